package cn.yunshequ.councils;

import cn.yunshequ.councils.model.AgendaItemView;
import cn.yunshequ.councils.model.AgreementView;
import cn.yunshequ.councils.model.CalendarFile;
import cn.yunshequ.councils.model.MeetingView;
import cn.yunshequ.councils.model.MinutesView;
import cn.yunshequ.councils.store.AgreementReads;
import cn.yunshequ.councils.store.MeetingReads;
import cn.yunshequ.councils.store.RecordReads;
import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.paper.Sheet;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting on paper and in calendars, as that viewer may see it. */
@Singleton
public class MeetingPapers {
  private final MeetingReads meetings;
  private final RecordReads records;
  private final AgreementReads agreements;
  private final Clock clock;

  MeetingPapers(
      MeetingReads meetings, RecordReads records, AgreementReads agreements, Clock clock) {
    this.agreements = agreements;
    this.meetings = meetings;
    this.records = records;
    this.clock = clock;
  }

  /** The calendar file; empty when the viewer sees no such meeting. */
  public Optional<String> calendar(Viewer viewer, UUID id) {
    return meetings
        .find(viewer, id)
        .map(meeting ->
            CalendarFile.of(
                meeting,
                agenda(viewer, id).stream().map(MeetingPapers::numbered).toList(),
                moves(viewer, id).size(),
                clock.instant()));
  }

  /**
   * The notice to post in the stairwell; empty when the viewer sees no such meeting.
   *
   * @param address where its page is
   */
  public Optional<Sheet> notice(Viewer viewer, UUID id, String address) {
    return meetings
        .find(viewer, id)
        .map(meeting -> noticeOf(meeting, agenda(viewer, id), moves(viewer, id), address));
  }

  private List<RecordReads.Move> moves(Viewer viewer, UUID id) {
    return records.moves(viewer, List.of(id)).getOrDefault(id, List.of());
  }

  private static Sheet noticeOf(
      MeetingView meeting,
      List<AgendaItemView> agenda,
      List<RecordReads.Move> moves,
      String address) {
    var sheet =
        facts(Sheet.titled(meeting.kind().zh() + "通知").issuer(meeting.councilName()), meeting);
    if (meeting.cancelReason() != null) {
      sheet.notice("会议已取消：" + meeting.cancelReason());
    } else if (!moves.isEmpty()) {
      var last = moves.getLast();
      sheet.notice("会议改期：原定%s，因%s，改到上面的时间。".formatted(moment(last.startedAt()), last.reason()));
    }
    sheet.paragraph(meeting.note());
    sheet.heading("议程");
    sheet.points(agenda.stream().map(MeetingPapers::withNote).toList());
    if (meeting.takesVotes()) {
      sheet.paragraph("通知中没有的事项，会上可以讨论，不作表决。");
    }
    sheet.code(address, "扫一扫，看会议、答复参加、会后看纪要");
    var given = moves.isEmpty() ? meeting.calledAt() : moves.getLast().movedAt();
    return sheet.foot("由云社区生成 · 通知日期 " + day(given)).done();
  }

  /** The minutes in force; empty while there are none the viewer sees. */
  public Optional<Sheet> minutes(Viewer viewer, UUID id) {
    return meetings
        .find(viewer, id)
        .flatMap(meeting ->
            records.minutes(viewer, List.of(id)).getOrDefault(id, List.of()).stream()
                .filter(version -> version.publishedAt() != null)
                .findFirst()
                .map(inForce -> minutesOf(meeting, agenda(viewer, id), inForce)));
  }

