package cn.yunshequ.search.lucene;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Comments of neighbours without end, the same each time: about thirty-six characters each, of
 * thirty topics, with names, numbers and places. Common words are very common: a hard case for an
 * index.
 */
final class Comments {
  private static final List<String> TOPICS =
      List.of(
          "加装电梯的事一楼最关心采光",
          "加装电梯要先算清楚每户出多少",
          "电梯老是坏，维保要跟上",
          "一楼住户的损失要补偿",
          "停车位不够，停车收费要公开",
          "停车收费听说又要调整",
          "充电桩装在哪里，电价是多少",
          "垃圾分类志愿者辛苦了",
          "垃圾分类要靠大家，志愿者站桶两个月",
          "公共收益一年一公示才放心",
          "物业费涨不涨，先看服务",
          "人脸识别要不要上，隐私怎么保护",
          "消防通道和楼道堆物要一起管",
          "社区食堂周末开不开",
          "独居老人一日三餐没人管",
          "业委会换届选举的名单出来了",
          "维修资金能不能用来修渗水",
          "遛狗不牵绳真的吓人",
          "高空抛物的探头装好了没有",
          "六楼水压不足很久了",
          "时间银行的积分怎么换",
          "自治金先议后用是规矩",
          "樟树太密影响采光，请安排修剪",
          "骑手友好地图画得很好",
          "建议开一次听证会",
          "楼道堆物堵住了门",
          "采光受影响的几户再商量");
  private static final List<String> SAYINGS =
      List.of(
          "我同意楼上的意见",
          "请居委会给个答复",
          "上次开会已经讲过",
          "我家在{n}栋，愿意先试",
          "费用大概每户{n}百元能接受",
          "先把方案贴出来再说",
          "家里有老人和小孩，特别关心",
          "{p}那边去年做过，效果不错",
          "路过{p}看到已经动手了",
          "{m}月{n}日之前能不能定下来",
          "请{w}老师把纪要发出来",
          "和{w}阿姨说过，她能理解",
          "少数服从多数也要照顾少数",
          "坚决反对一刀切",
          "多沟通没有解决不了的事",
          "晚上{n}点以后再开会",
          "数据要真实",
          "我可以来帮忙",
          "不能光说不做",
          "这件事需要大家一起推动");
  private static final List<String> PLACES =
      List.of(
          "永康路", "甘溪菜场", "可乐公园", "新华路", "法华小区", "虹桥花园", "安顺里", "天山新村", "古北公寓", "延安家园", "水城大楼",
          "紫云苑");
  private static final List<String> LINKS =
      List.of("另外，", "同时，", "不过", "而且", "总之，", "其次，", "说实话，", "希望", "", " ", "目前", "最近");
  private static final String CHARACTERS =
      "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲建国华红梅志鹏飞宇浩然子涵欣怡雨泽梓轩佳琪思远晓东海燕春生永福德顺金凤玉珍淑贞俊凯晨曦嘉懿若溪沐阳一诺"
          + "山水田园松竹菊荷云雪风月星辰湖江河川溪泉桥亭台楼阁书画琴棋诗酒茶花鸟鱼虫草木石";

  private final SplittableRandom random = new SplittableRandom(20260301);

  /** The next one. */
  String next() {
    var text = new StringBuilder();
    int parts = 2 + random.nextInt(3);
    for (int i = 0; i < parts; i++) {
      text.append(i == 0 ? "" : pick(LINKS));
      text.append(random.nextInt(3) == 0 ? pick(TOPICS) : filled(pick(SAYINGS)));
      text.append(i + 1 == parts ? "。" : random.nextInt(4) == 0 ? "；" : "，");
    }
    if (random.nextInt(900) == 0) {
      text.append(pick(PLACES)).append("开工那天我也在。");
    }
    return text.toString();
  }

  private String filled(String saying) {
    return saying
        .replace("{n}", String.valueOf(1 + random.nextInt(30)))
        .replace("{m}", String.valueOf(1 + random.nextInt(12)))
        .replace("{p}", random.nextInt(20) == 0 ? pick(PLACES) : name() + "路")
        .replace("{w}", name());
  }

  private String name() {
    int at = random.nextInt(CHARACTERS.length());
    int then = random.nextInt(CHARACTERS.length());
    return CHARACTERS.substring(at, at + 1) + CHARACTERS.charAt(then);
  }

  private String pick(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
