package cn.yunshequ.search;

import static cn.yunshequ.support.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.search.analysis.Synonyms;
import cn.yunshequ.search.model.Facets;
import cn.yunshequ.search.model.Found;
import cn.yunshequ.search.model.SearchRefusal;
import cn.yunshequ.support.Portal;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;

/** The first resident waits for no table: the index was asked before. */
class WarmingTest {
  private final Set<String> asked = new ConcurrentSkipListSet<>();

  private Warming warming(boolean rebuilding) {
    var engine =
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {SearchEngine.class},
            (self, method, arguments) -> {
              if (!method.getName().equals("canServe")) {
                asked.add(method.getName());
              }
              if (rebuilding && asked.contains("find")) {
                throw Refusal.of(SearchRefusal.SEARCH_REBUILDING).asException();
              }
              return switch (method.getName()) {
                case "canServe" -> true;
                case "find" -> Found.NOTHING;
                case "facets" -> Facets.NOTHING;
                default -> List.of();
              };
            });
    return new Warming((SearchEngine) engine, community -> Synonyms.shipped(), Clock.systemUTC());
  }

  @Test
  void it_is_asked_in_every_way() {
    warming(false).warm();
    assertThat(asked).containsExactly("alike", "corrections", "facets", "find", "suggest");
  }

  @Test
  void while_it_is_built_nothing_is_lost() {
    warming(true).warm();
    assertThat(asked).containsExactly("find");
  }

  @Test
  void a_portal_does_so_by_itself_when_it_starts() {
    try (var portal = Portal.start()) {
      until(() -> portal.bean(Warming.class).isWarm());
    }
  }
}
