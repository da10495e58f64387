package cn.yunshequ.search;

import static cn.yunshequ.support.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One of each kind that search knows is found in every answer, and once it is taken away in none:
 * no hit, count, snippet, suggestion, correction, relation or hot word, from the moment the act
 * returns, while the index still has it and afterwards.
 */
class NowhereTest {
  private static Portal portal;
  private static Neighbourhood place;
  private static SearchableActs acts;
  private static Api neighbour;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    acts = new SearchableActs(portal, place);
    neighbour = place.resident("许桂兰", "8栋1单元", "101").api();
    until(() -> portal.bean(Searches.class).canServe());
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static List<Api> everybody() {
    return List.of(portal.guest(), neighbour);
  }

  /** Whatever kinds the portal registers: a new one without a case fails here. */
  static Stream<String> kinds() {
    return portal.context.getBeansOfType(SearchSource.class).stream()
        .map(SearchSource::kind)
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void what_is_taken_away_is_in_no_answer_from_the_moment_the_act_returns(String kind) {
    var cases = Hideable.byKind(acts);
    assertThat(cases).as("a kind of thing that nobody looks for here").containsKey(kind);
    var thing = Objects.requireNonNull(cases.get(kind));
    var like = acts.proposal(thing.theme() + "晒被", thing.theme() + "大家轮流用");
    var answer = new EveryAnswer(portal, place, thing.theme(), thing.word(), thing.typo(), like);
    var id = thing.made().make(thing.theme() + thing.word(), thing.theme() + "有" + thing.word());
    until(() -> answer.asked(neighbour).at("hits.nodes").toString().contains(id));
    answer.becomesHot();
    everybody().forEach(who -> answer.assertEverywhere(who, kind, id, thing.alone()));
    if (thing.taken() != null) {
      takeAway(thing.taken(), id, answer);
    } else {
      assertPrivate(Objects.requireNonNull(thing.secret()), id, like);
      everybody().forEach(who -> answer.assertEverywhere(who, kind, id, thing.alone()));
    }
  }

  private static void takeAway(Hideable.Taking act, String id, EveryAnswer answer) {
    // The index changes under this monitor: whoever holds it holds the feeder back.
    synchronized (portal.bean(SearchEngine.class)) {
      act.act(id, answer.word());
      everybody().forEach(answer::assertNowhere);
      assertThat(answer.isInIndex()).as("the index has not heard of it yet").isTrue();
    }
    until(() -> !answer.isInIndex());
    everybody().forEach(answer::assertNowhere);
  }

  // What may not be taken away: the private part of it never enters.
  private static void assertPrivate(Hideable.Taking act, String id, String like) {
    var secret = new EveryAnswer(portal, place, "马", "蝈蝈", "国国", like);
    act.act(id, secret.word());
    secret.becomesHot();
    until(() -> portal.bean(IndexFeeder.class).waiting(1) == 0);
    assertThat(secret.isInIndex()).isFalse();
    everybody().forEach(secret::assertNowhere);
  }
}
