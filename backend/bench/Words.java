package bench;

import java.util.Random;

/** Sentences of neighbours, always the same for the same seed. */
final class Words {
  /** Three words each, as hard for a full-text index as residents make it. */
  static final String[] ASKED = {
    "加装电梯 一楼 采光", "停车 外来车辆 占位", "垃圾分类 异味 投放", "养老助餐 老人 做饭", "噪音 晚上 音乐", "外墙渗水 下雨 监理"
  };

  static final String[] TOPICS = {
    "加装电梯", "停车", "物业服务", "垃圾分类", "充电安全", "老旧管网", "养老助餐", "儿童友好", "噪音", "文明养宠", "高空抛物", "消防通道",
    "绿化", "健身设施", "快递外卖", "外墙渗水", "业委会", "楼道", "志愿服务", "智慧社区"
  };
  private static final String[] WHAT = {
    "电梯井道", "停车位", "公共收益", "投放点", "充电棚", "下水道", "社区食堂", "滑梯", "广场舞音响", "牵引绳",
    "监控探头", "楼道堆物", "香樟树", "乒乓球台", "快递柜", "维修资金", "候选人名单", "文化墙", "时间银行", "门禁"
  };
  private static final String[] TROUBLE = {
    "一楼担心采光受影响", "外来车辆长期占位", "报修三天没人来", "夏天异味大", "电池进楼有火灾隐患", "下雨天路面积水", "独居老人做饭难",
    "塑胶地面破损", "晚上十点还在放音乐", "遛狗不牵绳", "烟头从天而降", "灭火器过期", "树枝遮挡采光", "灯光太暗",
    "驿站下班太早", "下雨就漏", "投票率太低", "邻里互不认识", "报名人数不足", "老人不会用手机"
  };
  private static final String[] WISH = {
    "先征求低楼层意见", "重新划线编号", "每季度公示公共收益", "延长晚间投放时间", "统一建设充电棚", "分段施工减少停水", "周末也供应午餐",
    "设置减速带", "安装分贝仪", "设置宠物活动区", "安装仰拍探头", "每月集中清理", "适度修剪遮光树木", "延长开放时间",
    "绘制骑手友好地图", "第三方监理验收", "唱票全程公开", "每月固定一次议事会", "提供志愿时长证明", "增加大字版"
  };
  private static final String[] PLAIN = {
    "支持这个提议", "我觉得可以先试点再推广", "希望居委会尽快给个答复", "同意楼上的意见", "这个问题反映好几年了", "请问预算从哪里出",
    "建议开个听证会", "不能光说不做", "先把方案公示出来再投票", "邻里之间多沟通就没有解决不了的事", "我可以报名当志愿者", "数据要真实"
  };
  private static final String[] PLACES = {
    "永康路", "甘溪菜场", "可乐公园", "紫麓东门", "望江新村", "和平里", "幸福苑", "天山坊", "古北家园", "水城大楼"
  };
  private static final String FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹";
  private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲建国华红梅志鹏飞";

  private final Random random;

  Words(Random random) {
    this.random = random;
  }

  /** Small numbers more often. */
  static int skewed(Random by, int of, double power) {
    return (int) (Math.pow(by.nextDouble(), 1 / (1 - power)) * of);
  }

  private String one(String[] of) {
    double skewed = Math.pow(random.nextDouble(), 1.6);
    return of[(int) (skewed * of.length)];
  }

  private String character(String of) {
    return String.valueOf(of.charAt(random.nextInt(of.length())));
  }

  String name() {
    return character(FAMILY) + character(GIVEN) + (random.nextInt(10) < 7 ? character(GIVEN) : "");
  }

  String title(int topic) {
    return "关于" + one(PLACES) + TOPICS[topic] + "的建议";
  }

  private String sentence(int topic) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> TROUBLE[topic] + "，" + one(PLAIN);
      case 2 -> "建议" + WISH[topic] + "，" + one(WISH);
      case 3 -> one(PLACES) + "的" + WHAT[topic] + "做得很好";
      case 4 -> "我家住" + (1 + random.nextInt(6)) + "楼，" + one(TROUBLE);
      case 5 -> TOPICS[topic] + "要大家商量，" + TROUBLE[topic];
      case 6 -> "费用大概每户" + (1 + random.nextInt(80)) * 100 + "元，" + one(PLAIN);
      default -> one(PLAIN) + "，" + one(WISH);
    };
  }

  String text(int topic, int sentences) {
    var text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      text.append(sentence(topic)).append("。");
    }
    return text.toString();
  }

  /** Pairs of neighbouring characters with their places, as PostgreSQL's search wants them. */
  static String bigrams(String text) {
    var places = new java.util.LinkedHashMap<String, StringBuilder>();
    for (int i = 0; i + 1 < text.length(); i++) {
      if (isHan(text.charAt(i)) && isHan(text.charAt(i + 1))) {
        var at = places.computeIfAbsent(text.substring(i, i + 2), k -> new StringBuilder());
        at.append(at.isEmpty() ? "" : ",").append(i + 1);
      }
    }
    var out = new StringBuilder();
    places.forEach(
        (pair, at) -> out.append(out.isEmpty() ? "" : " ").append("'" + pair + "':").append(at));
    return out.toString();
  }

  private static boolean isHan(char c) {
    return c >= 0x4e00 && c <= 0x9fff;
  }
}
