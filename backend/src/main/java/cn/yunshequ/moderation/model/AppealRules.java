package cn.yunshequ.moderation.model;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;
import java.time.Instant;

/** Who may appeal against what, until when, and who may hear it (L-75). */
public final class AppealRules {
  private AppealRules() {}

  /** Only the one concerned, within fifteen days, against a decision that still stands. */
  public static Verdict mayFile(Viewer actor, Decision decision, boolean stillStands, Instant now) {
    if (!actor.account().equals(decision.author())) {
      return Verdict.refused(Refusal.of(CommonRefusal.NOT_ALLOWED));
    }
    if (!decision.kind().isAppealable()) {
      return Verdict.refused(Refusal.of(ModerationRefusal.NOT_APPEALABLE));
    }
    if (!stillStands) {
      return Verdict.refused(Refusal.of(ModerationRefusal.DECISION_UNDONE));
    }
    return now.isBefore(decision.appealableBefore())
        ? Verdict.ALLOWED
        : Verdict.refused(Refusal.of(ModerationRefusal.APPEAL_TOO_LATE));
  }

  /** Somebody at the subdistrict who neither decided first nor wrote it. */
  public static Verdict mayHear(Viewer actor, Appeal appeal) {
    var account = actor.account();
    if (!actor.hearsAppealsOf(appeal.place()) || account.equals(appeal.appellant())) {
      return Verdict.refused(Refusal.of(CommonRefusal.NOT_ALLOWED));
    }
    return account.equals(appeal.firstDecidedBy())
        ? Verdict.refused(Refusal.of(ModerationRefusal.DECIDED_FIRST_BY_YOU))
        : Verdict.ALLOWED;
  }
}
