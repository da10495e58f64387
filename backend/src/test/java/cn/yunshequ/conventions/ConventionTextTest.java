package cn.yunshequ.conventions;

import static cn.yunshequ.conventions.ConventionRoom.act;
import static cn.yunshequ.conventions.ConventionRoom.input;
import static cn.yunshequ.conventions.ConventionRoom.must;
import static cn.yunshequ.conventions.ConventionRoom.see;
import static cn.yunshequ.conventions.ConventionRoom.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.support.Portal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Drafts, fines, and versions that never change. */
@org.jspecify.annotations.NullUnmarked
class ConventionTextTest {
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
  void a_draft_is_seen_by_its_drafters_only_and_written_by_several() {
    var id = room.drafted();
    assertThat(see(room.neighbour.api(), id, "id").at("convention").isNull()).isTrue();
    assertThat(see(room.moderator.api(), id, "id").at("convention").isNull()).isTrue();
    must(
        room.drafter.api(),
        "inviteDrafter",
        "conventionId",
        id,
        "residentId",
        ConventionRoom.resident(room.neighbour));
    var first = room.article(id, 0);
    must(
        room.neighbour.api(),
        "reviseConvention",
        "conventionId",
        id,
        "expectedVersion",
        1,
        "articles",
        List.of(
            Map.of("text", "谁家有难处大家帮。"),
            Map.of("articleId", first, "heading", "通道", "text", "楼梯和过道不放东西。")));
    var stale =
        act(
            room.drafter.api(),
            "reviseConvention",
            input(
                "conventionId",
                id,
                "expectedVersion",
                1,
                "articles",
                List.of(Map.of("text", "另一条"))));
    assertThat(stale.refusals("reviseConvention")).containsExactly("TEXT_CHANGED");
    var diff =
        see(
            room.drafter.api(),
            id,
            "diff(from: 1, to: 2) { summary changedCount articles { articleId numberBefore"
                + " numberAfter text { kind text } } }");
    assertThat(diff.text("convention.diff.summary")).isEqualTo("改了1条，新增1条，删去1条。");
    assertThat(diff.body().toString()).contains(first, "\"kind\":\"ADDED\"", "谁家有难处大家帮。");
    var elsewhere = room.place.resident("外楼", "8栋1单元", "101");
    assertThat(
            act(
                    room.drafter.api(),
                    "inviteDrafter",
                    input("conventionId", id, "residentId", ConventionRoom.resident(elsewhere)))
                .refusals("inviteDrafter"))
        .containsExactly("DRAFTER_NOT_POSSIBLE");
  }

  @Test
  void fines_go_past_the_moderators_check_list_before_anybody_reads_them() {
    var id =
        ConventionRoom.drafted(room.drafter.api(), room.area("7栋2单元"), "楼道堆物的罚款五十元。", "垃圾不过夜。");
    var asked = must(room.drafter.api(), "publishDraft", "conventionId", id);
    assertThat(asked.text("publishDraft.convention.stage")).isEqualTo("DRAFT");
    assertThat(asked.text("publishDraft.convention.check.state")).isEqualTo("WAITING");
    var found = see(room.drafter.api(), id, "findings { articleNumber word advice }");
    assertThat(found.text("convention.findings.0.word")).isEqualTo("罚款");
    var waiting =
        room.moderator
            .api()
            .run(
                "query($c: ID!) { conventions(filter: {communityId: $c, checkWaiting: true}) {"
                    + " nodes { id findings { word } } } conventionCheckList { code } }",
                Map.of("c", room.place.globalId()));
    assertThat(waiting.body().toString()).contains(id);
    assertThat(see(room.neighbour.api(), id, "id").at("convention").isNull()).isTrue();
    var codes = new ArrayList<String>();
    waiting.at("conventionCheckList").forEach(item -> codes.add(item.path("code").asString()));
    var half =
        input("conventionId", id, "version", 1, "passed", true, "confirmed", codes.subList(1, 4));
    assertThat(act(room.moderator.api(), "checkConvention", half).refusals("checkConvention"))
        .containsExactly("CHECK_LIST_INCOMPLETE");
    must(
        room.moderator.api(),
        "checkConvention",
        "conventionId",
        id,
        "version",
        1,
        "passed",
        false,
        "reason",
        "居民公约不能设罚款，请改成提醒。");
    assertThat(
            see(room.drafter.api(), id, "check { state reason }").text("convention.check.reason"))
        .contains("请改成提醒");
    must(
        room.drafter.api(),
        "reviseConvention",
        "conventionId",
        id,
        "expectedVersion",
        1,
        "articles",
        List.of(Map.of("text", "楼道堆物的，先当面提醒。")));
    var published = must(room.drafter.api(), "publishDraft", "conventionId", id);
    assertThat(published.text("publishDraft.convention.stage")).isEqualTo("CONSULTATION");
  }

  @Test
  void versions_never_change_and_have_the_hash_of_their_text() {
    var id = uuid(room.consulted());
    var sql = portal.db().sql();
    var version = sql.fetchValue("select id from conventions.version where convention_id = ?", id);
    for (var tampering :
        List.of(
            "update conventions.version set title = '别的' where id = ?",
            "delete from conventions.version where id = ?",
            "update conventions.version_article set words = '别的' where version_id = ?",
            "delete from conventions.version_article where version_id = ?")) {
      assertThatThrownBy(() -> sql.query(tampering, version).execute())
          .hasMessageContaining("keeps what was written");
    }
    assertThatThrownBy(() ->
            sql.query(
                    "with a as (insert into conventions.article (id, convention_id, created_by,"
                        + " created_at) select gen_random_uuid(), convention_id, made_by, made_at"
                        + " from conventions.version where id = ? returning id) insert into"
                        + " conventions.version_article select ?, id, 99, '', '混进来的一条' from a",
                    version,
                    version)
                .execute())
        .hasMessageContaining("is not that of its text");
    assertThatThrownBy(() ->
            sql.query(
                    "update conventions.edition set stage = 'IN_FORCE', in_force_since ="
                        + " current_date where convention_id = ?",
                    id)
                .execute())
        .hasMessageContaining("edition_is_adopted_before_it_is_in_force");
  }
}
