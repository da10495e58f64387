package cn.yunshequ.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** All the words an index on disk has: what it stores and every term. */
@org.jspecify.annotations.NullUnmarked
public final class IndexWords {
  private IndexWords() {}

  /**
   * Which of these are found in the index of a stopped portal, in documents that are deleted too.
   */
  public static List<String> holding(Path folder, List<String> sought) throws IOException {
    var words = new ArrayList<String>();
    try (var files = Files.walk(folder.resolve("search"))) {
      for (var each : files.filter(Files::isDirectory).toList()) {
        try (var directory = FSDirectory.open(each)) {
          if (DirectoryReader.indexExists(directory)) {
            try (var reader = DirectoryReader.open(directory)) {
              for (var leaf : reader.leaves()) {
                read(leaf.reader(), words);
              }
            }
          }
        }
      }
    }
    return sought.stream().filter(each -> words.stream().anyMatch(w -> w.contains(each))).toList();
  }

  private static void read(LeafReader leaf, List<String> words) throws IOException {
    var stored = leaf.storedFields();
    for (int document = 0; document < leaf.maxDoc(); document++) {
      for (var field : stored.document(document)) {
        var bytes = field.binaryValue();
        words.add(bytes == null ? String.valueOf(field.stringValue()) : text(bytes));
      }
    }
    for (var field : leaf.getFieldInfos()) {
      var terms = leaf.terms(field.name);
      if (terms != null) {
        var each = terms.iterator();
        for (var term = each.next(); term != null; term = each.next()) {
          words.add(text(term));
        }
      }
    }
  }

  private static String text(BytesRef bytes) {
    return new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8);
  }
}
