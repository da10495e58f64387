package cn.yunshequ.community.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may bring in a roster, and when it may be put in force. */
public final class RosterRules {
  private RosterRules() {}

  public static Verdict mayImport(Viewer actor, AreaPath community) {
    return actor.worksAtDeskOf(community)
        ? Verdict.ALLOWED
        : Verdict.refused(CommonRefusal.NOT_ALLOWED);
  }

  /** An upload is decided once. */
  public static Verdict mayDecide(String status) {
    return status.equals("CHECKED")
        ? Verdict.ALLOWED
        : Verdict.refused(RosterRefusal.ROSTER_ALREADY_DECIDED);
  }

  /**
   * @param checkedAgainst the import in force at the check; null for none
   * @param inForce the one in force now
   */
  public static Verdict mayCommit(
      int errors, @Nullable UUID checkedAgainst, @Nullable UUID inForce) {
    if (errors > 0) {
      return Verdict.refused(RosterRefusal.ROSTER_HAS_ERRORS);
    }
    return Objects.equals(checkedAgainst, inForce)
        ? Verdict.ALLOWED
        : Verdict.refused(RosterRefusal.ROSTER_STALE);
  }
}
