package cn.yunshequ.ledgers.plug;

import cn.yunshequ.community.OfficeHolders;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.ledgers.model.ReportRequest;
import cn.yunshequ.ledgers.store.AdmissionReads;
import cn.yunshequ.notification.MessageSource;
import cn.yunshequ.notification.model.Headline;
import cn.yunshequ.notification.model.Message;
import cn.yunshequ.notification.model.Weight;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A report asked for that nobody answered in time is told once to those who answer for it. */
@Singleton
class AdmissionNews implements MessageSource {
  private static final int LOOK_BACK_DAYS = 7;

  private final AdmissionReads reads;
  private final OfficeHolders holders;

  AdmissionNews(AdmissionReads reads, OfficeHolders holders) {
    this.reads = reads;
    this.holders = holders;
  }

  @Override
  public String kind() {
    return ReportRequest.KIND;
  }

  @Override
  public Map<UUID, Headline> headlines(Viewer viewer, List<UUID> ids) {
    var headlines = new HashMap<UUID, Headline>();
    reads
        .byIds(viewer, ids)
        .forEach(it ->
            headlines.put(it.requestId(), new Headline("上级要表：" + it.title(), "/console/asked")));
    return headlines;
  }

  @Override
  public List<Message> dates(LocalDate today) {
    // Many reports may wait in one place.
    var committees = new HashMap<AreaPath, List<UUID>>();
    return reads.unanswered(today.minusDays(LOOK_BACK_DAYS), today.minusDays(1)).stream()
        .map(late ->
            Message.of(
                    "report-late:" + late.requestId(),
                    new SubjectRef(ReportRequest.KIND, late.requestId()),
                    Weight.STEP,
                    "应在%s前报送，已经过期，还没有人办。%s"
                        .formatted(
                            CivilDay.zh(late.dueOn()),
                            late.listed() ? "它在准入清单上，请尽快报送。" : "它不在准入清单上，可以写明理由退回。"))
                .to(
                    committees.computeIfAbsent(
                        late.community(), at -> holders.at(at, OfficeHolders.COMMITTEE))))
        .toList();
  }
}
