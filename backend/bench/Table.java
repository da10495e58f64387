package bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table by COPY; closing it ends the COPY. */
final class Table implements AutoCloseable {
  private static final int ENOUGH = 1 << 20;

  private final CopyIn copy;
  private final StringBuilder rows = new StringBuilder();

  /**
   * @param columns the table with its columns, e.g. {@code community.person (id, name)}
   */
  Table(Connection database, String columns) throws SQLException {
    var api = database.unwrap(PGConnection.class).getCopyAPI();
    copy = api.copyIn("copy " + columns + " from stdin");
  }

  /** Values without tabs and line ends; null is null. */
  void row(Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      rows.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : values[i]);
    }
    rows.append('\n');
    if (rows.length() > ENOUGH) {
      send();
    }
  }

  private void send() throws SQLException {
    var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    rows.setLength(0);
  }

  @Override
  public void close() throws SQLException {
    send();
    copy.endCopy();
  }
}
