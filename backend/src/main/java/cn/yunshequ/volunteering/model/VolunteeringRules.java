package cn.yunshequ.volunteering.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may act on activities and shifts, and when. */
public final class VolunteeringRules {
  private static final int ADULT = 18;

  /**
   * Younger children need rules of their own (L-62): they are neither registered nor called for.
   */
  public static final int YOUNGEST = 14;

  private VolunteeringRules() {}

  /** The committee of a place: its chair and members. */
  public static boolean isCommittee(Viewer viewer, AreaPath place) {
    return viewer.holds(OfficeKind.COMMITTEE_CHAIR, place)
        || viewer.holds(OfficeKind.COMMITTEE_MEMBER, place);
  }

  /** Offices whose holders gather people where they hold them. */
  public static boolean isOfficeHolder(Viewer viewer, AreaPath place) {
    return viewer.holds(OfficeKind.GRID_WORKER, place)
        || viewer.holds(OfficeKind.STAIRWELL_HEAD, place)
        || viewer.holds(OfficeKind.COUNCIL_CONVENOR, place);
  }

  /** Whether somebody gathers people anywhere in that place, and may look for who can do what. */
  public static boolean gathers(Viewer viewer, AreaPath place) {
    return isCommittee(viewer, place)
        || viewer.offices().stream()
            .filter(office -> office.path().isUnder(place) || place.isUnder(office.path()))
            .anyMatch(office -> isOfficeHolder(viewer, office.path()));
  }

  /**
   * Whether somebody may publish an activity at that place.
   *
   * @param speaksForGroup for the organisation it is published for, which serves the community
   */
  public static Verdict mayPublish(Viewer viewer, AreaPath place, boolean speaksForGroup) {
    boolean may = speaksForGroup || isCommittee(viewer, place) || isOfficeHolder(viewer, place);
    return may ? Verdict.ALLOWED : Verdict.refused(CommonRefusal.NOT_ALLOWED);
  }

  /** In what capacities somebody stands before a shift. */
  public static Set<VolunteeringParty> parties(Viewer viewer, ShiftStanding shift) {
    var parties = EnumSet.noneOf(VolunteeringParty.class);
    if (viewer.isGuest()) {
      return parties;
    }
    parties.add(VolunteeringParty.PERSON);
    if (isCommittee(viewer, shift.path())) {
      parties.add(VolunteeringParty.COMMITTEE);
    }
    if (shift.viewerOrganises()) {
      parties.add(VolunteeringParty.ORGANISER);
    }
    if (shift.viewerSignedUp()) {
      parties.add(VolunteeringParty.VOLUNTEER);
    }
    return parties;
  }

  /** Whether an act on the shift is allowed. */
  public static Verdict may(Viewer viewer, VolunteeringAct act, ShiftStanding shift) {
    if (Collections.disjoint(act.who(), parties(viewer, shift))) {
      return Verdict.refused(CommonRefusal.NOT_ALLOWED);
    }
    return act.when().contains(shift.stage())
        ? Verdict.ALLOWED
        : Verdict.refused(VolunteeringRefusal.SHIFT_STAGE_FORBIDS);
  }

  /** Acts on the shift the viewer may do now. */
  public static List<VolunteeringAct> all(Viewer viewer, ShiftStanding shift) {
    return Arrays.stream(VolunteeringAct.values())
        .filter(act -> !act.when().isEmpty())
        .filter(act -> act != VolunteeringAct.SIGN_UP || !shift.viewerSignedUp())
        .filter(act -> may(viewer, act, shift).isAllowed())
        .toList();
  }

  /**
   * Whether somebody may take a guardian's consent back (L-51): who gave it, at any time; for a
   * guardian who says so on the spot or gave it on paper, organiser and committee. Never the minor.
   */
  public static Verdict mayWithdraw(Viewer viewer, ConsentStanding consent) {
    var parties = EnumSet.noneOf(VolunteeringParty.class);
    if (consent.viewerGave()) {
      parties.add(VolunteeringParty.GUARDIAN);
    }
    if (consent.viewerOrganises()) {
      parties.add(VolunteeringParty.ORGANISER);
    }
    if (isCommittee(viewer, consent.path())) {
      parties.add(VolunteeringParty.COMMITTEE);
    }
    boolean may =
        !consent.viewerIsMinor()
            && !Collections.disjoint(VolunteeringAct.WITHDRAW_CONSENT.who(), parties);
    return may ? Verdict.ALLOWED : Verdict.refused(CommonRefusal.NOT_ALLOWED);
  }

  /** Who sees the list of people: organiser and committee. */
  public static boolean seesList(Viewer viewer, ShiftStanding shift) {
    return shift.viewerOrganises() || isCommittee(viewer, shift.path());
  }

  /**
   * Whether somebody of that age may take part on that day (L-50, L-51).
   *
   * @param adultOn the day of coming of age; null for grown-ups
   */
  public static Verdict fits(
      int minAge, MinorsPolicy minors, @Nullable LocalDate adultOn, LocalDate day) {
    if (adultOn == null || !day.isBefore(adultOn)) {
      return Verdict.ALLOWED;
    }
    boolean old = !day.isBefore(adultOn.minusYears(ADULT).plusYears(minAge));
    return minors != MinorsPolicy.CLOSED && old
        ? Verdict.ALLOWED
        : Verdict.refused(Refusal.of(VolunteeringRefusal.AGE_RULE).with("age", minAge));
  }

  /** True for whoever is younger than {@link #YOUNGEST} on that day. */
  public static boolean isChild(@Nullable LocalDate adultOn, LocalDate day) {
    return adultOn != null && day.isBefore(adultOn.minusYears(ADULT - YOUNGEST));
  }

  /** True for whoever is not of age on that day. */
  public static boolean isMinor(@Nullable LocalDate adultOn, LocalDate day) {
    return adultOn != null && day.isBefore(adultOn);
  }

  /**
   * Whether somebody who stayed away before may sign up again (L-50: whoever cannot come says so in
   * time).
   *
   * @param recent days of staying away within the time that counts, the last one first
   */
  public static Verdict mayTryAgain(Custom custom, List<LocalDate> recent, LocalDate today) {
    if (recent.size() < custom.noShows()) {
      return Verdict.ALLOWED;
    }
    var free = recent.getFirst().plusDays(custom.pauseDays());
    return today.isBefore(free)
        ? Verdict.refused(
            Refusal.of(VolunteeringRefusal.SIGN_UP_PAUSED)
                .with("times", recent.size())
                .with("day", CivilDay.zh(free)))
        : Verdict.ALLOWED;
  }
}
