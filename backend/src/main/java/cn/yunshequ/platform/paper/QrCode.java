package cn.yunshequ.platform.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** Squares to scan. */
public final class QrCode {
  private static final int PIXELS = 330;

  private QrCode() {}

  /** A PNG of 330 × 330 pixels with its quiet border. */
  public static byte[] png(String address) {
    BitMatrix bits = bits(address);
    var image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < PIXELS; y++) {
      for (int x = 0; x < PIXELS; x++) {
        image.setRGB(x, y, bits.get(x, y) ? 0 : 0xFFFFFF);
      }
    }
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return out.toByteArray();
  }

  static String dataUri(String address) {
    return dataUri(png(address));
  }

  static String dataUri(byte[] picture) {
    boolean jpeg = picture.length > 0 && picture[0] == (byte) 0xFF;
    return "data:image/"
        + (jpeg ? "jpeg" : "png")
        + ";base64,"
        + Base64.getEncoder().encodeToString(picture);
  }

  private static BitMatrix bits(String address) {
    try {
      var hints = Map.of(EncodeHintType.MARGIN, 2, EncodeHintType.CHARACTER_SET, "UTF-8");
      return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, PIXELS, PIXELS, hints);
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("not an address for a code: " + address, tooLong);
    }
  }
}
