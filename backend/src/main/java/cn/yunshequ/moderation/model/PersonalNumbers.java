package cn.yunshequ.moderation.model;

import cn.yunshequ.identity.model.PhoneNumber;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mainland mobile numbers and identity card numbers in people's words, however they are spaced. */
public final class PersonalNumbers {
  private static final String GAP = "[\\s.()\\-‐–—]{0,2}";
  private static final Pattern CARD =
      Pattern.compile("(?<![0-9A-Za-z])[1-9](?:" + GAP + "[0-9]){16}" + GAP + "[0-9Xx](?![0-9])");
  // Place, a day of the last two centuries, who of that day, the check.
  private static final Pattern CARD_DIGITS =
      Pattern.compile(
          "[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]");
  private static final Pattern MOBILE =
      Pattern.compile("(?<![0-9])(?:(?:\\+|00)?86" + GAP + ")?1(?:" + GAP + "[0-9]){10}(?![0-9])");

  private PersonalNumbers() {}

  /** Each once, masked, so that neither a page nor a log repeats it; in the order of the text. */
  public static Set<String> masked(String text) {
    var found = new LinkedHashSet<String>();
    var rest =
        CARD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
            .replaceAll(match -> {
              var digits = match.group().replaceAll("[^0-9Xx]", "").toUpperCase(Locale.ROOT);
              if (!CARD_DIGITS.matcher(digits).matches()) {
                return Matcher.quoteReplacement(match.group());
              }
              found.add(digits.substring(0, 3) + "****" + digits.substring(14));
              return " ";
            });
    MOBILE
        .matcher(rest)
        .results()
        .map(match -> PhoneNumber.find(match.group().replaceAll("[^0-9+]", "")))
        .forEach(number -> number.ifPresent(it -> found.add(it.masked())));
    return found;
  }
}
