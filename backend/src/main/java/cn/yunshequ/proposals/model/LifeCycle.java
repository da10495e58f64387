package cn.yunshequ.proposals.model;

import static cn.yunshequ.proposals.model.Party.ACCOUNT;
import static cn.yunshequ.proposals.model.Party.AUTHOR;
import static cn.yunshequ.proposals.model.Party.CONVENOR;
import static cn.yunshequ.proposals.model.Party.CO_AUTHOR;
import static cn.yunshequ.proposals.model.Party.DESK;
import static cn.yunshequ.proposals.model.Party.GRID_WORKER;
import static cn.yunshequ.proposals.model.Party.NEIGHBOUR;
import static cn.yunshequ.proposals.model.Party.OFFICER;
import static cn.yunshequ.proposals.model.Party.RESIDENT;
import static cn.yunshequ.proposals.model.ProposalStage.ACCEPTED;
import static cn.yunshequ.proposals.model.ProposalStage.ARCHIVED;
import static cn.yunshequ.proposals.model.ProposalStage.BALLOT;
import static cn.yunshequ.proposals.model.ProposalStage.DELIBERATING;
import static cn.yunshequ.proposals.model.ProposalStage.DRAFT;
import static cn.yunshequ.proposals.model.ProposalStage.ESCALATED;
import static cn.yunshequ.proposals.model.ProposalStage.EVALUATED;
import static cn.yunshequ.proposals.model.ProposalStage.FEEDBACK;
import static cn.yunshequ.proposals.model.ProposalStage.IMPLEMENTING;
import static cn.yunshequ.proposals.model.ProposalStage.MERGED_INTO;
import static cn.yunshequ.proposals.model.ProposalStage.OPINION_FORMED;
import static cn.yunshequ.proposals.model.ProposalStage.REJECTED;
import static cn.yunshequ.proposals.model.ProposalStage.RESULT_NOTICE;
import static cn.yunshequ.proposals.model.ProposalStage.RETURNED;
import static cn.yunshequ.proposals.model.ProposalStage.SENT_TO_RESIDENTS_MEETING;
import static cn.yunshequ.proposals.model.ProposalStage.SUBMITTED;
import static cn.yunshequ.proposals.model.ProposalStage.TOPIC_NOTICE;
import static cn.yunshequ.proposals.model.ProposalStage.WITHDRAWN;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one transition table: at which stage which act is open, to whom, and where it may lead. Drawn
 * in the package's description; walked cell by cell by the tests.
 */
public final class LifeCycle {
  /**
   * One cell.
   *
   * @param to stages the act may lead to; {@code from} itself when it changes none
   * @param who any of these may
   */
  public record Arrow(ProposalStage from, ProposalAct act, Set<Party> who, Set<ProposalStage> to) {}

  private static final Map<ProposalStage, Map<ProposalAct, Arrow>> TABLE =
      new EnumMap<>(ProposalStage.class);

