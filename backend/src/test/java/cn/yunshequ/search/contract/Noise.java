package cn.yunshequ.search.contract;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.search.Audience;
import cn.yunshequ.search.SearchDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Chinese texts about other things, the same each time: cooking, travel, history, law, sport,
 * weather, trade, study, nature, machines. They share characters and everyday words with what
 * residents write.
 */
final class Noise {
  private static final List<String> SUBJECTS =
      words(
          "农民 画家 船长 教练 律师 厨师 法官 医师 工程师 天文学家 商人 游客 记者 作家 演员 运动员 地质队 考古队 气象台 研究所 博物馆 出版社"
              + " 大学 银行 工厂 合作社 车队 乐团 球队 渔民 牧民 木匠 铁匠 裁缝 诗人 皇帝 将军 使者 僧人 猎人 司机 飞行员 护林员 翻译 会计"
              + " 检察官 当事人 承运人 出租人 保险人 债务人 继承人 监护人 股东 董事会 合伙人 发行人 受托人 买受人 承揽人");
  private static final List<String> VERBS =
      words(
          "研究 发现 记录 修建 种植 采集 运输 出口 翻译 描写 观察 测量 烹调 腌制 酿造 雕刻 编织 驾驶 攀登 穿越 考察 收藏 展出 拍卖 起诉 审理"
              + " 判决 撤销 变更 履行 解除 承担 赔偿 登记 转让 抵押 质押 留置 保管 交付 验收 检验 测试 组装 焊接 铸造 冶炼 开采 灌溉 收割 饲养"
              + " 捕捞 训练 比赛 战胜 打破 庆祝 纪念 出版 朗诵 演奏 指挥 导演 拍摄 绘制 计算 证明 推导 预报 警告 停止 增加 减少 改变 使用");
  private static final List<String> OBJECTS =
      words(
          "小麦 水稻 玉米 棉花 茶叶 咖啡 葡萄 苹果 橄榄 香料 丝绸 瓷器 青铜器 铁路 运河 港口 桥梁 隧道 灯塔 城墙 宫殿 寺庙 古塔 壁画 手稿"
              + " 地图 星图 望远镜 显微镜 发动机 变压器 涡轮 轴承 齿轮 电缆 电池 电压 电流 电影 电视剧 汽车 火车 机车 车轮 车厢 飞机 轮船 帆船"
              + " 合同 债权 股权 票据 保单 专利 商标 著作 货物 运费 租金 利息 税款 预算 账簿 证据 判决书 起诉状 遗嘱 房屋 土地 林地 矿区 水源"
              + " 猫头鹰 老虎 大象 候鸟 珊瑚 鲸鱼 蜜蜂 蝴蝶 松林 草原 沙漠 冰川 火山 瀑布 山谷 河口 海湾 岛屿 云层 暴雨 台风 寒潮 干旱 洪水"
              + " 红烧肉 豆腐 面条 米饭 鱼汤 火锅 泡菜 月饼 粽子 糕点 足球 篮球 排球 乒乓球 羽毛球 马拉松 游泳 体操 跳高 滑冰 象棋 围棋"
              + " 数学 物理 化学 哲学 语法 方言 诗歌 小说 戏曲 舞台 音乐会 交响曲 二胡 琵琶 钢琴 流量 容量 路线 路程 灯光 门票 楼阁 道路 管弦");
  private static final List<String> PLACES =
      words(
          "江南 塞北 岭南 关中 河西走廊 云贵高原 黄土高原 长江 黄河 珠江 太湖 洞庭湖 泰山 黄山 敦煌 洛阳 长安 成都 泉州 景德镇 海上 草地 山里"
              + " 欧洲 非洲 南美 北极 赤道 地中海 乡村 车间 实验室 法院 市场 码头 车站 机场 操场 剧场 图书馆 田野 果园 牧场 矿井 船坞 工地");
  private static final List<String> TIMES =
      words(
          "春天 夏季 秋收时 冬天 清晨 傍晚 深夜 去年 前年 古代 唐代 宋代 明代 近年 上个世纪 三月 五月 八月 十二月 雨季 旱季 每年 每逢节日 战争期间"
              + " 第二天 三个月后 十年间 九月初 周末 假期里 比赛前 开庭前 交货前 出海前 二〇一二年");
  private static final List<String> HOW =
      words(
          "仔细 迅速 缓慢 依法 按照约定 公开 秘密 反复 大规模 小规模 手工 用机器 凭经验 分批 及时 逐步 共同 独自 免费 高价 低价 安全 完整 准确"
              + " 冒着风雪 沿着山路 按比例 以书面形式 在规定期限内 经过协商 根据记载 为了保存资料");
  private static final List<String> LINKS =
      words("于是 但是 因此 此外 同时 后来 结果 例如 由于这个原因 一般来说 据说 当时 现在 最后 不久 除此之外");

  private Noise() {}

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }

  static List<SearchDocument> documents(int count, Instant now) {
    var random = new SplittableRandom(20260101);
    var documents = new ArrayList<SearchDocument>();
    for (int i = 0; i < count; i++) {
      var body = new StringBuilder();
      int sentences = 2 + random.nextInt(4);
      for (int s = 0; s < sentences; s++) {
        body.append(s == 0 ? "" : pick(random, LINKS) + "，").append(sentence(random)).append('。');
      }
      documents.add(
          new SearchDocument(
              new SubjectRef("noise", new UUID(2, i)),
              new UUID(2, 1),
              new AreaPath("2/"),
              title(random),
              body.toString(),
              now,
              now,
              Set.of(Audience.PUBLIC),
              List.of()));
    }
    return documents;
  }

  private static String title(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> pick(random, PLACES) + "的" + pick(random, OBJECTS) + "和" + pick(random, OBJECTS);
      case 1 -> pick(random, SUBJECTS) + pick(random, VERBS) + pick(random, OBJECTS);
      case 2 -> "关于" + pick(random, VERBS) + pick(random, OBJECTS) + "的规定";
      default ->
          pick(random, TIMES)
              + pick(random, PLACES)
              + pick(random, OBJECTS)
              + "怎样"
              + pick(random, VERBS);
    };
  }

  private static String sentence(SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 ->
          pick(random, TIMES)
              + "，"
              + pick(random, SUBJECTS)
              + "在"
              + pick(random, PLACES)
              + pick(random, HOW)
              + "地"
              + pick(random, VERBS)
              + "了"
              + random.nextInt(2, 400)
              + "种"
              + pick(random, OBJECTS);
      case 1 ->
          pick(random, SUBJECTS)
              + "应当"
              + pick(random, HOW)
              + pick(random, VERBS)
              + pick(random, OBJECTS)
              + "，不得擅自"
              + pick(random, VERBS)
              + pick(random, OBJECTS);
      default ->
          pick(random, OBJECTS)
              + "比"
              + pick(random, OBJECTS)
              + "更重要，很多"
              + pick(random, SUBJECTS)
              + "都愿意"
              + pick(random, VERBS)
              + "它";
    };
  }

  private static String pick(SplittableRandom random, List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
