package cn.yunshequ.platform.graphql;

import java.util.Arrays;

/** JSON in UTF-8, written once and never copied as text. */
final class JsonBytes {
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
  };

  private byte[] bytes = new byte[8 * 1024];
  private int size;

  byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  int size() {
    return size;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  void raw(byte[] text) {
    room(text.length);
    System.arraycopy(text, 0, bytes, size, text.length);
    size += text.length;
  }

  void raw(char one) {
    room(1);
    bytes[size++] = (byte) one;
  }

  void ascii(String text) {
    room(text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[size++] = (byte) text.charAt(i);
    }
  }

  /** A text, quoted. */
  void quoted(String text) {
    int length = text.length();
    room(length * 6 + 2); // the longest is an escape of six for one character
    byte[] out = bytes;
    int n = size;
    out[n++] = '"';
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x20 && c < 0x80 && c != '"' && c != '\\') {
        out[n++] = (byte) c;
      } else if (c < 0x80) {
        n = escaped(out, n, c);
      } else if (c < 0x800) {
        out[n++] = (byte) (0xC0 | c >> 6);
        out[n++] = (byte) (0x80 | c & 0x3F);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        int point = Character.toCodePoint(c, text.charAt(++i));
        out[n++] = (byte) (0xF0 | point >> 18);
        out[n++] = (byte) (0x80 | point >> 12 & 0x3F);
        out[n++] = (byte) (0x80 | point >> 6 & 0x3F);
        out[n++] = (byte) (0x80 | point & 0x3F);
      } else if (Character.isSurrogate(c)) {
        throw new Unplanned("half a character");
      } else {
        out[n++] = (byte) (0xE0 | c >> 12);
        out[n++] = (byte) (0x80 | c >> 6 & 0x3F);
        out[n++] = (byte) (0x80 | c & 0x3F);
      }
    }
    out[n++] = '"';
    size = n;
  }

  private static int escaped(byte[] out, int from, char c) {
    int n = from;
    out[n++] = '\\';
    switch (c) {
      case '"', '\\' -> out[n++] = (byte) c;
      case '\n' -> out[n++] = 'n';
      case '\r' -> out[n++] = 'r';
      case '\t' -> out[n++] = 't';
      case '\b' -> out[n++] = 'b';
      case '\f' -> out[n++] = 'f';
      default -> {
        if (c == 0x7F) {
          out[n - 1] = 0x7F;
          return n;
        }
        out[n++] = 'u';
        out[n++] = '0';
        out[n++] = '0';
        out[n++] = HEX[c >> 4];
        out[n++] = HEX[c & 0xF];
      }
    }
    return n;
  }
}
