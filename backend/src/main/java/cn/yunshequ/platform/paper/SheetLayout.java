package cn.yunshequ.platform.paper;

import cn.yunshequ.platform.paper.Sheet.Block;
import java.util.List;

/** A sheet as XHTML with the house's print style; the only place where its text meets markup. */
final class SheetLayout {
  private static final String STYLE =
      """
      @page { size: A4; margin: %1$smm 18mm; font-family: zh;
        @bottom-center { content: counter(page) ' / ' counter(pages); font-size: 8pt; color: #555; } }
      body { font-family: zh; font-size: %2$spt; line-height: 1.55; color: #111; margin: 0; padding: 0 0.3mm; }
      .issuer { text-align: center; font-size: 11pt; color: #444; }
      h1 { text-align: center; font-weight: normal; font-size: 18pt; line-height: 1.35; margin: 2mm 0 4mm; }
      h2 { font-weight: normal; font-size: 13pt; margin: 4mm 0 1mm; padding-bottom: 0.6mm;
        border-bottom: 0.3mm solid #0e6f5c; page-break-after: avoid; }
      p { margin: 0 0 1.6mm; white-space: pre-wrap; word-wrap: break-word; }
      .notice { border: 0.4mm solid #111; padding: 2mm 3mm; margin: 2mm 0 3mm; }
      table { width: 100%%; border-collapse: collapse; margin: 1mm 0 2mm; -fs-table-paginate: paginate; }
      thead { display: table-header-group; }
      tr { page-break-inside: avoid; }
      th, td { text-align: left; vertical-align: top; font-weight: normal; padding: 1mm 2mm;
        border: 0.2mm solid #999; word-wrap: break-word; white-space: pre-wrap; }
      th { background: #eef3f1; }
      .facts th { width: 24mm; white-space: normal; }
      ol { margin: 0 0 2mm; padding-left: 7mm; }
      li { margin-bottom: 1mm; white-space: pre-wrap; }
      .sign { margin-top: 8mm; page-break-inside: avoid; }
      .sign td { border: 0; border-bottom: 0.2mm solid #111; height: 9mm; vertical-align: bottom; }
      .code { text-align: center; margin-top: 4mm; page-break-inside: avoid; }
      .code img { width: 28mm; height: 28mm; }
      .break { page-break-before: always; height: 0; }
      .whole { white-space: nowrap; }
      .wall h1 { font-size: 160%%; margin: 4mm 0 7mm; }
      .wall .issuer { font-size: 80%%; }
      .wall p { margin-bottom: 5mm; }
      .wall li { margin-bottom: 3mm; }
      .wall ol { padding-left: 13mm; margin-bottom: 6mm; }
      .wall .facts { font-size: 12pt; }
      .wall .code { font-size: 13pt; margin-top: 6mm; }
      .wall .code img { width: 42mm; height: 42mm; }
      .foot { margin-top: 5mm; font-size: 8pt; color: #555; text-align: center; }
      """;

  private static final int SHORT_HEAD = 8;
  private static final int SHORT_FIRST = 12;

  private SheetLayout() {}

  /**
   * The sheet's page.
   *
   * @param wall in large letters with room around them
   * @param marginMillimetres above and below
   * @param points size of the running text
   */
  static String html(Sheet sheet, boolean wall, int marginMillimetres, String points) {
    var out = new StringBuilder("<html lang=\"zh-CN\"><head><title>");
    out.append(text(sheet.title())).append("</title><style>");
    out.append(STYLE.formatted(marginMillimetres, points)).append("</style></head>");
    out.append(wall ? "<body class=\"wall\">" : "<body>");
    if (!sheet.issuer().isEmpty()) {
      out.append("<div class=\"issuer\">").append(text(sheet.issuer())).append("</div>");
    }
    element(out, "h1", sheet.title());
    sheet.blocks().forEach(block -> write(out, block));
    if (!sheet.foot().isEmpty()) {
      out.append("<div class=\"foot\">").append(text(sheet.foot())).append("</div>");
    }
    return out.append("</body></html>").toString();
  }

  private static void write(StringBuilder out, Block block) {
    switch (block) {
      case Sheet.Heading it -> element(out, "h2", it.text());
      case Sheet.Paragraph it -> element(out, "p", it.text());
      case Sheet.Notice it ->
          out.append("<div class=\"notice\">").append(text(it.text())).append("</div>");
      case Sheet.Facts it -> facts(out, it);
      case Sheet.Points it -> {
        out.append("<ol>");
        it.texts().forEach(point -> element(out, "li", point));
        out.append("</ol>");
      }
      case Sheet.Table it -> table(out, it);
      case Sheet.PageBreak it -> out.append("<div class=\"break\"></div>");
      case Sheet.Signatures it -> signatures(out, it.labels());
      case Sheet.Code it ->
          out.append("<div class=\"code\"><img alt=\"\" src=\"")
              .append(QrCode.dataUri(it.address()))
              .append("\"/><div>")
              .append(text(it.caption()))
              .append("</div></div>");
    }
  }

  private static void facts(StringBuilder out, Sheet.Facts facts) {
    out.append("<table class=\"facts\">");
    facts
        .values()
        .forEach((label, value) -> {
          out.append("<tr>");
          element(out, "th", label);
          element(out, "td", value);
          out.append("</tr>");
        });
    out.append("</table>");
  }

  private static void table(StringBuilder out, Sheet.Table table) {
    out.append("<table><thead><tr>");
    table.head().forEach(cell -> cell(out, "th", cell, SHORT_HEAD));
    out.append("</tr></thead><tbody>");
    for (var row : table.rows()) {
      out.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        cell(out, "td", row.get(i), i == 0 ? SHORT_FIRST : 0);
      }
      out.append("</tr>");
    }
    out.append("</tbody></table>");
  }

  // A day or a short head is never broken between two lines.
  private static void cell(StringBuilder out, String tag, String text, int mostInOneLine) {
    boolean whole = text.codePointCount(0, text.length()) <= mostInOneLine;
    out.append('<').append(tag).append(whole ? " class=\"whole\">" : ">").append(text(text));
    out.append("</").append(tag).append('>');
  }

  private static void signatures(StringBuilder out, List<String> labels) {
    out.append("<table class=\"sign\"><tr>");
    labels.forEach(label -> element(out, "td", label + "："));
    out.append("</tr></table>");
  }

  private static void element(StringBuilder out, String tag, String text) {
    out.append('<').append(tag).append('>').append(text(text));
    out.append("</").append(tag).append('>');
  }

  // What XML cannot hold (control characters, half a pair) is left out.
  private static String text(String plain) {
    var out = new StringBuilder(plain.length() + 16);
    plain
        .codePoints()
        .forEach(point -> {
          switch (point) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            default -> {
              boolean control = point < 0x20 && point != '\n' && point != '\t';
              boolean half = point >= 0xD800 && point <= 0xDFFF;
              if (!control && !half && point != 0xFFFE && point != 0xFFFF) {
                out.appendCodePoint(point);
              }
            }
          }
        });
    return out.toString();
  }
}
