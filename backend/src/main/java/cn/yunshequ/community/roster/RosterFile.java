package cn.yunshequ.community.roster;

import cn.yunshequ.community.model.RosterRefusal;
import cn.yunshequ.community.model.RosterRow;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A spreadsheet file whose kind is known by its first bytes, not by its name.
 *
 * @param file where it lies
 * @param kind what it is
 */
public record RosterFile(Path file, Kind kind) {
  /** The largest file read at all. */
  public static final long MAX_BYTES = 32L * 1024 * 1024;

  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** What can be read. */
  public enum Kind {
    XLSX,
    CSV
  }

  /**
   * @throws RefusedException ROSTER_FILE_MISSING when empty, ROSTER_FILE_TOO_BIG,
   *     ROSTER_FILE_LOCKED when encrypted, ROSTER_FILE_UNKNOWN for other kinds, ROSTER_FILE_DAMAGED
   */
  public static RosterFile open(Path file) {
    try {
      long size = Files.size(file);
      if (size == 0) {
        throw refused(RosterRefusal.ROSTER_FILE_MISSING);
      }
      if (size > MAX_BYTES) {
        throw refused(RosterRefusal.ROSTER_FILE_TOO_BIG);
      }
      return new RosterFile(file, kind(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Kind kind(Path file) throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(file)) {
      head = in.readNBytes(64 * 1024);
    }
    if (startsWith(head, ZIP)) {
      ZipGuard.check(file);
      return Kind.XLSX;
    }
    if (startsWith(head, OLE)) {
      // An encrypted workbook is an OLE container with this stream; an old .xls is one without.
      var name = new String(head, StandardCharsets.UTF_16LE) + shifted(head);
      throw refused(
          name.contains("EncryptedPackage")
              ? RosterRefusal.ROSTER_FILE_LOCKED
              : RosterRefusal.ROSTER_FILE_UNKNOWN);
    }
    for (byte b : head) {
      if (b == 0) {
        throw refused(RosterRefusal.ROSTER_FILE_UNKNOWN);
      }
    }
    return Kind.CSV;
  }

  private static String shifted(byte[] head) {
    return new String(head, 1, head.length - 1, StandardCharsets.UTF_16LE);
  }

  /**
   * Hands on the rows of the first sheet, in order, as long as more are wanted.
   *
   * @throws RefusedException ROSTER_FILE_DAMAGED when it cannot be read to the end
   */
  public void read(Consumer<RosterRow> rows, BooleanSupplier wantsMore) {
    switch (kind) {
      case XLSX -> WorkbookRows.read(file, rows, wantsMore);
      case CSV -> CsvRows.read(file, rows, wantsMore);
    }
  }

  static RefusedException refused(RosterRefusal code) {
    return Refusal.of(code, "file").asException();
  }

  private static boolean startsWith(byte[] head, byte[] magic) {
    return head.length >= magic.length
        && java.util.Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
  }
}
