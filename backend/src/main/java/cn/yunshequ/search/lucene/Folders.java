package cn.yunshequ.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders of indexes beside each other. */
final class Folders {
  private Folders() {}

  /** Removes left-over indexes; the serving one stays. */
  static void deleteOthers(Path home, Path serving) throws IOException {
    try (var folders = Files.list(home)) {
      for (var folder : folders.filter(Files::isDirectory).toList()) {
        if (!folder.getFileName().equals(serving.getFileName())) {
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
}
