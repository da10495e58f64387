package cn.yunshequ.ledgers.sheet;

import cn.yunshequ.ledgers.model.LedgerKind;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file a ledger is written into line by line; nothing written is kept in memory. */
public sealed interface LedgerSheet extends AutoCloseable permits WorkbookSheet, CsvSheet {
  /** What programs the desk knows open. */
  enum Format {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("zip", "application/zip");

    private final String ending;
    private final String mediaType;

    Format(String ending, String mediaType) {
      this.ending = ending;
      this.mediaType = mediaType;
    }

    /** Of the file's name; two .csv files come in one .zip. */
    public String ending() {
      return ending;
    }

    public String mediaType() {
      return mediaType;
    }
  }

  static LedgerSheet into(OutputStream out, Format format, LedgerKind ledger) throws IOException {
    return switch (format) {
      case XLSX -> new WorkbookSheet(out, ledger);
      case CSV -> new CsvSheet(out, ledger);
    };
  }

  /**
   * @param cells texts, whole numbers, days or nothing, in the order of the columns
   */
  void line(List<@Nullable Object> cells) throws IOException;

  /** Adds the dictionary of columns and ends the file; the stream stays the caller's. */
  @Override
  void close() throws IOException;
}
