package cn.yunshequ.proposals;

import static cn.yunshequ.proposals.Desk.input;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.proposals.model.ProposalAct;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.PermissionTable.Play;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** Every act of the life cycle as a client plays it, with an input that is right. */
@NullUnmarked
final class PlayedActs {
  static final Map<ProposalAct, String> MUTATIONS =
      Map.ofEntries(
          Map.entry(ProposalAct.EDIT, "editProposal"),
          Map.entry(ProposalAct.SUBMIT, "submitProposal"),
          Map.entry(ProposalAct.WITHDRAW, "withdrawProposal"),
          Map.entry(ProposalAct.ENDORSE, "endorseProposal"),
          Map.entry(ProposalAct.WITHDRAW_ENDORSEMENT, "withdrawEndorsement"),
          Map.entry(ProposalAct.REVIEW, "reviewProposal"),
          Map.entry(ProposalAct.ANSWER, "answerProposal"),
          Map.entry(ProposalAct.ADD_PROGRESS, "addProgress"),
          Map.entry(ProposalAct.RATE, "rateOutcome"),
          Map.entry(ProposalAct.MERGE, "mergeProposals"),
          Map.entry(ProposalAct.UNMERGE, "unmergeProposal"),
          Map.entry(ProposalAct.INVITE_CO_AUTHOR, "inviteCoAuthor"),
          Map.entry(ProposalAct.BEGIN_DELIBERATION, "beginDeliberation"),
          Map.entry(ProposalAct.FORM_OPINION, "formOpinion"),
          Map.entry(ProposalAct.AMEND_OPINION, "amendOpinion"),
          Map.entry(ProposalAct.PUBLISH_RESULT, "publishResult"),
          Map.entry(ProposalAct.OBJECT, "objectToResult"),
          Map.entry(ProposalAct.ANSWER_OBJECTION, "answerObjection"),
          Map.entry(ProposalAct.WAIVE_REVIEW, "waiveReview"),
          Map.entry(ProposalAct.ESCALATE, "escalateProposal"),
          Map.entry(ProposalAct.SEND_TO_RESIDENTS_MEETING, "sendToResidentsMeeting"),
          Map.entry(ProposalAct.ARCHIVE, "archiveProposal"),
          Map.entry(ProposalAct.COMMENT, "postComment"),
          Map.entry(ProposalAct.OPEN_BALLOT, "openBallot"));

  // What the payload calls the thing, for the two acts that other modules serve.
  private static final Map<ProposalAct, String> SHOWN =
      Map.of(
          ProposalAct.COMMENT, "{ comment { subject { id } } refusals { code } }",
          ProposalAct.OPEN_BALLOT, "{ ballot { subject { id } } refusals { code } }");

  private final Desk desk;
  private final String other;

  PlayedActs(Desk desk, String other) {
    this.desk = desk;
    this.other = other;
  }

  Api.Answer play(Api api, Play<ProposalAct> play, String id) {
    var shown = SHOWN.getOrDefault(play.act(), Desk.SHOWN);
    var in = inputOf(play.act(), id);
    choose(in, play);
    return Desk.act(api, MUTATIONS.get(play.act()), in, shown);
  }

  private static void choose(Map<String, Object> in, Play<ProposalAct> play) {
    if (play.choice().isEmpty()) {
      return;
    }
    switch (play.act()) {
      case REVIEW -> {
        in.put("decision", play.choice());
        in.put("reason", "请写清楚是哪一层");
      }
      case ADD_PROGRESS -> in.put("stage", play.choice());
      case RATE -> in.put("reopen", true);
      default -> throw new IllegalStateException(play + " has no choice");
    }
  }

  /** Where the answer names the proposal it was about. */
  static String about(ProposalAct act) {
    return MUTATIONS.get(act)
        + switch (act) {
          case COMMENT -> ".comment.subject.id";
          case OPEN_BALLOT -> ".ballot.subject.id";
          default -> ".proposal.id";
        };
  }

  private Map<String, Object> inputOf(ProposalAct act, String id) {
    var in = input("proposalId", id);
    switch (act) {
      case EDIT -> {
        in.put("expectedVersion", 1);
        in.put("title", "新的标题");
        in.put("body", "新的正文");
      }
      case WITHDRAW, UNMERGE -> in.put("reason", "因为情况变了");
      case ANSWER, ADD_PROGRESS, FORM_OPINION, ESCALATE, SEND_TO_RESIDENTS_MEETING, OBJECT ->
          in.put("text", "已经安排");
      case BEGIN_DELIBERATION -> in.put("participants", "全体住户");
      case AMEND_OPINION -> {
        in.put("text", "改一改");
        in.put("expectedVersion", 1);
      }
      case PUBLISH_RESULT -> {
        in.put("outcome", "AGREED");
        in.put("text", "大家同意");
      }
      case ANSWER_OBJECTION -> {
        in.remove("proposalId");
        in.put("objectionId", GlobalId.encode("objection", Desk.uuid(id)));
        in.put("text", "井道改到北面");
      }
      case WAIVE_REVIEW -> in.put("reason", "小修小补，已逐户回访");
      case RATE -> in.put("score", 4);
      case MERGE -> {
        in.put("intoId", other);
        in.put("reason", "同一件事情");
      }
      case INVITE_CO_AUTHOR -> in.put("phone", "19999999999");
      case COMMENT -> {
        in.remove("proposalId");
        in.put("subjectId", id);
        in.put("body", "我来说一句");
      }
      case OPEN_BALLOT -> {
        in.remove("proposalId");
        in.put("subjectId", id);
        in.put("scopeId", GlobalId.encode("area", desk.place.area("7栋2单元")));
        in.put("title", "要不要装");
        in.put("electorate", "HOUSEHOLDS");
        in.put("matter", "STAIRWELL_DECISION");
        in.put("secrecy", "NAMED");
        in.put("closesAt", desk.portal.clock.instant().plus(Duration.ofDays(7)).toString());
      }
      // What is chosen in a review comes with the play.
      case REVIEW, SUBMIT, ENDORSE, WITHDRAW_ENDORSEMENT, ARCHIVE -> {}
    }
    return in;
  }
}
