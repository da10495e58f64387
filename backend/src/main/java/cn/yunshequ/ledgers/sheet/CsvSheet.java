package cn.yunshequ.ledgers.sheet;

import cn.yunshequ.kernel.SheetCell;
import cn.yunshequ.ledgers.model.LedgerColumn;
import cn.yunshequ.ledgers.model.LedgerKind;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A .zip of two .csv files: the lines, and what their columns mean. */
final class CsvSheet implements LedgerSheet {
  // Lets office programs see that it is UTF-8.
  private static final char MARK = '\uFEFF';

  private final ZipOutputStream zip;
  private final LedgerKind ledger;
  private CSVPrinter csv;

  CsvSheet(OutputStream out, LedgerKind ledger) throws IOException {
    this.ledger = ledger;
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    csv = begin(ledger.zh() + ".csv");
    csv.printRecord(ledger.columns().stream().map(LedgerColumn::zh).toList());
  }

  private CSVPrinter begin(String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    var writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    writer.write(MARK);
    return new CSVPrinter(writer, CSVFormat.RFC4180);
  }

  @Override
  public void line(List<@Nullable Object> cells) throws IOException {
    for (var cell : cells) {
      csv.print(cell instanceof String text ? SheetCell.harmless(text) : cell);
    }
    csv.println();
  }

  @Override
  public void close() throws IOException {
    csv.flush();
    zip.closeEntry();
    csv = begin("字段说明.csv");
    csv.printRecords(ColumnDictionary.rows(ledger));
    csv.flush();
    zip.closeEntry();
    zip.finish();
    zip.flush();
  }
}
