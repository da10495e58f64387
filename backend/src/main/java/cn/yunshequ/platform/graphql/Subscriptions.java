package cn.yunshequ.platform.graphql;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.SignInRequiredException;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.live.LiveListener;
import cn.yunshequ.platform.session.Credentials;
import cn.yunshequ.platform.session.ViewerSource;
import cn.yunshequ.platform.session.WebSession;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/**
 * Everybody who listens at this node. A change of a topic queues its listeners, each at most once;
 * a few workers ask their feeds again, with the viewer of that moment, and hand on what is new. A
 * listener that does not take what it is given is ended by its line and hurts nobody else.
 */
@Singleton
class Subscriptions implements MeterBinder {
  // Fewer than the pool has connections: pages go before live updates.
  private static final int WORKERS = 3;

  private final GraphqlEngine engine;
  private final ViewerSource viewers;
  private final RefusalView refusals;
  private final ObjectMapper json;
  private final Map<String, Set<Listening>> byTopic = new ConcurrentHashMap<>();
  private final LinkedBlockingQueue<Listening> queue = new LinkedBlockingQueue<>();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger dropped = new AtomicInteger();
  private final GuestAnswers guests = new GuestAnswers();

  Subscriptions(
      GraphqlEngine engine,
      ViewerSource viewers,
      RefusalView refusals,
      ObjectMapper json,
      LiveListener listener) {
    this.engine = engine;
    this.refusals = refusals;
    this.viewers = viewers;
    this.json = json;
    listener.onChange(this::changed);
    for (int i = 0; i < WORKERS; i++) {
      Thread.ofVirtual().name("live-" + i).start(this::work);
    }
  }

  /** Where news of one subscription go. */
  interface Line {
    /** One result as JSON; false when the line is full or gone, which ends the subscription. */
    boolean next(String result);

    /** Errors as a JSON list; ends the subscription. */
    void error(String errors);
  }

  /** Begins; null when it was refused, which the line was told. */
  @Nullable Listening begin(
      GraphqlRequest request, Credentials credentials, String address, Line line) {
    var viewer = viewers.viewer(credentials);
    var round = new LiveRound(null);
    var answer = engine.round(request, context(viewer, address), round);
    var feed = round.feed();
    if (feed == null) {
      line.error(json.writeValueAsString(answer.getOrDefault("errors", List.of())));
      return null;
    }
    var after = round.after();
    var listening =
        new Listening(
            request, credentials, address, line, feed, after == null ? feed.start() : after);
    feed.topics()
        .forEach(topic ->
            byTopic.computeIfAbsent(topic, t -> ConcurrentHashMap.newKeySet()).add(listening));
    open.incrementAndGet();
    queue(listening);
    return listening;
  }

  private static RequestContext context(Viewer viewer, String address) {
    return new RequestContext(viewer, new WebSession(false, null), address);
  }

  private void changed(@Nullable Set<String> topics) {
    guests.forget();
    if (topics == null) {
      byTopic.values().forEach(all -> all.forEach(this::queue));
      return;
    }
    topics.forEach(topic -> byTopic.getOrDefault(topic, Set.of()).forEach(this::queue));
  }

  private void queue(Listening listening) {
    if (listening.queue()) {
      queue.add(listening);
    }
  }

