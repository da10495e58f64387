package cn.yunshequ.search.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;

/**
 * What was asked at this node and is not yet counted in the database. Bounded: beyond its size new
 * texts are dropped. A source counts once a day for a text. It is known as a number only, made by a
 * secret of that day that is kept nowhere; with the day the numbers go too.
 */
public final class AskedBuffer {
  /** So many sources must have asked before a text leaves the memory. */
  public static final int SOURCES = 3;

  private final int capacity;
  private final Map<AskedText, Tally> tallies = new HashMap<>();
  private final Set<Long> counted = new HashSet<>();
  private LocalDate today = LocalDate.MIN;

  /**
   * @param capacity most texts, and a tenth of the most pairs of text and source
   */
  public AskedBuffer(int capacity) {
    this.capacity = capacity;
  }

  private static final class Tally {
    private AskedCounts waiting = AskedCounts.ZERO;
    private int sources;
    private boolean barred;
  }

  /**
   * A text and what of it waits to be written.
   *
   * @param known enough sources asked it, so that it may begin a row
   */
  public record Waiting(AskedText text, AskedCounts counts, boolean known) {}

  /**
   * @param source numbers whoever asks, for that text on that day only
   * @return false when it was not counted: asked before by the same source, barred, or no room
   */
  public synchronized boolean add(
      AskedText text, ToLongFunction<AskedText> source, AskedCounts one) {
    begin(text.day());
    var tally = tallies.get(text);
    if (tally == null && tallies.size() >= capacity) {
      return false;
    }
    if (counted.size() >= capacity * 10L || !counted.add(source.applyAsLong(text))) {
      return false;
    }
    if (tally == null) {
      tally = new Tally();
      tallies.put(text, tally);
    }
    if (tally.barred) {
      return false;
    }
    tally.sources++;
    tally.waiting = tally.waiting.plus(one);
    return true;
  }

  /** On a new day the numbers of sources mean nothing any more; what waits may still be written. */
  private void begin(LocalDate day) {
    if (!day.equals(today)) {
      today = day;
      counted.clear();
    }
  }

  /** Everything not yet written, in the order of locks. */
  public synchronized List<Waiting> waiting() {
    var waiting = new ArrayList<Waiting>();
    tallies.forEach((text, tally) -> {
      if (!tally.barred && tally.waiting.all() > 0) {
        waiting.add(new Waiting(text, tally.waiting, tally.sources >= SOURCES));
      }
    });
    waiting.sort((a, b) -> AskedText.ORDER.compare(a.text(), b.text()));
    return waiting;
  }

  /**
   * What came of writing.
   *
   * @param written counted in the database
   * @param barred never to be written, such as names on the roll
   * @param day today; what is older and not written is forgotten
   */
  public synchronized void settle(List<Waiting> written, List<Waiting> barred, LocalDate day) {
    for (var each : written) {
      var tally = tallies.get(each.text());
      if (tally != null) {
        tally.waiting = tally.waiting.minus(each.counts());
      }
    }
    for (var each : barred) {
      var tally = tallies.get(each.text());
      if (tally != null) {
        tally.barred = true;
        tally.waiting = AskedCounts.ZERO;
      }
    }
    tallies.keySet().removeIf(text -> text.day().isBefore(day));
  }

  /** How many texts of that community wait, for tests and figures. */
  public synchronized int size(UUID communityId) {
    return (int) tallies.keySet().stream().filter(t -> t.communityId().equals(communityId)).count();
  }
}
