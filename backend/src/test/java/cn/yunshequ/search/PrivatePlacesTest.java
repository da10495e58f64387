package cn.yunshequ.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.search.analysis.Synonyms;
import cn.yunshequ.search.lucene.LuceneEngine;
import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.support.Portal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stairwell's own things are offered to nobody else, and stale ones to nobody at all. */
class PrivatePlacesTest {
  private static final UUID COMMUNITY = new UUID(1, 1);
  private static Portal portal;

  @TempDir Path folder;
  private final Things things = new Things("thing");
  private IndexNode node;
  private Suggestions suggestions;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @BeforeEach
  void two_things() {
    put(1, "腊梅开花", "请大家来看", Audience.PUBLIC);
    put(2, "腊梅枯萎", "请大家来看", "lives:1/2/");
    node = IndexNode.start(portal, new LuceneEngine(folder), things);
    suggestions =
        new Suggestions(
            node.engine,
            new Today(List.of(things), new Unheard(List.of(things))),
            community -> Synonyms.shipped(),
            Clock.systemUTC());
  }

  @AfterEach
  void stopNode() throws Exception {
    node.close();
  }

  private void put(int number, String title, String body, String visibleTo) {
    things
        .all()
        .put(
            IndexNode.id(number),
            new SearchDocument(
                new SubjectRef("thing", IndexNode.id(number)),
                COMMUNITY,
                new AreaPath("1/2/"),
                title,
                body,
                Instant.EPOCH,
                Instant.EPOCH,
                Set.of(visibleTo),
                List.of()));
  }

  private Searches.Answer ask(String text) {
    var filter = new SearchFilter(Audience.tokensOf(Viewer.GUEST), null, Set.of(), null);
    return node.searches.search(Viewer.GUEST, text, filter, false, 10, null);
  }

  private void assertNowhere(String word, String typo) {
    assertThat(ask(word).total()).isZero();
    assertThat(ask(word).page().nodes()).isEmpty();
    assertThat(node.searches.facets(ask(word).asked(), null).kinds()).isEmpty();
    assertThat(node.searches.didYouMean(ask(typo))).isEmpty();
    assertThat(suggestions.titles(Viewer.GUEST, word, null, 10)).isEmpty();
    assertThat(suggestions.titles(Viewer.GUEST, "", null, 10))
        .noneMatch(each -> each.title().text().contains(word));
    assertThat(suggestions.similar(Viewer.GUEST, COMMUNITY, "thing", "腊梅" + word, "", 10))
        .doesNotContain(new SubjectRef("thing", IndexNode.id(2)));
  }

  @Test
  void what_only_a_stairwell_may_see_is_nowhere_for_a_guest() {
    assertNowhere("枯萎", "哭伟");
    var related = suggestions.related(Viewer.GUEST, new SubjectRef("thing", IndexNode.id(1)), 10);
    assertThat(related).isEmpty();
    assertThat(suggestions.related(Viewer.GUEST, new SubjectRef("thing", IndexNode.id(2)), 10))
        .isEmpty();
  }

  @Test
  void what_the_database_no_longer_shows_is_nowhere_although_the_index_has_it() {
    assertThat(node.searches.didYouMean(ask("开化"))).contains("开花");
    things.all().remove(IndexNode.id(1));
    assertNowhere("开花", "开化");
  }

  @Test
  void what_was_reworded_a_moment_ago_is_no_whole_hit_for_its_old_words() {
    for (var old : List.of("开花", "kaihua", "lmkh", "开hua", "qingdajia", "la mei")) {
      put(1, "腊梅开花", "请大家来看", Audience.PUBLIC);
      assertThat(ask(old).page().nodes()).as(old).hasSize(1);
      assertThat(ask(old).total()).as(old).isEqualTo(1);
      put(1, "山茶盛放", "欢迎来赏", Audience.PUBLIC);
      assertThat(ask(old).page().nodes()).as(old).isEmpty();
      assertThat(ask(old).total()).as(old).isZero();
    }
  }
}
