package cn.yunshequ.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who holds an office may look up whom to name; nobody else gets a list of neighbours. */
class PeopleTest {
  private static Portal portal;
  private static Neighbourhood place;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static List<String> found(Api who, String name) {
    return who.run(
            "query($id: ID!, $name: String!) { node(id: $id) { ... on Community {"
                + " people(name: $name) { displayName } } } }",
            Map.of("id", place.globalId(), "name", name))
        .at("node.people")
        .findValuesAsString("displayName");
  }

  @Test
  void the_committee_finds_residents_by_the_beginning_of_their_name() {
    var chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
    place.resident("欧阳建国", "7栋2单元", "101");
    place.resident("欧阳秀兰", "7栋2单元", "102");
    place.resident("王建国", "7栋2单元", "201");
    assertThat(found(chair.api(), "欧阳")).containsExactly("欧阳建国", "欧阳秀兰");
    assertThat(found(chair.api(), "建国")).isEmpty();
    assertThat(found(chair.api(), " ")).isEmpty();
  }

  @Test
  void residents_guests_and_officers_of_another_community_get_nobody() {
    var neighbour = place.resident("司徒美云", "7栋2单元", "202");
    var stranger = new Neighbourhood(portal).officer(OfficeKind.COMMITTEE_CHAIR, "程主任");
    assertThat(found(neighbour.api(), "司徒")).isEmpty();
    assertThat(found(stranger.api(), "司徒")).isEmpty();
    assertThat(found(portal.guest(), "司徒")).isEmpty();
  }
}
