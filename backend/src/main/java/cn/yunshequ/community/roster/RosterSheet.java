package cn.yunshequ.community.roster;

import cn.yunshequ.community.model.RosterColumn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes rosters as workbooks; every cell is text, so that no program turns 7-2 into a date. */
public final class RosterSheet {
  private RosterSheet() {}

  /** An .xlsx with the headings, these rows below, and a second sheet of notes unless empty. */
  public static byte[] workbook(Iterable<List<String>> rows, List<List<String>> notes) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "yunshequ", "1.0")) {
      var sheet = book.newWorksheet("名册");
      write(sheet, 0, heading());
      sheet.range(0, 0, 0, RosterColumn.values().length - 1).style().bold().set();
      int at = 1;
      for (var row : rows) {
        write(sheet, at++, row);
      }
      for (int column = 0; column < RosterColumn.values().length; column++) {
        sheet.width(column, 14);
        sheet.style(0, column).format("@").set();
      }
      sheet.freezePane(0, 1);
      sheet.finish();
      if (!notes.isEmpty()) {
        var told = book.newWorksheet("填写说明");
        for (int i = 0; i < notes.size(); i++) {
          write(told, i, notes.get(i));
        }
        told.width(0, 18);
        told.width(1, 90);
        told.finish();
      }
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
    return bytes.toByteArray();
  }

  static List<String> heading() {
    return java.util.Arrays.stream(RosterColumn.values()).map(RosterColumn::zh).toList();
  }

  private static void write(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        sheet.value(row, column, cells.get(column));
      }
    }
  }
}
