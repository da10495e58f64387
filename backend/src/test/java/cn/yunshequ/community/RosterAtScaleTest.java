package cn.yunshequ.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.community.roster.RosterSheet;
import cn.yunshequ.support.Portal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A roster of any size in the same memory. The figure in docs/performance.md: {@code mvn test
 * -Dtest=RosterAtScaleTest -Droster.rows=200000 -Dtest.heap=512m}.
 */
class RosterAtScaleTest {
  private static final int ROWS = Integer.getInteger("roster.rows", 3_000);

  @Test
  void the_whole_roster_is_in_force_after_one_import(@TempDir Path folder) throws IOException {
    var file = folder.resolve("large.xlsx");
    Files.write(file, RosterSheet.workbook(rows()::iterator, List.of()));
    try (var portal = Portal.start()) {
      var communities = portal.bean(Communities.class);
      var site = new Communities.Site("栖霞区", "仙林街道", "large", "大社区", "025-80000009");
      var community = communities.found(site, List.of());
      var operator = communities.operatorOf(community);
      var rosters = portal.bean(Rosters.class);
      long start = System.nanoTime();
      var upload = rosters.check(operator, community, "large.xlsx", file);
      long checked = System.nanoTime();
      rosters.commit(operator, upload);
      long committed = System.nanoTime();
      System.out.printf(
          "roster of %d rows, heap %d MB: checked in %d ms, in force after %d ms more%n",
          ROWS,
          Runtime.getRuntime().maxMemory() >> 20,
          (checked - start) / 1_000_000,
          (committed - checked) / 1_000_000);
      assertThat(portal.db().sql().fetchValue("select count(*) from community.household"))
          .isEqualTo((long) ROWS);
    }
  }

  // Thirty storeys of ten doors in a stairwell, four stairwells in a building.
  private static Stream<List<String>> rows() {
    return IntStream.range(0, ROWS)
        .mapToObj(i -> {
          int home = i % 300;
          int stairwell = i / 300;
          return List.of(
              "",
              "大新村",
              (stairwell / 4 + 1) + "栋",
              (stairwell % 4 + 1) + "单元",
              "%d%02d".formatted(home / 10 + 1, home % 10 + 1),
              "%d.50".formatted(40 + i % 100),
              "王" + "伟芳娜敏静".charAt(i % 5) + "丽强磊军洋".charAt(i / 5 % 5),
              "业主",
              "1%010d".formatted(3_000_000_000L + i),
              "否");
        });
  }
}
