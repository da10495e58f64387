package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 能人名册: who can do what is found by those who gather people, and by nobody else. */
@org.jspecify.annotations.NullUnmarked
class SkillTest {
  private static Api.Answer who(Api api, HelpDesk desk, String skill, int first, String after) {
    var in = new HashMap<String, Object>();
    in.put("c", desk.place.globalId());
    in.put("s", skill);
    in.put("n", first);
    in.put("a", after);
    return api.run(
        "query($c: ID!, $s: String, $n: Int!, $a: String) { skilledVolunteers(communityId: $c,"
            + " skill: $s, first: $n, after: $a) { nodes { resident { displayName } skills }"
            + " pageInfo { hasNextPage endCursor } } }",
        in);
  }

  private static void can(Neighbourhood.Member who, String... skills) {
    done(
        act(who.api(), "registerVolunteer", "volunteering", "skills", List.of(skills)),
        "registerVolunteer");
  }

  @Test
  void who_wrote_it_down_is_found_by_who_gathers_people_and_goes_when_they_take_it_back() {
    try (var portal = Portal.start()) {
      var desk = new HelpDesk(portal);
      var barber = desk.resident("陈师傅");
      var plumber = desk.resident("王大海");
      can(barber, "理发", "书法");
      can(plumber, "修水管");
      can(new HelpDesk(portal).resident("外区人"), "理发");
      desk.resident("没写的");
      var head = desk.place.officer(OfficeKind.STAIRWELL_HEAD, "顾秀英");
      for (var api : List.of(desk.chair.api(), head.api())) {
        assertThat(who(api, desk, null, 20, null).at("skilledVolunteers.nodes").toString())
            .contains("陈师傅", "书法", "王大海")
            .doesNotContain("外区人", "没写的");
      }
      assertThat(who(head.api(), desk, "理", 20, null).at("skilledVolunteers.nodes").toString())
          .contains("陈师傅")
          .doesNotContain("王大海");
      var one = who(head.api(), desk, null, 1, null);
      var two = who(head.api(), desk, null, 1, one.text("skilledVolunteers.pageInfo.endCursor"));
      assertThat(one.at("skilledVolunteers.nodes").toString())
          .isNotEqualTo(two.at("skilledVolunteers.nodes").toString());
      assertThat(two.text("skilledVolunteers.pageInfo.hasNextPage")).isEqualTo("false");
      assertThat(one.sql()).isEqualTo(who(head.api(), desk, null, 20, null).sql());
      var elsewhere = new Neighbourhood(portal).officer(OfficeKind.COMMITTEE_CHAIR, "外区主任");
      for (var api : List.of(barber.api(), desk.place.stranger().api(), elsewhere.api())) {
        assertThat(who(api, desk, null, 20, null).at("skilledVolunteers.nodes").size()).isZero();
      }
      assertThat(who(portal.guest(), desk, null, 20, null).status()).isEqualTo(401);
      can(barber);
      assertThat(who(desk.chair.api(), desk, "理发", 20, null).at("skilledVolunteers.nodes").size())
          .isZero();
    }
  }
}
