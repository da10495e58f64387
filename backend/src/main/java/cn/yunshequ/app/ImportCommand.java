package cn.yunshequ.app;

import cn.yunshequ.community.Communities;
import cn.yunshequ.community.Rosters;
import cn.yunshequ.community.model.RosterReport;
import cn.yunshequ.community.store.RosterReads;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.i18n.Texts;
import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** {@code import FILE --community SLUG}: a roster from the command line, by the same importer. */
final class ImportCommand {
  private static final int PAGE = 50;

  private final Communities communities;
  private final Rosters rosters;
  private final RosterReads reads;
  private final Texts texts;
  private final PrintStream out;

  ImportCommand(ApplicationContext context, PrintStream out) {
    communities = context.getBean(Communities.class);
    rosters = context.getBean(Rosters.class);
    reads = context.getBean(RosterReads.class);
    texts = context.getBean(Texts.class);
    this.out = out;
  }

  /** Starts what the import needs, without the server. Returns the exit code. */
  static int run(String[] args, PrintStream out) {
    if (args.length != 4 || !args[2].equals("--community")) {
      out.println("用法：backend/portal import 文件.xlsx --community zilu");
      return 2;
    }
    try (var context =
        ApplicationContext.run(Map.of("portal.seed", false, "search.feed", "false"))) {
      return new ImportCommand(context, out).bringIn(Path.of(args[1]), args[3]);
    }
  }

  /** 0 when in force; 1 with errors, and then nothing was changed; 2 when it cannot be tried. */
  int bringIn(Path file, String slug) {
    var community = communities.find(slug);
    if (community.isEmpty()) {
      out.println("没有叫“" + slug + "”的社区。");
      return 2;
    }
    if (!Files.isRegularFile(file)) {
      out.println("找不到文件：" + file);
      return 2;
    }
    try {
      return bringIn(file, communities.operatorOf(community.get()), community.get());
    } catch (RefusedException refused) {
      refused.refusals().forEach(refusal -> out.println(texts.of(refusal)));
      return 1;
    }
  }

  private int bringIn(Path file, Viewer operator, UUID community) {
    var id = rosters.check(operator, community, String.valueOf(file.getFileName()), file);
    var report = reads.report(operator, id).orElseThrow();
    if (report.errorCount() > 0) {
      tellErrors(report);
      rosters.discard(operator, id);
      return 1;
    }
    rosters.commit(operator, id);
    out.printf(
        "已导入 %s：%d 行；新增 %d 户，更新 %d 户，没有变化 %d 户，名册未提到（保持原样）%d 户；新增 %d 人。%n",
        report.fileName(),
        report.rows(),
        report.newHouseholds(),
        report.changedHouseholds(),
        report.unchangedHouseholds(),
        report.absentHouseholds(),
        report.newPersons());
    return 0;
  }

  private void tellErrors(RosterReport report) {
    out.printf("有 %d 处错误，没有导入任何内容。%n", report.errorCount());
    Optional<String> after = Optional.empty();
    boolean more = true;
    while (more) {
      var page = reads.problems(report.id(), PAGE, after);
      page.nodes()
          .forEach(
              p -> out.printf("第%d行 %s：%s。%s。%n", p.row(), p.column(), p.problem(), p.remedy()));
      more = page.hasNextPage();
      after = more ? Optional.of(page.edges().getLast().cursor()) : Optional.empty();
    }
  }
}
