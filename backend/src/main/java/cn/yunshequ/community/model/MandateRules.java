package cn.yunshequ.community.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;
import java.time.LocalDate;

/** Who may act for an elder, and who writes the agreement down (L-82). */
public final class MandateRules {
  /** It is asked for again after a year at the latest. */
  public static final int MOST_DAYS = 366;

  private MandateRules() {}

  /** The desk and the grid worker of the place write down what they heard; never for themselves. */
  public static Verdict mayRecord(Viewer actor, AreaPath stairwell, Viewer helper) {
    if (!serves(actor, stairwell)) {
      return Verdict.refused(CommonRefusal.NOT_ALLOWED);
    }
    if (actor.account().equals(helper.accountId())) {
      return Verdict.refused(Refusal.of(CommunityRefusal.MANDATE_NEEDS_ANOTHER, "helperPhone"));
    }
    return mayHelp(helper, stairwell)
        ? Verdict.ALLOWED
        : Verdict.refused(Refusal.of(CommunityRefusal.HELPER_NOT_KNOWN, "helperPhone"));
  }

  // Staff of the place, or somebody verified as living in the community: family next door or in it.
  private static boolean mayHelp(Viewer helper, AreaPath stairwell) {
    return serves(helper, stairwell)
        || (helper.personId() != null
            && helper.residences().stream().anyMatch(home -> stairwell.isUnder(home.community())));
  }

  /** It ends by itself, within a year. */
  public static Verdict mayLast(LocalDate givenOn, LocalDate until, LocalDate today) {
    boolean past = givenOn.isAfter(today) || until.isBefore(today) || !until.isAfter(givenOn);
    return past || until.isAfter(givenOn.plusDays(MOST_DAYS))
        ? Verdict.refused(Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "until"))
        : Verdict.ALLOWED;
  }

  /** The helper, in time, for what was agreed to; only while they may still help. */
  public static Verdict mayAct(Viewer actor, Mandate mandate, MandateAct act, LocalDate today) {
    if (!mandate.helperId().equals(actor.accountId())) {
      return Verdict.refused(Refusal.of(CommonRefusal.NOT_FOUND, "mandateId"));
    }
    var home = mandate.stairwell();
    if (!mandate.holds(today) || home == null || !mayHelp(actor, home)) {
      return Verdict.refused(Refusal.of(CommunityRefusal.MANDATE_OVER, "mandateId"));
    }
    return mandate.acts().contains(act)
        ? Verdict.ALLOWED
        : Verdict.refused(
            Refusal.of(CommunityRefusal.MANDATE_NOT_FOR_THIS, "mandateId").with("act", act.zh()));
  }

  /** The elder, the helper, or staff on the elder's word. */
  public static boolean mayRead(Viewer viewer, Mandate mandate) {
    return mandate.helperId().equals(viewer.accountId())
        || mandate.personId().equals(viewer.personId())
        || viewer.worksAtDeskOf(mandate.community())
        || (mandate.stairwell() != null && serves(viewer, mandate.stairwell()));
  }

  private static boolean serves(Viewer viewer, AreaPath stairwell) {
    return viewer.worksAtDeskOf(stairwell) || viewer.holds(OfficeKind.GRID_WORKER, stairwell);
  }
}
