package cn.yunshequ.conventions;

import static cn.yunshequ.support.Eventually.until;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Closing;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.PhotoClient;
import cn.yunshequ.support.Portal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;

/** A stairwell that agrees on something, and the acts in short. */
@org.jspecify.annotations.NullUnmarked
final class ConventionRoom {
  static final String SHOWN =
      "id title stage edition repeals inForceNow filingMissing viewerMay current { number"
          + " contentHash articles { id number heading text } } newest { number contentHash"
          + " articles { id text } } versions { number } check { state } adoptions { state outcome"
          + " ballot { id } }";

  final Portal portal;
  final Neighbourhood place;
  final Neighbourhood.Member chair;
  final Neighbourhood.Member moderator;
  final Neighbourhood.Member convenor;
  final Neighbourhood.Member gridWorker;
  final Neighbourhood.Member drafter;
  final Neighbourhood.Member neighbour;
  final Neighbourhood.Member third;

  ConventionRoom(Portal portal) {
    this.portal = portal;
    place = new Neighbourhood(portal);
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
    moderator = place.officer(OfficeKind.MODERATOR, "叶青");
    convenor = place.officer(OfficeKind.COUNCIL_CONVENOR, "顾阿姨");
    gridWorker = place.officer(OfficeKind.GRID_WORKER, "陆建明");
    drafter = place.resident("张伟国", "7栋2单元", "101");
    neighbour = place.resident("许德昌", "7栋2单元", "102");
    third = place.resident("马志强", "7栋2单元", "201");
  }

  static Map<String, Object> input(Object... pairs) {
    return Api.input(pairs);
  }

  static Api.Answer act(Api api, String mutation, Map<String, ?> input) {
    return act(api, mutation, "convention", SHOWN, input);
  }

  static Api.Answer act(
      Api api, String mutation, String payload, String shown, Map<String, ?> input) {
    var fields = payload + " { " + shown + " }";
    return mutation.equals("putConventionIntoForce")
        ? api.act(mutation, "PutIntoForceInput", fields, input)
        : api.act(mutation, fields, input);
  }

  static Api.Answer done(Api.Answer answer, String mutation) {
    return answer.done(mutation);
  }

  static Api.Answer must(Api api, String mutation, Object... pairs) {
    return done(act(api, mutation, input(pairs)), mutation);
  }

  String area(String label) {
    return GlobalId.encode("area", place.area(label));
  }

  /** Two articles for 7栋2单元, by the drafter. */
  String drafted() {
    return drafted(drafter.api(), area("7栋2单元"), "楼梯和过道不放鞋柜、纸箱、旧家具。", "晚十点到早七点不装修、不吵闹。");
  }

  static String drafted(Api api, String scope, String... articles) {
    var texts = new ArrayList<Map<String, Object>>();
    for (var article : articles) {
      texts.add(Map.of("text", article));
    }
    return must(api, "draftConvention", "scopeId", scope, "title", "楼道公约", "articles", texts)
        .text("draftConvention.convention.id");
  }

  String consulted() {
    var id = drafted();
    must(drafter.api(), "publishDraft", "conventionId", id);
    return id;
  }

  /** Its consultation is over; sessions would not outlive it. */
  void over(String id) {
    portal
        .db()
        .sql()
        .query(
            "update conventions.edition set consult_from = ?::date, consult_until = ?::date where"
                + " convention_id = ? and stage = 'CONSULTATION'",
            today().minusDays(20).toString(),
            today().minusDays(1).toString(),
            uuid(id))
        .execute();
  }

  String opened() {
    var id = consulted();
    over(id);
    must(chair.api(), "openAdoption", "conventionId", id);
    return id;
  }

  String ballotOf(String id) {
    return see(chair.api(), id, "adoptions { state ballot { id } }")
        .text("convention.adoptions.0.ballot.id");
  }

  void cast(Neighbourhood.Member who, String ballot, String choice) {
    done(
        who.api()
            .run(
                "mutation($in: CastBallotInput!) { castBallot(input: $in) { receipt refusals {"
                    + " code } } }",
                Map.of("in", Map.of("ballotId", ballot, "choice", choice))),
        "castBallot");
  }

