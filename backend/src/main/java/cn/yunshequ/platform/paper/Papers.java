package cn.yunshequ.platform.paper;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;

/**
 * Makes PDFs of sheets, with a Chinese font inside. What nearly fits one A4 page is set a little
 * closer so that it does; what hangs on a wall as large as one page allows. At most two sheets are
 * made at a time: the font is large.
 */
@Singleton
public class Papers {
  private record Setting(boolean wall, int marginMillimetres, String points) {}

  private static final Setting ROOMY = new Setting(false, 18, "11");
  private static final Setting CLOSE = new Setting(false, 12, "9.5");

  // From the largest down: the first that fits one page.
  private static final List<Setting> WALL =
      List.of(
          new Setting(true, 16, "22"), new Setting(true, 16, "18"), new Setting(true, 16, "14.5"));
  // More than this never fits one page in the smallest of these.
  private static final int MOST_ON_A_WALL = 1_200;

  private final Semaphore presses = new Semaphore(2);
  private final byte[] font;

  Papers() {
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    try (InputStream in =
        Papers.class.getResourceAsStream("/platform/fonts/NotoSansSC-Regular.ttf")) {
      font = in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The sheet as PDF. */
  public byte[] pdf(Sheet sheet) {
    presses.acquireUninterruptibly();
    try {
      if (sheet.forTheWall() && lettersOf(sheet) <= MOST_ON_A_WALL) {
        for (var setting : WALL) {
          var large = print(sheet, setting);
          if (large.pages() == 1) {
            return large.bytes();
          }
        }
      }
      var roomy = print(sheet, ROOMY);
      if (roomy.pages() != 2) {
        return roomy.bytes();
      }
      var close = print(sheet, CLOSE);
      return close.pages() == 1 ? close.bytes() : roomy.bytes();
    } finally {
      presses.release();
    }
  }

  private static int lettersOf(Sheet sheet) {
    return sheet.blocks().stream()
        .mapToInt(block ->
            switch (block) {
              case Sheet.Paragraph it -> it.text().length();
              case Sheet.Points it -> it.texts().stream().mapToInt(String::length).sum();
              default -> 0;
            })
        .sum();
  }

  private record Printed(byte[] bytes, int pages) {}

  private Printed print(Sheet sheet, Setting setting) {
    var out = new ByteArrayOutputStream();
    var builder =
        new PdfRendererBuilder()
            .useFont(() -> new ByteArrayInputStream(font), "zh")
            .withHtmlContent(
                SheetLayout.html(
                    sheet, setting.wall(), setting.marginMillimetres(), setting.points()),
                null)
            .withProducer("云社区")
            .toStream(out);
    try (var renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      int pages = renderer.getRootBox().getLayer().getPages().size();
      renderer.createPDF();
      return new Printed(out.toByteArray(), pages);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
