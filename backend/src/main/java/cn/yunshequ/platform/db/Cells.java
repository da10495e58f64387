package cn.yunshequ.platform.db;

import cn.yunshequ.platform.time.CivicTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Rows as people take them away (L-64): every cell a text they can read, nothing for none. */
public final class Cells {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CivicTime.ZONE);

  private Cells() {}

  public static List<String> of(Record row) {
    return Arrays.stream(row.intoArray()).map(Cells::text).toList();
  }

  private static String text(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case OffsetDateTime at -> MINUTE.format(at);
      case Boolean yes -> yes ? "是" : "否";
      case Object[] many -> String.join("、", Arrays.stream(many).map(Cells::text).toList());
      default -> cell.toString();
    };
  }

  /** A code by its Chinese name; a code without one is left empty. */
  public static Field<String> zh(Field<String> code, Map<String, String> names) {
    return DSL.case_(code).mapValues(names);
  }
}
