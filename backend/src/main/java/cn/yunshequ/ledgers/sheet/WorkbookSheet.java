package cn.yunshequ.ledgers.sheet;

import cn.yunshequ.kernel.SheetCell;
import cn.yunshequ.ledgers.model.LedgerKind;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An .xlsx. Texts stand in their cells and not in the shared table of strings, and rows leave the
 * memory in batches, so that a million lines need no more of it than a thousand. A sheet of the
 * format ends at 1,048,576 rows; the ledger goes on in the next.
 */
final class WorkbookSheet implements LedgerSheet {
  private static final int BATCH = 500;
  private static final int MOST_ROWS = 1_048_576;

  private final Workbook book;
  private final LedgerKind ledger;
  private Worksheet sheet;
  private int sheets;
  private int row;

  WorkbookSheet(OutputStream out, LedgerKind ledger) throws IOException {
    this.ledger = ledger;
    book = new Workbook(out, "yunshequ", "1.0");
    sheet = begin();
  }

  private Worksheet begin() {
    sheets++;
    var begun = book.newWorksheet(sheets == 1 ? ledger.zh() : ledger.zh() + sheets);
    var columns = ledger.columns();
    for (int column = 0; column < columns.size(); column++) {
      boolean text = columns.get(column).kind().equals("文字");
      begun.width(column, text ? 22 : 14);
      begun.inlineString(0, column, columns.get(column).zh());
      begun.style(0, column).bold().set();
    }
    begun.freezePane(0, 1);
    row = 1;
    return begun;
  }

  @Override
  public void line(List<@Nullable Object> cells) throws IOException {
    if (row == MOST_ROWS) {
      sheet.finish();
      sheet = begin();
    }
    for (int column = 0; column < cells.size(); column++) {
      put(column, cells.get(column));
    }
    row++;
    if (row % BATCH == 0) {
      sheet.flush();
    }
  }

  private void put(int column, @Nullable Object cell) {
    switch (cell) {
      case null -> {}
      case Number number -> sheet.value(row, column, number);
      case LocalDate day -> {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
      default -> sheet.inlineString(row, column, SheetCell.harmless(cell.toString()));
    }
  }

  @Override
  public void close() throws IOException {
    sheet.finish();
    var told = book.newWorksheet("字段说明");
    var rows = ColumnDictionary.rows(ledger);
    for (int at = 0; at < rows.size(); at++) {
      for (int column = 0; column < rows.get(at).size(); column++) {
        told.inlineString(at, column, rows.get(at).get(column));
      }
    }
    told.width(0, 18);
    told.width(1, 10);
    told.width(2, 70);
    told.finish();
    book.finish();
  }
}
