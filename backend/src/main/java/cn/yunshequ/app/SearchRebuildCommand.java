package cn.yunshequ.app;

import cn.yunshequ.search.Searches;
import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * {@code search-rebuild}: throws the search index of this machine, or the one on servers, away and
 * builds it anew.
 */
final class SearchRebuildCommand {
  private SearchRebuildCommand() {}

  /** Returns the exit code: 0 when done, 1 when a running portal holds the index. */
  static int run(PrintStream out) {
    try (var context =
        ApplicationContext.run(Map.of("portal.seed", false, "search.feed", "false"))) {
      out.printf("搜索索引已重建，共 %d 条。%n", context.getBean(Searches.class).rebuild());
      return 0;
    } catch (UncheckedIOException inUse) {
      out.println("没有重建：" + inUse.getMessage() + "。请先停止正在运行的门户。");
      return 1;
    }
  }
}
