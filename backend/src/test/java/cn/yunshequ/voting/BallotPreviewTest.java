package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.act;
import static cn.yunshequ.voting.BallotDesk.input;
import static cn.yunshequ.voting.BallotDesk.ok;
import static cn.yunshequ.voting.BallotDesk.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is told before a ballot is announced, and who can be named in one. */
@org.jspecify.annotations.NullUnmarked
class BallotPreviewTest {
  private static Portal portal;
  private static BallotDesk desk;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new BallotDesk(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer preview(Api api, String where, String electorate, String matter) {
    return api.run(
        "query($s: ID!, $e: Electorate!, $m: Matter!) { ballotPreview(scopeId: $s, electorate: $e,"
            + " matter: $m) { rule { citation noticeDays quorumArea { text } } roll { heads area }"
            + " unitsWithoutArea earliestOpensAt earliestClosesAt latestClosesAt bindingAllowed }"
            + " }",
        Map.of("s", desk.area(where), "e", electorate, "m", matter));
  }

  private static void isAsFrozen(String where, String electorate, String matter) {
    var told = preview(desk.chair.api(), where, electorate, matter);
    var ballot = desk.open(desk.terms(where, electorate, matter, "NAMED"));
    var frozen = see(desk.chair.api(), ballot, "roll { heads area }");
    assertThat(told.at("ballotPreview.roll.heads").asInt())
        .as(electorate)
        .isPositive()
        .isEqualTo(frozen.at("ballot.roll.heads").asInt());
    if (told.at("ballotPreview.roll.heads").asInt() >= 5) {
      assertThat(told.at("ballotPreview.roll.area")).isEqualTo(frozen.at("ballot.roll.area"));
    }
  }

  @Test
  void the_roll_told_beforehand_is_the_roll_that_is_frozen() {
    desk.place.resident("算数的人", "8栋1单元", "101");
    for (var where : java.util.List.of("8栋1单元", "7栋2单元", "8栋")) {
      isAsFrozen(where, "OWNERS", "USE_MAINTENANCE_FUND");
      isAsFrozen(where, "HOUSEHOLDS", "STAIRWELL_DECISION");
    }
    isAsFrozen("8栋1单元", "RESIDENTS", "RESIDENTS_DECISION");
  }

  @Test
  void the_rule_comes_with_its_article_and_the_earliest_times() {
    var told = preview(desk.chair.api(), "7栋2单元", "OWNERS", "USE_MAINTENANCE_FUND");
    assertThat(told.text("ballotPreview.rule.citation")).contains("第二百七十八条");
    var now = portal.clock.instant();
    assertThat(at(told, "earliestOpensAt")).isEqualTo(now.plus(Duration.ofDays(15)));
    assertThat(at(told, "earliestClosesAt")).isEqualTo(now.plus(Duration.ofDays(20)));
    assertThat(at(told, "latestClosesAt")).isEqualTo(now.plus(Duration.ofDays(75)));
    var homes = preview(desk.chair.api(), "7栋2单元", "HOUSEHOLDS", "USE_MAINTENANCE_FUND");
    assertThat(homes.at("ballotPreview.rule.quorumArea").isNull())
        .as("nothing is asked of area where it does not count")
        .isTrue();
  }

  private static java.time.Instant at(Api.Answer answer, String field) {
    return OffsetDateTime.parse(answer.text("ballotPreview." + field)).toInstant();
  }

  @Test
  void bodies_of_seats_and_guests_get_no_preview() {
    assertThat(
            preview(desk.chair.api(), "7栋2单元", "COUNCIL", "COUNCIL_RESOLUTION").body().toString())
        .contains("不能这样搭配");
    assertThat(
            preview(portal.guest(), "7栋2单元", "OWNERS", "OTHER_MAJOR")
                .at("ballotPreview")
                .isObject())
        .isFalse();
  }

  @Test
  void a_ballot_about_a_place_shows_the_place_as_its_subject() {
    var seen = see(portal.guest(), desk.stairwell(), "subject { id ... on AreaNode { label } }");
    assertThat(seen.errors()).isEmpty();
    assertThat(seen.text("ballot.subject.label")).isEqualTo("7栋2单元");
  }

  @Test
  void only_who_counts_is_told_whom_they_may_name() {
    desk.place.resident("宁有邻", "7栋2单元", "102");
    var ballot = desk.stairwell();
    var colleagues = see(desk.chair.api(), ballot, "people { displayName title }");
    assertThat(colleagues.body().toString()).contains("陆建明").doesNotContain("宁有邻");
    var named = see(desk.grid.api(), ballot, "people(name: \"宁有\") { displayName }");
    assertThat(named.text("ballot.people.0.displayName")).contains("宁");
    var resident = desk.place.resident("旁观者", "7栋2单元", "201");
    assertThat(
            see(resident.api(), ballot, "people(name: \"宁有\") { displayName }")
                .at("ballot.people")
                .size())
        .isZero();
  }

  @Test
  void a_household_hands_its_vote_to_another_of_its_members() {
    var mother = desk.place.resident("秦母", "7栋2单元", "202");
    var daughter = desk.place.resident("秦女", "7栋2单元", "202");
    var ballot = desk.stairwell();
    var fields = "viewerVotes { unitId viewerMayCast others { id displayName } }";
    var seen = see(mother.api(), ballot, fields);
    assertThat(seen.at("ballot.viewerVotes.0.others").size()).isEqualTo(1);
    assertThat(seen.text("ballot.viewerVotes.0.others.0.displayName")).isEqualTo("秦女");
    var input =
        input(
            "ballotId",
            ballot,
            "unitId",
            seen.text("ballot.viewerVotes.0.unitId"),
            "residentId",
            seen.text("ballot.viewerVotes.0.others.0.id"));
    ok(act(mother.api(), "chooseCaster", "ballot { id }", input), "chooseCaster");
    assertThat(
            see(mother.api(), ballot, fields).at("ballot.viewerVotes.0.viewerMayCast").asBoolean())
        .isFalse();
    assertThat(
            see(daughter.api(), ballot, fields)
                .at("ballot.viewerVotes.0.viewerMayCast")
                .asBoolean())
        .isTrue();
  }
}
