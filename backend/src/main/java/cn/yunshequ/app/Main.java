package cn.yunshequ.app;

import cn.yunshequ.app.sample.SampleRoster;
import cn.yunshequ.kernel.CannotStartException;
import io.micronaut.context.env.Environment;
import io.micronaut.runtime.Micronaut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts the portal, or does one of its verbs. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException {
    try {
      run(args);
    } catch (RuntimeException failed) {
      refuse(failed);
      throw failed;
    }
  }

  private static void run(String[] args) throws IOException {
    var verb = args.length == 0 ? "" : args[0];
    switch (verb) {
      case "found" -> System.exit(FoundCommand.run(args, System.out));
      case "appoint" -> System.exit(AppointCommand.run(args, System.out));
      case "import" -> System.exit(ImportCommand.run(args, System.out));
      case "add-rules", "jurisdiction" -> System.exit(LawCommand.run(args, System.out));
      case "fake-wechat" -> FakeWechatCommand.run(args, System.out);
      case "train" -> System.exit(TrainCommand.run(args, System.out));
      case "search-rebuild" -> System.exit(SearchRebuildCommand.run(System.out));
      case "verify-audit" -> System.exit(VerifyAuditCommand.run(args, System.out));
      case "sample-roster" ->
          Files.write(
              Path.of(args.length > 1 ? args[1] : "zilu-roster.xlsx"), SampleRoster.workbook());
      default -> new Server().args(args).mainClass(Main.class).banner(false).start();
    }
  }

  // One line for what is set wrongly; anything else is told with everything known about it.
  private static void refuse(Throwable failed) {
    CannotStartException.in(failed)
        .ifPresent(line -> {
          System.err.println("没有启动：" + line);
          System.exit(1);
        });
  }

  private static final class Server extends Micronaut {
    @Override
    protected void handleStartupException(Environment environment, Throwable failed) {
      refuse(failed);
      super.handleStartupException(environment, failed);
    }
  }
}
