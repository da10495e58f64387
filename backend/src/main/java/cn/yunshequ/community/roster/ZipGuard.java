package cn.yunshequ.community.roster;

import cn.yunshequ.community.model.RosterRefusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks into an .xlsx before anything parses it. Sizes told by the archive are not believed: every
 * entry is unpacked into nothing and counted, and counting stops at the limit.
 */
final class ZipGuard {
  static final int MAX_ENTRIES = 500;
  static final long MAX_BYTES = 400L * 1024 * 1024;
  // The only part that is held in memory while rows stream.
  static final long MAX_STRINGS = 64L * 1024 * 1024;
  // Real sheets shrink 5 to 40 times.
  static final long MAX_RATIO = 150;
  private static final long RATIO_COUNTS_FROM = 4L * 1024 * 1024;

  private ZipGuard() {}

  static void check(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MAX_ENTRIES) {
        throw RosterFile.refused(RosterRefusal.ROSTER_FILE_TOO_BIG);
      }
      if (zip.getEntry("xl/workbook.xml") == null) {
        throw RosterFile.refused(RosterRefusal.ROSTER_FILE_UNKNOWN);
      }
      var buffer = new byte[64 * 1024];
      long left = MAX_BYTES;
      var entries = zip.entries();
      while (entries.hasMoreElements()) {
        left -= unpacked(zip, entries.nextElement(), left, buffer);
      }
    } catch (ZipException damaged) {
      throw RosterFile.refused(RosterRefusal.ROSTER_FILE_DAMAGED);
    }
  }

  private static long unpacked(ZipFile zip, ZipEntry entry, long left, byte[] buffer)
      throws IOException {
    long limit = entry.getName().endsWith("sharedStrings.xml") ? Math.min(left, MAX_STRINGS) : left;
    long packed = Math.max(entry.getCompressedSize(), 1);
    long count = 0;
    try (var in = zip.getInputStream(entry)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        count += n;
        boolean swollen = count > RATIO_COUNTS_FROM && count / packed > MAX_RATIO;
        if (count > limit || swollen) {
          throw RosterFile.refused(RosterRefusal.ROSTER_FILE_TOO_BIG);
        }
      }
    }
    return count;
  }
}
