package cn.yunshequ.voting.model;

import static cn.yunshequ.voting.model.Rules.HALF;
import static cn.yunshequ.voting.model.Rules.THREE_QUARTERS;
import static cn.yunshequ.voting.model.Rules.TWO_THIRDS;
import static cn.yunshequ.voting.model.Rules.alike;
import static cn.yunshequ.voting.model.Rules.count;
import static cn.yunshequ.voting.model.Rules.decide;
import static cn.yunshequ.voting.model.Rules.measure;
import static cn.yunshequ.voting.model.Rules.owners;
import static cn.yunshequ.voting.model.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The verdict at its edges, on either denominator (L-31, 民法典 278). */
class DecisionTest {
  private static BallotOutcome owned(Share majority, Count count) {
    return decide(owners(majority), Electorate.OWNERS, count).outcome();
  }

  // Story (b) of the roof of building 2: 56 units, 45 take part, 41 agree.
  private static Count roof(long cast, long agreed) {
    return count(alike(56), alike(agreed), alike(cast - agreed), Measure.NONE);
  }

  @Test
  void the_roof_may_use_the_fund_with_41_of_45() {
    var decision = decide(owners(HALF), Electorate.OWNERS, roof(45, 41));
    assertThat(decision.outcome()).isEqualTo(BallotOutcome.PASSED);
    assertThat(decision.working())
        .containsExactly(
            "名册 56 户，专有面积 4592.00 ㎡。",
            "45 户参加，45×3=135 ≥ 56×2=112，达到三分之二。",
            "参加面积 3690.00 ㎡，3690.00×3=11070.00 ≥ 4592.00×2=9184.00，达到三分之二。",
            "41 户同意，41×2=82 > 45，超过二分之一。",
            "同意面积 3362.00 ㎡，3362.00×2=6724.00 > 3690.00，超过二分之一。",
            "结论：通过。");
    assertThat(decision.publicWorking())
        .as("four against are a small group: no areas in public")
        .contains("参加面积约占名册面积的 80%，达到三分之二。", "同意面积占参加面积的比例超过二分之一。")
        .noneMatch(line -> line.contains("3362"));
  }

  @Test
  void the_same_41_of_45_may_raise_the_fund() {
    assertThat(owned(THREE_QUARTERS, roof(45, 41))).isEqualTo(BallotOutcome.PASSED);
  }

  @Test
  void with_33_of_45_the_fund_may_be_used_but_not_raised() {
    assertThat(owned(HALF, roof(45, 33))).isEqualTo(BallotOutcome.PASSED);
    assertThat(owned(THREE_QUARTERS, roof(45, 33))).isEqualTo(BallotOutcome.REJECTED);
  }

  @Test
  void with_37_of_56_too_few_took_part() {
    var decision = decide(owners(HALF), Electorate.OWNERS, roof(37, 37));
    assertThat(decision.outcome()).isEqualTo(BallotOutcome.INVALID_TURNOUT);
    assertThat(decision.working()).contains("37 户参加，37×3=111 < 56×2=112，未达到三分之二。");
    assertThat(decision.working().getLast()).isEqualTo("结论：参加人数不足，表决无效。");
  }

  @Test
  void exactly_two_thirds_of_heads_take_part_and_one_less_does_not() {
    var roll = measure(60, 600);
    assertThat(owned(HALF, count(roll, measure(40, 600), Measure.NONE, Measure.NONE)))
        .isEqualTo(BallotOutcome.PASSED);
    assertThat(owned(HALF, count(roll, measure(39, 600), Measure.NONE, Measure.NONE)))
        .isEqualTo(BallotOutcome.INVALID_TURNOUT);
  }

  @Test
  void exactly_two_thirds_of_area_take_part_and_a_hundredth_less_does_not() {
    var roll = measure(60, 600_000);
    assertThat(owned(HALF, count(roll, measure(60, 400_000), Measure.NONE, Measure.NONE)))
        .isEqualTo(BallotOutcome.PASSED);
    assertThat(owned(HALF, count(roll, measure(60, 399_999), Measure.NONE, Measure.NONE)))
        .isEqualTo(BallotOutcome.INVALID_TURNOUT);
  }

