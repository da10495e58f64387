package cn.yunshequ.search.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One character as somebody typed it: itself, its syllable, the beginning of it, or its initial.
 *
 * @param text the character, or lower-case letters
 */
public record Sound(Kind kind, String text) {
  /** How much of it was typed. */
  public enum Kind {
    CHARACTER,
    SYLLABLE,
    BEGINNING,
    INITIAL
  }

  private static final String INITIALS = "bpmfdtnlgkhjqxrzcsywaeo";

  /** What these letters may be; null when they are no sound. */
  static @Nullable Sound of(String letters, boolean last) {
    if (letters.length() == 1) {
      return INITIALS.contains(letters) ? new Sound(Kind.INITIAL, letters) : null;
    }
    if (Pinyin.isSyllable(letters)) {
      return new Sound(Kind.SYLLABLE, letters);
    }
    if (List.of("zh", "ch", "sh").contains(letters)) {
      return new Sound(Kind.INITIAL, letters);
    }
    return last && !Pinyin.syllablesFrom(letters).isEmpty()
        ? new Sound(Kind.BEGINNING, letters)
        : null;
  }

  /** Initials of a reading, as they stand in the index: of {@code zhuang} both z and zh. */
  public static List<String> initialsOf(String reading) {
    var one = reading.substring(0, 1);
    return reading.length() > 1 && reading.charAt(1) == 'h'
        ? List.of(one, reading.substring(0, 2))
        : List.of(one);
  }

  int cost() {
    return switch (kind) {
      case CHARACTER, SYLLABLE -> 10;
      case BEGINNING -> 13;
      case INITIAL -> 16;
    };
  }

  /** Whether a unit of a text sounds like it. */
  boolean isOf(Units.Unit unit) {
    if (kind == Kind.CHARACTER || !unit.han()) {
      return unit.text().equals(text);
    }
    var readings = Pinyin.of(unit.text().codePointAt(0));
    return switch (kind) {
      case SYLLABLE -> readings.contains(text);
      case BEGINNING, INITIAL -> readings.stream().anyMatch(reading -> reading.startsWith(text));
      default -> false;
    };
  }
}
