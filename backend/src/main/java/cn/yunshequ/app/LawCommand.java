package cn.yunshequ.app;

import cn.yunshequ.community.Communities;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.voting.Laws;
import cn.yunshequ.voting.model.DecisionRule;
import cn.yunshequ.voting.model.MajorityBase;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.model.PaperPhoto;
import cn.yunshequ.voting.model.Share;
import cn.yunshequ.voting.model.TieRule;
import cn.yunshequ.voting.model.VotingLaw;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code add-rules FILE.tsv} adds versions of voting rules; {@code jurisdiction} says which hold in
 * a community and whether owners may decide here (L-31, L-36). Rules never change: a new text is a
 * new version, and ballots keep theirs.
 */
final class LawCommand {
  private static final String COLUMNS =
      "jurisdiction law_version matter valid_from citation quorum_heads quorum_area majority_heads"
          + " majority_area majority_of notice_days window_min_days window_max_days"
          + " roll_objection_days proxies_per_person ties paper_photo";

  private final ApplicationContext context;
  private final PrintStream out;

  private LawCommand(ApplicationContext context, PrintStream out) {
    this.context = context;
    this.out = out;
  }

  /**
   * Returns the exit code: 0 done, 1 something is wrong with what was given, 2 how it was asked.
   */
  static int run(String[] args, PrintStream out) {
    boolean rules = args[0].equals("add-rules");
    if (rules ? args.length != 2 : args.length < 5) {
      out.println("用法：backend/portal add-rules 规则.tsv");
      out.println(
          "　　　backend/portal jurisdiction --community zilu --code 杭州 [--binding-owner] [--official"
              + " 名称 网址]");
      out.println("规则.tsv 第一行是列名：" + COLUMNS);
      return 2;
    }
    try (var context =
        ApplicationContext.run(Map.of("portal.seed", false, "search.feed", "false"))) {
      var command = new LawCommand(context, out);
      return rules ? command.addRules(Path.of(args[1])) : command.place(List.of(args));
    }
  }

  private int place(List<String> args) {
    var communities = context.getBean(Communities.class);
    var slug = after(args, "--community");
    var code = after(args, "--code");
    var community = slug == null ? null : communities.find(slug).orElse(null);
    if (community == null || code == null) {
      out.println("没有叫“" + slug + "”的社区，或者没有写 --code。");
      return 1;
    }
    int official = args.indexOf("--official");
    boolean named = official > 0 && official + 2 < args.size();
    var setting =
        new VotingLaw.Setting(
            code,
            args.contains("--binding-owner"),
            named ? args.get(official + 1) : null,
            named ? args.get(official + 2) : null);
    context.getBean(Laws.class).place(communities.operatorOf(community), community, setting);
    out.println(slug + " 适用 " + code + (setting.bindingOwner() ? "，业主表决在本平台有效。" : "，业主表决只作意向征集。"));
    return 0;
  }

  private static @Nullable String after(List<String> args, String name) {
    int at = args.indexOf(name);
    return at > 0 && at + 1 < args.size() ? args.get(at + 1) : null;
  }

  private int addRules(Path file) {
    try {
      var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      if (lines.isEmpty() || !lines.getFirst().strip().replace('\t', ' ').equals(COLUMNS)) {
        out.println("第一行应当是列名：" + COLUMNS);
        return 1;
      }
      int added = 0;
      for (int i = 1; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          added += add(lines.get(i), i + 1) ? 1 : 0;
        }
      }
      out.println("新增 " + added + " 条规则。已经公布的表决仍按原来的规则。");
      return 0;
    } catch (IOException | IllegalArgumentException wrong) {
      out.println("没有读懂：" + wrong.getMessage());
      return 1;
    }
  }

  private boolean add(String line, int number) {
    var names = COLUMNS.split(" ", -1);
    var cells = line.split("\t", -1);
    if (cells.length != names.length) {
      throw new IllegalArgumentException(
          "第" + number + "行有" + cells.length + "格，应当是" + names.length + "格");
    }
    Map<String, String> row = new HashMap<>();
    Arrays.setAll(cells, i -> cells[i].strip());
    for (int i = 0; i < names.length; i++) {
      row.put(names[i], cells[i]);
    }
    var rule =
        new DecisionRule(
            context.getBean(Ids.class).next(),
            text(row, "jurisdiction"),
            text(row, "law_version"),
            text(row, "citation"),
            LocalDate.parse(text(row, "valid_from")),
            share(text(row, "quorum_heads")),
            share(text(row, "quorum_area")),
            share(text(row, "majority_heads")),
            share(text(row, "majority_area")),
            MajorityBase.valueOf(text(row, "majority_of")),
            false,
            null,
            TieRule.valueOf(text(row, "ties")),
            PaperPhoto.valueOf(text(row, "paper_photo")),
            new DecisionRule.Periods(
                whole(row, "notice_days"),
                whole(row, "window_min_days"),
                whole(row, "window_max_days"),
                whole(row, "roll_objection_days"),
                whole(row, "proxies_per_person")));
    boolean added = context.getBean(Laws.class).add(Matter.valueOf(text(row, "matter")), rule);
    if (!added) {
      out.println("第" + number + "行：同一地方、同一事项、同一天已经有规则，没有再加。");
    }
    return added;
  }

  private static String text(Map<String, String> row, String name) {
    return row.getOrDefault(name, "");
  }

  private static int whole(Map<String, String> row, String name) {
    return Integer.parseInt(text(row, name));
  }

  // >=2/3, >1/2; empty for none.
  private static @Nullable Share share(String text) {
    if (text.isEmpty()) {
      return null;
    }
    boolean strict = !text.startsWith(">=");
    var parts = text.substring(strict ? 1 : 2).split("/", -1);
    if (!text.startsWith(">") || parts.length != 2) {
      throw new IllegalArgumentException(text + "，应当写成 >=2/3 或 >1/2");
    }
    return new Share(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), strict);
  }
}
