package cn.yunshequ.conventions;

import static cn.yunshequ.conventions.ConventionRoom.act;
import static cn.yunshequ.conventions.ConventionRoom.input;
import static cn.yunshequ.conventions.ConventionRoom.must;
import static cn.yunshequ.conventions.ConventionRoom.resident;
import static cn.yunshequ.conventions.ConventionRoom.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Several people write one text: who may be asked, who may take out whom. */
@org.jspecify.annotations.NullUnmarked
class ConventionDrafterTest {
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

  private static void invite(Neighbourhood.Member by, String id, Neighbourhood.Member who) {
    portal.clock.advance(java.time.Duration.ofSeconds(1));
    must(by.api(), "inviteDrafter", "conventionId", id, "residentId", resident(who));
  }

  private static List<String> remove(Api by, String id, Neighbourhood.Member who) {
    return act(by, "removeDrafter", input("conventionId", id, "residentId", resident(who)))
        .refusals("removeDrafter");
  }

  private static String writers(Api api, String id) {
    return see(api, id, "writers { resident { id } viewerMayRemove }")
        .at("convention.writers")
        .toString();
  }

  @Test
  void who_asked_somebody_in_takes_them_out_and_who_writes_longest_anybody() {
    var id = room.drafted();
    invite(room.drafter, id, room.neighbour);
    invite(room.neighbour, id, room.third);
    var before = room.footprint();
    assertThat(remove(room.third.api(), id, room.neighbour)).containsExactly("NOT_ALLOWED");
    assertThat(remove(room.third.api(), id, room.third)).containsExactly("NOT_ALLOWED");
    assertThat(remove(room.neighbour.api(), id, room.drafter)).containsExactly("NOT_ALLOWED");
    assertThat(remove(room.drafter.api(), id, room.drafter)).containsExactly("NOT_ALLOWED");
    assertThat(remove(room.drafter.api(), id, room.convenor)).containsExactly("NOT_FOUND");
    assertThat(remove(room.chair.api(), id, room.third)).containsExactly("NOT_FOUND");
    assertThat(room.footprint()).isEqualTo(before);
    assertThat(writers(room.drafter.api(), id))
        .isEqualTo(
            "[{\"resident\":{\"id\":\"%s\"},\"viewerMayRemove\":false},{\"resident\":{\"id\":\"%s\"},\"viewerMayRemove\":true},{\"resident\":{\"id\":\"%s\"},\"viewerMayRemove\":true}]"
                .formatted(resident(room.drafter), resident(room.neighbour), resident(room.third)));
    assertThat(writers(room.neighbour.api(), id)).containsOnlyOnce("true");
    assertThat(remove(room.neighbour.api(), id, room.third)).isEmpty();
    assertThat(see(room.third.api(), id, "id").at("convention").isNull())
        .as("a draft is seen by who writes it")
        .isTrue();
    assertThat(remove(room.drafter.api(), id, room.neighbour)).isEmpty();
    assertThat(writers(room.drafter.api(), id)).doesNotContain(resident(room.neighbour));
    invite(room.drafter, id, room.neighbour);
    must(room.drafter.api(), "leaveDrafting", "conventionId", id);
    assertThat(writers(room.neighbour.api(), id)).contains(resident(room.neighbour));
  }

  @Test
  void nobody_is_taken_out_of_a_text_that_is_being_voted_on() {
    var id = room.consulted();
    invite(room.drafter, id, room.third);
    room.over(id);
    must(room.chair.api(), "openAdoption", "conventionId", id);
    var before = room.footprint();
    assertThat(remove(room.drafter.api(), id, room.third))
        .containsExactly("CONVENTION_STAGE_FORBIDS");
    assertThat(room.footprint()).isEqualTo(before);
  }

  @Test
  void asked_can_be_neighbours_of_the_own_building_and_who_holds_an_office() {
    var other = room.place.resident("张远方", "8栋1单元", "101");
    var id = ConventionRoom.drafted(room.drafter.api(), room.place.globalId(), "全社区的约定，大家商量着办。");
    var near = room.place.resident("张近邻", "7栋1单元", "101");
    assertThat(candidates(room.drafter.api(), id, "张"))
        .contains(resident(near))
        .doesNotContain(resident(other), resident(room.drafter));
    assertThat(candidates(room.drafter.api(), id, null))
        .contains(resident(room.chair))
        .doesNotContain(resident(near));
    invite(room.drafter, id, near);
    assertThat(candidates(room.drafter.api(), id, "张")).doesNotContain(resident(near));
    must(
        room.drafter.api(),
        "inviteDrafter",
        "conventionId",
        id,
        "residentId",
        resident(room.chair));
    assertThat(candidates(room.chair.api(), id, "张远")).as("the desk").contains(resident(other));
    assertThat(candidates(room.neighbour.api(), id, "张")).isEqualTo("none");
    var published = room.consulted();
    for (var who : List.of(portal.guest(), room.neighbour.api(), room.place.stranger().api())) {
      assertThat(candidates(who, published, "张")).as("only who writes asks").isEqualTo("[]");
    }
  }

  private static String candidates(Api api, String id, String name) {
    var found =
        api.run(
            "query($id: ID!, $n: String) { convention(id: $id) { candidates(name: $n) { id } } }",
            input("id", id, "n", name));
    return found.at("convention").isNull() ? "none" : found.at("convention.candidates").toString();
  }
}
