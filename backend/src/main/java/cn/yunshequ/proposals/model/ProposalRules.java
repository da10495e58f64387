package cn.yunshequ.proposals.model;

import cn.yunshequ.community.model.CommunityRefusal;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may do what, when: the table of {@link LifeCycle} and what each act asks besides. */
public final class ProposalRules {
  private ProposalRules() {}

  /**
   * The verdict about an act on a proposal the viewer can see.
   *
   * @param today the civil day
   */
  public static Verdict may(Viewer viewer, ProposalAct act, Standing standing, LocalDate today) {
    var parties = partiesOf(viewer, standing);
    if (!meet(parties, LifeCycle.everAllowed(act))) {
      return Verdict.refused(whyNot(viewer, act, standing));
    }
    var arrow = LifeCycle.arrow(standing.stage(), act);
    if (arrow.isEmpty() || standing.hidden()) {
      return Verdict.refused(
          Refusal.of(ProposalRefusal.STAGE_FORBIDS).with("stage", standing.stage().zh()));
    }
    if (!meet(parties, arrow.get().who())) {
      return Verdict.refused(whyNot(viewer, act, standing));
    }
    return conditions(act, standing, today);
  }

  /** Everything the viewer may do now, by the same verdicts; guests may nothing. */
  public static List<ProposalAct> all(Viewer viewer, Standing standing, LocalDate today) {
    if (viewer.isGuest()) {
      return List.of();
    }
    return Arrays.stream(ProposalAct.values())
        .filter(act -> may(viewer, act, standing, today).isAllowed())
        .filter(act -> makesSense(act, standing))
        .toList();
  }

  // Repeating these is harmless and allowed, but offering them would be a useless button.
  private static boolean makesSense(ProposalAct act, Standing standing) {
    return switch (act) {
      case ENDORSE -> !standing.viewerHasEndorsed();
      case WITHDRAW_ENDORSEMENT -> standing.viewerHasEndorsed();
      default -> true;
    };
  }

  /** Verified residents may raise a matter of a place in their own community (L-61). */
  public static Verdict mayCreate(Viewer viewer, AreaPath community) {
    return viewer.personId() != null && viewer.livesUnder(community)
        ? Verdict.ALLOWED
        : Verdict.refused(CommunityRefusal.RESIDENCY_REQUIRED);
  }

  /** Opening again happens once. */
  public static Verdict mayReopen(Standing standing) {
    return standing.reopened()
        ? Verdict.refused(ProposalRefusal.ALREADY_REOPENED)
        : Verdict.ALLOWED;
  }

  /**
   * What neighbours read about stays where it is: published, only the wording is edited.
   *
   * @param samePlace it stays about the area it is about
   * @param sameCategory it stays filed under what it is filed under
   */
  public static Verdict mayEdit(ProposalStage stage, boolean samePlace, boolean sameCategory) {
    if (stage != ProposalStage.ACCEPTED || (samePlace && sameCategory)) {
      return Verdict.ALLOWED;
    }
    return Verdict.refused(
        Refusal.of(ProposalRefusal.STAGE_FORBIDS, samePlace ? "category" : "scopeId")
            .with("stage", stage.zh()));
  }

  /**
   * Whether an original can be merged into another of the same community.
   *
   * @param same they are one and the same
   */
  public static Verdict mayMerge(Standing original, Standing into, boolean same) {
    boolean open =
        !into.hidden()
            && (into.stage() == ProposalStage.ACCEPTED
                || into.stage() == ProposalStage.TOPIC_NOTICE);
    return !same && open && original.community().equals(into.community())
        ? Verdict.ALLOWED
        : Verdict.refused(Refusal.of(ProposalRefusal.MERGE_NOT_POSSIBLE, "intoId"));
  }

  /** Progress leads only to IMPLEMENTING or FEEDBACK, and only after the official answer. */
  public static Verdict mayProgress(Standing standing, ProposalStage to) {
    boolean leads =
        LifeCycle.arrow(standing.stage(), ProposalAct.ADD_PROGRESS)
            .filter(arrow -> arrow.to().contains(to))
            .isPresent();
    return leads && standing.answered()
        ? Verdict.ALLOWED
        : Verdict.refused(
            Refusal.of(ProposalRefusal.STAGE_FORBIDS).with("stage", standing.stage().zh()));
  }

