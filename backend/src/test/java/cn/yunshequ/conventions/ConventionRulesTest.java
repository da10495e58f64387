package cn.yunshequ.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.conventions.model.AdoptionRule;
import cn.yunshequ.conventions.model.AdoptionWay;
import cn.yunshequ.conventions.model.ArticleText;
import cn.yunshequ.conventions.model.ConventionRules;
import cn.yunshequ.conventions.model.ConventionText;
import cn.yunshequ.conventions.model.CountShare;
import cn.yunshequ.conventions.model.DrafterSeat;
import cn.yunshequ.conventions.model.FineWords;
import cn.yunshequ.conventions.model.MeetingCount;
import cn.yunshequ.kernel.Viewer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counting words, fines and hashes, without a database. */
class ConventionRulesTest {
  private static final AdoptionRule MEETING =
      new AdoptionRule(
          AdoptionWay.RESIDENTS_MEETING,
          "测试",
          15,
          7,
          true,
          new CountShare(1, 2, true),
          new CountShare(1, 2, true),
          24,
          60);

  private static MeetingCount count(int roll, int present, int votesFor) {
    return new MeetingCount(
        MeetingCount.Basis.HOUSEHOLDS, roll, present, votesFor, present - votesFor, 0, "会议记录");
  }

  @ParameterizedTest
  @CsvSource({
    "100, 50, 50, false",
    "100, 51, 26, true",
    "100, 51, 25, false",
    "101, 51, 26, true",
    "3, 2, 2, true",
    "3, 2, 1, false"
  })
  void more_than_half_is_strictly_more(int roll, int present, int votesFor, boolean passes) {
    assertThat(count(roll, present, votesFor).passes(MEETING)).isEqualTo(passes);
  }

  @Test
  void the_working_can_be_checked_with_a_pencil() {
    assertThat(count(100, 51, 26).working(MEETING))
        .isEqualTo(
            "居民会议通过。应到100户，实到51户，51×2=102 > 100×1=100，达到超过半数。"
                + "26户赞成，26×2=52 > 51×1=51，达到到会的超过半数。");
    assertThat(count(3, 4, 0).sound().isAllowed()).isFalse();
    assertThat(count(0, 0, 0).sound().isAllowed()).isFalse();
  }

  private static ConventionText text(String words) {
    return new ConventionText("公约", "", List.of(new ArticleText(UUID.randomUUID(), "", words)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"违者罚款50元", "每次罚五十元", "罚 200 块", "缴纳违约金", "交一百元清洁费", "拒不改正的停水停电", "在群里曝光", "没收电瓶"})
  void fines_and_force_are_found(String words) {
    assertThat(FineWords.in(text(words))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"发现后先当面提醒", "一顿饭十二元左右", "停车入位", "不公开人家姓名", "水电表坏了及时报修"})
  void ordinary_words_are_left_alone(String words) {
    assertThat(FineWords.in(text(words))).isEmpty();
  }

  @Test
  void no_two_texts_have_one_hash_by_moving_words_between_fields() {
    var id = UUID.randomUUID();
    var one = new ConventionText("甲", "", List.of(new ArticleText(id, "安静", "十点后")));
    var two = new ConventionText("甲", "", List.of(new ArticleText(id, "", "安静十点后")));
    var three = new ConventionText("甲安静", "", List.of(new ArticleText(id, "", "十点后")));
    assertThat(List.of(one.hash(), two.hash(), three.hash())).doesNotHaveDuplicates();
    // Identity is no part of the text.
    var again =
        new ConventionText("甲", "", List.of(new ArticleText(UUID.randomUUID(), "安静", "十点后")));
    assertThat(again.hash()).isEqualTo(one.hash());
  }

  @Test
  void a_drafter_takes_out_whom_they_asked_in_and_the_first_one_anybody_else() {
    var first = UUID.randomUUID();
    var second = UUID.randomUUID();
    var third = UUID.randomUUID();
    var seats =
        List.of(
            new DrafterSeat(first, first),
            new DrafterSeat(second, first),
            new DrafterSeat(third, second));
    var may = new java.util.TreeMap<String, Boolean>();
    for (var by : seats) {
      for (var other : seats) {
        var viewer = new Viewer(by.account(), null, null, List.of(), List.of());
        may.put(
            (seats.indexOf(by) + 1) + " takes out " + (seats.indexOf(other) + 1),
            ConventionRules.mayRemove(viewer, other, seats).isAllowed());
      }
    }
    may.values().removeIf(allowed -> !allowed);
    assertThat(may.keySet()).containsExactly("1 takes out 2", "1 takes out 3", "2 takes out 3");
    assertThat(ConventionRules.mayRemove(Viewer.GUEST, seats.get(2), seats).isAllowed()).isFalse();
  }
}
