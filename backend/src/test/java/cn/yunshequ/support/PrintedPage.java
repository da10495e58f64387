package cn.yunshequ.support;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * What a phone reads off the first page of a printed file.
 *
 * @param codes what the squares to scan say, in order of their words
 */
@org.jspecify.annotations.NullUnmarked
public record PrintedPage(List<String> codes, int pages) {
  public static PrintedPage of(byte[] pdf) throws IOException, NotFoundException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var image = new PDFRenderer(document).renderImageWithDPI(0, 200);
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
}
