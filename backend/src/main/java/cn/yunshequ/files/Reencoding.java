package cn.yunshequ.files;

import cn.yunshequ.files.model.FilesRefusal;
import cn.yunshequ.kernel.Refusal;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.color.CMMException;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Turns whatever came in into a plain JPEG of bounded size, or refuses it. */
final class Reencoding {
  static final int LONG_SIDE = 1600;
  static final long MAX_PIXELS = 50_000_000;
  private static final float QUALITY = 0.82f;

  private Reencoding() {}

  /** The new bytes and their size in pixels. */
  record Jpeg(byte[] bytes, int width, int height) {}

  /**
   * @throws cn.yunshequ.kernel.RefusedException PHOTO_TYPE, PHOTO_TOO_LARGE, PHOTO_BROKEN
   */
  static Jpeg of(byte[] upload) {
    String format = sniffed(upload);
    try {
      var upright = shown(read(upload, format), format.equals("jpeg") ? orientation(upload) : 1);
      return new Jpeg(jpeg(upright), upright.getWidth(), upright.getHeight());
    } catch (IOException
        | IndexOutOfBoundsException
        | IllegalArgumentException
        | NegativeArraySizeException
        | CMMException broken) {
      throw Refusal.of(FilesRefusal.PHOTO_BROKEN, "file").asException();
    }
  }

  // By its first bytes; the name and the declared type prove nothing.
  private static String sniffed(byte[] b) {
    if (b.length > 3 && b[0] == (byte) 0xFF && b[1] == (byte) 0xD8 && b[2] == (byte) 0xFF) {
      return "jpeg";
    }
    if (b.length > 8 && b[0] == (byte) 0x89 && b[1] == 'P' && b[2] == 'N' && b[3] == 'G') {
      return "png";
    }
    throw Refusal.of(FilesRefusal.PHOTO_TYPE, "file").asException();
  }

  private static BufferedImage read(byte[] upload, String format) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
      reader.setInput(in, true, true);
      // Before any pixel is decoded: a few kilobytes can claim gigabytes.
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      if (pixels > MAX_PIXELS) {
        throw Refusal.of(FilesRefusal.PHOTO_TOO_LARGE, "file").with("max", "5000万像素").asException();
      }
      var param = reader.getDefaultReadParam();
      int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (LONG_SIDE * 2));
      param.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, param);
    } finally {
      reader.dispose();
    }
  }

  private static int orientation(byte[] jpeg) {
    try {
      var exif =
          ImageMetadataReader.readMetadata(new ByteArrayInputStream(jpeg))
              .getFirstDirectoryOfType(ExifIFD0Directory.class);
      return exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
          ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)
          : 1;
    } catch (ImageProcessingException | MetadataException | IOException unreadable) {
      return 1;
    }
  }

  private static BufferedImage shown(BufferedImage source, int orientation) {
    boolean turned = orientation >= 5 && orientation <= 8;
    int w = source.getWidth();
    int h = source.getHeight();
    double scale = Math.min(1.0, (double) LONG_SIDE / Math.max(w, h));
    int width = Math.max(1, (int) Math.round((turned ? h : w) * scale));
    int height = Math.max(1, (int) Math.round((turned ? w : h) * scale));
    var upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var canvas = upright.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, width, height);
    var move = AffineTransform.getScaleInstance(scale, scale);
    move.concatenate(turn(orientation, w, h));
    canvas.drawImage(source, move, null);
    canvas.dispose();
    return upright;
  }

  // The eight ways of EXIF tag 0x0112.
  private static AffineTransform turn(int orientation, int w, int h) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
      default -> new AffineTransform();
    };
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var out = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      var param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
