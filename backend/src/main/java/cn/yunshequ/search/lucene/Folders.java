package cn.yunshequ.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folders of indexes beside each other. */
final class Folders {
  private static final Logger LOG = LoggerFactory.getLogger(Folders.class);

  private Folders() {}

  /** Removes left-over indexes; the serving one stays, if there is one. */
  static void deleteOthers(Path home, @Nullable Path serving) throws IOException {
    try (var folders = Files.list(home)) {
      for (var folder : folders.filter(Files::isDirectory).toList()) {
        if (serving == null || !folder.getFileName().equals(serving.getFileName())) {
          delete(folder);
        }
      }
    }
  }

  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** What was not committed is lost; the feeder brings it again. */
  static void closeQuietly(@Nullable Folder folder) {
    if (folder != null) {
      try {
        folder.close();
      } catch (IOException | AlreadyClosedException alreadyBroken) {
        LOG.warn("the search index did not close cleanly: {}", alreadyBroken.toString());
      }
    }
  }
}
