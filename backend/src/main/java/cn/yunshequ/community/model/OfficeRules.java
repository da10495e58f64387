package cn.yunshequ.community.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Who gives and ends offices (L-73): one asks, another says yes, never about oneself; the
 * committee's own by the committee, its chair by the subdistrict. Convenors come by their seats,
 * the subdistrict's people by whoever runs the portal.
 */
public final class OfficeRules {
  /** A term is asked for again after five years at the latest (居委会 terms). */
  public static final int MOST_YEARS = 5;

  private static final Set<OfficeKind> BY_COMMITTEE =
      EnumSet.of(
          OfficeKind.COMMITTEE_MEMBER,
          OfficeKind.MODERATOR,
          OfficeKind.GRID_WORKER,
          OfficeKind.STAIRWELL_HEAD);

  private OfficeRules() {}

  /**
   * @param area where it is to count
   */
  public static Verdict mayAsk(Viewer actor, OfficeKind office, UUID about, Place area) {
    if (!asks(actor, office, area.path())) {
      return Verdict.refused(CommonRefusal.NOT_ALLOWED);
    }
    if (about.equals(actor.accountId())) {
      return Verdict.refused(CommunityRefusal.OFFICE_NEEDS_ANOTHER);
    }
    return fits(office, area.kind())
        ? Verdict.ALLOWED
        : Verdict.refused(Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "areaId"));
  }

  /** A term that lies ahead and ends by itself. */
  public static Verdict mayLast(LocalDate termEnds, LocalDate today) {
    return termEnds.isAfter(today) && !termEnds.isAfter(today.plusYears(MOST_YEARS))
        ? Verdict.ALLOWED
        : Verdict.refused(Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "termEnds"));
  }

  /** A second person who could answer for it, neither who asked nor whom it is about. */
  public static Verdict mayAnswer(Viewer actor, OfficeAct act) {
    if (!confirms(actor, act.office(), act.path())) {
      return Verdict.refused(CommonRefusal.NOT_ALLOWED);
    }
    if (act.askedBy().equals(actor.accountId()) || act.about().equals(actor.accountId())) {
      return Verdict.refused(CommunityRefusal.OFFICE_NEEDS_ANOTHER);
    }
    return act.status() == OfficeActStatus.ASKED
        ? Verdict.ALLOWED
        : Verdict.refused(CommunityRefusal.OFFICE_ACT_ANSWERED);
  }

  /** The desk of the place and its subdistrict read who holds what. */
  public static boolean mayRead(Viewer viewer, AreaPath community) {
    return viewer.worksAtDeskOf(community)
        || viewer.holds(OfficeKind.SUBDISTRICT_OFFICER, community);
  }

  private static boolean asks(Viewer actor, OfficeKind office, AreaPath place) {
    boolean subdistrict = actor.holds(OfficeKind.SUBDISTRICT_OFFICER, place);
    return office == OfficeKind.COMMITTEE_CHAIR
        ? subdistrict
        : BY_COMMITTEE.contains(office)
            && (subdistrict || actor.holds(OfficeKind.COMMITTEE_CHAIR, place));
  }

  private static boolean confirms(Viewer actor, OfficeKind office, AreaPath place) {
    return asks(actor, office, place)
        || (BY_COMMITTEE.contains(office) && actor.holds(OfficeKind.COMMITTEE_MEMBER, place));
  }

  // As little as the office needs: a stairwell head's ends at the stairwell or building.
  private static boolean fits(OfficeKind office, AreaKind area) {
    return switch (office) {
      case STAIRWELL_HEAD -> area == AreaKind.STAIRWELL || area == AreaKind.BUILDING;
      case GRID_WORKER -> area != AreaKind.DISTRICT && area != AreaKind.SUBDISTRICT;
      default -> area == AreaKind.COMMUNITY;
    };
  }
}
