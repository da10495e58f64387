package cn.yunshequ.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.outbox.OutboxPosition;
import cn.yunshequ.search.Audience;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.model.SearchFilter;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that writes the index is killed at any moment, again and again. What it finds when it
 * opens is exactly what the position says: nothing lost, nothing twice, never half a rebuild.
 */
class IndexCrashTest {
  private static final int KILLS = 12;
  private static final int EVERY_REBUILD = 20;

  @TempDir Path folder;

  /** The process: document after document, a commit after every third, now and then a rebuild. */
  public static void main(String[] arguments) {
    var engine = new LuceneEngine(Path.of(arguments[0]));
    if (!engine.open()) {
      engine.rebuild(OutboxPosition.START, put -> {});
    }
    long number = engine.position().id();
    System.out.println("position " + number);
    while (true) {
      number++;
      engine.apply(List.of(document(number)), List.of());
      if (number % 3 == 0) {
        engine.commit(new OutboxPosition(1, number));
        System.out.println("committed " + number);
      }
      if (number % EVERY_REBUILD == 0) {
        long upTo = number;
        engine.rebuild(
            new OutboxPosition(1, upTo),
            put -> {
              for (long i = 1; i <= upTo; i++) {
                put.accept(List.of(document(i)));
              }
            });
      }
    }
  }

  private static SearchDocument document(long number) {
    return new SearchDocument(
        new SubjectRef("thing", new UUID(0, number)),
        new UUID(1, 1),
        new AreaPath("1/"),
        "第" + number + "件",
        "水管漏水，写下的第" + number + "件事",
        Instant.EPOCH,
        Instant.EPOCH,
        Set.of(Audience.PUBLIC),
        List.of());
  }

  private Process start() throws IOException {
    String all = System.getProperty("surefire.test.class.path", "");
    var classpath = all.isEmpty() ? System.getProperty("java.class.path") : all;
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classpath.replace(File.pathSeparator + File.pathSeparator, File.pathSeparator),
            IndexCrashTest.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Test
  void killed_at_any_moment_the_index_is_what_its_position_says() throws Exception {
    var random = new Random(7);
    long last = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      var process = start();
      try (var out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        String line = out.readLine();
        while (line != null && !line.startsWith("position ")) {
          line = out.readLine();
        }
        assertThat(line).as("it opened").isEqualTo("position " + last);
        for (int commits = random.nextInt(12); commits >= 0; commits--) {
          assertThat(out.readLine()).startsWith("committed ");
        }
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(30_000)));
        process.destroyForcibly();
      }
      process.onExit().join();
      last = expectWhatThePositionSays(last);
    }
    assertThat(last).isGreaterThan(3 * EVERY_REBUILD);
  }

  private long expectWhatThePositionSays(long before) {
    var engine = new LuceneEngine(folder);
    if (!engine.open()) {
      // Killed before the very first index stood.
      assertThat(before).isZero();
      return 0;
    }
    long position = engine.position().id();
    assertThat(position).isGreaterThanOrEqualTo(before);
    assertThat(engine.size()).isEqualTo((int) position);
    var filter = new SearchFilter(Set.of(Audience.PUBLIC), null, Set.of(), null);
    var found =
        engine.find(Question.of("水管漏水"), filter, true, null, Instant.EPOCH, 100_000).candidates();
    assertThat(found.stream().map(each -> each.ref().id().getLeastSignificantBits()))
        .hasSize((int) position)
        .doesNotHaveDuplicates()
        .allMatch(number -> number >= 1 && number <= position);
    engine.close();
    return position;
  }
}
