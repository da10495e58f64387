package cn.yunshequ.identity.model;

import cn.yunshequ.kernel.Refusal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mainland mobile number.
 *
 * @param digits 11 digits, beginning with 1
 */
public record PhoneNumber(String digits) {
  private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
  private static final Pattern DECORATION = Pattern.compile("[\\s\\u3000()（）.-]");

  public PhoneNumber {
    if (!MOBILE.matcher(digits).matches()) {
      throw new IllegalArgumentException("not a mobile number");
    }
  }

  /** As people type it: spaces, hyphens, full-width digits and +86 are understood. */
  public static Optional<PhoneNumber> find(String typed) {
    var plain =
        DECORATION.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
    var digits = plain.replaceFirst("^(\\+86|0086|86(?=1[3-9][0-9]{9}$))", "");
    return MOBILE.matcher(digits).matches()
        ? Optional.of(new PhoneNumber(digits))
        : Optional.empty();
  }

  /**
   * @throws cn.yunshequ.kernel.RefusedException PHONE_INVALID on {@code phone}
   */
  public static PhoneNumber of(String typed) {
    return find(typed)
        .orElseThrow(() -> Refusal.of(IdentityRefusal.PHONE_INVALID, "phone").asException());
  }

  /** e.g. 199****0004. */
  public String masked() {
    return digits.substring(0, 3) + "****" + digits.substring(7);
  }

  /**
   * One of the twenty numbers of the sample community, which belong to nobody; the last four are
   * newcomers.
   */
  public boolean isOfDemo() {
    int last = digits.startsWith("199000000") ? Integer.parseInt(digits.substring(9)) : 0;
    return last >= 1 && last <= 20;
  }

  /** Masked, so that no log ever shows a number. */
  @Override
  public String toString() {
    return masked();
  }
}
