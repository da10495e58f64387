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

/** What a phone's camera reads off the first page of a printed PDF. */
@org.jspecify.annotations.NullUnmarked
public record ScannedPage(List<String> codes, int pages) {
  private static final int DPI = 200;
  // Among so many strokes that look a little like the corners of a code.
  private static final Map<DecodeHintType, Object> CAREFULLY =
      Map.of(DecodeHintType.TRY_HARDER, true);

  public static ScannedPage of(byte[] pdf) throws IOException, NotFoundException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var image = new PDFRenderer(document).renderImageWithDPI(0, DPI);
      int width = image.getWidth();
      int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
      var source = new RGBLuminanceSource(width, image.getHeight(), pixels);
      var bitmap = new BinaryBitmap(new HybridBinarizer(source));
      var read = new QRCodeMultiReader().decodeMultiple(bitmap, CAREFULLY);
      return new ScannedPage(
          Arrays.stream(read).map(Result::getText).sorted().toList(), document.getNumberOfPages());
    }
  }
}
