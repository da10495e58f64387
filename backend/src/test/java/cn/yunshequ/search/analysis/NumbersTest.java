package cn.yunshequ.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, days, hours and doors: said either way, and never a part of another. */
class NumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.05元 | 1.05元",
        "10,0元 | 10,0元",
        "10,000元 | 10000元",
        "共1,234,567元 | 共1234567元",
        "301,302室 | 301,302室",
        "每户3，100元 | 每户3，100元",
        "1.7栋停水 | 1. 7栋停水",
        "12.20号停水 | 12月20日停水",
        "二〇二六年 | 2026年",
        "二零二六年十一月 | 2026年11月",
        "二○二六年 | 2026年",
        "2026 年 11 月 23 日 | 2026年11月23日",
        "23号公示 | 23日公示",
        "今天23号召开 | 今天23日召开",
        "二十三号停水 | 23日停水",
        "廿三号表决 | 23日表决",
        "腊月廿三 | 腊月23",
        "3号电梯 | 3号电梯",
        "3号充电桩 | 3号充电桩",
        "第3号 | 第3号",
        "20号门禁升级 | 20日门禁升级",
        "三万元 | 30000元",
        "3万元 | 30000元",
        "3.5万元 | 35000元",
        "九万八千元 | 98000元",
        "一万二 | 12000",
        "三万一户 | 30000一户",
        "十万 | 100000",
        "几十万 | 几十万",
        "百分之二十 | 百分之20",
        "20％ | 百分之20",
        "12.5% | 百分之12.5",
        "百分之十二点五 | 百分之12.5",
        "一百二 | 120",
        "一百零二 | 102",
        "一百二十 | 120",
        "两千五 | 2500",
        "下午三点 | 下午15点",
        "下午3:30 | 下午15点30分",
        "下午两点到四点 | 下午14点到16点",
        "晚上一点光都没有 | 晚上1点光都没有",
        "晚十点到早七点 | 晚22点到早7点",
        "每晚六点半到九点 | 每晚18点30分到21点",
        "15:00 | 15点",
        "早上三点一刻 | 早上3点15分",
        "周天 | 周日",
        "周6上午 | 周六上午",
        "星期7 | 周日",
        "一周天天吵 | 一周天天吵"
      })
  void either_way_of_saying_folds_to_one(String typed, String folded) {
    assertThat(Fold.text(typed)).isEqualTo(folded);
    assertThat(Fold.text(folded)).as("once more").isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 栋 2 单元 | 7栋2单元",
        "7 栋 2 单元 301 室 | 7栋2单元301室",
        "7座 | 7栋",
        "5座车 | 5座车",
        "柒栋贰单元 | 7栋2单元",
        "伍拾元 | 50元",
        "大陆户口 | 大陆户口",
        "7—2—301 | 7栋2单元301室",
        "7–2–301室 | 7栋2单元301室",
        "7－2−301 | 7栋2单元301室",
        "七-二-三零一 | 7栋2单元301室",
        "7栋2-301 | 7栋2单元301室",
        "7栋2单元301 | 7栋2单元301室",
        "七栋二单元三零一 | 7栋2单元301室",
        "7栋三零一 | 7栋301室",
        "7-301室 | 7栋301室",
        "7-2单元 | 7栋2单元",
        "1-2单元 | 1-2单元",
        "三零一漏水 | 301漏水",
        "301房 | 301室",
        "7栋120户 | 7栋120户",
        "7栋2单元2026年 | 7栋2单元2026年"
      })
  void a_door_is_one_however_it_is_written(String typed, String folded) {
    assertThat(Fold.text(typed)).isEqualTo(folded);
    assertThat(Fold.text(folded)).as("once more").isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "7-2单元漏水,7栋2单元漏水",
    "1-2单元,1栋2单元",
    "7-301室,7栋 301室",
    "7栋三零一,7栋 301室",
    "7—2漏水,7栋2单元漏水",
    "下午三点开会,15点开会"
  })
  void who_asks_for_a_door_finds_it_with_its_stairwell(String typed, String asked) {
    assertThat(Question.of(typed).text()).isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.05元 | 每度1.5元 | false",
        "1.5元 | 每度1.5元 | true",
        "5元 | 每度1.5元 | false",
        "5元 | 每度15元 | false",
        "1元 | 1.5元 | false",
        "10,0元 | 出10,000元 | false",
        "10000元 | 出10,000元 | true",
        "三万元 | 预算3万元 | true",
        "30000元 | 预算三万 | false",
        "20% | 占比百分之二十 | true",
        "二〇二六年 | 2026年度 | true",
        "23日 | 23号公示 | true",
        "下午三点 | 15点开会 | true",
        "下午三点 | 周六下午3点 | true",
        "15点 | 下午三点集合 | true",
        "3点 | 下午三点集合 | true",
        "早上3点 | 下午三点集合 | false",
        "一百二 | 120 | true",
        "一百二 | 102 | false",
        "7栋301室 | 7栋2单元301室漏水 | true"
      })
  void what_is_found_whole_says_that_very_number(String asked, String text, boolean stands) {
    assertThat(Question.of(asked).standsIn(List.of(text))).isEqualTo(stands);
  }

  @Test
  void a_fraction_is_one_unit() {
    assertThat(Units.runs(Fold.fold("1.05元")).getFirst().stream().map(Units.Unit::text))
        .containsExactly("1.05", "元");
    assertThat(Units.runs(Fold.fold("192.168.1.1"))).hasSize(4);
  }
}
