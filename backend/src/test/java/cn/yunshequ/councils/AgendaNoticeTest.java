package cn.yunshequ.councils;

import static cn.yunshequ.councils.CouncilRoom.done;
import static cn.yunshequ.councils.CouncilRoom.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Portal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No decision on what was not in the notice, by whatever way it came onto the agenda (L-34). */
@org.jspecify.annotations.NullUnmarked
class AgendaNoticeTest {
  private static Portal portal;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  // L-34: what nobody was told of beforehand is talked about and put off, and not adopted.
  @Test
  void a_part_made_at_the_meeting_is_not_in_the_notice_and_none_slips_under_one_that_is() {
    var room = new CouncilRoom(portal);
    var id = room.running("REGULAR");
    room.present(id, room.convenor, room.secretary, room.member);
    var first = room.firstItem(id);
    done(
        room.on(
            room.convenor.api(), "splitAgendaItem", id, "itemId", first, "titles", List.of("换物业")),
        "splitAgendaItem");
    var seen = see(portal.guest(), id, "agenda { id title noticed splitFromId }");
    var part = seen.text("meeting.agenda.1.id");
    assertThat(seen.text("meeting.agenda.1.splitFromId")).isEqualTo(first);
    assertThat(seen.at("meeting.agenda.0.noticed").asBoolean()).isTrue();
    assertThat(seen.at("meeting.agenda.1.noticed").asBoolean()).isFalse();
    var before = room.footprint();
    var adopt =
        room.on(
            room.convenor.api(),
            "resolveItem",
            id,
            "itemId",
            part,
            "outcome",
            "ADOPTED",
            "text",
            "换",
            "votesFor",
            3,
            "votesAgainst",
            0,
            "votesAbstain",
            0);
    assertThat(adopt.refusals("resolveItem")).containsExactly("ITEM_NOT_IN_NOTICE");
    assertThat(
            room.on(
                    room.convenor.api(),
                    "mergeAgendaItems",
                    id,
                    "intoId",
                    first,
                    "itemIds",
                    List.of(part))
                .refusals("mergeAgendaItems"))
        .containsExactly("ITEM_NOT_IN_NOTICE");
    assertThat(room.footprint()).isEqualTo(before);
    done(
        room.on(
            room.convenor.api(),
            "resolveItem",
            id,
            "itemId",
            part,
            "outcome",
            "DEFERRED",
            "text",
            "下次提前公告再议"),
        "resolveItem");
  }
}
