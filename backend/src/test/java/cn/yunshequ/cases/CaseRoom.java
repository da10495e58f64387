package cn.yunshequ.cases;

import static cn.yunshequ.support.Api.input;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.proposals.Outcomes;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.Map;
import java.util.UUID;

/** A neighbourhood that got something done, brought to where a case begins. */
final class CaseRoom {
  static final String LESSONS = "先请两家坐下来谈，再写进约定，最后贴在单元门口。";

  final Portal portal;
  final Neighbourhood place;
  final Neighbourhood.Member author;
  final Neighbourhood.Member chair;
  private final Neighbourhood.Member neighbour;

  CaseRoom(Portal portal) {
    this.portal = portal;
    place = new Neighbourhood(portal);
    author = place.resident("张秀英", "7栋2单元", "101");
    neighbour = place.resident("许大爷", "7栋2单元", "102");
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
  }

  static Api.Answer act(Api by, String act, Object... pairs) {
    return by.act(
        act,
        act.equals("referToCase") ? "proposal { id }" : "caseStory { id version status }",
        input(pairs));
  }

  private static void run(Api by, String act, String payload, Object... pairs) {
    by.act(act, payload, input(pairs)).done(act);
  }

  static Map<String, Object> draft(Neighbourhood place) {
    return input(
        "communityId", place.globalId(),
        "scopeId", GlobalId.encode("area", place.area("7栋2单元")),
        "category", "lift",
        "title", "中午装修太吵",
        "body", "老人孩子都睡不着，想请大家约定一个时间。");
  }

  String proposed(Neighbourhood.Member by, Neighbourhood where) {
    return by.api()
        .act("createProposal", "proposal { id }", draft(where))
        .text("createProposal.proposal.id");
  }

  /** Handed in and published. */
  String published(Neighbourhood.Member by, Neighbourhood where, Api desk) {
    var id = proposed(by, where);
    publish(by, id, desk);
    return id;
  }

  static void publish(Neighbourhood.Member by, String id, Api desk) {
    run(by.api(), "submitProposal", "proposal { id }", "proposalId", id);
    run(desk, "reviewProposal", "proposal { id }", "proposalId", id, "decision", "ACCEPT");
  }

  /** Carried out; residents may rate. */
  String done() {
    var id = published(author, place, chair.api());
    run(neighbour.api(), "endorseProposal", "proposal { id }", "proposalId", id);
    var third = place.resident("马小军", "7栋2单元", "201");
    run(third.api(), "endorseProposal", "proposal { id }", "proposalId", id);
    run(chair.api(), "answerProposal", "proposal { id }", "proposalId", id, "text", "已经约好。");
    run(
        chair.api(),
        "addProgress",
        "proposal { id }",
        "proposalId",
        id,
        "text",
        "开始办。",
        "stage",
        "IMPLEMENTING");
    run(
        chair.api(),
        "addProgress",
        "proposal { id }",
        "proposalId",
        id,
        "text",
        "办好了。",
        "stage",
        "FEEDBACK");
    run(neighbour.api(), "rateOutcome", "proposal { id }", "proposalId", id, "score", 5);
    run(author.api(), "rateOutcome", "proposal { id }", "proposalId", id, "score", 4);
    return id;
  }

  /** And the days for ratings are over. */
  String finished() {
    var id = done();
    portal
        .db()
        .sql()
        .query(
            "update proposals.proposal set rating_ends = current_date - 2 where id = ?", uuid(id))
        .execute();
    portal.bean(Outcomes.class).closeRatings();
    return id;
  }

  static Object[] words(Object... first) {
    var words =
        new Object[] {
          "title", "装修时间邻里约定",
          "problem", "中午和晚上装修，老人孩子休息不好。",
          "process", "楼长请两家坐下来谈了三次，写成约定，全楼道看过。",
          "cost", "没有花钱，楼长和网格员各跑了三趟。",
          "result", "连续两周没有再接到投诉。",
          "lessons", LESSONS
        };
    var all = new Object[first.length + words.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(words, 0, all, first.length, words.length);
    return all;
  }

  static Api.Answer begin(Api by, String proposal) {
    return act(by, "beginCase", words("proposalId", proposal));
  }

  /** A draft about something new. */
  String drafted() {
    return begin(chair.api(), finished()).done("beginCase").text("beginCase.caseStory.id");
  }

  String publishedCase() {
    var id = drafted();
    act(chair.api(), "publishCase", "caseId", id, "expectedVersion", 1).done("publishCase");
    return id;
  }

  static Api.Answer see(Api by, String id, String fields) {
    return by.run(
        "query($id: ID!) { node(id: $id) { ... on CaseStory { %s } } }".formatted(fields),
        Map.of("id", id));
  }

  static UUID uuid(String globalId) {
    return GlobalId.decode(globalId).id();
  }

  /** What the proposal says to everybody is hidden. */
  void hide(String proposal) {
    run(
        chair.api(),
        "hideContent",
        "decision { id }",
        "subjectId",
        proposal,
        "reasonCode",
        "PRIVACY",
        "note",
        "写了别人家的门牌");
  }
}
