package cn.yunshequ.conventions.model;

import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.voting.model.BallotRules;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who may act on conventions, and when. */
public final class ConventionRules {
  public static final int MAX_TITLE = 40;
  public static final int MAX_PREAMBLE = 1000;
  public static final int MAX_ARTICLES = 200;
  public static final int MAX_HEADING = 20;
  public static final int MAX_WORDS = 1000;

  private ConventionRules() {}

  /** In what capacities somebody stands before a convention. */
  public static Set<ConventionParty> parties(Viewer viewer, ConventionStanding it) {
    var parties = EnumSet.noneOf(ConventionParty.class);
    add(parties, ConventionParty.DRAFTER, it.drafted() || (it.orphaned() && leads(viewer, it)));
    add(parties, ConventionParty.RESIDENT, viewer.livesUnder(it.path()));
    add(parties, ConventionParty.CONVENOR, viewer.holds(OfficeKind.COUNCIL_CONVENOR, it.path()));
    add(parties, ConventionParty.COMMITTEE, isCommittee(viewer, it));
    add(parties, ConventionParty.DESK, viewer.worksAtDeskOf(it.path()));
    add(parties, ConventionParty.COUNTER, BallotRules.counts(viewer, it.path()));
    add(parties, ConventionParty.OFFICER, viewer.holds(OfficeKind.SUBDISTRICT_OFFICER, it.path()));
    return parties;
  }

  private static void add(Set<ConventionParty> parties, ConventionParty party, boolean is) {
    if (is) {
      parties.add(party);
    }
  }

  private static boolean leads(Viewer viewer, ConventionStanding it) {
    return viewer.holds(OfficeKind.COUNCIL_CONVENOR, it.path()) || isCommittee(viewer, it);
  }

  /**
   * Whether the viewer, doing that, takes the place of drafters whose accounts are closed: from
   * then on the viewer is one.
   */
  public static boolean stepsIn(Viewer viewer, ConventionAct act, ConventionStanding it) {
    return it.orphaned()
        && !it.drafted()
        && act.who().contains(ConventionParty.DRAFTER)
        && leads(viewer, it);
  }

  private static boolean isCommittee(Viewer viewer, ConventionStanding it) {
    return viewer.holds(OfficeKind.COMMITTEE_CHAIR, it.path())
        || viewer.holds(OfficeKind.COMMITTEE_MEMBER, it.path());
  }

  /** Whether somebody may begin a draft for a place, told by what a new one would be. */
  public static Verdict mayDraft(Viewer viewer, ConventionStanding fresh) {
    var may =
        EnumSet.of(ConventionParty.RESIDENT, ConventionParty.CONVENOR, ConventionParty.COMMITTEE);
    return Collections.disjoint(may, parties(viewer, fresh))
        ? Verdict.refused(CommonRefusal.NOT_ALLOWED)
        : Verdict.ALLOWED;
  }

  /** Whether an act is allowed. */
  public static Verdict may(Viewer viewer, ConventionAct act, ConventionStanding it) {
    if (Collections.disjoint(act.who(), parties(viewer, it))) {
      return Verdict.refused(CommonRefusal.NOT_ALLOWED);
    }
    if (!act.when().contains(it.stage()) || !fits(act, it)) {
      return Verdict.refused(
          Refusal.of(ConventionsRefusal.CONVENTION_STAGE_FORBIDS).with("stage", it.stage().zh()));
    }
    return switch (act) {
      case PUBLISH ->
          it.way() == AdoptionWay.RESIDENTS_MEETING && !isCommittee(viewer, it)
              ? Verdict.refused(ConventionsRefusal.COMMITTEE_PUBLISHES)
              : Verdict.ALLOWED;
      case OPEN_ADOPTION -> mayOpen(viewer, it);
      case CHECK ->
          it.drafted() ? Verdict.refused(ConventionsRefusal.OTHER_EYES_NEEDED) : Verdict.ALLOWED;
      default -> Verdict.ALLOWED;
    };
  }

  // Not on the text before, either: the newest would be put aside for nobody to decide.
  private static Verdict mayOpen(Viewer viewer, ConventionStanding it) {
    if (it.way() == AdoptionWay.RESIDENTS_MEETING && !isCommittee(viewer, it)) {
      return Verdict.refused(CommonRefusal.NOT_ALLOWED);
    }
    return it.check() == CheckState.WAITING || it.check() == CheckState.RETURNED
        ? Verdict.refused(ConventionsRefusal.TEXT_NOT_CHECKED)
        : Verdict.ALLOWED;
  }

  // What besides the stage of the newest round an act asks for.
  private static boolean fits(ConventionAct act, ConventionStanding it) {
    boolean byMeeting = it.way() == AdoptionWay.RESIDENTS_MEETING;
    return switch (act) {
      case CHECK -> it.check() == CheckState.WAITING;
      case RECORD_MEETING -> byMeeting;
      case FILE -> it.needsFiling();
      case PUT_INTO_FORCE -> !it.needsFiling() || it.stage() == ConventionStage.FILED;
      case SIGN, SIGN_ON_PAPER -> it.signable();
      case REMIND -> it.inForce();
      // A repeal has no other wording; it is talked about and voted on as it is.
      case EDIT, AMEND, DECIDE_AMENDMENT -> !it.repeals();
      default -> true;
    };
  }

  /**
   * Whether a drafter may take another one out: whom they asked in themselves, and who has been
   * writing longest anybody. Nobody takes out who has been writing longest, and leaving is one's
   * own act.
   *
   * @param seats of the convention, the longest first
   */
  public static Verdict mayRemove(Viewer viewer, DrafterSeat other, List<DrafterSeat> seats) {
    var first = seats.isEmpty() ? null : seats.getFirst().account();
    var me = viewer.accountId();
    boolean mine = me != null && (me.equals(first) || me.equals(other.askedBy()));
    boolean may = mine && !other.account().equals(me) && !other.account().equals(first);
    return may ? Verdict.ALLOWED : Verdict.refused(CommonRefusal.NOT_ALLOWED);
  }

  /** Acts the viewer may do now. */
  public static List<ConventionAct> all(Viewer viewer, ConventionStanding it) {
    return Arrays.stream(ConventionAct.values())
        .filter(act -> may(viewer, act, it).isAllowed())
        .toList();
  }

  /** The last day of the consultation counts as a whole. */
  public static Verdict consultationOver(LocalDate lastDay, LocalDate today) {
    return today.isAfter(lastDay)
        ? Verdict.ALLOWED
        : Verdict.refused(
            Refusal.of(ConventionsRefusal.CONSULTATION_RUNNING)
                .with("lastDay", CivilDay.zh(lastDay)));
  }
}
