package cn.yunshequ.ledgers.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;

/** Who keeps the list of what may be asked of a committee, and who answers what is asked. */
public final class AdmissionRules {
  private AdmissionRules() {}

  /** The list is the subdistrict's: a committee does not write what binds those above it. */
  public static Verdict mayAdmit(Viewer actor, AreaPath community) {
    return allowedIf(actor.holds(OfficeKind.SUBDISTRICT_OFFICER, community));
  }

  /** Whoever of the desk is asked writes it down. */
  public static Verdict mayRegister(Viewer actor, AreaPath community) {
    return allowedIf(actor.worksAtDeskOf(community));
  }

  /** Chair and members answer; what is on the list is not refused. */
  public static Verdict mayAnswer(Viewer actor, ReportRequest request, boolean deliver) {
    if (!LedgerRules.isCommittee(actor, request.community())) {
      return Verdict.refused(CommonRefusal.NOT_ALLOWED);
    }
    if (request.status() != RequestStatus.OPEN) {
      return Verdict.refused(LedgerRefusal.REPORT_ANSWERED_ALREADY);
    }
    return deliver || request.admitted() == null
        ? Verdict.ALLOWED
        : Verdict.refused(LedgerRefusal.REPORT_ON_THE_LIST);
  }

  private static Verdict allowedIf(boolean may) {
    return may ? Verdict.ALLOWED : Verdict.refused(CommonRefusal.NOT_ALLOWED);
  }
}
