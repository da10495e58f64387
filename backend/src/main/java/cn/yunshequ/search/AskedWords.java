package cn.yunshequ.search;

import cn.yunshequ.community.Places;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.search.analysis.Fold;
import cn.yunshequ.search.model.AskedBuffer;
import cn.yunshequ.search.model.AskedBuffer.Waiting;
import cn.yunshequ.search.model.AskedCounts;
import cn.yunshequ.search.model.AskedReport;
import cn.yunshequ.search.model.AskedText;
import cn.yunshequ.search.model.PersonalWords;
import cn.yunshequ.search.store.AskedReads;
import cn.yunshequ.search.store.AskedStore;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What residents look for, without persons. A question is counted in memory and written later, so
 * that searching costs no statement more. A text is written once three different sources asked it
 * on one day at one node; until then, and on a node that stops, it is forgotten.
 */
@Singleton
public class AskedWords {
  /** How long the counts are kept. */
  static final int KEPT_DAYS = 91;

  private static final int CAPACITY = 10_000;
  private static final int LINES = 50;
  private static final int WEEK = 7;

  private final Db db;
  private final AskedStore store;
  private final AskedReads reads;
  private final Places places;
  private final Clock clock;
  private final AskedBuffer buffer = new AskedBuffer(CAPACITY);
  private Secret secret = new Secret(LocalDate.MIN, new byte[0]);

  AskedWords(Db db, AskedStore store, AskedReads reads, Places places, Clock clock) {
    this.db = db;
    this.store = store;
    this.reads = reads;
    this.places = places;
    this.clock = clock;
  }

  private record Secret(LocalDate day, byte[] bytes) {}

  /**
   * Counts one question. Never fails and asks no database. What may point to a person is not taken.
   *
   * @param source an account or a network address; only a number made of it with a secret of the
   *     day is kept, in memory
   * @param found how many say the whole of it
   */
  public void heard(UUID communityId, String source, String typed, int found) {
    var words = Fold.text(typed).strip().replaceAll("\\s+", " ");
    if (PersonalWords.mayBeKept(words)) {
      var text = new AskedText(communityId, today(), words);
      var bytes = secretOf(text.day());
      buffer.add(text, asked -> number(bytes, source, asked), AskedCounts.one(found));
    }
  }

  // Another number for every text: not even in memory do two questions of one source look alike.
  private static long number(byte[] secret, String source, AskedText text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(secret);
      digest.update(text.communityId().toString().getBytes(StandardCharsets.UTF_8));
      digest.update(text.words().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return ByteBuffer.wrap(digest.digest(source.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private synchronized byte[] secretOf(LocalDate day) {
    if (!secret.day().equals(day)) {
      var bytes = new byte[32];
      new SecureRandom().nextBytes(bytes);
      secret = new Secret(day, bytes);
    }
    return secret.bytes();
  }

  /** Writes what waits. A failure loses nothing: it is tried again with the next call. */
  public synchronized void flush() {
    var waiting = buffer.waiting();
    var written = new ArrayList<Waiting>();
    var barred = new ArrayList<Waiting>();
    if (!waiting.isEmpty()) {
      db.write(() -> {
        var unknown = waiting.stream().filter(w -> !w.known()).map(Waiting::text).toList();
        var begun = store.begun(unknown);
        for (var each : waiting) {
          if (each.known() || begun.contains(each.text())) {
            (store.count(each) ? written : barred).add(each);
          }
        }
        return written.size();
      });
    }
    buffer.settle(written, barred, today());
  }

  /**
   * Forgets what is older than a quarter of a year.
   *
   * @return how many rows went
   */
  public int sweep() {
    return db.write(() -> store.forgetBefore(today().minusDays(KEPT_DAYS)));
  }

  /**
   * What a community looked for in a week. Desk of the community or its subdistrict only.
   *
   * @param day any day of the week; null means today
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED
   */
  public AskedReport report(Viewer viewer, UUID communityId, @Nullable LocalDate day) {
    mustReadAt(viewer, places.get(communityId, "communityId").path());
    var monday =
        (day == null ? today() : day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new AskedReport(
        monday,
        monday.plusDays(WEEK - 1),
        reads.hot(viewer, communityId, monday, LINES),
        reads.unanswered(viewer, communityId, monday, LINES));
  }

  static void mustReadAt(Viewer viewer, AreaPath place) {
    viewer.account();
    if (!viewer.worksAtDeskOf(place) && !viewer.holds(OfficeKind.SUBDISTRICT_OFFICER, place)) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
  }

  private LocalDate today() {
    return CivicTime.dayOf(clock.instant());
  }
}
