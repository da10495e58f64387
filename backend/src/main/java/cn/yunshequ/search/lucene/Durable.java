package cn.yunshequ.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/** The files of the last commit and how long each is, so that later looks can tell what is gone. */
record Durable(Map<String, Long> lengths) {
  static final Durable NOTHING = new Durable(Map.of());

  Durable {
    lengths = Map.copyOf(lengths);
  }

  static Durable of(Directory directory) throws IOException {
    var lengths = new HashMap<String, Long>();
    for (var name : SegmentInfos.readLatestCommit(directory).files(true)) {
      lengths.put(name, directory.fileLength(name));
    }
    return new Durable(lengths);
  }

  /**
   * Looks at names and lengths only.
   *
   * @throws java.nio.file.NoSuchFileException when one is gone
   * @throws CorruptIndexException when one is longer or shorter
   */
  void check(Directory directory) throws IOException {
    for (var file : lengths.entrySet()) {
      long length = directory.fileLength(file.getKey());
      if (length != file.getValue()) {
        throw new CorruptIndexException(
            "%d bytes instead of %d".formatted(length, file.getValue()), file.getKey());
      }
    }
  }

  /** What the last commit says about itself. */
  static Map<String, String> data(Directory directory) throws IOException {
    return SegmentInfos.readLatestCommit(directory).getUserData();
  }

  /**
   * As {@link #data}, after reading every byte.
   *
   * @throws CorruptIndexException when a checksum is wrong
   */
  static Map<String, String> readAll(Directory directory) throws IOException {
    try (var reader = DirectoryReader.open(directory)) {
      for (var leaf : reader.leaves()) {
        ((CodecReader) leaf.reader()).checkIntegrity();
      }
      return reader.getIndexCommit().getUserData();
    }
  }
}
