package cn.yunshequ.moderation.model;

import java.text.Normalizer;
import java.util.Map;

/**
 * What is left of words when tricks are taken away: signs put between characters, characters
 * without width, tone marks and accents, letters of other scripts that look like Latin ones, digits
 * that stand for letters inside a word. Text comes in folded (width, case, simplified). Characters
 * that look or sound like others, as 徽信 and 薇信 for 微信, are words of their own: who keeps the list
 * adds them.
 */
public final class PlainForm {
  private static final Map<Integer, Integer> LOOK_ALIKES =
      Map.ofEntries(
          pair('а', 'a'),
          pair('в', 'b'),
          pair('с', 'c'),
          pair('ԁ', 'd'),
          pair('е', 'e'),
          pair('һ', 'h'),
          pair('і', 'i'),
          pair('ј', 'j'),
          pair('к', 'k'),
          pair('м', 'm'),
          pair('о', 'o'),
          pair('р', 'p'),
          pair('ѕ', 's'),
          pair('т', 't'),
          pair('ѵ', 'v'),
          pair('ԝ', 'w'),
          pair('х', 'x'),
          pair('у', 'y'),
          pair('α', 'a'),
          pair('ε', 'e'),
          pair('ι', 'i'),
          pair('κ', 'k'),
          pair('ν', 'v'),
          pair('ο', 'o'),
          pair('ρ', 'p'),
          pair('τ', 't'),
          pair('υ', 'u'),
          pair('χ', 'x'),
          pair('ω', 'w'),
          pair('ı', 'i'),
          pair('ɡ', 'g'),
          pair('ɑ', 'a'),
          pair('〇', '0'),
          pair('零', '0'),
          pair('一', '1'),
          pair('二', '2'),
          pair('三', '3'),
          pair('四', '4'),
          pair('五', '5'),
          pair('六', '6'),
          pair('七', '7'),
          pair('八', '8'),
          pair('九', '9'),
          pair('壹', '1'),
          pair('贰', '2'),
          pair('叁', '3'),
          pair('肆', '4'),
          pair('伍', '5'),
          pair('陆', '6'),
          pair('柒', '7'),
          pair('捌', '8'),
          pair('玖', '9'));
  private static final Map<Integer, Integer> INSIDE_LETTERS =
      Map.of(
          (int) '0', (int) 'o', (int) '1', (int) 'i', (int) '3', (int) 'e', (int) '4', (int) 'a',
          (int) '5', (int) 's', (int) '@', (int) 'a', (int) '$', (int) 's');

  private PlainForm() {}

  private static Map.Entry<Integer, Integer> pair(char odd, char plain) {
    return Map.entry((int) odd, (int) plain);
  }

  /** Letters and digits only, look-alikes replaced. */
  public static String of(String folded) {
    var out = new StringBuilder(folded.length());
    int[] points =
        Normalizer.normalize(folded, Normalizer.Form.NFD)
            .codePoints()
            .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
            .toArray();
    for (int i = 0; i < points.length; i++) {
      int plain = LOOK_ALIKES.getOrDefault(points[i], points[i]);
      if (INSIDE_LETTERS.containsKey(plain)
          && isLatin(before(points, i))
          && isLatin(after(points, i))) {
        plain = INSIDE_LETTERS.getOrDefault(plain, plain);
      }
      if (Character.isLetterOrDigit(plain)) {
        out.appendCodePoint(plain);
      }
    }
    return out.toString();
  }

  private static int before(int[] points, int at) {
    return at == 0 ? ' ' : LOOK_ALIKES.getOrDefault(points[at - 1], points[at - 1]);
  }

  private static int after(int[] points, int at) {
    return at + 1 == points.length ? ' ' : LOOK_ALIKES.getOrDefault(points[at + 1], points[at + 1]);
  }

  private static boolean isLatin(int c) {
    return c >= 'a' && c <= 'z';
  }
}
