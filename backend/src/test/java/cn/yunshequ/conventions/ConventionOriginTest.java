package cn.yunshequ.conventions;

import static cn.yunshequ.conventions.ConventionRoom.act;
import static cn.yunshequ.conventions.ConventionRoom.done;
import static cn.yunshequ.conventions.ConventionRoom.input;
import static cn.yunshequ.conventions.ConventionRoom.must;
import static cn.yunshequ.conventions.ConventionRoom.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.Portal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Articles and what they grew out of: mediations, the principles made public of them, words. */
@org.jspecify.annotations.NullUnmarked
class ConventionOriginTest {
  private static Portal portal;
  private static ConventionRoom room;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    room = new ConventionRoom(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void what_a_mediation_agreed_becomes_an_article_without_its_words_getting_out() {
    var item = mediated();
    var id = room.drafted();
    var promote =
        input(
            "conventionId",
            id,
            "expectedVersion",
            1,
            "originId",
            item,
            "heading",
            "跳舞",
            "text",
            "广场舞晚八点半结束。");
    assertThat(act(room.drafter.api(), "promoteToArticle", promote).refusals("promoteToArticle"))
        .containsExactly("NOT_FOUND");
    must(
        room.drafter.api(),
        "inviteDrafter",
        "conventionId",
        id,
        "residentId",
        ConventionRoom.resident(room.third));
    done(act(room.third.api(), "promoteToArticle", promote), "promoteToArticle");
    must(room.drafter.api(), "publishDraft", "conventionId", id);
    var fields = "newest { articles { heading origin { label subject { id } } } }";
    var guest = see(portal.guest(), id, fields);
    assertThat(guest.body().toString())
        .contains("邻里调解达成的约定", "\"subject\":null")
        .doesNotContain("舞队", item);
    assertThat(see(room.third.api(), id, fields).body().toString()).contains(item);
  }

  @Test
  void a_principle_of_the_hall_of_reasons_becomes_an_article_that_links_to_it() {
    var principle = principle();
    var id = room.drafted();
    var promote =
        input(
            "conventionId",
            id,
            "expectedVersion",
            1,
            "originId",
            principle,
            "heading",
            "安静",
            "text",
            "晚八点半以后音响关小。");
    var before = room.footprint();
    for (var who : List.of(room.neighbour.api(), room.place.stranger().api())) {
      assertThat(act(who, "promoteToArticle", promote).refusals("promoteToArticle"))
          .containsExactly("NOT_FOUND");
    }
    assertThat(act(portal.guest(), "promoteToArticle", promote).status()).isEqualTo(401);
    var elsewhere = new ConventionRoom(portal);
    var theirs = new HashMap<>(promote);
    theirs.put("conventionId", elsewhere.drafted());
    before = room.footprint();
    assertThat(
            act(elsewhere.drafter.api(), "promoteToArticle", theirs).refusals("promoteToArticle"))
        .as("a principle of another community")
        .containsExactly("NOT_FOUND");
    assertThat(room.footprint()).isEqualTo(before);
    done(act(room.drafter.api(), "promoteToArticle", promote), "promoteToArticle");
    must(room.drafter.api(), "publishDraft", "conventionId", id);
    var seen =
        see(
            portal.guest(),
            id,
            "newest { articles { text origin { label subject { ... on AgreedPrinciple { id title"
                + " council { id name } } } } } }");
    assertThat(seen.at("convention.newest.articles").size()).isEqualTo(3);
    var origin = seen.at("convention.newest.articles.2.origin");
    assertThat(origin.path("label").asString()).isEqualTo("说理堂里大家都认可的道理");
    assertThat(origin.path("subject").path("id").asString()).isEqualTo(principle);
    assertThat(origin.path("subject").path("title").asString()).isEqualTo("跳舞和睡觉都要紧");
    assertThat(origin.path("subject").path("council").path("name").asString()).isNotEmpty();
  }

  /** Concluded by SQL: how parties come to agree is tested where that is done. */
  private static String principle() {
    var id = UUID.randomUUID();
    portal
        .db()
        .sql()
        .query(
            "insert into councils.agreement (meeting_id, version, body, principle_id,"
                + " principle_title, principle, written_by, written_at, concluded_at) select"
                + " i.meeting_id, 1, '音响八点半关小', ?, '跳舞和睡觉都要紧', '互相让一步。', ?, now(), now() from"
                + " councils.agenda_item i where i.id = ?",
            id,
            room.third.account(),
            ConventionRoom.uuid(mediated()))
        .execute();
    return GlobalId.encode("principle", id);
  }

  @Test
  void what_a_neighbour_said_becomes_an_article_that_links_to_the_words() {
    var talked = room.consulted();
    var said =
        act(
            room.neighbour.api(),
            "postComment",
            "comment",
            "id",
            input("subjectId", talked, "body", "快递柜前不要停车", "stance", "FOR"));
    var comment = said.text("postComment.comment.id");
    var id = room.drafted();
    must(
        room.drafter.api(),
        "promoteToArticle",
        "conventionId",
        id,
        "expectedVersion",
        1,
        "originId",
        comment,
        "text",
        "快递柜前不停车。");
    var seen =
        see(
            room.drafter.api(),
            id,
            "newest { articles { origin { label subject { id ... on Comment { subject { id } } } }"
                + " } }");
    var origin = seen.at("convention.newest.articles.2.origin");
    assertThat(origin.path("label").asString()).isEqualTo("讨论中邻居的发言");
    assertThat(origin.path("subject").path("id").asString()).isEqualTo(comment);
    assertThat(origin.path("subject").path("subject").path("id").asString()).isEqualTo(talked);
  }

  private static String mediated() {
    var council =
        act(
                room.chair.api(),
                "createCouncil",
                "council",
                "id",
                input("scopeId", room.area("7栋2单元"), "name", "议事会" + System.nanoTime()))
            .text("createCouncil.council.id");
    done(
        act(
            room.chair.api(),
            "seatMember",
            "seat",
            "id",
            input(
                "councilId",
                council,
                "residentId",
                ConventionRoom.resident(room.third),
                "role",
                "CONVENOR",
                "termEnds",
                room.today().plusMonths(10).toString())),
        "seatMember");
    var meeting =
        act(
            room.third.api(),
            "callMeeting",
            "meeting",
            "id agenda { id }",
            input(
                "councilId",
                council,
                "kind",
                "MEDIATION",
                "startsAt",
                portal.clock.instant().plus(java.time.Duration.ofDays(3)).toString(),
                "title",
                "舞队音响",
                "agenda",
                List.of(Map.of("title", "舞队的约定"))));
    done(meeting, "callMeeting");
    var id = meeting.text("callMeeting.meeting.id");
    portal
        .db()
        .sql()
        .query(
            "update councils.meeting set starts_at = ?::timestamptz where id = ?",
            portal.clock.instant().toString(),
            ConventionRoom.uuid(id))
        .execute();
    var item = meeting.text("callMeeting.meeting.agenda.0.id");
    done(
        act(
            room.third.api(),
            "resolveItem",
            "meeting",
            "id",
            input("meetingId", id, "itemId", item, "outcome", "ADOPTED", "text", "舞队八点半结束")),
        "resolveItem");
    return item;
  }
}