  private void work() {
    while (true) {
      Listening listening;
      try {
        listening = queue.take();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
      listening.taken();
      try {
        serve(listening);
      } catch (RuntimeException fault) {
        // Told, so that whoever listens comes back with the cursor instead of waiting in vain.
        end(listening, json.writeValueAsString(List.of(Faults.told(fault, "a live update"))));
      }
    }
  }

  private void serve(Listening listening) {
    // One listener is served by one worker at a time, or its news would overtake each other.
    synchronized (listening) {
      if (listening.ended()) {
        return;
      }
      var viewer = viewers.viewer(listening.credentials);
      if (viewer.isGuest() && !(listening.credentials instanceof Credentials.None)) {
        end(listening, unauthenticated());
        return;
      }
      try {
        var news = answers(listening, viewer);
        listening.position = news.position();
        for (var result : news.results()) {
          if (!listening.line.next(result)) {
            dropped.incrementAndGet();
            end(listening);
            return;
          }
        }
        if (news.more()) {
          queue(listening);
        }
      } catch (RefusedException refused) {
        end(listening, told(refused));
      } catch (SignInRequiredException noMore) {
        end(listening, notFound());
      }
    }
  }

  // What is wrong with the cursor is said; whatever else keeps one from seeing is not.
  private String told(RefusedException refused) {
    var first = refused.refusals().getFirst();
    if (first.code() != CommonRefusal.BAD_ID) {
      return notFound();
    }
    var view = refusals.view(first);
    return json.writeValueAsString(
        List.of(
            Map.of(
                "message",
                String.valueOf(view.get("message")),
                "extensions",
                Map.of("code", String.valueOf(view.get("code"))))));
  }

  private GuestAnswers.Answers answers(Listening listening, Viewer viewer) {
    return viewer.isGuest()
        ? guests.of(listening.question(), () -> ask(listening, viewer))
        : ask(listening, viewer);
  }

  private GuestAnswers.Answers ask(Listening listening, Viewer viewer) {
    var news = listening.feed.since(viewer, listening.position);
    var results = new ArrayList<String>();
    for (var event : news.events()) {
      var answer =
          engine.round(listening.request, context(viewer, listening.address), new LiveRound(event));
      results.add(json.writeValueAsString(answer));
    }
    return new GuestAnswers.Answers(results, news.position(), news.more());
  }

  private void end(Listening listening, String errors) {
    listening.line.error(errors);
    end(listening);
  }

  private static String unauthenticated() {
    return "[{\"message\":\"登录已失效，请您重新登录。\",\"extensions\":{\"code\":\"UNAUTHENTICATED\"}}]";
  }

  private static String notFound() {
    return "[{\"message\":\"这项内容现在看不到了。\",\"extensions\":{\"code\":\"NOT_FOUND\"}}]";
  }

  /** Forgets it. Again: nothing. */
  void end(Listening listening) {
    if (listening.end()) {
      open.decrementAndGet();
      for (var topic : listening.feed.topics()) {
        byTopic.computeIfPresent(
            topic,
            (t, all) -> {
              all.remove(listening);
              return all.isEmpty() ? null : all;
            });
      }
    }
  }

  /** How many listen at this node. */
  int open() {
    return open.get();
  }

  /** Topics somebody listens to; none when nobody does. */
  Set<String> topics() {
    return new HashSet<>(byTopic.keySet());
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    registry.gauge("live_subscriptions", open);
    registry.gauge("live_dropped", dropped);
  }

  /** One subscription of one line. */
  static final class Listening {
    private final GraphqlRequest request;
    private final Credentials credentials;
    private final String address;
    private final Line line;
    private final LiveFeed feed;
    private String position;
    private boolean queued;
    private boolean ended;

    Listening(
        GraphqlRequest request,
        Credentials credentials,
        String address,
        Line line,
        LiveFeed feed,
        String position) {
      this.request = request;
      this.credentials = credentials;
      this.address = address;
      this.line = line;
      this.feed = feed;
      this.position = position;
    }

    private GuestAnswers.Question question() {
      return new GuestAnswers.Question(request, position);
    }

    // These have a lock of their own: whoever queues must not wait for who serves.
    private final Object flags = new Object();

    private boolean queue() {
      synchronized (flags) {
        boolean first = !queued && !ended;
        queued = true;
        return first;
      }
    }

    private void taken() {
      synchronized (flags) {
        queued = false;
      }
    }

    private boolean end() {
      synchronized (flags) {
        boolean first = !ended;
        ended = true;
        return first;
      }
    }

    private boolean ended() {
      synchronized (flags) {
        return ended;
      }
    }
  }
}
