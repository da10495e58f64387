package cn.yunshequ.app;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Somebody who took part in everything: rows in conventions, volunteering, voting and the rest. */
@NullUnmarked
final class OneLife {
  static final String DOCUMENT = "居民身份证 末四位 286X";
  static final String CIRCUMSTANCES = "住三楼左手，刚做完白内障手术";
  static final String REMINDER = "您家门口的纸箱挡着轮椅了";
  static final String APPEAL = "那天是我家双胞胎在哭，不是吵架";

  private final Portal portal;
  private final Neighbourhood place;
  private final Api api;
  private final UUID account;
  private final String name;
  private final Neighbourhood.Member chair;
  private final Neighbourhood.Member neighbour;

  // What it had claimed for a neighbour, what it had asked for itself, and where its vote counts.
  String claimed;
  String asked;
  String ballot;
  String openId;

  OneLife(
      Portal portal,
      Neighbourhood place,
      Api api,
      UUID account,
      String name,
      Neighbourhood.Member chair) {
    this.portal = portal;
    this.place = place;
    this.api = api;
    this.account = account;
    this.name = name;
    this.chair = chair;
    neighbour = place.resident("邻居乙", "7栋2单元", "102");
  }

  static Api.Answer act(Api by, String mutation, String payload, Object... pairs) {
    return by.act(mutation, payload, Api.input(pairs)).done(mutation);
  }

  private String area(String label) {
    return GlobalId.encode("area", place.area(label));
  }

  void lived() {
    volunteered();
    agreedAsGuardian();
    helped();
    livedByConventions();
    votedAndSat();
    spokeUp();
    wasSilencedAndAppealed();
    actedForAnElder();
    boundWechat();
  }

  private String shift(Object... more) {
    var start = portal.clock.instant().plus(Duration.ofDays(2));
    var call =
        Api.input(
            "communityId",
            place.globalId(),
            "title",
            "清楼道、迎新春",
            "body",
            "帮独居老人搬运旧物。",
            "risks",
            "重物两人抬。",
            "meetingPlace",
            "小区东门",
            "contact",
            "社区服务站",
            "shifts",
            List.of(
                Api.input(
                    "startsAt",
                    start.toString(),
                    "endsAt",
                    start.plus(Duration.ofHours(2)).toString(),
                    "capacity",
                    3)));
    call.putAll(Api.input(more));
    var pairs = call.entrySet().stream().flatMap(e -> List.of(e.getKey(), e.getValue()).stream());
    return act(chair.api(), "publishActivity", "activity { shifts { id } }", pairs.toArray())
        .text("publishActivity.activity.shifts.0.id");
  }

  private void volunteered() {
    var shift = shift();
    var signup = act(api, "signUp", "signup { id }", "shiftId", shift).text("signUp.signup.id");
    var now = portal.clock.instant();
    var begin = now.minus(Duration.ofMinutes(130));
    portal
        .db()
        .sql()
        .execute(
            "update volunteering.shift set starts_at = ?::timestamptz, ends_at = ?::timestamptz"
                + " where id = ?",
            begin.toString(),
            begin.plus(Duration.ofHours(2)).toString(),
            GlobalId.decode(shift).id());
    act(
        chair.api(),
        "recordPresence",
        "signup { id }",
        "signupId",
        signup,
        "inAt",
        begin.toString(),
        "outAt",
        now.minus(Duration.ofMinutes(10)).toString(),
        "reason",
        "现场没有网络");
    act(chair.api(), "confirmHours", "signups { id }", "signupIds", List.of(signup));
    act(
        api,
        "issueCertificate",
        "certificate { id }",
        "communityId",
        place.globalId(),
        "documentType",
        "居民身份证",
        "documentLastFour",
        "286X");
    act(api, "signUp", "signup { id }", "shiftId", shift());
  }

  private void agreedAsGuardian() {
    var shift = shift("minAge", 16);
    var young = place.resident("小满", "7栋2单元", "101");
    portal
        .db()
        .sql()
        .execute(
            "update community.person set adult_on = ?::date where id = ?",
            CivicTime.dayOf(portal.clock.instant()).plusYears(1).toString(),
            young.person());
    var signed = act(young.api(), "signUp", "signup { id consentCode }", "shiftId", shift);
    act(
        api,
        "giveGuardianConsent",
        "signup { id }",
        "signupId",
        signed.text("signUp.signup.id"),
        "code",
        signed.text("signUp.signup.consentCode"),
        "guardianName",
        name,
        "relation",
        "父亲");
  }

  private String asks(Api by, String details) {
    return act(
            by,
            "postHelpRequest",
            "helpRequest { id }",
            "scopeId",
            area("7栋"),
            "title",
            "想有人陪着去一趟医院",
            "body",
            "周三上午。",
            "details",
            details)
        .text("postHelpRequest.helpRequest.id");
  }