  @Test
  void exactly_half_of_heads_is_no_majority_and_one_more_is() {
    var roll = measure(40, 4_000);
    assertThat(owned(HALF, count(roll, measure(20, 3_000), measure(20, 1_000), Measure.NONE)))
        .isEqualTo(BallotOutcome.REJECTED);
    assertThat(owned(HALF, count(roll, measure(21, 3_000), measure(19, 1_000), Measure.NONE)))
        .isEqualTo(BallotOutcome.PASSED);
  }

  @Test
  void exactly_half_of_area_is_no_majority_and_a_hundredth_more_is() {
    var roll = measure(40, 4_000);
    assertThat(owned(HALF, count(roll, measure(30, 2_000), measure(10, 2_000), Measure.NONE)))
        .isEqualTo(BallotOutcome.REJECTED);
    assertThat(owned(HALF, count(roll, measure(30, 2_001), measure(10, 1_999), Measure.NONE)))
        .isEqualTo(BallotOutcome.PASSED);
  }

  @Test
  void exactly_three_quarters_are_enough_on_either_denominator_and_one_less_is_not() {
    var roll = measure(40, 4_000);
    assertThat(
            owned(
                THREE_QUARTERS, count(roll, measure(30, 3_000), measure(10, 1_000), Measure.NONE)))
        .isEqualTo(BallotOutcome.PASSED);
    assertThat(
            owned(
                THREE_QUARTERS, count(roll, measure(29, 3_000), measure(11, 1_000), Measure.NONE)))
        .isEqualTo(BallotOutcome.REJECTED);
    assertThat(
            owned(
                THREE_QUARTERS, count(roll, measure(30, 2_999), measure(10, 1_001), Measure.NONE)))
        .isEqualTo(BallotOutcome.REJECTED);
  }

  @Test
  void who_abstains_takes_part_and_does_not_agree() {
    var roll = measure(30, 3_000);
    var split = count(roll, measure(10, 1_000), Measure.NONE, measure(10, 1_000));
    assertThat(owned(HALF, split))
        .as("10 of 20 is not more than half")
        .isEqualTo(BallotOutcome.REJECTED);
    var residents = rule(null, null, HALF, null, MajorityBase.FOR_AND_AGAINST);
    assertThat(decide(residents, Electorate.HOUSEHOLDS, split).outcome())
        .as("where only for and against are compared")
        .isEqualTo(BallotOutcome.PASSED);
  }

  @Test
  void a_lift_may_ask_two_thirds_of_everybody() {
    var lift = rule(null, null, TWO_THIRDS, TWO_THIRDS, MajorityBase.ROLL);
    assertThat(
            decide(lift, Electorate.OWNERS, count(alike(15), alike(10), Measure.NONE, Measure.NONE))
                .outcome())
        .isEqualTo(BallotOutcome.PASSED);
    assertThat(
            decide(lift, Electorate.OWNERS, count(alike(15), alike(9), alike(6), Measure.NONE))
                .outcome())
        .isEqualTo(BallotOutcome.REJECTED);
  }

  @Test
  void a_shop_needs_every_interested_owner() {
    var all = new Share(1, 1, false);
    var shop = rule(all, null, all, null, MajorityBase.ROLL);
    assertThat(
            decide(shop, Electorate.OWNERS, count(alike(6), alike(6), Measure.NONE, Measure.NONE))
                .outcome())
        .isEqualTo(BallotOutcome.PASSED);
    assertThat(
            decide(shop, Electorate.OWNERS, count(alike(6), alike(5), alike(1), Measure.NONE))
                .outcome())
        .isEqualTo(BallotOutcome.REJECTED);
  }

  @Test
  void nobody_is_no_quorum_of_anything() {
    var straw = rule(null, null, HALF, null, MajorityBase.FOR_AND_AGAINST);
    var decision =
        decide(
            straw,
            Electorate.HOUSEHOLDS,
            count(alike(9), Measure.NONE, Measure.NONE, Measure.NONE));
    assertThat(decision.outcome()).isEqualTo(BallotOutcome.INVALID_TURNOUT);
    assertThat(decision.working()).contains("没有人参加表决。");
  }

  @Test
  void households_are_never_asked_about_area() {
    var decision =
        decide(
            owners(HALF),
            Electorate.HOUSEHOLDS,
            count(measure(3, 0), measure(2, 0), Measure.NONE, Measure.NONE));
    assertThat(decision.outcome()).isEqualTo(BallotOutcome.PASSED);
    assertThat(decision.working()).noneMatch(line -> line.contains("面积"));
  }

