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
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.analysis.Run;
import cn.yunshequ.search.model.AskedBuffer;
import cn.yunshequ.search.model.AskedBuffer.Waiting;
import cn.yunshequ.search.model.AskedCounts;
import cn.yunshequ.search.model.AskedReport;
import cn.yunshequ.search.model.AskedText;
import cn.yunshequ.search.model.PersonalWords;
import cn.yunshequ.search.store.AskedReads;
import cn.yunshequ.search.store.AskedSources;
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
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What residents look for, without persons. A question is counted in memory and written later, so
 * that searching costs no statement more. A text is written once three different sources asked it
 * in one week, on whatever days and nodes; until then it is no text in the database, and at the end
 * of the week, or with a node that stops, it is forgotten. See {@link AskedSources} for how sources
 * are told apart without keeping any.
 */
@Singleton
public class AskedWords {
  /** How long the counts are kept. */
  static final int KEPT_DAYS = 91;

  private static final int CAPACITY = 10_000;
  private static final int LINES = 50;
  private static final int MOST_WORDS = 4;
  private static final int WEEK = 7;
  private static final int SECRET = 32;

  /** 32 marks: of a thousand residents thirty have the same. */
  private static final int MARKS = 31;

  private final Db db;
  private final AskedStore store;
  private final AskedSources sources;
  private final AskedReads reads;
  private final Places places;
  private final Thesaurus thesaurus;
  private final Clock clock;
  private final AskedBuffer buffer = new AskedBuffer(CAPACITY);
  private final Object daily = new Object();
  private Secret secret = new Secret(LocalDate.MIN, new byte[0]);
  private volatile Secret weekly = secret;

  AskedWords(
      Db db,
      AskedStore store,
      AskedSources sources,
      AskedReads reads,
      Places places,
      Thesaurus thesaurus,
      Clock clock) {
    this.db = db;
    this.store = store;
    this.sources = sources;
    this.reads = reads;
    this.places = places;
    this.thesaurus = thesaurus;
    this.clock = clock;
  }

  private record Secret(LocalDate day, byte[] bytes) {}

  /**
   * Counts one question. Never fails and asks no database. What may point to a person is not taken;
   * of a long sentence, only the words of the thesaurus in it.
   *
   * @param source an account or a network address; only a number made of it with a secret of the
   *     day is kept, in memory
   * @param found how many say the whole of it
   */
  public void heard(UUID communityId, String source, String typed, int found) {
    var words = Fold.text(typed).strip().replaceAll("\\s+", " ");
    if (words.codePointCount(0, words.length()) > PersonalWords.LONGEST) {
      words = wordsOf(typed, communityId);
    }
    count(communityId, source, words, found);
  }

  // Nobody asks a whole sentence twice, and it tells of whoever wrote it. What it is about are the
  // words in it that the thesaurus knows, in their order; none of those is a person.
  private String wordsOf(String typed, UUID communityId) {
    var words = new LinkedHashSet<String>();
    int length = 0;
    for (var run : Question.of(typed, thesaurus.today(communityId)).runs()) {
      for (var word : knownWords(run)) {
        int longer = length + (length == 0 ? 0 : 1) + word.length();
        if (words.size() < MOST_WORDS && longer <= PersonalWords.LONGEST && words.add(word)) {
          length = longer;
        }
      }
    }
    return String.join(" ", words);
  }

  // From left to right, of overlapping ones the first and of those the longest.
  private static List<String> knownWords(Run run) {
    var words = new ArrayList<String>();
    int end = 0;
    var known =
        run.concepts().stream()
            .filter(concept -> !concept.heard() && concept.to() - concept.from() > 1)
            .sorted(
                Comparator.comparingInt(Run.Concept::from)
                    .thenComparing(Comparator.comparingInt(Run.Concept::to).reversed()))
            .toList();
    for (var concept : known) {
      if (concept.from() >= end) {
        words.add(Run.textOf(run.units().subList(concept.from(), concept.to())));
        end = concept.to();
      }
    }
    return words;
  }

  private void count(UUID communityId, String source, String words, int found) {
    if (PersonalWords.mayBeKept(words)) {
      var text = new AskedText(communityId, today(), words);
      var bytes = secretOf(text.day());
      var week = weekly;
      int mark =
          week.day().equals(mondayOf(text.day()))
              ? 1 << (int) (number(week.bytes(), source, text) & MARKS)
              : 0;
      buffer.add(text, asked -> number(bytes, source, asked), mark, AskedCounts.one(found));
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

  // Its own lock: who asks does not wait for what is being written.
  private byte[] secretOf(LocalDate day) {
    synchronized (daily) {
      if (!secret.day().equals(day)) {
        var bytes = new byte[SECRET];
        new SecureRandom().nextBytes(bytes);
        secret = new Secret(day, bytes);
      }
      return secret.bytes();
    }
  }

  /**
   * Has the secret of this week at hand, which all nodes share: made by the first that asks, and
   * with it goes everything of the weeks before. No statement while it is the same week.
   */
  public synchronized void prepare() {
    var monday = mondayOf(today());
    if (!weekly.day().equals(monday)) {
      var fresh = new byte[SECRET];
      new SecureRandom().nextBytes(fresh);
      weekly = new Secret(monday, db.write(() -> sources.secretOf(monday, fresh)));
    }
  }

  /** Writes what waits. A failure loses nothing: it is tried again with the next call. */
  public synchronized void flush() {
    prepare();
    var waiting = buffer.waiting();
    var written = new ArrayList<Waiting>();
    var barred = new ArrayList<Waiting>();
    var marked = waiting.stream().filter(Waiting::fresh).toList();
    if (!waiting.isEmpty()) {
      db.write(() -> {
        var unknown = waiting.stream().filter(w -> !w.known()).map(Waiting::text).toList();
        var begun = store.begun(unknown);
        sources.mark(weekly.day(), marks(marked));
        var many = sources.askedByMany(weekly.day(), unknown.stream().map(this::keyOf).toList());
        for (var each : waiting) {
          if (each.known() || begun.contains(each.text()) || many.contains(keyOf(each.text()))) {
            (store.count(each) ? written : barred).add(each);
          }
        }
        return written.size();
      });
    }
    buffer.settle(written, barred, marked, weekly.day());
  }

  // In the order of locks, the days of a week together.
  private SortedMap<Long, Integer> marks(List<Waiting> marked) {
    var marks = new TreeMap<Long, Integer>();
    for (var each : marked) {
      if (mondayOf(each.text().day()).equals(weekly.day())) {
        marks.merge(keyOf(each.text()), each.marks(), (one, other) -> one | other);
      }
    }
    return marks;
  }

  // What stands for a text, in whatever day of the week it was asked.
  private long keyOf(AskedText text) {
    return number(weekly.bytes(), "", text);
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
    var monday = mondayOf(day == null ? today() : day);
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

  private static LocalDate mondayOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private LocalDate today() {
    return CivicTime.dayOf(clock.instant());
  }
}
