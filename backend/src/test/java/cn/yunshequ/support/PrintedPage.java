package cn.yunshequ.support;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What a phone reads off the first page of a printed file. With {@code -Dlooks=FOLDER} the page is
 * kept there as a picture, to be looked at.
 *
 * @param codes what the squares to scan say, in order of their words
 */
@org.jspecify.annotations.NullUnmarked
public record PrintedPage(List<String> codes, int pages) {
  private static final String LOOKS = System.getProperty("looks");
  private static final String RADICALS = "⺠⻋⻓⻔⻅⻚⻛⻜戶";
  private static final String SIGNS = "民车长门见页风飞户";

  public static PrintedPage of(byte[] pdf) throws IOException, NotFoundException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var image = picture(document);
      int width = image.getWidth();
      int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
      var source = new RGBLuminanceSource(width, image.getHeight(), pixels);
      var bitmap = new BinaryBitmap(new HybridBinarizer(source));
      var hints = Map.of(DecodeHintType.TRY_HARDER, true);
      var read = new QRCodeMultiReader().decodeMultiple(bitmap, hints);
      return new PrintedPage(
          Arrays.stream(read).map(Result::getText).sorted().toList(), document.getNumberOfPages());
    }
  }

  private static BufferedImage picture(PDDocument document) throws IOException {
    var image = new PDFRenderer(document).renderImageWithDPI(0, 200);
    if (LOOKS != null) {
      var name = document.getDocumentInformation().getTitle() + "-" + System.nanoTime() + ".png";
      ImageIO.write(image, "png", Path.of(LOOKS, name).toFile());
    }
    return image;
  }

  /** The words of all pages as {@link #plain}. */
  public static String words(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      if (LOOKS != null) {
        picture(document);
      }
      return plain(new PDFTextStripper().getText(document));
    }
  }

  /**
   * Without the space between words and lines, and each sign by its usual code: the font names some
   * by their radicals.
   */
  public static String plain(String words) {
    var plain = Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s", "");
    for (int i = 0; i < RADICALS.length(); i++) {
      plain = plain.replace(RADICALS.charAt(i), SIGNS.charAt(i));
    }
    return plain;
  }
}
