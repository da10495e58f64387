package cn.yunshequ.app;

import cn.yunshequ.app.sample.SampleRoster;
import io.micronaut.runtime.Micronaut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts the portal, or does one of its verbs. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException {
    var verb = args.length == 0 ? "" : args[0];
    switch (verb) {
      case "import" -> System.exit(ImportCommand.run(args, System.out));
      case "add-rules", "jurisdiction" -> System.exit(LawCommand.run(args, System.out));
      case "fake-wechat" -> FakeWechatCommand.run(args, System.out);
      case "search-rebuild" -> System.exit(SearchRebuildCommand.run(System.out));
      case "verify-audit" -> System.exit(VerifyAuditCommand.run(args, System.out));
      case "sample-roster" ->
          Files.write(
              Path.of(args.length > 1 ? args[1] : "zilu-roster.xlsx"), SampleRoster.workbook());
      default -> Micronaut.build(args).mainClass(Main.class).banner(false).start();
    }
  }
}
