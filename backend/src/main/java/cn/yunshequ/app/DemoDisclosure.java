package cn.yunshequ.app;

import cn.yunshequ.community.Communities;
import cn.yunshequ.disclosure.Notices;
import cn.yunshequ.disclosure.Register;
import cn.yunshequ.disclosure.model.Cycle;
import cn.yunshequ.disclosure.model.NoticeKind;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the demonstration's committees make public, through the doors everybody uses. */
@Singleton
class DemoDisclosure {
  private static final String CHAIR = "19900000001";
  private static final String DESK = "19900000010";
  private static final String RESIDENT = "19900000004";

  private final Notices notices;
  private final Register register;
  private final Communities communities;
  private final Clock clock;

  DemoDisclosure(Notices notices, Register register, Communities communities, Clock clock) {
    this.notices = notices;
    this.register = register;
    this.communities = communities;
    this.clock = clock;
  }

  /** To be called once, inside the seed's transaction. */
  void play(Function<String, Viewer> viewers) {
    var desk = viewers.apply(DESK);
    announce(
        desk,
        "fenglinwan",
        "关于禁止电动自行车上楼入户和私拉电线充电的通告",
        "电动自行车一律停放到指定车棚，不得推进电梯、楼道和家中充电。违反者由物业劝离，拒不配合的报消防部门处理。");
    onNotice(
        desk,
        "qingheyuan",
        7,
        "二栋屋面防水维修资金使用表决结果公示",
        "应参加业主五十六户，参加表决四十五户，面积占比百分之八十一，同意四十一户。公示七天，有异议请书面提出。");
    onNotice(
        desk,
        "fenglinwan",
        10,
        "业主委员会换届选举候选人名单公示",
        "经自荐、联名推荐和资格审查，候选人九名，拟选七名。公示期十天，异议请交换届筹备组或居委会。");
    announce(desk, "jiangpanli", "二次供水水箱清洗停水通知", "本周四上午八点到下午四点停水，请提前储水。清洗后的水质检测报告张贴在公告栏，也会发在社区动态。");
    announce(
        desk,
        "qingheyuan",
        "居民代表会议召开通知：审议居民公约和年度公益项目",
        "本月二十日晚七点，党群服务中心二楼。请各楼栋代表会前把居民意见带来，到会人数达到规定比例方可开会。");
    zilu(viewers);
  }

  private void zilu(Function<String, Viewer> viewers) {
    var chair = viewers.apply(CHAIR);
    var community = id("zilu");
    announce(chair, "zilu", "冬季用火用电安全提醒", "入冬后请不要在楼道堆放纸箱，电热毯用完拔掉插头；独居老人家里由网格员上门看一遍。");
    onNotice(chair, "zilu", 15, "路灯修缮点位公示", "三栋到小学后门拟修复路灯四盏、加装太阳能灯两盏，点位图贴在三栋门厅。公示十五天，有异议请提出。");
    disclose(
        chair,
        community,
        "work-funds",
        Cycle.MONTH,
        "社区工作经费收支",
        "收入三万元；支出两万一千四百元，其中活动物料八千、维修一万、其他三千四百元。");
    disclose(
        chair, community, "decisions", Cycle.QUARTER, "居民会议决定落实情况", "本季度决定三件，落实两件；加装电梯一件正在协商。");
    var question = register.ask(viewers.apply(RESIDENT), community, null, "活动物料八千元买了哪些东西？", null);
    register.answer(chair, question, "折叠桌十张、音响一套、遮阳棚两顶，发票在居委会可以查看。");
  }

  private void announce(Viewer desk, String slug, String title, String body) {
    publish(desk, slug, NoticeKind.ANNOUNCEMENT, null, title, body);
  }

  private void onNotice(Viewer desk, String slug, int days, String title, String body) {
    publish(desk, slug, NoticeKind.PUBLIC_NOTICE, days, title, body);
  }

  private void publish(
      Viewer desk,
      String slug,
      NoticeKind kind,
      @Nullable Integer days,
      String title,
      String body) {
    var until = days == null ? null : CivicTime.dayOf(clock.instant()).plusDays(days);
    notices.publish(desk, new Notices.Words(id(slug), kind, title, body, until, null));
  }

  private void disclose(
      Viewer desk, UUID community, String category, Cycle cycle, String title, String body) {
    var period = cycle.lastFinished(CivicTime.dayOf(clock.instant())).orElseThrow().code();
    register.publish(
        desk, new Register.Words(community, category, period, title, body, null, null));
  }

  private UUID id(String slug) {
    return communities.find(slug).orElseThrow();
  }
}
