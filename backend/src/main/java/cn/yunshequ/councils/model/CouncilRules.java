package cn.yunshequ.councils.model;

import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who may act on councils and meetings, and when. */
public final class CouncilRules {
  /** People come a little before the beginning. */
  public static final Duration EARLY = Duration.ofMinutes(30);

  private CouncilRules() {}

  /** In what capacities somebody stands before a council. Every right comes from a living one. */
  public static Set<CouncilParty> parties(Viewer viewer, CouncilStanding council) {
    var parties = EnumSet.noneOf(CouncilParty.class);
    if (viewer.holds(OfficeKind.COMMITTEE_CHAIR, council.path())
        || viewer.holds(OfficeKind.COMMITTEE_MEMBER, council.path())) {
      parties.add(CouncilParty.COMMITTEE);
    }
    if (viewer.holds(OfficeKind.COUNCIL_CONVENOR, council.path())) {
      parties.add(CouncilParty.CONVENOR);
    }
    var role = council.viewerRole();
    if (role != null) {
      parties.add(
          switch (role) {
            case CONVENOR -> CouncilParty.CONVENOR;
            case SECRETARY -> CouncilParty.SECRETARY;
            case MEMBER -> CouncilParty.MEMBER;
            case SUBSTITUTE -> CouncilParty.SUBSTITUTE;
          });
    }
    if (viewer.livesUnder(council.path())) {
      parties.add(CouncilParty.RESIDENT);
    }
    return parties;
  }

  /** The same before one of its meetings. */
  public static Set<CouncilParty> parties(Viewer viewer, MeetingStanding meeting) {
    var parties = EnumSet.noneOf(CouncilParty.class);
    parties.addAll(parties(viewer, meeting.council()));
    boolean secluded = meeting.kind().isPrivate();
    if (secluded) {
      // Belonging to the place is no ticket to other people's quarrel.
      parties.removeAll(EnumSet.of(CouncilParty.RESIDENT, CouncilParty.COMMITTEE));
      parties.removeAll(
          EnumSet.of(CouncilParty.SECRETARY, CouncilParty.MEMBER, CouncilParty.SUBSTITUTE));
      if (meeting.council().viewerRole() != SeatRole.CONVENOR) {
        parties.remove(CouncilParty.CONVENOR);
      }
    }
    if (meeting.viewerCalled()) {
      parties.add(CouncilParty.CALLER);
    }
    if (meeting.viewerInvited()) {
      parties.add(CouncilParty.INVITED);
    }
    if (secluded ? meeting.viewerPresent() : meeting.viewerPresentInSeat()) {
      parties.add(CouncilParty.WITNESS);
    }
    return parties;
  }

  /** Whether an act on the council is allowed. */
  public static Verdict may(Viewer viewer, CouncilAct act, CouncilStanding council) {
    if (council.dissolved()) {
      return Verdict.refused(CouncilsRefusal.COUNCIL_DISSOLVED);
    }
    return allowed(act, parties(viewer, council));
  }

  /** Whether an act on the meeting is allowed. */
  public static Verdict may(Viewer viewer, CouncilAct act, MeetingStanding meeting) {
    var who = allowed(act, parties(viewer, meeting));
    if (!who.isAllowed()) {
      return who;
    }
    boolean inPlace = meeting.kind().isPrivate() || !act.isOfMediation();
    if (!inPlace || !act.when().contains(meeting.stage())) {
      return Verdict.refused(CouncilsRefusal.MEETING_STAGE_FORBIDS);
    }
    if (meeting.minutes() == MinutesState.SIGNED
        && (act.changesTheRecord() || act == CouncilAct.SIGN)) {
      return Verdict.refused(CouncilsRefusal.MINUTES_SIGNED);
    }
    return switch (act) {
      case SIGN -> maySign(meeting);
      case PUBLISH -> mayPublish(meeting);
      default -> Verdict.ALLOWED;
    };
  }

  private static Verdict maySign(MeetingStanding meeting) {
    if (meeting.minutes() != MinutesState.WRITTEN) {
      return Verdict.refused(CouncilsRefusal.MEETING_STAGE_FORBIDS);
    }
    return meeting.viewerWrote() ? Verdict.refused(CommonRefusal.NOT_ALLOWED) : Verdict.ALLOWED;
  }

  private static Verdict mayPublish(MeetingStanding meeting) {
    return switch (meeting.minutes()) {
      case SIGNED -> Verdict.ALLOWED;
      case NONE, WRITTEN -> Verdict.refused(CouncilsRefusal.MINUTES_NOT_SIGNED);
      case PUBLISHED -> Verdict.refused(CouncilsRefusal.MEETING_STAGE_FORBIDS);
    };
  }

  private static Verdict allowed(CouncilAct act, Set<CouncilParty> parties) {
    return Collections.disjoint(act.who(), parties)
        ? Verdict.refused(CommonRefusal.NOT_ALLOWED)
        : Verdict.ALLOWED;
  }

  /** Acts on the council the viewer may do now. */
  public static List<CouncilAct> all(Viewer viewer, CouncilStanding council) {
    return Arrays.stream(CouncilAct.values())
        .filter(act -> !act.isOnMeeting() && act != CouncilAct.FOUND)
        .filter(act -> may(viewer, act, council).isAllowed())
        .toList();
  }

  /** Acts on the meeting the viewer may do now. */
  public static List<CouncilAct> all(Viewer viewer, MeetingStanding meeting) {
    return Arrays.stream(CouncilAct.values())
        .filter(CouncilAct::isOnMeeting)
        .filter(act -> may(viewer, act, meeting).isAllowed())
        .toList();
  }

  /**
   * Whether a meeting on that day leaves the notice its kind needs; the refusal tells the first day
   * that does. Days are whole: a notice of 7 days given on the 1st reaches the 9th.
   */
  public static Verdict inTime(
      RulesOfProcedure rules, MeetingKind kind, LocalDate today, LocalDate day) {
    int days = rules.noticeFor(kind);
    var first = firstDay(rules, kind, today);
    return day.isBefore(first)
        ? Verdict.refused(
            Refusal.of(CouncilsRefusal.NOTICE_TOO_SHORT, "startsAt")
                .with("days", days)
                .with("kind", kind.zh())
                .with("firstDay", CivilDay.zh(first)))
        : Verdict.ALLOWED;
  }

  /** The first day that leaves the notice a kind needs when it is given today. */
  public static LocalDate firstDay(RulesOfProcedure rules, MeetingKind kind, LocalDate today) {
    int days = rules.noticeFor(kind);
    return days == 0 ? today : today.plusDays(days + 1L);
  }

  /** Where a meeting stands at that moment. */
  public static MeetingStage stage(
      boolean cancelled, boolean closed, Instant startsAt, Instant now) {
    if (cancelled) {
      return MeetingStage.CANCELLED;
    }
    if (closed) {
      return MeetingStage.CLOSED;
    }
    return now.isBefore(startsAt.minus(EARLY)) ? MeetingStage.CALLED : MeetingStage.RUNNING;
  }
}