  /** Its time comes: the ballot ends and its result arrives by the outbox. */
  void closed(String ballot) {
    Closing.comes(portal, ballot);
    done(
        chair
            .api()
            .run(
                "mutation($in: CloseBallotInput!) { closeBallot(input: $in) { ballot { id }"
                    + " refusals { code } } }",
                Map.of("in", Map.of("ballotId", ballot, "reason", "各户都投过了"))),
        "closeBallot");
    handled();
  }

  void handled() {
    var last =
        (Long) portal.db().sql().fetchValue("select coalesce(max(id), 0) from platform.outbox");
    until(() -> {
      var position =
          portal
              .db()
              .sql()
              .fetchValue(
                  "select id from platform.outbox_position where handler ="
                      + " 'conventions.ballot-closed'");
      return position != null && (Long) position >= last;
    });
  }

  /** Adopted by the households and in force. */
  String inForce() {
    var id = opened();
    var ballot = ballotOf(id);
    for (var who : List.of(drafter, neighbour, third)) {
      cast(who, ballot, "FOR");
    }
    closed(ballot);
    return id;
  }

  /** What a residents' meeting of so many households said; the others were against it. */
  static Map<String, Object> counts(String id, int roll, int present, int votesFor) {
    return input(
        "conventionId",
        id,
        "basis",
        "HOUSEHOLDS",
        "roll",
        roll,
        "present",
        present,
        "votesFor",
        votesFor,
        "votesAgainst",
        Math.max(0, present - votesFor),
        "votesAbstain",
        0,
        "minutes",
        "沈主任主持，逐条宣读后举手表决。");
  }

  /** Of the whole community, adopted by the residents' meeting for that day; null for whenever. */
  String met(LocalDate day) {
    var id = drafted(chair.api(), place.globalId(), "白天车位错时开放给访客。");
    must(chair.api(), "publishDraft", "conventionId", id);
    over(id);
    var in = input("conventionId", id);
    if (day != null) {
      in.put("effectiveOn", day.toString());
    }
    done(act(chair.api(), "openAdoption", in), "openAdoption");
    done(
        act(chair.api(), "recordResidentsMeeting", counts(id, 16, 12, 9)),
        "recordResidentsMeeting");
    return id;
  }

  static Api.Answer see(Api api, String id, String fields) {
    return api.run(
        "query($id: ID!) { convention(id: $id) { %s } }".formatted(fields), Map.of("id", id));
  }

  String stage(String id) {
    return see(drafter.api(), id, "stage").text("convention.stage");
  }

  String article(String id, int index) {
    return see(drafter.api(), id, "newest { articles { id } }")
        .text("convention.newest.articles." + index + ".id");
  }

  String amended(Neighbourhood.Member who, String id, String article, String text) {
    must(
        who.api(),
        "proposeAmendment",
        "conventionId",
        id,
        "articleId",
        article,
        "text",
        text,
        "reason",
        "这样更好");
    for (var node :
        see(who.api(), id, "amendments(first: 50) { nodes { id text } }")
            .at("convention.amendments.nodes")) {
      if (node.path("text").asString().equals(text)) {
        return node.path("id").asString();
      }
    }
    throw new AssertionError("no amendment " + text);
  }

  String photo(Neighbourhood.Member who) {
    return PhotoClient.upload(who.api(), PhotoClient.jpeg()).id();
  }

  String household(String door) {
    return GlobalId.encode("household", place.household("7栋2单元", door));
  }

  static String resident(Neighbourhood.Member member) {
    return GlobalId.encode("resident", member.account());
  }

  LocalDate today() {
    return CivicTime.dayOf(portal.clock.instant());
  }

  static UUID uuid(String globalId) {
    return GlobalId.decode(globalId).id();
  }

  /** Everything an act could have changed or said. */
  List<String> footprint() {
    var tables =
        List.of(
            "conventions.convention",
            "conventions.drafter",
            "conventions.article",
            "conventions.version",
            "conventions.version_article",
            "conventions.text_check",
            "conventions.adoption",
            "conventions.edition",
            "conventions.amendment",
            "conventions.signature",
            "conventions.reminder",
            "voting.ballot",
            "platform.outbox",
            "platform.audit");
    // As many rows, and none written by a later transaction.
    var prints = new StringJoiner(" union all ");
    for (var table : tables) {
      prints.add(
          "select '%s ' || count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) from %s"
              .formatted(table, table));
    }
    return portal.db().sql().resultQuery(prints.toString()).fetchInto(String.class);
  }
}