  @Test
  void numbers_beyond_a_city_do_not_overflow_unnoticed() {
    var share = new Share(2, 3, false);
    assertThat(share.reachedBy(2_000_000_000_000L, 3_000_000_000_000L)).isTrue();
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> share.reachedBy(Long.MAX_VALUE, 1))
        .isInstanceOf(ArithmeticException.class);
  }

  // Three seats; ten, nine, five and five votes.
  @Test
  void of_several_seats_only_the_last_stays_open_when_it_is_shared() {
    var options =
        List.of(
            new BallotOption("A", "甲"),
            new BallotOption("B", "乙"),
            new BallotOption("C", "丙"),
            new BallotOption("D", "丁"));
    var counted =
        List.of(
            new ChoiceCount("A,B", measure(9, 0), 9),
            new ChoiceCount("A", measure(1, 0), 1),
            new ChoiceCount("C", measure(5, 0), 5),
            new ChoiceCount("D", measure(5, 0), 5));
    var count = Count.of(measure(30, 0), BallotMethod.APPROVAL, options, counted);
    var rule = rule(HALF, null, null, null, MajorityBase.PARTICIPATING);
    var decision =
        Decision.of(
            new Decision.Terms(rule, Electorate.RESIDENTS, BallotMethod.APPROVAL, 3),
            count,
            Rules.NO_LOT);
    assertThat(decision.outcome()).isEqualTo(BallotOutcome.PASSED);
    assertThat(decision.winners()).containsExactly("A", "B");
    assertThat(decision.working()).contains("得分最高：A、B。", "还有 1 个名额没有产生：C、D 得分相同，都不当选。");
    var few = Count.of(measure(30, 0), BallotMethod.APPROVAL, options, counted.subList(0, 2));
    var clear =
        Decision.of(
            new Decision.Terms(rule, Electorate.RESIDENTS, BallotMethod.APPROVAL, 3),
            few,
            Rules.NO_LOT);
    assertThat(clear.outcome())
        .as("10 of 30 are no quorum")
        .isEqualTo(BallotOutcome.INVALID_TURNOUT);
  }

  @Test
  void borda_points_and_ties_at_the_last_seat_are_stated() {
    var options =
        List.of(new BallotOption("A", "甲"), new BallotOption("B", "乙"), new BallotOption("C", "丙"));
    var counted =
        List.of(
            new ChoiceCount("A>B>C", measure(3, 0), 3),
            new ChoiceCount("B>A", measure(2, 0), 2),
            new ChoiceCount("C", measure(1, 0), 0),
            new ChoiceCount("ABSTAIN", measure(1, 0), 1));
    var count = Count.of(measure(9, 0), BallotMethod.RANKED, options, counted);
    assertThat(count.lines()).extracting(TallyLine::points).containsExactly(8, 7, 2, null);
    var straw = rule(null, null, null, null, MajorityBase.PARTICIPATING);
    var decision =
        Decision.of(
            new Decision.Terms(straw, Electorate.HOUSEHOLDS, BallotMethod.RANKED, 1),
            count,
            Rules.NO_LOT);
    assertThat(decision.winners()).containsExactly("A");
    var tie =
        Count.of(
            measure(9, 0),
            BallotMethod.APPROVAL,
            options,
            List.of(
                new ChoiceCount("A,B", measure(2, 0), 2), new ChoiceCount("C", measure(1, 0), 1)));
    var tied =
        Decision.of(
            new Decision.Terms(straw, Electorate.HOUSEHOLDS, BallotMethod.APPROVAL, 1),
            tie,
            Rules.NO_LOT);
    assertThat(tied.outcome()).isEqualTo(BallotOutcome.REJECTED);
    assertThat(tied.winners()).isEmpty();
  }

  private static final List<BallotOption> FOUR =
      List.of(
          new BallotOption("A", "甲"),
          new BallotOption("B", "乙"),
          new BallotOption("C", "丙"),
          new BallotOption("D", "丁"));

  // Three seats; C and D share the last.
  private static Decision shared(TieRule ties, Lot lot) {
    var counted =
        List.of(
            new ChoiceCount("A,B", measure(9, 0), 9),
            new ChoiceCount("C", measure(5, 0), 5),
            new ChoiceCount("D", measure(5, 0), 5));
    var count = Count.of(measure(30, 0), BallotMethod.APPROVAL, FOUR, counted);
    var rule = rule(HALF, null, null, null, MajorityBase.PARTICIPATING, ties);
    return Decision.of(
        new Decision.Terms(rule, Electorate.RESIDENTS, BallotMethod.APPROVAL, 3), count, lot);
  }

  @Test
  void a_shared_last_place_goes_where_the_rule_says() {
    var nobody = shared(TieRule.NOBODY, Rules.NO_LOT);
    assertThat(nobody.winners()).containsExactly("A", "B");
    assertThat(nobody.working()).contains("还有 1 个名额没有产生：C、D 得分相同，都不当选。");
    var again = shared(TieRule.RUN_OFF, Rules.NO_LOT);
    assertThat(again.winners()).containsExactly("A", "B");
    assertThat(again.working()).contains("还有 1 个名额没有产生：C、D 得分相同，按规则在它们之间再投一次票。");
    var drawn = shared(TieRule.LOT, Lot.of(List.of("R2", "R1")));
    assertThat(drawn.winners()).hasSize(3).startsWith("A", "B");
    assertThat(drawn.publicWorking())
        .contains("C、D 得分相同，名额不够，按规则抽签：把全部回执号排好，一行一个，算出指纹；指纹后面接上选项号再算一次，就是签号，小的在前。")
        .anyMatch(line -> line.startsWith("签号开头：" + drawn.winners().getLast() + " 是 "))
        .contains("选出：" + String.join("、", drawn.winners()) + "。");
    assertThat(shared(TieRule.LOT, Lot.of(List.of("R1", "R2"))).winners())
        .as("the order receipts come in is nothing to it")
        .isEqualTo(drawn.winners());
  }

  @Test
  void the_lot_is_even_and_nobody_knows_it_before_the_last_receipt() {
    long first =
        java.util.stream.IntStream.range(0, 400)
            .mapToObj(i -> shared(TieRule.LOT, Lot.of(List.of("R" + i))).winners().getLast())
            .filter("C"::equals)
            .count();
    assertThat(first).isBetween(150L, 250L);
  }

  @Test
  void as_many_for_as_against_is_not_enough_even_where_half_is() {
    var even = new Share(1, 2, false);
    for (var ties : TieRule.values()) {
      var half = rule(null, null, even, even, MajorityBase.FOR_AND_AGAINST, ties);
      var tied = count(measure(40, 4_000), measure(5, 600), measure(5, 500), Measure.NONE);
      var decision = decide(half, Electorate.OWNERS, tied);
      assertThat(decision.outcome()).as("by heads").isEqualTo(BallotOutcome.REJECTED);
      assertThat(decision.working()).contains("赞成和反对一样多，不算通过。");
      var byArea = count(measure(40, 4_000), measure(6, 500), measure(5, 500), Measure.NONE);
      assertThat(decide(half, Electorate.OWNERS, byArea).outcome())
          .as("by area")
          .isEqualTo(BallotOutcome.REJECTED);
      assertThat(decide(half, Electorate.HOUSEHOLDS, byArea).outcome())
          .as("where area does not count")
          .isEqualTo(BallotOutcome.PASSED);
    }
  }

  @Test
  void paper_needs_its_photo_where_the_rule_and_the_force_say_so() {
    assertThat(PaperPhoto.OPTIONAL.isNeededFor(BallotForce.BINDING_OWNER)).isFalse();
    assertThat(PaperPhoto.BINDING.isNeededFor(BallotForce.BINDING_OWNER)).isTrue();
    assertThat(PaperPhoto.BINDING.isNeededFor(BallotForce.ADVISORY)).isFalse();
    assertThat(PaperPhoto.ALWAYS.isNeededFor(BallotForce.ADVISORY)).isTrue();
  }

  @Test
  void every_matter_names_the_rules_it_goes_by() {
    for (var matter : Matter.values()) {
      assertThat(matter.numbers())
          .as(matter.name())
          .isNotEmpty()
          .allMatch(n -> n.matches("L-\\d\\d"));
    }
    assertThat(Matter.RAISE_MAINTENANCE_FUND.numbers()).contains("L-30", "L-31", "L-34");
  }
}
