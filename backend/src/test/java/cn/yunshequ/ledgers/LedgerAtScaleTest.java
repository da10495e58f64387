package cn.yunshequ.ledgers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.community.Viewers;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.ledgers.model.LedgerKind;
import cn.yunshequ.ledgers.model.Months;
import cn.yunshequ.ledgers.sheet.LedgerSheet;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/**
 * A ledger of any length in the same memory. The figure in docs/performance.md: {@code mvn test
 * -Dtest=LedgerAtScaleTest -Dledger.rows=1000000 -Dtest.heap=256m}.
 */
@org.jspecify.annotations.NullUnmarked
class LedgerAtScaleTest {
  private static final int ROWS = Integer.getInteger("ledger.rows", 100_000);
  // A sheet of so many lines kept whole takes more.
  private static final long MOST_KEPT_MB = 64;

  @Test
  void every_line_is_in_the_file_and_none_stays_in_memory() throws IOException {
    try (var portal = Portal.start()) {
      var place = new Neighbourhood(portal);
      var chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
      portal
          .db()
          .writeAtLength(
              java.time.Duration.ofMinutes(10),
              () ->
                  portal
                      .db()
                      .sql()
                      .query(
                          "insert into moderation.decision (id, subject_kind, subject_id, action,"
                              + " reason_code, decided_by, decided_at, area_path, office) select"
                              + " gen_random_uuid(), 'comment', gen_random_uuid(), 'HIDE', 'SPAM',"
                              + " ?, now() - make_interval(secs => n / 1000.0), ?, '居委会' || n from"
                              + " generate_series(1, ?) n",
                          chair.account(),
                          place.path,
                          ROWS)
                      .execute());
      var actor = portal.bean(Viewers.class).of(chair.account()).orElseThrow();
      var months = Months.of(LedgerDesk.YEAR, 1, 12);
      for (var format : LedgerSheet.Format.values()) {
        settle();
        long before = peak();
        long start = System.nanoTime();
        var file =
            portal
                .bean(Ledgers.class)
                .masked(actor, place.communityId, LedgerKind.DECISIONS, months, format);
        System.out.printf(
            "ledger of %d lines as %s: %d MB in %d ms, heap %d MB, peak of old generation %d MB%n",
            ROWS,
            format,
            Files.size(file.path()) >> 20,
            (System.nanoTime() - start) / 1_000_000,
            Runtime.getRuntime().maxMemory() >> 20,
            peak());
        assertThat(peak() - before).as("MB kept while writing " + format).isLessThan(MOST_KEPT_MB);
        assertThat(file.lines()).isEqualTo(ROWS);
        assertThat(linesOf(file, format)).isEqualTo(ROWS + 1L);
        Files.delete(file.path());
      }
    }
  }

  private static long linesOf(LedgerFile file, LedgerSheet.Format format) throws IOException {
    if (format == LedgerSheet.Format.CSV) {
      try (var zip = new ZipInputStream(Files.newInputStream(file.path()))) {
        zip.getNextEntry();
        return new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8))
            .lines()
            .count();
      }
    }
    try (var book = new ReadableWorkbook(file.path().toFile());
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      return rows.count();
    }
  }

  private static Stream<MemoryPoolMXBean> old() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool ->
            pool.getType() == MemoryType.HEAP && pool.getName().matches(".*(Old|Tenured).*"));
  }

  private static void settle() {
    System.gc();
    old().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peak() {
    return old().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
  }
}
