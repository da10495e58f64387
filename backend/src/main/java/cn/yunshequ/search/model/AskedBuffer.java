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
 * secret of that day that is kept nowhere; with the day the numbers go too. Beside it stands a
 * mark: one bit of 32, so that a week's sources can be told apart a little and nobody recognised.
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
    private int marks;
    private int written;
    private boolean barred;
  }

  /**
   * A text and what of it waits to be written.
   *
   * @param known enough sources asked it on one day here, so that it may begin a row
   * @param marks of its sources, a bit each
   * @param fresh some of the marks are not in the database yet
   */
  public record Waiting(
      AskedText text, AskedCounts counts, boolean known, int marks, boolean fresh) {}

  /**
   * @param source numbers whoever asks, for that text on that day only
   * @param mark a bit for whoever asks, the same for many
   * @return false when it was not counted: asked before by the same source, barred, or no room
   */
  public synchronized boolean add(
      AskedText text, ToLongFunction<AskedText> source, int mark, AskedCounts one) {
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
    tally.marks |= mark;
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
        waiting.add(
            new Waiting(
                text,
                tally.waiting,
                tally.sources >= SOURCES,
                tally.marks,
                (tally.marks & ~tally.written) != 0));
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
   * @param marked whose marks are in the database
   * @param from what is older and not written is forgotten
   */
  public synchronized void settle(
      List<Waiting> written, List<Waiting> barred, List<Waiting> marked, LocalDate from) {
    for (var each : marked) {
      var tally = tallies.get(each.text());
      if (tally != null) {
        tally.written |= each.marks();
      }
    }
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
    tallies.keySet().removeIf(text -> text.day().isBefore(from));
  }

  /** How many texts of that community wait, for tests and figures. */
  public synchronized int size(UUID communityId) {
    return (int) tallies.keySet().stream().filter(t -> t.communityId().equals(communityId)).count();
  }
}
