package cn.yunshequ.search;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.Neighbourhood;
import java.util.Map;

/** Proposals that went the whole way to the public, through the API. */
final class Published {
  private Published() {}

  /** Raised by that author for 7栋2单元, handed in, and accepted by that desk. */
  static String proposal(
      Neighbourhood place,
      Neighbourhood.Member author,
      Neighbourhood.Member desk,
      String title,
      String body) {
    var words =
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
    var id =
        author
            .api()
            .run(
                "mutation($in: CreateProposalInput!) { createProposal(input: $in) { proposal { id"
                    + " } } }",
                Map.of("in", words))
            .text("createProposal.proposal.id");
    author
        .api()
        .run(
            "mutation($id: ID!) { submitProposal(input: {proposalId: $id}) { proposal { id } } }",
            Map.of("id", id));
    desk.api()
        .run(
            "mutation($id: ID!) { reviewProposal(input: {proposalId: $id, decision: ACCEPT}) {"
                + " proposal { id } } }",
            Map.of("id", id));
    return id;
  }
}
