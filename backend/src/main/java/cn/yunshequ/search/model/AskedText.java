package cn.yunshequ.search.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * A text asked in a community on a civil day.
 *
 * @param words folded, one blank between words
 */
public record AskedText(UUID communityId, LocalDate day, String words) {
  /** In which rows are locked, everywhere. */
  public static final Comparator<AskedText> ORDER =
      Comparator.comparing(AskedText::communityId)
          .thenComparing(AskedText::day)
          .thenComparing(AskedText::words);
}
