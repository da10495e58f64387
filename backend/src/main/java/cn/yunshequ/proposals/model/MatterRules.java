package cn.yunshequ.proposals.model;

import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Verdict;
import java.time.LocalDate;

/** What holds a result, brings it back, or lets it be carried out and closed (L-10, L-11). */
public final class MatterRules {
  private MatterRules() {}

  /** Objections are heard until and including the last day of the notice. */
  public static Verdict mayObject(Matter matter, LocalDate today) {
    var lastDay = matter.noticeEnds();
    return lastDay == null || today.isAfter(lastDay)
        ? Verdict.refused(
            Refusal.of(ProposalRefusal.NOTICE_CLOSED)
                .with("lastDay", lastDay == null ? "" : CivilDay.zh(lastDay)))
        : Verdict.ALLOWED;
  }

  /** A result can be brought back once. */
  public static Verdict mayAskAgain(Matter matter) {
    return matter.round() > 1
        ? Verdict.refused(ProposalRefusal.ALREADY_REDELIBERATED)
        : Verdict.ALLOWED;
  }

  /** True when the households that ask make up the share; exactly the share is enough (以上). */
  public static boolean isBroughtBack(Matter matter, Periods periods) {
    return matter.round() == 1
        && matter.electorateHouseholds() > 0
        && matter.redeliberationRequests() >= requestsNeeded(matter, periods);
  }

  /** How many households bring a result back; at least one. */
  public static int requestsNeeded(Matter matter, Periods periods) {
    long share = (long) matter.electorateHouseholds() * periods.redeliberationShare();
    int of = periods.redeliberationOf();
    return Math.toIntExact(Math.max(1, (share + of - 1) / of));
  }

  /** Where the end of the notice leads: the stage itself while it must wait. */
  public static ProposalStage afterNotice(Matter matter, LocalDate today) {
    var lastDay = matter.noticeEnds();
    boolean over = lastDay != null && today.isAfter(lastDay);
    if (!over || matter.openAffectedObjections() > 0) {
      return ProposalStage.RESULT_NOTICE;
    }
    return matter.outcome() == Outcome.AGREED ? ProposalStage.IMPLEMENTING : ProposalStage.ARCHIVED;
  }

  /** A matter that was deliberated closes with a review, or with the reason why there is none. */
  public static boolean isLookedBackOn(Matter matter) {
    return matter.reviewedAt() != null || matter.reviewWaived() != null;
  }
}
