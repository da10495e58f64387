package cn.yunshequ.moderation.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known about somebody at a place when trust is asked for.
 *
 * @param officer holds an office there, above it or in it
 * @param household a home there; null for who is not verified there
 * @param verifiedDays since when, in days
 * @param hiddenLately words of theirs a person hid in the last 90 days, and that stayed hidden
 * @param upheld reports of theirs that were found right
 * @param dismissed and that were not
 */
public record Standing(
    boolean officer,
    @Nullable UUID household,
    int verifiedDays,
    int hiddenLately,
    int upheld,
    int dismissed) {
  public static final int DAYS_TO_TRUST = 30;
  public static final int HIDDEN_TOO_OFTEN = 2;

  public TrustLevel level() {
    if (officer) {
      return TrustLevel.OFFICER;
    }
    if (household == null || hiddenLately >= HIDDEN_TOO_OFTEN) {
      return TrustLevel.NEW;
    }
    return verifiedDays >= DAYS_TO_TRUST && hiddenLately == 0
        ? TrustLevel.TRUSTED
        : TrustLevel.VERIFIED;
  }

  /**
   * What this person's report weighs: the level's weight, times the share of earlier reports found
   * right, with two right and two wrong ones given to everybody to begin with. Whole numbers.
   */
  public int reportWeight() {
    return level().baseWeight() * 2 * (upheld + 2) / (upheld + dismissed + 4);
  }
}
