package cn.yunshequ.support;

import cn.yunshequ.kernel.GlobalId;
import java.util.Map;

/** Proposals and comments on their way to the public and out of it, through the API. */
public final class Published {
  private Published() {}

  /** Raised by that author for 7栋2单元, seen by nobody else yet. */
  public static String draft(
      Neighbourhood place, Neighbourhood.Member author, String title, String body) {
    var input =
        Map.of(
            "communityId",
            place.globalId(),
            "scopeId",
            GlobalId.encode("area", place.area("7栋2单元")),
            "category",
            "lift",
            "title",
            title,
            "body",
            body);
    return author
        .api()
        .act("createProposal", "proposal { id }", input)
        .done("createProposal")
        .text("createProposal.proposal.id");
  }

  /** Handed in: it waits for the desk. */
  public static void submit(Neighbourhood.Member author, String id) {
    author
        .api()
        .act("submitProposal", "proposal { id }", Map.of("proposalId", id))
        .done("submitProposal");
  }

  /** Raised by that author for 7栋2单元, handed in, and accepted by that desk. */
  public static String proposal(
      Neighbourhood place,
      Neighbourhood.Member author,
      Neighbourhood.Member desk,
      String title,
      String body) {
    var id = draft(place, author, title, body);
    submit(author, id);
    desk.api()
        .act("reviewProposal", "proposal { id }", Map.of("proposalId", id, "decision", "ACCEPT"))
        .done("reviewProposal");
    return id;
  }

  public static String comment(Neighbourhood.Member author, String subject, String body) {
    return author
        .api()
        .act("postComment", "comment { id }", Map.of("subjectId", subject, "body", body))
        .done("postComment")
        .text("postComment.comment.id");
  }

  public static void hide(Neighbourhood.Member desk, String subject) {
    var input = Api.input("subjectId", subject, "reasonCode", "PRIVACY", "note", "写了邻居的门牌号码");
    desk.api().act("hideContent", "decision { id }", input).done("hideContent");
  }
}
