package cn.yunshequ.councils;

import static cn.yunshequ.councils.CouncilRoom.done;
import static cn.yunshequ.councils.CouncilRoom.resident;
import static cn.yunshequ.councils.CouncilRoom.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a mediation agreed on: its people's alone; the principle public only when all said yes. */
@org.jspecify.annotations.NullUnmarked
class AgreementTest {
  private static final String AGREED = "舞蹈队八点半关音响";
  private static final String PRINCIPLE = "晚上的热闹，八点半以后让给要休息的人。";

  private static Portal portal;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  /** A mediation that has begun, with two parties who came and one who stayed away. */
  private static final class Case {
    final CouncilRoom room = new CouncilRoom(portal);
    final Neighbourhood.Member dancer = room.place.resident("舞队长", "8栋1单元", "101");
    final Neighbourhood.Member parent = room.place.resident("备考家长", "8栋2单元", "101");
    final Neighbourhood.Member absent = room.place.resident("没来的人", "8栋2单元", "102");
    final String meeting =
        room.called(
            "MEDIATION",
            3,
            "title",
            "广场舞音响",
            "invitees",
            List.of(resident(dancer), resident(parent), resident(absent)));

    Case() {
      room.cometh(meeting);
      room.present(meeting, dancer, parent);
    }

    Api.Answer write(Api who, String body, Object... more) {
      var all = new Object[more.length + 2];
      all[0] = "body";
      all[1] = body;
      System.arraycopy(more, 0, all, 2, more.length);
      return room.on(who, "writeAgreement", meeting, all);
    }

    void written() {
      done(
          write(room.convenor.api(), AGREED, "principleTitle", "八点半以后让一让", "principle", PRINCIPLE),
          "writeAgreement");
    }

    Api.Answer assent(Api who, int version) {
      return room.on(who, "assentToAgreement", meeting, "version", version);
    }

    String principles(Api who) {
      return who.run(
              "query($id: ID!) { council(id: $id) { principles { id title text agreedOn community {"
                  + " id } } } }",
              Map.of("id", room.council))
          .body()
          .toString();
    }

    UUID principleId() {
      return Objects.requireNonNull(
          portal
              .db()
              .sql()
              .resultQuery(
                  "select principle_id from councils.agreement where meeting_id = ?",
                  CouncilRoom.uuid(meeting))
              .fetchOneInto(UUID.class));
    }
  }

  @Test
  void it_is_concluded_with_the_last_party_that_came_and_its_principle_becomes_public() {
    var it = new Case();
    it.written();
    done(it.assent(it.dancer.api(), 1), "assentToAgreement");
    done(it.assent(it.dancer.api(), 1), "assentToAgreement");
    assertThat(it.principles(portal.guest())).doesNotContain("八点半");
    done(it.assent(it.parent.api(), 1), "assentToAgreement");
    var seen = see(it.parent.api(), it.meeting, "agreement { concludedAt parties { assentedAt } }");
    assertThat(seen.text("meeting.agreement.concludedAt")).isNotBlank();
    assertThat(seen.at("meeting.agreement.parties").size()).isEqualTo(2);
    assertThat(it.principles(portal.guest())).contains(PRINCIPLE).doesNotContain("广场舞");
    assertThat(it.room.events(it.meeting)).endsWith("AgreementAssented", "AgreementConcluded");
    var refused = it.write(it.room.convenor.api(), "改一改");
    assertThat(refused.refusals("writeAgreement")).containsExactly("DECISION_MADE");
    var node =
        portal
            .guest()
            .run(
                "query($id: ID!) { node(id: $id) { __typename ... on AgreedPrinciple { title } } }",
                Map.of("id", cn.yunshequ.kernel.GlobalId.encode("principle", it.principleId())));
    assertThat(node.text("node.title")).isEqualTo("八点半以后让一让");
  }

  @Test
  void another_wording_needs_another_yes_of_everybody() {
    var it = new Case();
    it.written();
    done(it.assent(it.dancer.api(), 1), "assentToAgreement");
    done(it.write(it.room.convenor.api(), AGREED + "，周末九点"), "writeAgreement");
    assertThat(it.assent(it.parent.api(), 1).refusals("assentToAgreement"))
        .containsExactly("CHANGED_MEANWHILE");
    done(it.assent(it.parent.api(), 2), "assentToAgreement");
    var seen = see(it.parent.api(), it.meeting, "agreement { concludedAt }");
    assertThat(seen.at("meeting.agreement.concludedAt").isNull()).isTrue();
    done(it.assent(it.dancer.api(), 2), "assentToAgreement");
    assertThat(it.principles(portal.guest())).doesNotContain("八点半");
  }

  @Test
  void strangers_neither_see_nor_write_nor_say_yes_and_nothing_changes() {
    var it = new Case();
    it.written();
    for (var api :
        List.of(it.room.chair.api(), it.room.secretary.api(), it.room.place.stranger().api())) {
      var before = it.room.footprint();
      assertThat(it.write(api, "插一句").refusals("writeAgreement")).containsExactly("NOT_FOUND");
      assertThat(it.assent(api, 1).refusals("assentToAgreement")).containsExactly("NOT_FOUND");
      assertThat(it.room.footprint()).isEqualTo(before);
      assertThat(see(api, it.meeting, "agreement { body }").body().toString())
          .doesNotContain(AGREED);
      var hidden =
          api.run(
              "query($id: ID!) { agreedPrinciple(id: $id) { title } }",
              Map.of("id", cn.yunshequ.kernel.GlobalId.encode("principle", it.principleId())));
      assertThat(hidden.at("agreedPrinciple").isNull()).isTrue();
    }
    var before = it.room.footprint();
    assertThat(it.write(it.parent.api(), "我来写").refusals("writeAgreement"))
        .containsExactly("NOT_ALLOWED");
    assertThat(it.assent(it.absent.api(), 1).refusals("assentToAgreement"))
        .containsExactly("NOT_INVITED");
    assertThat(it.room.footprint()).isEqualTo(before);
  }

  @Test
  void a_principle_is_whole_and_only_mediations_have_agreements() {
    var it = new Case();
    var half = it.write(it.room.convenor.api(), AGREED, "principleTitle", "只有题目");
    assertThat(half.refusals("writeAgreement")).containsExactly("TEXT_REQUIRED");
    var open = it.room.running("REGULAR");
    assertThat(
            it.room
                .on(it.room.convenor.api(), "writeAgreement", open, "body", AGREED)
                .refusals("writeAgreement"))
        .containsExactly("MEETING_STAGE_FORBIDS");
  }

  @Test
  void the_published_view_has_what_was_concluded_and_nothing_else() {
    var it = new Case();
    it.written();
    var sql = "select v::text from councils_published.principle v where v.id = ?";
    assertThat(portal.db().sql().resultQuery(sql, it.principleId()).fetch()).isEmpty();
    done(it.assent(it.dancer.api(), 1), "assentToAgreement");
    done(it.assent(it.parent.api(), 1), "assentToAgreement");
    var row = portal.db().sql().resultQuery(sql, it.principleId()).fetchOne(0, String.class);
    assertThat(row).contains("让给要休息的人").doesNotContain(AGREED);
  }
}
