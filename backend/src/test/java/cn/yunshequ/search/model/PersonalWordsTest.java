package cn.yunshequ.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.search.analysis.Fold;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What points to a person or a home is not kept; what residents look for is. */
class PersonalWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "13851234567",
        "电话138 5123 4567",
        "025-84312345",
        "３栋２单元５０１",
        "3-2-501",
        "三单元五零一",
        "402室",
        "6号房",
        "1户",
        "苏a12345",
        "a@b.cn",
        "wxid_88abc1",
        "王阿姨",
        "李秀英师傅",
        "沈主任",
        "沈党支部书记",
        "王家庭医生",
        "常项目经理",
        "老李家的",
        "老王",
        "小张",
        "……",
        "",
        "2026",
        "我家楼上那户人家每天半夜拖椅子吵得老人孩子睡不着怎么办"
      })
  void what_points_to_somebody_is_not_kept(String typed) {
    assertThat(PersonalWords.mayBeKept(Fold.text(typed))).as(typed).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "加装电梯", "電梯", "狗", "7栋", "七号楼2单元", "12345热线", "小广告", "小区", "老年食堂", "老小区改造", "2026年计划",
            "停车费300元",
        "wifi", "5g基站", "充电桩", "物业费 高", "楼道堆物", "居委会主任", "黄梅天漏水", "安全出口", "高空抛物", "路灯", "管道疏通",
            "一单元",
        "DJ噪音", "12小时热水"
      })
  void what_residents_look_for_is_kept(String typed) {
    assertThat(PersonalWords.mayBeKept(Fold.text(typed))).as(typed).isTrue();
  }
}
