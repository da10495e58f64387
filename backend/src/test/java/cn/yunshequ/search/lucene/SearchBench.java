package cn.yunshequ.search.lucene;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.outbox.OutboxPosition;
import cn.yunshequ.search.Audience;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.analysis.Marks;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.search.model.Spot;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Our index beside bare Lucene, in one run over the same generated comments: bulk building, thirty
 * questions in alternation, and whether what is found between quotation marks is what a plain look
 * through all texts finds. {@code SearchBench [documents] [rounds]}.
 */
final class SearchBench {
  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
  private static final SearchFilter PUBLIC =
      new SearchFilter(Set.of(Audience.PUBLIC), null, Set.of(), null);
  private static final int EACH = 500;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final List<String> texts;
  private final int rounds;

  private SearchBench(List<String> texts, int rounds) {
    this.texts = texts;
    this.rounds = rounds;
  }

  public static void main(String[] args) throws IOException {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 31;
    var comments = new Comments();
    var texts = new ArrayList<String>(count);
    for (int i = 0; i < count; i++) {
      texts.add(comments.next());
    }
    var work = Files.createTempDirectory("search-bench");
    try {
      new SearchBench(texts, rounds).run(work);
    } finally {
      delete(work);
    }
  }

  private void run(Path work) throws IOException {
    double began = processorSeconds();
    try (var bare = new BareLucene(work.resolve("bare"), texts)) {
      double bareBuilt = processorSeconds() - began;
      var engine = new LuceneEngine(work.resolve("ours"));
      began = processorSeconds();
      engine.rebuild(
          OutboxPosition.START,
          put -> {
            for (int i = 0; i < texts.size(); i += EACH) {
              put.accept(documents(i, Math.min(i + EACH, texts.size())));
            }
          });
      double oursBuilt = processorSeconds() - began;
      print(
          "%d documents: bare Lucene %.0f docs/s, %d MB with texts; ours %.0f docs/s, %d MB; ratio"
              + " %.2f",
          texts.size(),
          texts.size() / bareBuilt,
          megabytes(work.resolve("bare")),
          texts.size() / oursBuilt,
          megabytes(work.resolve("ours")),
          bareBuilt / oursBuilt);
      questions(bare, engine);
      engine.close();
    }
  }

  private List<SearchDocument> documents(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i ->
            new SearchDocument(
                new SubjectRef("comment", new UUID(0, i)),
                new UUID(1, i % 40),
                new AreaPath("1/" + i % 40 + "/"),
                "",
                texts.get(i),
                NOW.minusSeconds(i * 37L),
                NOW.minusSeconds(i * 37L),
                Set.of(Audience.PUBLIC),
                List.of()))
        .toList();
  }

  private void questions(BareLucene bare, LuceneEngine engine) throws IOException {
    var all = new ArrayList<Double>();
    var floor = new ArrayList<Double>();
    int differ = 0;
    print(
        "%-20s %9s %9s %9s %9s %9s", "question", "hits", "bare ms", "plain ms", "quoted ms", "max");
    for (var asked : Files.readAllLines(Path.of("src/test/resources/search/bench-queries.txt"))) {
      var quoted =
          String.join(" ", Stream.of(asked.split(" ", -1)).map(w -> '"' + w + '"').toList());
      var times = new double[3][rounds];
      for (int round = -rounds; round < rounds; round++) {
        int at = Math.floorMod(round, rounds);
        times[0][at] = timed(() -> bare.ask(asked));
        times[1][at] = timed(() -> ask(engine, asked));
        times[2][at] = timed(() -> ask(engine, quoted));
      }
      var truth = truth(asked.split(" ", -1));
      var found = hits(engine, quoted, truth.cardinality() + 1);
      boolean same = truth.equals(found);
      differ += same ? 0 : 1;
      for (var each : times) {
        Arrays.sort(each);
      }
      Arrays.stream(times[0]).forEach(floor::add);
      Arrays.stream(times[1]).forEach(all::add);
      print(
          "%-20s %9s %9.2f %9.2f %9.2f %9.2f",
          asked,
          same
              ? String.valueOf(truth.cardinality())
              : found.cardinality() + "≠" + truth.cardinality(),
          times[0][rounds / 2],
          times[1][rounds / 2],
          times[2][rounds / 2],
          times[1][rounds - 1]);
    }
    all.sort(Comparator.naturalOrder());
    floor.sort(Comparator.naturalOrder());
    print(
        "bare Lucene: median %.2f ms, p99 %.2f; ours: median %.2f ms, p99 %.2f; goal 1.2 x %.2f + 1"
            + " = %.2f ms; %d of 30 differ from a plain look through the texts",
        middle(floor),
        floor.get(floor.size() * 99 / 100),
        middle(all),
        all.get(all.size() * 99 / 100),
        middle(floor),
        middle(floor) * 1.2 + 1,
        differ);
  }

  private static double middle(List<Double> sorted) {
    return sorted.get(sorted.size() / 2);
  }

  /** Twenty hits with their marks; returns how many characters were shown. */
  private int ask(LuceneEngine engine, String text) {
    var question = Question.of(text);
    var found = engine.find(question, PUBLIC, false, null, NOW, 20);
    var marked = question.marked();
    int length = 0;
    for (var candidate : found.candidates()) {
      var body = texts.get((int) candidate.ref().id().getLeastSignificantBits());
      if (!cn.yunshequ.search.wanted.Depth.of(found.depth()).isWhole()
          || question.standsIn(List.of(body))) {
        length += Marks.snippet(body, marked).text().length();
      }
    }
    return length;
  }

  // Which comments, not only how many: page by page, as a reader would get them.
  private static BitSet hits(LuceneEngine engine, String quoted, int most) {
    var question = Question.of(quoted);
    var hits = new BitSet();
    @Nullable Spot after = null;
    while (hits.cardinality() < most) {
      var page = engine.find(question, PUBLIC, true, after, NOW, 10_000);
      if (page.candidates().isEmpty()
          || !cn.yunshequ.search.wanted.Depth.of(page.depth()).isWhole()) {
        return hits;
      }
      page.candidates().forEach(hit -> hits.set((int) hit.ref().id().getLeastSignificantBits()));
      after = page.candidates().getLast().spot();
    }
    return hits;
  }

  private BitSet truth(String[] words) {
    var found = new BitSet();
    IntStream.range(0, texts.size())
        .filter(i -> Stream.of(words).allMatch(texts.get(i)::contains))
        .forEach(found::set);
    return found;
  }

  private interface Work {
    int run() throws IOException;
  }

  // Time of the processor, not of the clock: others may be at work on the same machine.
  private static double timed(Work work) throws IOException {
    long began = THREADS.getCurrentThreadCpuTime();
    if (work.run() < 0) {
      throw new IllegalStateException("never");
    }
    return (THREADS.getCurrentThreadCpuTime() - began) / 1e6;
  }

  // Of the whole process: merging has threads of its own.
  private static double processorSeconds() {
    return PROCESS.getProcessCpuTime() / 1e9;
  }

  private static long megabytes(Path folder) throws IOException {
    long bytes = 0;
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes >> 20;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void print(String line, Object... values) {
    System.out.println(String.format(Locale.ROOT, line, values));
  }
}
