package cn.yunshequ.community.roster;

import cn.yunshequ.community.model.RosterRefusal;
import cn.yunshequ.community.model.RosterRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Rows of an .xlsx, streamed. */
final class WorkbookRows {
  // With formats, to know a date from a number; a broken cell becomes an error cell.
  private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);
  private static final Set<Integer> DATE_FORMATS =
      Set.of(
          14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47,
          50, 51, 52, 53, 54, 55, 56, 57, 58);
  // Beyond these columns nothing of a roster stands.
  private static final int MAX_COLUMNS = 60;

  private WorkbookRows() {}

  static void read(Path file, Consumer<RosterRow> rows, BooleanSupplier wantsMore) {
    try (var workbook = open(file);
        var stream = workbook.getFirstSheet().openStream()) {
      var all = stream.iterator();
      while (wantsMore.getAsBoolean()) {
        var next = next(all);
        if (next.isEmpty()) {
          return;
        }
        rows.accept(next.get());
      }
    } catch (IOException malformed) {
      throw RosterFile.refused(RosterRefusal.ROSTER_FILE_DAMAGED);
    }
  }

  private static ReadableWorkbook open(Path file) throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), OPTIONS);
    } catch (ExcelReaderException | NoSuchElementException | IllegalArgumentException malformed) {
      throw RosterFile.refused(RosterRefusal.ROSTER_FILE_DAMAGED);
    }
  }

  // The reader meets broken XML in its own ways; none of them is a fault of ours.
  private static Optional<RosterRow> next(Iterator<Row> all) {
    try {
      return all.hasNext() ? Optional.of(row(all.next())) : Optional.empty();
    } catch (ExcelReaderException
        | UncheckedIOException
        | NoSuchElementException
        | IndexOutOfBoundsException
        | IllegalArgumentException malformed) {
      throw RosterFile.refused(RosterRefusal.ROSTER_FILE_DAMAGED);
    }
  }

  private static RosterRow row(Row row) {
    var cells = new ArrayList<RosterRow.Cell>();
    for (int i = 0; i < Math.min(row.getCellCount(), MAX_COLUMNS); i++) {
      cells.add(cell(row.getCell(i)));
    }
    return new RosterRow(row.getRowNum(), cells);
  }

  private static RosterRow.Cell cell(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return RosterRow.BLANK;
    }
    var raw = cell.getRawValue() == null ? "" : cell.getRawValue();
    return switch (cell.getType()) {
      case EMPTY -> RosterRow.BLANK;
      case FORMULA -> new RosterRow.Cell(RosterRow.Kind.FORMULA, raw);
      case ERROR -> new RosterRow.Cell(RosterRow.Kind.ERROR, raw);
      case BOOLEAN -> new RosterRow.Cell(RosterRow.Kind.TEXT, cell.asBoolean() ? "是" : "否");
      case STRING -> text(cell.asString());
      case NUMBER -> number(cell, raw);
    };
  }

  private static RosterRow.Cell text(String text) {
    if (text.isBlank()) {
      return RosterRow.BLANK;
    }
    var kind = text.startsWith("=") ? RosterRow.Kind.FORMULA : RosterRow.Kind.TEXT;
    return new RosterRow.Cell(kind, text);
  }

  private static RosterRow.Cell number(Cell cell, String raw) {
    var id = cell.getDataFormatId();
    boolean date =
        (id != null && DATE_FORMATS.contains(id)) || isDatePattern(cell.getDataFormatString());
    if (date) {
      return new RosterRow.Cell(RosterRow.Kind.DATE, raw);
    }
    // 89.53 is stored as 89.530000000000001: the shortest decimal of the same double is meant.
    var plain = BigDecimal.valueOf(Double.parseDouble(raw)).stripTrailingZeros().toPlainString();
    return new RosterRow.Cell(RosterRow.Kind.NUMBER, plain);
  }

  private static boolean isDatePattern(@Nullable String pattern) {
    return pattern != null
        && pattern.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").matches("(?i).*[ymd年月日].*")
        && !pattern.equalsIgnoreCase("General");
  }
}
