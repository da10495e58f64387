package cn.yunshequ.platform.db;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Select;

/**
 * A statement whose text was made once. Every value in it has a name; whatever has none would be
 * the value of the first caller for ever, and is refused.
 *
 * @param <C> what reads its rows: it holds the fields the text was made of
 */
public final class Shape<C> {
  static final String PREFIX = "\u00a4";

  private final C reader;
  private final String text;
  private final List<String> names = new ArrayList<>();
  private final Row.Columns columns;

  private Shape(DSLContext named, C reader, Query query) {
    this.reader = reader;
    for (Param<?> value : query.getParams().values()) {
      if (!value.isInline() && value.getName() == null) {
        throw new IllegalStateException("a value without a name: " + value);
      }
    }
    text = placeholders(named.renderNamedParams(query));
    columns =
        new Row.Columns(
            query instanceof Select<?> select
                ? new ArrayList<Field<?>>(select.getSelect())
                : List.of());
  }

  /** What a statement is made of, the first time it is asked for. */
  public record Made<C>(C reader, Query query) {}

  static <C> Shape<C> of(DSLContext named, Made<C> made) {
    return new Shape<>(named, made.reader(), made.query());
  }

  private String placeholders(String rendered) {
    var plain = new StringBuilder();
    int from = 0;
    for (int at = rendered.indexOf(PREFIX); at >= 0; at = rendered.indexOf(PREFIX, from)) {
      int end = at + 1;
      while (end < rendered.length() && Character.isJavaIdentifierPart(rendered.charAt(end))) {
        end++;
      }
      plain.append(rendered, from, at).append('?');
      names.add(rendered.substring(at + 1, end));
      from = end;
    }
    return plain.append(rendered, from, rendered.length()).toString();
  }

  C reader() {
    return reader;
  }

  String text() {
    return text;
  }

  /** Names in the order of the placeholders. */
  List<String> names() {
    return names;
  }

  Row.Columns columns() {
    return columns;
  }
}
