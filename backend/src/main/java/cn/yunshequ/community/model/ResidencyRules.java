package cn.yunshequ.community.model;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;

/** Who may see and decide a claim. */
public final class ResidencyRules {
  /** Somebody has a flat, their parents' and one that is let; more at once is no claim. */
  public static final int MOST_WAITING = 3;

  private ResidencyRules() {}

  /**
   * Whether one more claim may wait.
   *
   * @param waiting how many of the account's claims wait now
   */
  public static Verdict mayAskOneMore(int waiting) {
    return waiting < MOST_WAITING
        ? Verdict.ALLOWED
        : Verdict.refused(
            Refusal.of(CommunityRefusal.RESIDENCY_TOO_MANY_WAITING).with("max", MOST_WAITING));
  }

  /**
   * Only the desk of the place decides, never on one's own claim, once, and a no needs its reason.
   * To others the claim does not exist.
   */
  public static Verdict mayReview(
      Viewer actor, Claim claim, ReviewDecision decision, boolean hasReason) {
    boolean own = claim.accountId().equals(actor.accountId());
    if (own) {
      return Verdict.refused(CommonRefusal.NOT_ALLOWED);
    }
    if (!actor.worksAtDeskOf(claim.stairwell())) {
      return Verdict.refused(Refusal.of(CommonRefusal.NOT_FOUND, "residencyId"));
    }
    if (claim.status() != ResidencyStatus.PENDING) {
      return Verdict.refused(CommunityRefusal.RESIDENCY_ALREADY_DECIDED);
    }
    if (decision == ReviewDecision.REJECT && !hasReason) {
      return Verdict.refused(Refusal.of(CommunityRefusal.REASON_REQUIRED, "reason"));
    }
    return Verdict.ALLOWED;
  }
}
