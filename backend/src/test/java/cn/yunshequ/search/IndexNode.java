package cn.yunshequ.search;

import static cn.yunshequ.support.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Database;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.search.analysis.Synonyms;
import cn.yunshequ.search.model.Hit;
import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.support.Portal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A node of a test: an index, its feeder and its door, on a real outbox. */
public final class IndexNode implements AutoCloseable {
  private static final SearchFilter PUBLIC =
      new SearchFilter(Set.of(Audience.PUBLIC), null, Set.of(), null);

  public final Things things;
  public final SearchEngine engine;
  public final IndexFeeder feeder;
  public final Searches searches;
  private final Portal portal;
  private final Outbox outbox;

  private IndexNode(Portal portal, SearchEngine engine, List<Things> all) {
    this.portal = portal;
    this.engine = engine;
    this.things = all.getFirst();
    outbox = portal.bean(Outbox.class);
    var sources = List.<SearchSource>copyOf(all);
    var unheard = new Unheard(sources);
    feeder =
        new IndexFeeder(
            outbox, engine, sources, unheard, new IndexPen(engine, portal.bean(Database.class)));
    searches =
        new Searches(
            engine,
            feeder,
            new Today(sources, unheard),
            community -> Synonyms.shipped(),
            Clock.systemUTC());
  }

  /** Starts it and waits until it serves and what had to be filled is filled. */
  public static IndexNode start(Portal portal, SearchEngine engine, Things... things) {
    var node = new IndexNode(portal, engine, List.of(things));
    node.feeder.start();
    until(() -> engine.canServe() && !node.feeder.status().rebuilding());
    return node;
  }

  public static UUID id(int number) {
    return new UUID(1, number);
  }

  /** Writes a thing and says so. */
  public void write(int number, String title) {
    things.put(id(number), title, "");
    say(number);
  }

  public void say(int number) {
    say(new SubjectRef("thing", id(number)));
  }

  /** Says that something about it changed. */
  public void say(SubjectRef thing) {
    portal
        .db()
        .write(() -> {
          outbox.append(Event.of("ThingChanged", thing));
          return thing;
        });
  }

  public List<UUID> found(String text) {
    return searches.search(Viewer.GUEST, text, PUBLIC, false, 50, null).page().nodes().stream()
        .map(Hit::subject)
        .map(SubjectRef::id)
        .toList();
  }

  /** Says it as another node would: this one learns of it from the stream alone. */
  public void sayElsewhere(int number) {
    portal
        .db()
        .write(() ->
            portal
                .db()
                .sql()
                .execute(
                    "insert into platform.outbox (kind, subject_kind, subject_id, facts) values"
                        + " ('ThingChanged', 'thing', ?, '{}')",
                    id(number)));
  }

  /** The kinds of what is found, counted by the index beyond every page. */
  public int counted(String text) {
    var answer = searches.search(Viewer.GUEST, text, PUBLIC, false, 1, null);
    return searches.facets(answer.asked(), null).kinds().values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  /** True when asking is refused because there is no index to trust. */
  public boolean refuses(String text) {
    try {
      found(text);
      return false;
    } catch (RefusedException refused) {
      assertThat(refused).hasMessageContaining("SEARCH_REBUILDING");
      return true;
    }
  }

  /** Asks in the index alone, without the second look in the source. */
  public int inIndex() {
    return engine.size();
  }

  @Override
  public void close() {
    try {
      feeder.stop();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
