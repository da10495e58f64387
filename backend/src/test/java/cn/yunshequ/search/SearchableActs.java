package cn.yunshequ.search;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.proposals.Outcomes;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Closing;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import cn.yunshequ.support.Published;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Acts that bring something into search and take it out again, through the API. */
@org.jspecify.annotations.NullUnmarked
final class SearchableActs {
  private static final String STAIRWELL = "7栋2单元";

  private final Portal portal;
  private final Neighbourhood place;
  final Neighbourhood.Member chair;

  SearchableActs(Portal portal, Neighbourhood place) {
    this.portal = portal;
    this.place = place;
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
  }

  private static Api.Answer act(Api by, String mutation, String payload, Object... pairs) {
    return by.act(mutation, payload, Api.input(pairs)).done(mutation);
  }

  // Whoever had words hidden waits for the desk with the next ones: a new author each time.
  private Neighbourhood.Member somebody() {
    return place.resident("张秀英", STAIRWELL, "101");
  }

  private String stairwell() {
    return GlobalId.encode("area", place.area(STAIRWELL));
  }

  String proposal(String title, String body) {
    return Published.proposal(place, somebody(), chair, title, body);
  }

  String comment(String title, String body) {
    var proposal = proposal(title.substring(0, 4) + "该怎么办", "请大家说说看");
    return Published.comment(somebody(), proposal, body);
  }

  void hidden(String id, String word) {
    Published.hide(chair, id);
  }

  String council(String title, String body) {
    return act(
            chair.api(), "createCouncil", "council { id }", "scopeId", stairwell(), "name", title)
        .text("createCouncil.council.id");
  }

  void dissolved(String id, String word) {
    act(chair.api(), "dissolveCouncil", "council { id }", "councilId", id, "reason", "并入别的议事会");
  }

  String meeting(String title, String body) {
    var convenor = somebody();
    var council = council(title.substring(0, 4) + "议事会", "");
    act(
        chair.api(),
        "seatMember",
        "seat { id }",
        "councilId",
        council,
        "residentId",
        GlobalId.encode("resident", convenor.account()),
        "role",
        "CONVENOR");
    return act(
            convenor.api(),
            "callMeeting",
            "meeting { id }",
            "councilId",
            council,
            "kind",
            "REGULAR",
            "startsAt",
            in(9),
            "title",
            title,
            "note",
            body)
        .text("callMeeting.meeting.id");
  }

  void cancelled(String id, String word) {
    act(chair.api(), "cancelMeeting", "meeting { id }", "meetingId", id, "reason", "改天再开");
  }

  String convention(String title, String body) {
    return drafted(title, body).text("draftConvention.convention.id");
  }

  String article(String title, String body) {
    return drafted(title.substring(0, 4) + "公约", body)
        .text("draftConvention.convention.newest.articles.0.id");
  }

  private Api.Answer drafted(String title, String words) {
    var drafter = somebody().api();
    var drafted =
        act(
            drafter,
            "draftConvention",
            "convention { id newest { articles { id } } }",
            "scopeId",
            stairwell(),
            "title",
            title,
            "articles",
            List.of(Map.of("text", words)));
    act(
        drafter,
        "publishDraft",
        "convention { id }",
        "conventionId",
        drafted.text("draftConvention.convention.id"));
    return drafted;
  }

  void conventionHidden(String article, String word) {
    var convention =
        chair
            .api()
            .run(
                "query($id: ID!) { conventionArticle(id: $id) { convention { id } } }",
                Map.of("id", article))
            .text("conventionArticle.convention.id");
    hidden(convention, word);
  }

  String activity(String title, String body) {
    return act(
            chair.api(),
            "publishActivity",
            "activity { id }",
            "communityId",
            place.globalId(),
            "title",
            title,
            "body",
            body,
            "risks",
            "重物两人抬。",
            "meetingPlace",
            "小区东门",
            "contact",
            "社区服务站",
            "shifts",
            List.of(Map.of("startsAt", in(2), "endsAt", in(3), "capacity", 3)))
        .text("publishActivity.activity.id");
  }

