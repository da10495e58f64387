package cn.yunshequ.proposals;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A neighbourhood with an author and a desk, and the acts in short. */
final class Desk {
  static final String SHOWN =
      "{ proposal { id number stage version title endorsementCount viewerHasEndorsed } refusals {"
          + " code path } }";

  final Portal portal;
  final Neighbourhood place;
  final Neighbourhood.Member author;
  final Neighbourhood.Member chair;

  Desk(Portal portal) {
    this.portal = portal;
    place = new Neighbourhood(portal);
    author = place.resident("张秀英", "7栋2单元", "101");
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
  }

  /** A mutation with its input object. */
  static Api.Answer act(Api api, String mutation, Map<String, ?> input) {
    return act(api, mutation, input, SHOWN);
  }

  static Api.Answer act(Api api, String mutation, Map<String, ?> input, String shown) {
    var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
    return api.run(
        "mutation($in: %s) { %s(input: $in) %s }".formatted(type, mutation, shown),
        Map.of("in", input));
  }

  static Map<String, Object> input(Object... pairs) {
    var input = new HashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      input.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return input;
  }

  /** For that place; for the whole community when empty. */
  Map<String, Object> draftInput(String scope) {
    var scopeId = scope.isEmpty() ? place.communityId : place.area(scope);
    return input(
        "communityId", place.globalId(),
        "scopeId", GlobalId.encode("area", scopeId),
        "category", "lift",
        "title", "给7栋加装电梯",
        "body", "7栋住着不少老人，上下楼很不方便。");
  }

  String draft(String scope) {
    return act(author.api(), "createProposal", draftInput(scope))
        .text("createProposal.proposal.id");
  }

  String submitted(String scope) {
    var id = draft(scope);
    expect(act(author.api(), "submitProposal", input("proposalId", id)), "submitProposal");
    return id;
  }

  String accepted(String scope) {
    var id = submitted(scope);
    review(id, "ACCEPT", null);
    return id;
  }

  Api.Answer review(String id, String decision, @org.jspecify.annotations.Nullable String reason) {
    var in = input("proposalId", id, "decision", decision);
    if (reason != null) {
      in.put("reason", reason);
    }
    return expect(act(chair.api(), "reviewProposal", in), "reviewProposal");
  }

  Api.Answer endorse(Neighbourhood.Member who, String id) {
    return act(who.api(), "endorseProposal", input("proposalId", id));
  }

  static Api.Answer expect(Api.Answer answer, String mutation) {
    if (!answer.refusals(mutation).isEmpty() || !answer.errors().isEmpty()) {
      throw new AssertionError(answer.body().toString());
    }
    return answer;
  }

  /** A field of the proposal as that client sees it. */
  static Api.Answer see(Api api, String id, String fields) {
    return api.run(
        "query($id: ID!) { proposal(id: $id) { %s } }".formatted(fields), Map.of("id", id));
  }

  String stage(String id) {
    return see(chair.api(), id, "stage").text("proposal.stage");
  }

  static UUID uuid(String globalId) {
    return GlobalId.decode("proposal", globalId, "id");
  }

  /** Kinds of the events about that proposal, in order. */
  List<String> events(String id) {
    return portal
        .db()
        .sql()
        .resultQuery("select kind from platform.outbox where subject_id = ? order by id", uuid(id))
        .fetchInto(String.class);
  }
}
