package cn.yunshequ.volunteering;

import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.platform.paper.Sheet;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.volunteering.model.CertificateView;
import cn.yunshequ.volunteering.model.ServiceTime;
import java.util.List;

/** A certificate on paper, in the four parts the rules ask for (L-53). */
public final class CertificatePaper {
  private CertificatePaper() {}

  /**
   * The sheet.
   *
   * @param origin address of the portal, for the square to scan
   */
  public static Sheet of(CertificateView it, String origin) {
    var sheet = Sheet.titled("志愿服务记录证明").issuer(it.issuer());
    if (!it.valid()) {
      sheet.notice("本证明已撤销：" + it.revokeReason());
    }
    sheet.heading("一、志愿者");
    sheet
        .fact("姓名", it.volunteerName())
        .fact("证件", it.document())
        .fact("志愿者编号", it.volunteerNumber());
    sheet.heading("二、服务情况");
    sheet
        .fact("服务期间", day(it.firstDay()) + "至" + day(it.lastDay()))
        .fact("服务时长", it.hours() + "小时（共%d分钟，%d次）".formatted(it.minutes(), it.lines().size()));
    sheet.table(
        List.of("日期", "服务内容", "时长（小时）"),
        it.lines().stream()
            .map(line -> List.of(day(line.day()), line.title(), ServiceTime.hours(line.minutes())))
            .toList());
    sheet.heading("三、出具单位");
    sheet.fact("单位", it.issuer()).fact("负责人", it.inCharge()).fact("联系方式", it.contact());
    sheet.heading("四、证明信息");
    sheet
        .fact("证明编号", it.number())
        .fact("查验码", it.code())
        .fact("出具日期", day(CivicTime.dayOf(it.issuedAt())))
        .fact("备注", it.note());
    return sheet
        .code(
            origin + "/certificate?number=" + it.number() + "&code=" + it.code(), "扫码或凭编号和查验码核对真伪")
        .foot("时长按实际签到签退记录，经组织者确认；不含往返路程。本证明免费出具。")
        .done();
  }

  private static String day(java.time.LocalDate day) {
    return CivilDay.zhWithYear(day);
  }
}