  String ballot(String title, String body) {
    return act(
            chair.api(),
            "openBallot",
            "ballot { id }",
            "subjectId",
            stairwell(),
            "scopeId",
            stairwell(),
            "title",
            title,
            "explanation",
            body,
            "electorate",
            "HOUSEHOLDS",
            "matter",
            "STAIRWELL_DECISION",
            "secrecy",
            "NAMED",
            "closesAt",
            in(7))
        .text("openBallot.ballot.id");
  }

  void votedByOneNamed(String ballot, String word) {
    var voter = place.resident("马" + word, STAIRWELL, "202");
    act(voter.api(), "castBallot", "receipt", "ballotId", ballot, "choice", "FOR");
    // Something is said about it afterwards, so that the index reads it anew.
    Closing.comes(portal, ballot);
    act(chair.api(), "closeBallot", "ballot { id }", "ballotId", ballot, "reason", "都投过了");
  }

  String notice(String title, String body) {
    return act(
            chair.api(),
            "publishNotice",
            "notice { id }",
            "communityId",
            place.globalId(),
            "kind",
            "PUBLIC_NOTICE",
            "title",
            title,
            "body",
            body,
            "objectionsUntil",
            CivicTime.dayOf(portal.clock.instant()).plusDays(7).toString())
        .text("publishNotice.notice.id");
  }

  void objectedWith(String notice, String word) {
    var who = place.resident("马" + word, STAIRWELL, "202");
    act(
        who.api(),
        "objectToNotice",
        "notice { id }",
        "noticeId",
        notice,
        "words",
        "我家养" + word + "，没有收到表决票");
  }

  String record(String title, String body) {
    var line =
        chair
            .api()
            .run(
                "query($c: ID!) { disclosureRegister(communityId: $c) { period code } }",
                Map.of("c", place.globalId()));
    return act(
            chair.api(),
            "publishDisclosure",
            "record { id }",
            "communityId",
            place.globalId(),
            "category",
            line.text("disclosureRegister.3.code"),
            "period",
            line.text("disclosureRegister.3.period"),
            "title",
            title,
            "body",
            body)
        .text("publishDisclosure.record.id");
  }

  void askedByOneNamed(String record, String word) {
    var who = place.resident("马" + word, STAIRWELL, "202");
    act(
        who.api(),
        "askSupervisionQuestion",
        "question { id }",
        "communityId",
        place.globalId(),
        "recordId",
        record,
        "words",
        "我家的" + word + "为什么没有算进去？");
  }

  /** Of a matter that was done and rated; that one says neither. */
  String caseStory(String title, String body) {
    var matter = proposal("晾衣绳换新", "旧的断了，请换一根。");
    for (int i = 0; i < 2; i++) {
      act(somebody().api(), "endorseProposal", "proposal { id }", "proposalId", matter);
    }
    act(chair.api(), "answerProposal", "proposal { id }", "proposalId", matter, "text", "这就去换。");
    for (var stage : List.of("IMPLEMENTING", "FEEDBACK")) {
      act(
          chair.api(),
          "addProgress",
          "proposal { id }",
          "proposalId",
          matter,
          "text",
          "在换了。",
          "stage",
          stage);
    }
    act(somebody().api(), "rateOutcome", "proposal { id }", "proposalId", matter, "score", 5);
    portal
        .db()
        .sql()
        .query(
            "update proposals.proposal set rating_ends = current_date - 2 where id = ?",
            GlobalId.decode(matter).id())
        .execute();
    portal.bean(Outcomes.class).closeRatings();
    var begun =
        act(
            chair.api(),
            "beginCase",
            "caseStory { id version }",
            "proposalId",
            matter,
            "title",
            title,
            "problem",
            "绳子断了。",
            "process",
            "楼道里说好了。",
            "cost",
            "二十块钱。",
            "result",
            "能晾了。",
            "lessons",
            body);
    var id = begun.text("beginCase.caseStory.id");
    act(chair.api(), "publishCase", "caseStory { id }", "caseId", id, "expectedVersion", 1);
    return id;
  }

  void withdrawn(String id, String word) {
    act(chair.api(), "withdrawCase", "caseStory { id }", "caseId", id, "reason", "写得不准，改好再公布");
  }

  private String in(int days) {
    return portal.clock.instant().plus(Duration.ofDays(days)).toString();
  }
}