  static {
    at(DRAFT, ProposalAct.EDIT, by(AUTHOR, CO_AUTHOR));
    at(DRAFT, ProposalAct.INVITE_CO_AUTHOR, by(AUTHOR));
    at(DRAFT, ProposalAct.SUBMIT, by(AUTHOR), SUBMITTED);
    at(DRAFT, ProposalAct.WITHDRAW, by(AUTHOR), WITHDRAWN);

    at(SUBMITTED, ProposalAct.WITHDRAW, by(AUTHOR), WITHDRAWN);
    at(SUBMITTED, ProposalAct.INVITE_CO_AUTHOR, by(AUTHOR));
    at(SUBMITTED, ProposalAct.REVIEW, by(DESK), ACCEPTED, RETURNED, REJECTED);

    at(RETURNED, ProposalAct.EDIT, by(AUTHOR, CO_AUTHOR));
    at(RETURNED, ProposalAct.INVITE_CO_AUTHOR, by(AUTHOR));
    at(RETURNED, ProposalAct.SUBMIT, by(AUTHOR), SUBMITTED);
    at(RETURNED, ProposalAct.WITHDRAW, by(AUTHOR), WITHDRAWN);

    // Wording only before somebody else's first second.
    at(ACCEPTED, ProposalAct.EDIT, by(AUTHOR, CO_AUTHOR));
    at(ACCEPTED, ProposalAct.INVITE_CO_AUTHOR, by(AUTHOR));
    // Enough seconds lead to TOPIC_NOTICE in the same transaction.
    at(ACCEPTED, ProposalAct.ENDORSE, by(NEIGHBOUR), ACCEPTED, TOPIC_NOTICE);
    at(ACCEPTED, ProposalAct.WITHDRAW_ENDORSEMENT, by(NEIGHBOUR));
    at(ACCEPTED, ProposalAct.COMMENT, by(ACCOUNT));
    at(ACCEPTED, ProposalAct.ANSWER, by(DESK, OFFICER, GRID_WORKER));
    at(ACCEPTED, ProposalAct.MERGE, by(DESK), MERGED_INTO);
    at(ACCEPTED, ProposalAct.WITHDRAW, by(AUTHOR), WITHDRAWN);

    // Grid workers answer and report for their grid; accepting, merging and hiding stay the desk's.
    at(TOPIC_NOTICE, ProposalAct.ENDORSE, by(NEIGHBOUR));
    at(TOPIC_NOTICE, ProposalAct.WITHDRAW_ENDORSEMENT, by(NEIGHBOUR));
    at(TOPIC_NOTICE, ProposalAct.COMMENT, by(ACCOUNT));
    at(TOPIC_NOTICE, ProposalAct.ANSWER, by(DESK, OFFICER, GRID_WORKER));
    at(TOPIC_NOTICE, ProposalAct.ADD_PROGRESS, by(DESK, GRID_WORKER), IMPLEMENTING);
    at(TOPIC_NOTICE, ProposalAct.MERGE, by(DESK), MERGED_INTO);
    at(TOPIC_NOTICE, ProposalAct.WITHDRAW, by(AUTHOR), WITHDRAWN);

    at(IMPLEMENTING, ProposalAct.COMMENT, by(ACCOUNT));
    at(IMPLEMENTING, ProposalAct.ANSWER, by(DESK, OFFICER, GRID_WORKER));
    at(IMPLEMENTING, ProposalAct.ADD_PROGRESS, by(DESK, GRID_WORKER), IMPLEMENTING, FEEDBACK);

    at(FEEDBACK, ProposalAct.COMMENT, by(ACCOUNT));
    // Asking once to open the matter again leads back to IMPLEMENTING.
    at(FEEDBACK, ProposalAct.RATE, by(RESIDENT), FEEDBACK, IMPLEMENTING);

    at(MERGED_INTO, ProposalAct.UNMERGE, by(DESK), ACCEPTED, TOPIC_NOTICE);

    at(TOPIC_NOTICE, ProposalAct.BEGIN_DELIBERATION, by(DESK, CONVENOR), DELIBERATING);
    at(TOPIC_NOTICE, ProposalAct.ESCALATE, by(DESK), ESCALATED);
    at(TOPIC_NOTICE, ProposalAct.SEND_TO_RESIDENTS_MEETING, by(DESK), SENT_TO_RESIDENTS_MEETING);

    at(DELIBERATING, ProposalAct.COMMENT, by(ACCOUNT));
    at(DELIBERATING, ProposalAct.FORM_OPINION, by(DESK, CONVENOR), OPINION_FORMED);
    at(DELIBERATING, ProposalAct.ESCALATE, by(DESK), ESCALATED);
    at(DELIBERATING, ProposalAct.SEND_TO_RESIDENTS_MEETING, by(DESK), SENT_TO_RESIDENTS_MEETING);

    // The wording is frozen from the moment a ballot on it is announced.
    at(OPINION_FORMED, ProposalAct.COMMENT, by(ACCOUNT));
    at(OPINION_FORMED, ProposalAct.AMEND_OPINION, by(DESK, CONVENOR));
    at(OPINION_FORMED, ProposalAct.OPEN_BALLOT, by(DESK, CONVENOR), BALLOT);
    at(OPINION_FORMED, ProposalAct.PUBLISH_RESULT, by(DESK, CONVENOR), RESULT_NOTICE);
    at(OPINION_FORMED, ProposalAct.ESCALATE, by(DESK), ESCALATED);
    at(OPINION_FORMED, ProposalAct.SEND_TO_RESIDENTS_MEETING, by(DESK), SENT_TO_RESIDENTS_MEETING);

    at(BALLOT, ProposalAct.COMMENT, by(ACCOUNT));

    at(RESULT_NOTICE, ProposalAct.COMMENT, by(ACCOUNT));
    // Enough households asking lead back to DELIBERATING in the same transaction, once.
    at(RESULT_NOTICE, ProposalAct.OBJECT, by(RESIDENT), RESULT_NOTICE, DELIBERATING);
    at(RESULT_NOTICE, ProposalAct.ANSWER_OBJECTION, by(DESK, CONVENOR));

    at(ESCALATED, ProposalAct.COMMENT, by(ACCOUNT));
    at(ESCALATED, ProposalAct.ANSWER, by(DESK, OFFICER));
    at(ESCALATED, ProposalAct.ADD_PROGRESS, by(DESK), IMPLEMENTING);
    at(ESCALATED, ProposalAct.BEGIN_DELIBERATION, by(DESK), DELIBERATING);

    at(SENT_TO_RESIDENTS_MEETING, ProposalAct.COMMENT, by(ACCOUNT));
    at(SENT_TO_RESIDENTS_MEETING, ProposalAct.ANSWER, by(DESK, OFFICER));
    at(SENT_TO_RESIDENTS_MEETING, ProposalAct.BEGIN_DELIBERATION, by(DESK), DELIBERATING);

    at(FEEDBACK, ProposalAct.WAIVE_REVIEW, by(DESK));
    at(EVALUATED, ProposalAct.ARCHIVE, by(DESK), ARCHIVED);
  }

  private LifeCycle() {}

  private static Set<Party> by(Party... who) {
    return EnumSet.copyOf(List.of(who));
  }

  private static void at(ProposalStage from, ProposalAct act, Set<Party> who, ProposalStage... to) {
    var targets = to.length == 0 ? EnumSet.of(from) : EnumSet.copyOf(List.of(to));
    TABLE
        .computeIfAbsent(from, stage -> new EnumMap<>(ProposalAct.class))
        .put(act, new Arrow(from, act, who, targets));
  }

  /** The cell; empty when the stage forbids the act. */
  public static Optional<Arrow> arrow(ProposalStage from, ProposalAct act) {
    return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(act));
  }

  /** Who may ever do this, at whatever stage. */
  public static Set<Party> everAllowed(ProposalAct act) {
    var who = EnumSet.noneOf(Party.class);
    TABLE
        .values()
        .forEach(row -> {
          var arrow = row.get(act);
          if (arrow != null) {
            who.addAll(arrow.who());
          }
        });
    return who;
  }

  /** Seconds and ratings end with this: the portal moves a rated matter here after its last day. */
  public static ProposalStage afterRatings() {
    return EVALUATED;
  }

  /** Where a review leads. */
  public static ProposalStage reviewed(ProposalReviewDecision decision) {
    return switch (decision) {
      case ACCEPT -> ACCEPTED;
      case RETURN -> RETURNED;
      case REJECT -> REJECTED;
    };
  }
}
