package cn.yunshequ.kernel;

/** Texts on their way into a spreadsheet program. */
public final class SheetCell {
  private SheetCell() {}

  /** What begins like a formula would be worked out by the program: an apostrophe stops it. */
  public static String harmless(String text) {
    return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
  }
}
