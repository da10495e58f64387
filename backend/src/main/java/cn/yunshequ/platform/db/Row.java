package cn.yunshequ.platform.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link Shape}, read straight from the driver. Valid only while it is handed to its
 * reader.
 */
public final class Row {
  /** The columns of a statement; fields are told apart by identity, as one shape made them. */
  static final class Columns {
    private final Map<Field<?>, Integer> places = new IdentityHashMap<>();

    Columns(List<Field<?>> fields) {
      for (int i = 0; i < fields.size(); i++) {
        places.put(fields.get(i), i + 1);
      }
    }
  }

  /** The rows of an answer, one after the other. */
  public static final class Cursor {
    private final @Nullable ResultSet rows;
    private final @Nullable Row row;
    private final int changed;

    /**
     * @param rows null for a statement that only writes
     * @param changed how many rows it wrote
     */
    Cursor(Columns columns, @Nullable ResultSet rows, int changed) {
      this.rows = rows;
      this.row = rows == null ? null : new Row(columns, rows);
      this.changed = changed;
    }

    /** How many rows a statement wrote. */
    public int changed() {
      return changed;
    }

    /** The next row; null after the last. */
    public @Nullable Row next() {
      try {
        return rows != null && rows.next() ? row : null;
      } catch (SQLException unreadable) {
        throw new DataAccessException("rows", unreadable);
      }
    }

    /** All rows, read. */
    public <T> List<T> list(Function<Row, T> reader) {
      var all = new ArrayList<T>();
      for (var each = next(); each != null; each = next()) {
        all.add(reader.apply(each));
      }
      return all;
    }
  }

  private final Columns columns;
  private final ResultSet rows;

  Row(Columns columns, ResultSet rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** True when the statement asks for that column at all. */
  public boolean has(Field<?> field) {
    return columns.places.containsKey(field);
  }

  /** The value; null when it is null or was not asked for. */
  @SuppressWarnings({"unchecked", "NullAway"}) // who reads a column knows whether it may be null
  public <T extends @Nullable Object> T get(Field<T> field) {
    Integer place = columns.places.get(field);
    if (place == null) {
      return (T) null;
    }
    try {
      return (T) value(field.getType(), place);
    } catch (SQLException unreadable) {
      throw new DataAccessException("column " + field.getName(), unreadable);
    }
  }

  private @Nullable Object value(Class<?> type, int place) throws SQLException {
    if (type == String.class) {
      return rows.getString(place);
    }
    if (type == UUID.class || type == OffsetDateTime.class || type == LocalDate.class) {
      return rows.getObject(place, type);
    }
    if (type == Integer.class) {
      int value = rows.getInt(place);
      return rows.wasNull() ? null : value;
    }
    if (type == Boolean.class) {
      boolean value = rows.getBoolean(place);
      return rows.wasNull() ? null : value;
    }
    if (type == Long.class) {
      long value = rows.getLong(place);
      return rows.wasNull() ? null : value;
    }
    throw new IllegalStateException("no reader for " + type);
  }

  /** The flag; false when it is null or was not asked for. */
  public boolean flag(Field<Boolean> field) {
    return Boolean.TRUE.equals(get(field));
  }
}
