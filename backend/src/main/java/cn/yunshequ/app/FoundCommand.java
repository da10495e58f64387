package cn.yunshequ.app;

import cn.yunshequ.app.sample.SampleCommunities;
import cn.yunshequ.community.Communities;
import cn.yunshequ.community.Communities.Site;
import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code found --community SLUG --name NAME --district D --subdistrict S --phone P}: the first step
 * of a portal in production, which begins without any community. Its roster and its officers
 * follow.
 */
final class FoundCommand {
  private static final List<String> GIVEN =
      List.of("--community", "--name", "--district", "--subdistrict", "--phone");

  private final Communities communities;
  private final PrintStream out;

  FoundCommand(ApplicationContext context, PrintStream out) {
    communities = context.getBean(Communities.class);
    this.out = out;
  }

  /** Starts what founding needs, without the server. Returns the exit code. */
  static int run(String[] args, PrintStream out) {
    if (site(args) == null) {
      return asked(out);
    }
    try (var context =
        ApplicationContext.run(Map.of("portal.seed", false, "search.feed", "false"))) {
      return new FoundCommand(context, out).found(args);
    }
  }

  /** 0 when it stands; 1 when one of that name stood already; 2 when asked wrongly. */
  int found(String[] args) {
    var site = site(args);
    if (site == null) {
      return asked(out);
    }
    if (communities.find(site.slug()).isPresent()) {
      out.println("已经有叫“" + site.slug() + "”的社区，没有改动。");
      return 1;
    }
    if (communities.nameTaken(site)) {
      out.println(site.subdistrict() + "已经有“" + site.name() + "”，没有改动。");
      return 1;
    }
    communities.found(site, SampleCommunities.TOPICS);
    out.printf(
        "已建立 %s（%s）：%s %s。接着请导入名册（import）、任命工作人员（appoint）。%n",
        site.name(), site.slug(), site.district(), site.subdistrict());
    return 0;
  }

  private static int asked(PrintStream out) {
    out.println(
        "用法：backend/portal found --community zilu --name 紫麓社区 --district 栖霞区 --subdistrict 仙林街道"
            + " --phone 025-80000001");
    out.println("--community 是网址里的名字：小写字母开头，小写字母、数字和连字符，最多 40 个字。");
    return 2;
  }

  private static @Nullable Site site(String[] args) {
    var words = List.of(args);
    List<String> values = new ArrayList<>();
    for (var name : GIVEN) {
      int at = words.indexOf(name);
      var value = at > 0 && at + 1 < words.size() ? words.get(at + 1).strip() : "";
      if (value.isEmpty() || value.length() > 60 || value.startsWith("--")) {
        return null;
      }
      values.add(value);
    }
    return words.size() == 1 + 2 * GIVEN.size() && values.get(0).matches("[a-z][a-z0-9-]{0,39}")
        ? new Site(values.get(2), values.get(3), values.get(0), values.get(1), values.get(4))
        : null;
  }
}
