package cn.yunshequ.platform.paper;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;

/**
 * Makes PDFs of sheets, with a Chinese font inside. What nearly fits one A4 page is set a little
 * closer so that it does. At most two sheets are made at a time: the font is large.
 */
@Singleton
public class Papers {
  private record Setting(int marginMillimetres, String points) {}

  private static final Setting ROOMY = new Setting(18, "11");
  private static final Setting CLOSE = new Setting(12, "9.5");

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

  private record Printed(byte[] bytes, int pages) {}

  private Printed print(Sheet sheet, Setting setting) {
    var out = new ByteArrayOutputStream();
    var builder =
        new PdfRendererBuilder()
            .useFont(() -> new ByteArrayInputStream(font), "zh")
            .withHtmlContent(
                SheetLayout.html(sheet, setting.marginMillimetres(), setting.points()), null)
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
