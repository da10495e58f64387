package cn.yunshequ.community;

import cn.yunshequ.community.model.ActedFor;
import cn.yunshequ.community.model.Mandate;
import cn.yunshequ.community.model.MandateAct;
import cn.yunshequ.community.store.MandateReads;
import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.paper.Sheet;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The elder's receipt: what they agreed to and what was done for them, to keep on paper. */
@Singleton
public class MandatePapers {
  private final MandateReads reads;

  MandatePapers(MandateReads reads) {
    this.reads = reads;
  }

  /** Empty for whoever may not know of it. */
  public Optional<Sheet> receipt(Viewer viewer, UUID id) {
    return reads
        .find(viewer, id)
        .map(
            mandate -> sheet(mandate, reads.done(viewer, List.of(id)).getOrDefault(id, List.of())));
  }

  private static Sheet sheet(Mandate mandate, List<ActedFor> done) {
    var acts = mandate.acts().stream().sorted().map(MandateAct::zh).toList();
    var paper =
        Sheet.titled("代办回执")
            .fact("委托人", mandate.personName())
            .fact("代办人", mandate.helperName())
            .fact("委托代办", String.join("、", acts))
            .fact("用途", mandate.purpose())
            .fact("怎样委托", mandate.givenHow().zh() + "，" + CivilDay.zhWithYear(mandate.givenOn()))
            .fact("有效到", CivilDay.zhWithYear(mandate.until()))
            .fact("登记人", mandate.recordedByName())
            .fact("已撤回", mandate.endedWhy())
            .notice("代办不包括投票。您随时可以告诉居委会撤回这份委托，不用说明理由。");
    if (done.isEmpty()) {
      paper.paragraph("还没有代办过。");
    } else {
      paper
          .heading("已经代办的")
          .table(List.of("日期", "做了什么"), done.stream().map(MandatePapers::line).toList());
    }
    return paper.signatures("委托人", "代办人").foot("到居委会可以随时再打印一份").done();
  }

  private static List<String> line(ActedFor one) {
    return List.of(CivilDay.zhWithYear(CivicTime.dayOf(one.at())), one.act().zh());
  }
}