  private void helped() {
    asked = asks(api, CIRCUMSTANCES);
    claimed = asks(neighbour.api(), "701室");
    act(api, "claimHelpRequest", "helpRequest { id }", "helpRequestId", claimed);
  }

  private void livedByConventions() {
    var drafted =
        act(
            api,
            "draftConvention",
            "convention { id newest { articles { id } } }",
            "scopeId",
            area("7栋2单元"),
            "title",
            "楼道公约",
            "articles",
            List.of(Map.of("text", "楼梯和过道不放鞋柜、纸箱、旧家具。")));
    var convention = drafted.text("draftConvention.convention.id");
    act(api, "publishDraft", "convention { id }", "conventionId", convention);
    // A reminder needs a convention in force; the row is what matters here.
    portal
        .db()
        .sql()
        .execute(
            "insert into conventions.reminder (id, convention_id, article_id, household_id, path,"
                + " account_id, words, sent_at) values (gen_random_uuid(), ?, ?, ?, ?, ?, ?,"
                + " now())",
            GlobalId.decode(convention).id(),
            GlobalId.decode(drafted.text("draftConvention.convention.newest.articles.0.id")).id(),
            place.household("7栋2单元", "102"),
            place.path(place.area("7栋2单元")),
            account,
            REMINDER);
  }

  private void votedAndSat() {
    ballot =
        act(
                chair.api(),
                "openBallot",
                "ballot { id }",
                "subjectId",
                area("7栋2单元"),
                "scopeId",
                area("7栋2单元"),
                "title",
                "装声控灯",
                "electorate",
                "HOUSEHOLDS",
                "matter",
                "STAIRWELL_DECISION",
                "secrecy",
                "NAMED",
                "closesAt",
                portal.clock.instant().plus(Duration.ofDays(7)).toString())
            .text("openBallot.ballot.id");
    act(api, "castBallot", "receipt", "ballotId", ballot, "choice", "FOR");
    act(api, "stateDissent", "dissent { id }", "ballotId", ballot, "text", "灯的亮度要商量");
    var council =
        act(
                chair.api(),
                "createCouncil",
                "council { id }",
                "scopeId",
                area("7栋2单元"),
                "name",
                "7栋2单元楼道议事会")
            .text("createCouncil.council.id");
    act(
        chair.api(),
        "seatMember",
        "seat { id }",
        "councilId",
        council,
        "residentId",
        GlobalId.encode("resident", account),
        "role",
        "MEMBER");
  }

  private void spokeUp() {
    var notice =
        act(
                chair.api(),
                "publishNotice",
                "notice { id }",
                "communityId",
                place.globalId(),
                "kind",
                "PUBLIC_NOTICE",
                "title",
                "屋面防水公示",
                "body",
                "同意四十一户。",
                "objectionsUntil",
                CivicTime.dayOf(portal.clock.instant()).plusDays(7).toString())
            .text("publishNotice.notice.id");
    act(api, "objectToNotice", "notice { id }", "noticeId", notice, "words", "我家没有收到表决票");
    act(
        api,
        "askSupervisionQuestion",
        "question { id }",
        "communityId",
        place.globalId(),
        "words",
        "三季度的电费为什么多了一倍？");
    act(api, "follow", "followState { following }", "subjectId", notice);
  }

  private void wasSilencedAndAppealed() {
    var decision =
        act(
                chair.api(),
                "silenceResident",
                "decision { id }",
                "communityId",
                place.globalId(),
                "residentId",
                GlobalId.encode("resident", account),
                "days",
                3,
                "reasonCode",
                "ABUSE",
                "note",
                "夜里反复刷屏，提醒后不改")
            .text("silenceResident.decision.id");
    act(api, "appealDecision", "decision { id }", "decisionId", decision, "note", APPEAL);
  }

  private void actedForAnElder() {
    portal
        .db()
        .sql()
        .execute(
            "insert into community.mandate (id, community_id, person_id, helper_id, acts, purpose,"
                + " given_how, given_on, until, recorded_by, recorded_at) values"
                + " (gen_random_uuid(), ?, ?, ?, '{ENDORSE}', '眼睛看不清', 'IN_PERSON', current_date,"
                + " current_date + 30, ?, now())",
            place.communityId,
            neighbour.person(),
            account,
            chair.account());
  }

  private void boundWechat() {
    openId = "openid-of-" + account;
    portal
        .db()
        .sql()
        .execute(
            "insert into wechat.wechat_identity (app_id, openid, account_id, bound_at, seen_at)"
                + " values ('wxproof', ?, ?, now(), now())",
            openId,
            account);
  }
}