  private static Verdict conditions(ProposalAct act, Standing standing, LocalDate today) {
    return switch (act) {
      case EDIT ->
          standing.stage() == ProposalStage.ACCEPTED && standing.endorsed()
              ? Verdict.refused(ProposalRefusal.ALREADY_ENDORSED_BY_OTHERS)
              : Verdict.ALLOWED;
      case ENDORSE, WITHDRAW_ENDORSEMENT -> gathering(standing.gatheringEnds(), today);
      case ADD_PROGRESS ->
          standing.answered()
              ? Verdict.ALLOWED
              : Verdict.refused(
                  Refusal.of(ProposalRefusal.STAGE_FORBIDS).with("stage", standing.stage().zh()));
      case RATE -> rating(standing, today);
      case SUBMIT, WITHDRAW, COMMENT, REVIEW, ANSWER, MERGE, UNMERGE, INVITE_CO_AUTHOR ->
          Verdict.ALLOWED;
      case BEGIN_DELIBERATION, FORM_OPINION, AMEND_OPINION, OPEN_BALLOT, PUBLISH_RESULT ->
          Verdict.ALLOWED;
      case OBJECT, ANSWER_OBJECTION, WAIVE_REVIEW, ESCALATE, SEND_TO_RESIDENTS_MEETING, ARCHIVE ->
          Verdict.ALLOWED;
    };
  }

  private static Verdict gathering(@Nullable LocalDate lastDay, LocalDate today) {
    return lastDay == null || today.isAfter(lastDay)
        ? Verdict.refused(
            Refusal.of(ProposalRefusal.GATHERING_CLOSED)
                .with("lastDay", lastDay == null ? "" : CivilDay.zh(lastDay)))
        : Verdict.ALLOWED;
  }

  private static Verdict rating(Standing standing, LocalDate today) {
    if (standing.viewerHasRated()) {
      return Verdict.refused(ProposalRefusal.ALREADY_RATED);
    }
    return standing.ratingEnds() != null && today.isAfter(standing.ratingEnds())
        ? Verdict.refused(
            Refusal.of(ProposalRefusal.STAGE_FORBIDS).with("stage", standing.stage().zh()))
        : Verdict.ALLOWED;
  }

  private static Set<Party> partiesOf(Viewer viewer, Standing standing) {
    var parties = EnumSet.noneOf(Party.class);
    if (viewer.isGuest()) {
      return parties;
    }
    parties.add(Party.ACCOUNT);
    if (standing.viewerIsAuthor()) {
      parties.add(Party.AUTHOR);
    }
    if (standing.viewerIsCoAuthor()) {
      parties.add(Party.CO_AUTHOR);
    }
    boolean lives = viewer.personId() != null && viewer.livesUnder(standing.scope());
    if (lives) {
      parties.add(Party.RESIDENT);
    }
    if (lives && !standing.viewerIsAuthor() && !standing.viewerIsCoAuthor()) {
      parties.add(Party.NEIGHBOUR);
    }
    if (viewer.worksAtDeskOf(standing.community())) {
      parties.add(Party.DESK);
    }
    if (viewer.holds(OfficeKind.COUNCIL_CONVENOR, standing.scope())) {
      parties.add(Party.CONVENOR);
    }
    if (viewer.holds(OfficeKind.SUBDISTRICT_OFFICER, standing.community())) {
      parties.add(Party.OFFICER);
    }
    if (viewer.holds(OfficeKind.GRID_WORKER, standing.scope())) {
      parties.add(Party.GRID_WORKER);
    }
    return parties;
  }

  /** As what a viewer of these acts for the authorities, the nearest to the desk first. */
  public static Party authority(Viewer viewer, Standing standing) {
    if (viewer.worksAtDeskOf(standing.community())) {
      return Party.DESK;
    }
    return viewer.holds(OfficeKind.SUBDISTRICT_OFFICER, standing.community())
        ? Party.OFFICER
        : Party.GRID_WORKER;
  }

  private static Refusal whyNot(Viewer viewer, ProposalAct act, Standing standing) {
    if (act != ProposalAct.ENDORSE
        && act != ProposalAct.WITHDRAW_ENDORSEMENT
        && act != ProposalAct.OBJECT
        && act != ProposalAct.RATE) {
      return Refusal.of(CommonRefusal.NOT_ALLOWED);
    }
    boolean own = standing.viewerIsAuthor() || standing.viewerIsCoAuthor();
    if (own && act != ProposalAct.RATE && act != ProposalAct.OBJECT) {
      return Refusal.of(ProposalRefusal.OWN_PROPOSAL);
    }
    return viewer.personId() == null || viewer.residences().isEmpty()
        ? Refusal.of(CommunityRefusal.RESIDENCY_REQUIRED)
        : Refusal.of(ProposalRefusal.OUTSIDE_SCOPE);
  }

  private static boolean meet(Set<Party> some, Set<Party> others) {
    return some.stream().anyMatch(others::contains);
  }
}
