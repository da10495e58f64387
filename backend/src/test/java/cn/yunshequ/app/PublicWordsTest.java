package cn.yunshequ.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every door that takes words for everybody asks the same screening (L-75). */
@NullUnmarked
class PublicWordsTest {
  private static Portal portal;
  private static Neighbourhood place;
  private static Neighbourhood.Member chair;
  private static Neighbourhood.Member writer;
  private static String notice;
  private static String convention;

  @BeforeAll
  static void start() {
    portal = Portal.start(Map.of("moderation.posts-per-minute", 3));
    place = new Neighbourhood(portal);
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
    writer = place.resident("张伟国", "7栋2单元", "101");
    notice =
        done(
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
    convention =
        done(
                writer.api(),
                "draftConvention",
                "convention { id }",
                "scopeId",
                GlobalId.encode("area", place.area("7栋2单元")),
                "title",
                "楼道公约",
                "articles",
                List.of(Map.of("text", "楼梯和过道不放鞋柜。")))
            .text("draftConvention.convention.id");
    done(writer.api(), "publishDraft", "convention { id }", "conventionId", convention);
    done(
        chair.api(),
        "watchWord",
        "word { id }",
        "communityId",
        place.globalId(),
        "word",
        "代开发票",
        "action",
        "BLOCK",
        "bySound",
        false);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Map<String, Object> input(Object... pairs) {
    var input = new HashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      input.put((String) pairs[i], pairs[i + 1]);
    }
    return input;
  }

  private static Api.Answer act(Api by, String act, String payload, Map<String, ?> input) {
    var type = Character.toUpperCase(act.charAt(0)) + act.substring(1) + "Input!";
    return by.run(
        "mutation($i: %s) { %s(input: $i) { %s refusals { code } } }".formatted(type, act, payload),
        Map.of("i", input));
  }

  private static Api.Answer done(Api by, String act, String payload, Object... pairs) {
    var answer = act(by, act, payload, input(pairs));
    assertThat(answer.errors()).as(answer.body().toString()).isEmpty();
    assertThat(answer.refusals(act)).as(answer.body().toString()).isEmpty();
    return answer;
  }

  private static Api.Answer say(Api by, String door, String words) {
    return switch (door) {
      case "postHelpRequest" ->
          act(
              by,
              door,
              "helpRequest { id }",
              input(
                  "scopeId",
                  GlobalId.encode("area", place.area("7栋")),
                  "title",
                  "想请人帮个忙",
                  "body",
                  words));
      case "proposeAmendment" ->
          act(
              by,
              door,
              "convention { id }",
              input(
                  "conventionId",
                  convention,
                  "kind",
                  "ADD",
                  "heading",
                  "一条",
                  "text",
                  "门口不放鞋。",
                  "reason",
                  words));
      case "askSupervisionQuestion" ->
          act(by, door, "question { id }", input("communityId", place.globalId(), "words", words));
      case "objectToNotice" ->
          act(by, door, "notice { id }", input("noticeId", notice, "words", words));
      default -> throw new AssertionError(door);
    };
  }

  private static final List<String> DOORS =
      List.of("postHelpRequest", "proposeAmendment", "askSupervisionQuestion", "objectToNotice");

  private static void minutePasses() {
    // By hand: with the clock the sessions would end as well.
    portal.db().sql().execute("delete from platform.quota where act = 'post:minute'");
  }

  private static List<Object> book() {
    var counts = new ArrayList<Object>();
    for (var table :
        List.of(
            "volunteering.help_request",
            "conventions.amendment",
            "disclosure.question",
            "disclosure.objection",
            "platform.outbox")) {
      counts.add(portal.db().sql().fetchValue("select count(*) from " + table));
    }
    return counts;
  }

  @Test
  void a_blocked_word_and_a_silence_stop_words_at_every_door_and_nothing_is_written() {
    var who = place.resident("被禁言", "7栋2单元", "102");
    minutePasses();
    var before = book();
    for (var door : DOORS) {
      assertThat(say(who.api(), door, "长期代开发票").refusals(door))
          .as(door)
          .containsExactly("TEXT_BLOCKED");
      minutePasses();
    }
    assertThat(book()).isEqualTo(before);
    done(
        chair.api(),
        "silenceResident",
        "decision { id }",
        "communityId",
        place.globalId(),
        "residentId",
        GlobalId.encode("resident", who.account()),
        "days",
        7,
        "reasonCode",
        "ABUSE",
        "note",
        "多次辱骂邻居");
    before = book();
    for (var door : DOORS) {
      assertThat(say(who.api(), door, "说一句平常的话").refusals(door))
          .as(door)
          .containsExactly("SILENCED");
    }
    assertThat(book()).isEqualTo(before);
  }

  @Test
  void the_doors_share_one_speed() {
    var who = place.resident("快手", "7栋2单元", "201");
    minutePasses();
    var refused = new LinkedHashMap<String, List<String>>();
    for (var door : DOORS) {
      refused.put(door, say(who.api(), door, "这是第一次说的话" + door).refusals(door));
    }
    assertThat(refused.get("askSupervisionQuestion")).isEmpty();
    assertThat(refused.get("objectToNotice")).containsExactly("TOO_MANY_REQUESTS");
  }

  @Test
  void a_question_and_an_objection_are_reported_hidden_and_read_as_a_stub() {
    minutePasses();
    var who = place.resident("提问人", "7栋2单元", "202");
    say(who.api(), "askSupervisionQuestion", "某某是小偷，账都在他手里");
    say(who.api(), "objectToNotice", "某某是骗子，票是他填的");
    var reader = place.resident("读者", "7栋1单元", "101");
    for (var each : List.of("question", "objection")) {
      var id =
          GlobalId.encode(
              each,
              (java.util.UUID)
                  portal
                      .db()
                      .sql()
                      .fetchValue(
                          "select id from disclosure." + each + " where account_id = ?",
                          who.account()));
      done(reader.api(), "reportContent", "report { id }", "subjectId", id, "reason", "ABUSE");
      done(
          chair.api(),
          "hideContent",
          "decision { id }",
          "subjectId",
          id,
          "reasonCode",
          "ABUSE",
          "note",
          "点名侮辱他人");
    }
    for (var by : List.of(portal.guest(), reader.api())) {
      assertThat(everything(by)).doesNotContain("小偷", "骗子").contains("已被居委会隐藏", "点名侮辱他人");
    }
    assertThat(everything(who.api())).contains("小偷", "骗子");
    assertThat(everything(chair.api())).contains("小偷", "骗子");
  }

  private static String everything(Api by) {
    return by.run(
            "query($c: ID!, $n: ID!) { supervisionQuestions(communityId: $c) { nodes { words"
                + " hiddenReason } } node(id: $n) { ... on Notice { objections { words"
                + " hiddenReason } } } }",
            Map.of("c", place.globalId(), "n", notice))
        .body()
        .toString();
  }
}
