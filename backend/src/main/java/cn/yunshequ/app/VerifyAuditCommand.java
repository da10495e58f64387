package cn.yunshequ.app;

import cn.yunshequ.platform.audit.AuditSeals;
import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * {@code verify-audit [N:HASH]}: goes through the chain over the log of acts; with a head noted
 * earlier it also shows that nothing up to it was rewritten or cut off since.
 */
final class VerifyAuditCommand {
  private VerifyAuditCommand() {}

  /** Returns the exit code: 0 intact, 1 broken, 2 when asked wrongly. */
  static int run(String[] args, PrintStream out) {
    Optional<AuditSeals.Head> noted = args.length > 1 ? head(args[1]) : Optional.empty();
    if (args.length > 2 || (args.length > 1 && noted.isEmpty())) {
      out.println("用法：backend/portal verify-audit [节数:摘要]");
      return 2;
    }
    try (var context =
        ApplicationContext.run(Map.of("portal.seed", false, "search.feed", "false"))) {
      return verify(context.getBean(AuditSeals.class), noted, out);
    }
  }

  static int verify(AuditSeals seals, Optional<AuditSeals.Head> noted, PrintStream out) {
    var finding = seals.verify(noted);
    if (finding.isIntact()) {
      out.printf("操作日志完整：%d 条记录与封存时一致。%n", finding.lines());
      seals.head().ifPresent(head -> out.printf("请记下：%d:%s%n", head.seq(), head.hash()));
      return 0;
    }
    out.printf("操作日志被改动过（共核对 %d 条）：%n", finding.lines());
    finding.faults().forEach(fault -> out.println("  " + fault));
    return 1;
  }

  private static Optional<AuditSeals.Head> head(String text) {
    return text.matches("\\d{1,18}:[0-9a-f]{64}")
        ? Optional.of(
            new AuditSeals.Head(
                Long.parseLong(text.substring(0, text.indexOf(':'))),
                text.substring(text.indexOf(':') + 1),
                Instant.EPOCH))
        : Optional.empty();
  }
}
