package cn.yunshequ.search;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How things of one kind come to be found and to be found no more.
 *
 * @param theme words that other things may share
 * @param word stands in this thing alone
 * @param typo sounds like the word
 * @param alone it has a title of its own
 * @param taken what takes it away; null when nothing may
 * @param secret where nothing takes it away: tells something private about it with the given word
 */
record Hideable(
    String theme,
    String word,
    String typo,
    boolean alone,
    Making made,
    @Nullable Taking taken,
    @Nullable Taking secret) {
  /** Makes one with that title and that word in its text. */
  @FunctionalInterface
  interface Making {
    String make(String title, String body);
  }

  /** An act on the thing with that id, in that word where it takes one. */
  @FunctionalInterface
  interface Taking {
    void act(String id, String word);
  }

  static Map<String, Hideable> byKind(SearchableActs acts) {
    return Map.ofEntries(
        Map.entry(
            "proposal", new Hideable("屋顶花园", "蟋蟀", "西率", true, acts::proposal, acts::hidden, null)),
        Map.entry(
            "comment", new Hideable("后门车棚", "蝙蝠", "编幅", false, acts::comment, acts::hidden, null)),
        Map.entry(
            "council",
            new Hideable("北墙花架", "蜻蜓", "清停", true, acts::council, acts::dissolved, null)),
        Map.entry(
            "meeting",
            new Hideable("二楼平台", "蚱蜢", "乍猛", true, acts::meeting, acts::cancelled, null)),
        Map.entry(
            "convention",
            new Hideable("东门岗亭", "蜈蚣", "无工", true, acts::convention, acts::hidden, null)),
        Map.entry(
            "article",
            new Hideable("池塘木桥", "蜗牛", "窝纽", false, acts::article, acts::conventionHidden, null)),
        Map.entry(
            "activity", new Hideable("健身步道", "蚂蚁", "马以", true, acts::activity, acts::hidden, null)),
        Map.entry(
            "case", new Hideable("西侧围墙", "螳螂", "堂郎", true, acts::caseStory, acts::withdrawn, null)),
        // A vote is public for good, and so is its result: nobody may make one vanish. Who voted
        // what is the private part.
        Map.entry(
            "ballot",
            new Hideable("活动室里", "蝌蚪", "科抖", true, acts::ballot, null, acts::votedByOneNamed)),
        // What was announced stays announced; a mistake is put right by another notice. Who objects
        // and in which words is the private part.
        Map.entry(
            "notice",
            new Hideable("垃圾房边", "蜥蜴", "西易", true, acts::notice, null, acts::objectedWith)),
        // A record of the register is never changed; a correction is one of its own. Who asked the
        // committee about it is no part of it.
        Map.entry(
            "disclosed",
            new Hideable("南门水泵", "鹦鹉", "英武", true, acts::record, null, acts::askedByOneNamed)));
  }
}
