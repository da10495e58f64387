package cn.yunshequ.community.roster;

import cn.yunshequ.community.model.RosterRefusal;
import cn.yunshequ.community.model.RosterRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Rows of a .csv: UTF-8 when it is valid UTF-8, else GB18030, which Chinese Excel writes. */
final class CsvRows {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int MAX_COLUMNS = 60;

  private CsvRows() {}

  static void read(Path file, Consumer<RosterRow> rows, BooleanSupplier wantsMore) {
    try (var reader = reader(file, isUtf8(file) ? StandardCharsets.UTF_8 : GB18030)) {
      skipByteOrderMark(reader);
      reader.mark(64 * 1024);
      char delimiter = delimiter(reader);
      reader.reset();
      var format =
          CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
      try (var parser = format.parse(reader)) {
        var records = parser.iterator();
        while (wantsMore.getAsBoolean() && records.hasNext()) {
          var csv = records.next();
          // Spreadsheet programs number rows, not lines: a quoted line break stays in its row.
          rows.accept(row(Math.toIntExact(csv.getRecordNumber()), csv));
        }
      }
    } catch (CharacterCodingException | CSVException | UncheckedIOException neither) {
      throw RosterFile.refused(RosterRefusal.ROSTER_FILE_DAMAGED);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static BufferedReader reader(Path file, Charset charset) throws IOException {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return new BufferedReader(
        new InputStreamReader(Files.newInputStream(file), decoder), 64 * 1024);
  }

  private static boolean isUtf8(Path file) throws IOException {
    var buffer = new char[64 * 1024];
    try (var reader = reader(file, StandardCharsets.UTF_8)) {
      while (reader.read(buffer) >= 0) {
        // Only whether it decodes matters.
      }
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\ufeff') {
      reader.reset();
    }
  }

  private static char delimiter(BufferedReader reader) throws IOException {
    var start = new char[8 * 1024];
    int length = Math.max(reader.read(start), 0);
    var text = new String(start, 0, length);
    return text.indexOf(',') < 0 && text.indexOf('\t') >= 0 ? '\t' : ',';
  }

  private static RosterRow row(int number, CSVRecord csv) {
    var cells = csv.stream().limit(MAX_COLUMNS).map(CsvRows::cell).toList();
    return new RosterRow(number, cells);
  }

  private static RosterRow.Cell cell(String text) {
    if (text.isBlank()) {
      return RosterRow.BLANK;
    }
    if (text.startsWith("=")) {
      return new RosterRow.Cell(RosterRow.Kind.FORMULA, text);
    }
    // A leading apostrophe or tab keeps a number from being changed by Excel.
    return new RosterRow.Cell(RosterRow.Kind.TEXT, text.replaceFirst("^['\\t]", ""));
  }
}