  private static Sheet minutesOf(
      MeetingView meeting, List<AgendaItemView> agenda, MinutesView minutes) {
    var sheet =
        facts(Sheet.titled(meeting.kind().zh() + "记录").issuer(meeting.councilName()), meeting)
            .fact("到会", meeting.takesVotes() ? meeting.quorum().text() : null)
            .fact("版本", "第" + minutes.version() + "版")
            .fact("更正说明", minutes.correction());
    sheet.heading("议题与结论");
    sheet.table(List.of("议题", "结论", "票数", "内容"), agenda.stream().map(MeetingPapers::row).toList());
    for (var item : agenda) {
      for (var dissent : item.dissents()) {
        sheet.paragraph(against(item, dissent));
      }
    }
    sheet.heading("记录");
    sheet.paragraph(minutes.body());
    var signer = minutes.signedBy();
    return sheet
        .fact("记录人", minutes.writtenBy().displayName())
        .fact("复核签名", signer == null ? null : signer.displayName())
        .fact("公布日期", minutes.publishedAt() == null ? null : day(minutes.publishedAt()))
        .foot("由云社区生成")
        .done();
  }

  private static String against(AgendaItemView item, AgendaItemView.Dissent dissent) {
    return dissent.hiddenReason() == null
        ? "对“%s”的不同意见（%s）：%s"
            .formatted(item.title(), dissent.resident().displayName(), dissent.words())
        : "对“%s”的一条不同意见已隐藏。理由：%s".formatted(item.title(), dissent.hiddenReason());
  }

  private static Sheet.Writing facts(Sheet.Writing sheet, MeetingView meeting) {
    return sheet
        .fact("会议", meeting.title())
        .fact("时间", moment(meeting.startsAt()))
        .fact("地点", meeting.place())
        .fact("召集人", meeting.calledBy().displayName());
  }

  private List<AgendaItemView> agenda(Viewer viewer, UUID id) {
    return records.agendas(viewer, List.of(id)).getOrDefault(id, List.of()).stream()
        .filter(item -> item.mergedInto() == null)
        .toList();
  }

  /** What a mediation agreed on, to be signed by hand; empty for who may not see it. */
  public Optional<Sheet> agreement(Viewer viewer, UUID id) {
    return meetings
        .find(viewer, id)
        .filter(meeting -> meeting.kind().isPrivate())
        .flatMap(meeting -> agreements.find(viewer, id).map(it -> agreementOf(meeting, it)));
  }

  private static Sheet agreementOf(MeetingView meeting, AgreementView agreement) {
    var sheet = facts(Sheet.titled("矛盾协调结果").issuer(meeting.councilName()), meeting);
    sheet.paragraph(agreement.body());
    if (agreement.principle() != null) {
      sheet.heading("双方都认可、同意公开的道理");
      sheet.paragraph(agreement.principleTitle() + "：" + agreement.principle());
    }
    var concluded = agreement.concludedAt();
    sheet.notice(concluded == null ? "还没有全部同意，暂不生效。" : "各方已于" + day(concluded) + "全部同意。");
    var people =
        agreement.parties().stream()
            .map(AgreementView.Party::resident)
            .filter(Objects::nonNull)
            .map(resident -> resident.displayName())
            .toArray(String[]::new);
    return sheet.signatures(people).foot("只给当事人和召集人 · 由云社区生成").done();
  }

  private static List<String> row(AgendaItemView item) {
    var votes = item.votes();
    return List.of(
        item.title(),
        item.outcome() == null ? "未议决" : item.outcome().zh(),
        votes == null
            ? "—"
            : "赞成%d 反对%d 弃权%d"
                .formatted(votes.votesFor(), votes.votesAgainst(), votes.votesAbstain()),
        orDash(item.resolution()));
  }

  private static String orDash(@Nullable String text) {
    return text == null ? "—" : text;
  }

  private static String numbered(AgendaItemView item) {
    return item.position() + ". " + item.title();
  }

  private static String withNote(AgendaItemView item) {
    var parts = new ArrayList<String>(List.of(item.title()));
    if (item.note() != null) {
      parts.add(item.note());
    }
    return String.join("\n", parts);
  }

  private static String day(Instant at) {
    return CivilDay.zhWithYear(CivicTime.dayOf(at));
  }

  private static String moment(Instant at) {
    var time = at.atZone(CivicTime.ZONE);
    return "%s %02d:%02d".formatted(day(at), time.getHour(), time.getMinute());
  }
}
