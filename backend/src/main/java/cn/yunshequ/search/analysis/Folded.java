package cn.yunshequ.search.analysis;

/**
 * Text in one form, each character knowing the UTF-16 range of the original it came from.
 *
 * @param text NFKC, lower case, simplified, house numbers as {@code 7栋}
 * @param starts where in the original each character of {@code text} begins
 * @param ends where in the original each character of {@code text} ends, exclusive
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; built once per text on a hot path
public record Folded(String text, int[] starts, int[] ends) {
  static final class Builder {
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    Builder(int capacity) {
      text = new StringBuilder(capacity);
      starts = new int[capacity];
      ends = new int[capacity];
    }

    void add(char c, int start, int end) {
      int length = text.length();
      if (length == starts.length) {
        starts = java.util.Arrays.copyOf(starts, length * 2 + 8);
        ends = java.util.Arrays.copyOf(ends, length * 2 + 8);
      }
      starts[length] = start;
      ends[length] = end;
      text.append(c);
    }

    boolean endsInDigit() {
      int length = text.length();
      return length > 0 && Character.isDigit(text.charAt(length - 1));
    }

    Folded build() {
      return new Folded(text.toString(), starts, ends);
    }
  }
}
