package cn.yunshequ.conventions;

import static cn.yunshequ.conventions.ConventionRoom.act;
import static cn.yunshequ.conventions.ConventionRoom.input;
import static cn.yunshequ.conventions.ConventionRoom.must;
import static cn.yunshequ.conventions.ConventionRoom.see;
import static cn.yunshequ.support.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A convention whose last drafter closed the account does not get stuck. */
@NullUnmarked
class OrphanedConventionTest {
  private static Portal portal;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static void closed(ConventionRoom room) {
    room.drafter.api().run("mutation { closeAccount(input: {confirm: true}) { closed } }");
    portal.closeAccountsDue();
    until(() ->
        Long.valueOf(0)
            .equals(
                portal
                    .db()
                    .sql()
                    .fetchValue(
                        "select count(*) from conventions.drafter where account_id = ? and ended_at"
                            + " is null",
                        room.drafter.account())));
  }

  private static Map<String, Object> revision(String id) {
    return input(
        "conventionId",
        id,
        "expectedVersion",
        1,
        "articles",
        List.of(Map.of("text", "楼梯和过道不放东西，轮椅要过得去。")));
  }

  @Test
  void the_convenor_writes_on_and_is_a_drafter_from_then_on() {
    var room = new ConventionRoom(portal);
    var id = room.consulted();
    for (var nobody : List.of(room.convenor, room.chair)) {
      assertThat(act(nobody.api(), "reviseConvention", revision(id)).refusals("reviseConvention"))
          .as("while somebody drafts")
          .containsExactly("NOT_ALLOWED");
    }
    closed(room);
    for (var nobody : List.of(room.neighbour, room.gridWorker, room.moderator)) {
      assertThat(act(nobody.api(), "reviseConvention", revision(id)).refusals("reviseConvention"))
          .containsExactly("NOT_ALLOWED");
    }
    assertThat(mayEdit(room.convenor, id)).isTrue();
    assertThat(mayEdit(room.chair, id)).isTrue();
    assertThat(
            act(room.convenor.api(), "reviseConvention", revision(id)).refusals("reviseConvention"))
        .isEmpty();
    assertThat(mayEdit(room.convenor, id)).isTrue();
    assertThat(mayEdit(room.chair, id)).as("somebody drafts again").isFalse();
  }

  @Test
  void a_draft_nobody_published_is_found_and_taken_back_by_who_leads_the_place() {
    var room = new ConventionRoom(portal);
    var id = room.drafted();
    assertThat(see(room.convenor.api(), id, "id").at("convention").isNull()).isTrue();
    closed(room);
    assertThat(see(room.neighbour.api(), id, "id").at("convention").isNull()).isTrue();
    assertThat(see(room.convenor.api(), id, "stage").text("convention.stage")).isEqualTo("DRAFT");
    must(room.convenor.api(), "withdrawConvention", "conventionId", id, "reason", "没有人写下去了");
  }

  private static boolean mayEdit(Neighbourhood.Member who, String id) {
    return see(who.api(), id, "viewerMay").at("convention.viewerMay").toString().contains("EDIT");
  }
}
