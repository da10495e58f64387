package cn.yunshequ.ledgers.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;
import java.time.Duration;
import java.time.Instant;

/** Who may take which ledger out of the portal (L-60, L-73: the least each needs). */
public final class LedgerRules {
  /** A yes holds this long, for one file. */
  public static final Duration ALLOWED_FOR = Duration.ofDays(1);

  private LedgerRules() {}

  /** The desk of the place; names are masked. */
  public static Verdict mayExport(Viewer actor, AreaPath community) {
    return actor.worksAtDeskOf(community)
        ? Verdict.ALLOWED
        : Verdict.refused(CommonRefusal.NOT_ALLOWED);
  }

  /** Only who answers for the committee asks for names in full. */
  public static Verdict mayAsk(Viewer actor, AreaPath community, LedgerKind ledger) {
    if (!isCommittee(actor, community)) {
      return Verdict.refused(CommonRefusal.NOT_ALLOWED);
    }
    return ledger.hasNames()
        ? Verdict.ALLOWED
        : Verdict.refused(LedgerRefusal.LEDGER_WITHOUT_NAMES);
  }

  /** Another of the committee says yes or no, or the subdistrict. */
  public static Verdict mayAnswer(Viewer actor, NamedExport export) {
    boolean second =
        isCommittee(actor, export.community())
            || actor.holds(OfficeKind.SUBDISTRICT_OFFICER, export.community());
    if (!second) {
      return Verdict.refused(CommonRefusal.NOT_ALLOWED);
    }
    if (export.askedBy().equals(actor.accountId())) {
      return Verdict.refused(LedgerRefusal.EXPORT_NEEDS_ANOTHER);
    }
    return export.status() == ExportStatus.ASKED
        ? Verdict.ALLOWED
        : Verdict.refused(LedgerRefusal.EXPORT_ANSWERED_ALREADY);
  }

  /** Whoever asked takes the file, once and in time, while still of the committee. */
  public static Verdict mayTake(Viewer actor, NamedExport export, Instant now) {
    if (!export.askedBy().equals(actor.accountId()) || !isCommittee(actor, export.community())) {
      return Verdict.refused(CommonRefusal.NOT_ALLOWED);
    }
    var until = export.takenUntil();
    if (until == null) {
      return Verdict.refused(LedgerRefusal.EXPORT_NOT_ALLOWED_YET);
    }
    return export.takenAt() == null && now.isBefore(until)
        ? Verdict.ALLOWED
        : Verdict.refused(LedgerRefusal.EXPORT_OVER);
  }

  /** Whether the list of who asked for names is theirs to read. */
  public static boolean mayRead(Viewer viewer, AreaPath community) {
    return viewer.worksAtDeskOf(community)
        || viewer.holds(OfficeKind.SUBDISTRICT_OFFICER, community);
  }

  static boolean isCommittee(Viewer actor, AreaPath community) {
    return actor.holds(OfficeKind.COMMITTEE_CHAIR, community)
        || actor.holds(OfficeKind.COMMITTEE_MEMBER, community);
  }
}
