package cn.yunshequ.community.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;

/** Who keeps the list of organisations. */
public final class OrganisationRules {
  private OrganisationRules() {}

  /** The committee itself: its chair and members, not the moderators beside them. */
  public static Verdict mayKeep(Viewer viewer, AreaPath community) {
    return viewer.holds(OfficeKind.COMMITTEE_CHAIR, community)
            || viewer.holds(OfficeKind.COMMITTEE_MEMBER, community)
        ? Verdict.ALLOWED
        : Verdict.refused(CommonRefusal.NOT_ALLOWED);
  }
}
