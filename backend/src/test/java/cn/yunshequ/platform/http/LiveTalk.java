package cn.yunshequ.platform.http;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Two nodes on one database, and a proposal people talk about, for tests of live updates. */
abstract class LiveTalk {
  static final String COMMENTS =
      "subscription($id: ID!, $after: String) { commentChanged(subjectId: $id, after: $after) {"
          + " cursor commentId comment { body author { displayName } } } }";
  static Portal portal;
  static Portal other;
  Neighbourhood place;
  Neighbourhood.Member author;
  Neighbourhood.Member chair;
  String proposal;

  @BeforeAll
  static void start() {
    var database = Portal.Postgres.newDatabase();
    portal = Portal.start(Map.of("db.url", database, "live.per-address", 10_000));
    other =
        Portal.start(
            Map.of(
                "db.url", database,
                "live.per-address", 10_000,
                "portal.data", portal.folder().resolve("../other-" + System.nanoTime()).toString(),
                "portal.secrets.token-key", key("token-key"),
                "portal.secrets.hash-key", key("hash-key"),
                "portal.secrets.phone-key", key("phone-key")));
    other.clock.set(portal.clock.instant());
  }

  static String key(String name) {
    try {
      return java.nio.file.Files.readString(portal.folder().resolve("secrets").resolve(name));
    } catch (java.io.IOException none) {
      throw new java.io.UncheckedIOException(none);
    }
  }

  @AfterAll
  static void stop() {
    other.close();
    portal.close();
  }

  @BeforeEach
  void settle() {
    place = new Neighbourhood(portal);
    author = place.resident("张秀英", "7栋2单元", "101");
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
    proposal =
        act(
                author.api(),
                "createProposal",
                "proposal { id }",
                Map.of(
                    "communityId", place.globalId(),
                    "scopeId", GlobalId.encode("area", place.area("7栋2单元")),
                    "category", "lift",
                    "title", "给7栋加装电梯",
                    "body", "老人上下楼不方便。"))
            .text("createProposal.proposal.id");
  }

  static Api.Answer act(Api api, String mutation, String payload, Map<String, ?> input) {
    return api.act(mutation, payload, input).done(mutation);
  }

  void publish() {
    act(author.api(), "submitProposal", "proposal { id }", Map.of("proposalId", proposal));
    act(
        chair.api(),
        "reviewProposal",
        "proposal { id }",
        Map.of("proposalId", proposal, "decision", "ACCEPT"));
  }

  String say(String words) {
    return act(
            author.api(),
            "postComment",
            "comment { id }",
            Map.of("subjectId", proposal, "body", words))
        .text("postComment.comment.id");
  }

  Map<String, Object> about(String cursor) {
    var variables = new HashMap<String, Object>(Map.of("id", proposal));
    if (!cursor.isEmpty()) {
      variables.put("after", cursor);
    }
    return variables;
  }
}
