package cn.yunshequ.app;

import cn.yunshequ.community.Communities;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.ledgers.Admissions;
import cn.yunshequ.ledgers.model.AskedReport;
import cn.yunshequ.ledgers.store.AdmissionStore;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/** What is asked of the demonstration's committee: two on the list, one on none and overdue. */
@Singleton
class DemoAdmissions {
  private static final String CHAIR = "19900000001";
  private static final String SUBDISTRICT = "19900000009";

  private final Admissions admissions;
  private final AdmissionStore store;
  private final Communities communities;
  private final Ids ids;
  private final Clock clock;

  DemoAdmissions(
      Admissions admissions, AdmissionStore store, Communities communities, Ids ids, Clock clock) {
    this.admissions = admissions;
    this.store = store;
    this.communities = communities;
    this.ids = ids;
    this.clock = clock;
  }

  /** To be called once, inside the seed's transaction. */
  void play(Function<String, Viewer> viewers) {
    var chair = viewers.apply(CHAIR);
    var subdistrict = viewers.apply(SUBDISTRICT);
    var zilu = communities.find("zilu").orElseThrow();
    var now = clock.instant();
    var today = CivicTime.dayOf(now);
    var elders = admissions.admit(subdistrict, zilu, "高龄老人津贴发放月报", "街道办〔2026〕3号", null);
    admissions.admit(subdistrict, zilu, "社区消防隐患排查季报", "街道安委〔2026〕11号", null);
    var monthly =
        admissions.register(
            chair,
            new AskedReport(zilu, "本月高龄津贴发放表", "街道民政办", "街道办〔2026〕3号", today.plusDays(5), elders),
            null);
    admissions.answer(chair, monthly, true, "由平台台账导出，已当面交。");
    // Its day is over, so it does not come in by the door.
    store.register(
        ids.next(),
        new AskedReport(zilu, "文明养宠宣传周报", "区城管局", "没有说明", today.minusDays(2), null),
        chair.account(),
        now.minus(Duration.ofDays(6)));
  }
}
