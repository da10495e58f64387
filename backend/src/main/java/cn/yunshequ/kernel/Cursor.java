package cn.yunshequ.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Opaque keyset cursors: the sort values of the last row, in order. */
public final class Cursor {
  private static final String SEPARATOR = "\u001f";

  private Cursor() {}

  public static String of(Object... sortValues) {
    var parts = new StringBuilder();
    for (var value : sortValues) {
      parts.append(parts.isEmpty() ? "" : SEPARATOR).append(value);
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(parts.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws RefusedException BAD_ID on {@code after} when it is not a cursor of that many values
   */
  public static List<String> read(String cursor, int values) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      var parts = List.of(text.split(SEPARATOR, -1));
      if (parts.size() == values) {
        return parts;
      }
    } catch (IllegalArgumentException notBase64) {
      throw Refusal.of(CommonRefusal.BAD_ID, "after").asException();
    }
    throw Refusal.of(CommonRefusal.BAD_ID, "after").asException();
  }
}
