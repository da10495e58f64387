package cn.yunshequ.voting.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calculation as a resident can follow it: 45 户参加，45×3=135 ≥ 56×2=112，达到三分之二。
 *
 * @param counted what was counted
 * @param count as it is judged: the same, or with silence following the majority (L-37)
 * @param exact false: areas only in whole percent, because groups are small, and of fewer than five
 *     without any figure (L-46)
 */
record Working(
    DecisionRule rule, Electorate electorate, Count counted, Count count, Lot lot, boolean exact) {
  List<String> lines(Decision.Terms terms, BallotOutcome outcome, Ranking ranking) {
    var lines = new ArrayList<String>();
    var unit = electorate.unit();
    lines.add(
        "名册 %d %s%s。"
            .formatted(
                count.roll().heads(),
                unit,
                electorate.countsArea() && figures()
                    ? "，专有面积 " + Measure.squareMetres(count.roll().area()) + " ㎡"
                    : ""));
    if (electorate.countsArea() && !figures()) {
      lines.add("名册不足 5 户，为了不让人推算出各家面积，面积只写是否达到，不写数字；计票人凭完整文件复核。");
    } else if (electorate.countsArea() && !exact) {
      lines.add("有的一方不足 5 户，为了不让人推算出各家面积，下面的面积只写整数百分比，或者只写是否达到。");
    }
    silence(lines, unit);
    share(
        lines,
        rule.quorumHeads(),
        count.cast().heads() + " " + unit + "参加",
        heads(count.cast()),
        heads(count.roll()));
    shareOfArea(lines, rule.quorumArea(), "参加", "名册", count.cast(), count.roll());
    if (count.cast().heads() == 0) {
      lines.add("没有人参加表决。");
    } else if (outcome != BallotOutcome.INVALID_TURNOUT) {
      majority(lines, terms, unit, ranking);
    }
    lines.add("结论：" + outcome.zh() + "。");
    return lines;
  }

  private boolean figures() {
    return exact || counted.rollAreaMayBeShown();
  }

  // Always told apart, so that nobody takes silence for a vote.
  private void silence(List<String> lines, String unit) {
    if (!rule.silentFollowsMajority()) {
      return;
    }
    lines.add(
        "投票 %d %s，表决票已送达而没有投票 %d %s，没有送达 %d %s。"
            .formatted(
                counted.cast().heads(),
                unit,
                counted.silent().heads(),
                unit,
                counted.unserved().heads(),
                unit));
    var leading = counted.leading();
    lines.add(
        leading.isEmpty()
            ? "按%s本应随多数意见，但投票的人里没有一种意见在户数和面积上都最多，所以没有投票的一律不计入。".formatted(rule.silentClause())
            : "按%s，已送达而没有投票的 %d %s随多数意见（%s）；没有送达的不计入。"
                .formatted(
                    rule.silentClause(),
                    counted.silent().heads(),
                    unit,
                    leading.get().equals(TallyLine.FOR) ? "赞成" : "反对"));
  }

  private void majority(List<String> lines, Decision.Terms terms, String unit, Ranking ranking) {
    if (terms.method() != BallotMethod.THREE_WAY) {
      options(lines, terms.seats(), ranking);
      return;
    }
    var agreed = count.chose(TallyLine.FOR);
    var base = Decision.base(rule, count);
    share(
        lines,
        rule.majorityHeads(),
        agreed.heads() + " " + unit + "同意",
        heads(agreed),
        heads(base));
    var of =
        switch (rule.majorityOf()) {
          case PARTICIPATING -> "参加";
          case FOR_AND_AGAINST -> "赞成与反对";
          case ROLL -> "名册";
        };
    shareOfArea(lines, rule.majorityArea(), "同意", of, agreed, base);
    if (Decision.isTied(rule, count)) {
      lines.add("赞成和反对一样多，不算通过。");
    }
  }

  private void options(List<String> lines, int seats, Ranking ranking) {
    for (var line : count.lines()) {
      if (line.points() != null) {
        lines.add("选项 %s：%d 分。".formatted(line.choice(), line.points()));
      }
    }
    var winners = ranking.winners();
    var tied = ranking.tied();
    boolean drawn = rule.ties() == TieRule.LOT && !tied.isEmpty();
    if (drawn) {
      lot(lines, tied);
    }
    if (winners.isEmpty()) {
      lines.add(tied.isEmpty() ? "没有选项得分。" : "得分最高的并列：" + String.join("、", tied) + "。");
    } else {
      lines.add((drawn ? "选出：" : "得分最高：") + String.join("、", winners) + "。");
    }
    if (winners.size() < seats) {
      lines.add("还有 %d 个名额没有产生：%s。".formatted(seats - winners.size(), open(tied)));
    }
  }

  private String open(List<String> tied) {
    if (tied.isEmpty()) {
      return "没有别的选项得分";
    }
    return String.join("、", tied)
        + (rule.ties() == TieRule.RUN_OFF ? " 得分相同，按规则在它们之间再投一次票" : " 得分相同，都不当选");
  }

  // In words anybody with the published file can follow.
  private void lot(List<String> lines, List<String> tied) {
    lines.add(
        "%s 得分相同，名额不够，按规则抽签：把全部回执号排好，一行一个，算出指纹；指纹后面接上选项号再算一次，就是签号，小的在前。"
            .formatted(String.join("、", tied.stream().sorted().toList())));
    lines.add(
        "签号开头：%s。"
            .formatted(
                String.join("，", tied.stream().map(key -> key + " 是 " + lot.shown(key)).toList())));
  }

  private static Number heads(Measure measure) {
    return new Number(measure.heads(), String.valueOf(measure.heads()), false);
  }

  private static Number area(Measure measure) {
    return new Number(measure.area(), Measure.squareMetres(measure.area()), true);
  }

  private void shareOfArea(
      List<String> lines,
      @Nullable Share asked,
      String what,
      String of,
      Measure part,
      Measure base) {
    if (asked == null) {
      return;
    }
    if (exact) {
      var head = what + "面积 " + Measure.squareMetres(part.area()) + " ㎡";
      share(lines, asked, head, area(part), area(base));
    } else if (!figures() || !Count.shareMayBeShown(part, base)) {
      lines.add(
          "%s面积占%s面积的比例%s。"
              .formatted(what, of, reaching(asked, asked.reachedBy(part.area(), base.area()))));
    } else {
      long percent = base.area() == 0 ? 0 : part.area() * 100 / base.area();
      lines.add(
          "%s面积约占%s面积的 %d%%，%s。"
              .formatted(
                  what, of, percent, reaching(asked, asked.reachedBy(part.area(), base.area()))));
    }
  }

  private static void share(
      List<String> lines, @Nullable Share asked, String head, Number part, Number whole) {
    if (asked == null) {
      return;
    }
    boolean reached = asked.reachedBy(part.value(), whole.value());
    String sign = asked.strict() ? (reached ? ">" : "≤") : (reached ? "≥" : "<");
    lines.add(
        "%s，%s %s %s，%s。"
            .formatted(
                head,
                part.times(asked.denominator()),
                sign,
                whole.times(asked.numerator()),
                reaching(asked, reached)));
  }

  private static String reaching(Share asked, boolean reached) {
    if (asked.strict()) {
      return (reached ? "超过" : "没有超过") + asked.words();
    }
    return (reached ? "达到" : "未达到") + asked.words();
  }

  /** A number with its way of being written. */
  private record Number(long value, String text, boolean isArea) {
    String times(int factor) {
      if (factor == 1) {
        return text;
      }
      long product = Math.multiplyExact(value, factor);
      return text + "×" + factor + "=" + (isArea ? Measure.squareMetres(product) : product);
    }
  }
}
