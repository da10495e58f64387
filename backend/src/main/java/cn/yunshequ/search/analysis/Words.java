package cn.yunshequ.search.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Words of two characters that everybody writes: 屋里 is no slip for 物理, and 边值 in 桶边值守 is no word.
 */
public final class Words {
  private static final int[] WORDS = read();

  private Words() {}

  /** Whether these two characters, simplified, are a common word. */
  public static boolean isWord(String pair) {
    return pair.length() == 2
        && Arrays.binarySearch(WORDS, pair.charAt(0) << 16 | pair.charAt(1)) >= 0;
  }

  // A line is a first character and all that make a word with it. Words that jieba's dictionary
  // counts twenty times or more, without names; a test compares the file with it.
  private static int[] read() {
    try (InputStream in = Words.class.getResourceAsStream("/search/words.txt")) {
      if (in == null) {
        throw new IllegalStateException("no search/words.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .flatMapToInt(line -> words(line.charAt(0), line.substring(1)))
          .sorted()
          .toArray();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static IntStream words(char first, String seconds) {
    return seconds.chars().map(second -> first << 16 | second);
  }
}
