package cn.yunshequ.voting;

import cn.yunshequ.community.Places;
import cn.yunshequ.community.model.Place;
import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.paper.Sheet;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.BallotOption;
import cn.yunshequ.voting.model.BallotRules;
import cn.yunshequ.voting.model.Measure;
import cn.yunshequ.voting.model.PublishedFile;
import cn.yunshequ.voting.model.TallyLine;
import cn.yunshequ.voting.store.RollReads;
import cn.yunshequ.voting.store.VoiceReads;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sheets of a ballot to post in the stairwell: its result, and its roll. */
@Singleton
public class BallotPapers {
  private static final int MOST_DOORS = 2000;
  private static final int PAGE = 50;

  private final BallotPages pages;
  private final Counting counting;
  private final RollReads rolls;
  private final VoiceReads voices;
  private final Places places;

  BallotPapers(
      BallotPages pages, Counting counting, RollReads rolls, VoiceReads voices, Places places) {
    this.pages = pages;
    this.counting = counting;
    this.rolls = rolls;
    this.voices = voices;
    this.places = places;
  }

  /**
   * The result with its working, channels, minority statements, objections and fingerprints; empty
   * before the count. Areas and names as that viewer may see them.
   *
   * @param address of this portal, for the code to scan
   */
  public Optional<Sheet> result(Viewer viewer, UUID id, String address) {
    return pages
        .one(viewer, id)
        .filter(view -> view.counted() != null)
        .map(view -> resultOf(viewer, view, counting.contentOf(view.ballot()), address));
  }

  private Sheet resultOf(
      Viewer viewer, BallotView view, PublishedFile.Content content, String address) {
    var counted = Objects.requireNonNull(view.counted());
    var sheet =
        facts(Sheet.titled("表决结果公告"), view)
            .notice("结论：" + counted.outcome().zh() + "。" + view.forceNote());
    if (!counted.winners().isEmpty()) {
      sheet.paragraph("得票最多：" + String.join("、", winners(view, counted.winners())) + "。");
    }
    if (view.ballot().earlyReason() != null) {
      sheet.paragraph("提前结束的理由：" + view.ballot().earlyReason());
    }
    sheet.heading("各项得票");
    tally(sheet, view, content);
    sheet.heading("怎么算出来的");
    sheet.points(view.viewerCounts() ? counted.working() : counted.publicWorking());
    sheet.paragraph(
        "依据："
            + content.rule().citation()
            + "（"
            + content.rule().lawVersion()
            + "）。"
            + content.rule().explanation()
            + "本平台的规则编号："
            + String.join("、", view.ruleNumbers())
            + "。");
    voices(sheet, viewer, view.ballot().id());
    sheet.heading("怎样核对");
    sheet.paragraph("凭回执号可以在公布的名单里找到自己的票；公布的文件可以用独立的复核程序重新计算。对结果有异议，请在截止后七天内提出。");
    sheet.fact("结果指纹", counted.hash()).fact("名册指纹", view.rollHash());
    return sheet
        .code(page(address, view.ballot()), "扫码看结果、名单和复核办法")
        .foot("由云社区生成 · " + day(counted.countedAt()) + "计票")
        .done();
  }

  private static List<String> winners(BallotView view, List<String> keys) {
    return view.options().stream()
        .filter(option -> keys.contains(option.key()))
        .map(BallotOption::text)
        .toList();
  }

  private static void tally(Sheet.Writing sheet, BallotView view, PublishedFile.Content content) {
    boolean area =
        view.electorate().countsArea() && (view.viewerCounts() || content.count().areaMayBeShown());
    var unit = view.electorate().unit();
    var head = new ArrayList<>(List.of("选择", unit + "数"));
    if (area) {
      head.add("专有面积（㎡）");
    }
    boolean channels = content.channelsTold() || (view.viewerCounts() && !view.ballot().isSecret());
    if (channels) {
      head.addAll(List.of("网上", "纸质、上门、会上"));
    }
    var rows = new ArrayList<List<String>>();
    for (var line : content.count().lines()) {
      var row = new ArrayList<>(List.of(label(view, line), String.valueOf(line.measure().heads())));
      if (area) {
        row.add(Measure.squareMetres(line.measure().area()));
      }
      if (channels) {
        row.add(String.valueOf(line.online()));
        row.add(String.valueOf(line.measure().heads() - line.online()));
      }
      rows.add(row);
    }
    sheet.table(head, rows);
    if (!channels) {
      sheet.paragraph("有的一方不足五户，为了不让人推算出各家怎么投的，不分网上和纸质公布。");
    }
  }

  private static String label(BallotView view, TallyLine line) {
    var name =
        switch (line.choice()) {
          case TallyLine.FOR -> "赞成";
          case TallyLine.AGAINST -> "反对";
          case TallyLine.ABSTAIN -> "弃权";
          default ->
              view.options().stream()
                  .filter(option -> option.key().equals(line.choice()))
                  .map(BallotOption::text)
                  .findFirst()
                  .orElse(line.choice());
        };
    return line.points() == null ? name : name + "（" + line.points() + "分）";
  }

  private void voices(Sheet.Writing sheet, Viewer viewer, UUID id) {
    var dissents = voices.dissents(viewer, List.of(id)).getOrDefault(id, List.of());
    if (!dissents.isEmpty()) {
      sheet.heading("不同意见（随结果一并公布）");
      sheet.points(dissents.stream().map(VoiceReads.DissentView::line).toList());
    }
    var objections = voices.objections(viewer, List.of(id)).getOrDefault(id, List.of());
    if (!objections.isEmpty()) {
      sheet.heading("异议和答复");
      sheet.points(
          objections.stream()
              .map(each ->
                  "%s%s：%s\n答复：%s"
                      .formatted(
                          each.author().displayName(),
                          each.fromAffected() ? "（受影响住户）" : "",
                          each.text(),
                          each.answer() == null ? "还没有答复。" : each.answer()))
              .toList());
    }
  }

  /**
   * The roll for objections: doors for neighbours and for those who count; for strangers, and where
   * there are more than two thousand, buildings with their numbers.
   */
  public Optional<Sheet> roll(Viewer viewer, UUID id, String address) {
    return pages.one(viewer, id).map(view -> rollOf(viewer, view, address));
  }

  private Sheet rollOf(Viewer viewer, BallotView view, String address) {
    var ballot = view.ballot();
    var unit = view.electorate().unit();
    var sheet =
        facts(Sheet.titled("表决名册公示"), view)
            .notice(
                "名册有误、漏登或面积不对，请在%s前提出：打开表决页面点“提出异议”，或者找居委会。"
                    .formatted(Moments.text(view.rollObjectionsUntil())));
    var buildings =
        rolls.buildings(viewer, List.of(ballot.id())).getOrDefault(ballot.id(), List.of());
    int heads = buildings.stream().mapToInt(RollReads.Building::rollHeads).sum();
    if (heads > MOST_DOORS || (!rolls.isNear(viewer, ballot) && !buildings.isEmpty())) {
      sheet.table(
          List.of("楼栋", "名册（" + unit + "）"),
          buildings.stream()
              .map(each -> List.of(label(each), String.valueOf(each.rollHeads())))
              .toList());
      sheet.paragraph("门牌只给本范围内的住户和计票人看。");
    } else {
      sheet.table(List.of("序号", "名册上的一" + unit, "说明"), doors(viewer, ballot));
    }
    return sheet
        .fact("名册指纹", view.rollHash())
        .code(page(address, ballot), "扫码看名册、提出异议")
        .foot("由云社区生成 · 名册固定于" + Moments.text(view.rollFrozenAt()))
        .done();
  }

  private String label(RollReads.Building building) {
    return places.find(building.id()).map(Place::label).orElse("");
  }

  private List<List<String>> doors(Viewer viewer, Ballot ballot) {
    var rows = new ArrayList<List<String>>();
    Optional<String> after = Optional.empty();
    boolean more = true;
    while (more && rows.size() < MOST_DOORS) {
      var page = rolls.page(viewer, ballot, PAGE, after);
      for (var unit : page.nodes()) {
        var note = unit.struck() ? "已更正移出" : unit.doors() > 1 ? unit.doors() + "处合为一户" : "";
        rows.add(List.of(String.valueOf(rows.size() + 1), unit.label(), note));
      }
      more = page.hasNextPage();
      after = more ? Optional.of(page.edges().getLast().cursor()) : Optional.empty();
    }
    return rows;
  }

  /** Issuer and facts every sheet of a ballot begins with. */
  Sheet.Writing facts(Sheet.Writing sheet, BallotView view) {
    @Nullable Place place = places.find(view.ballot().scopeId()).orElse(null);
    return sheet
        .issuer(place == null ? "" : place.communityName())
        .fact("表决的问题", view.title())
        .fact("说明", view.explanation())
        .fact("事项", view.matterName())
        .fact("范围", place == null ? null : place.label())
        .fact("投票时间", Moments.text(view.opensAt()) + "至" + Moments.text(view.closesAt()));
  }

  static String page(String address, Ballot ballot) {
    return address + "/v/" + GlobalId.encode(Ballot.KIND, ballot.id());
  }

  private static String day(java.time.Instant at) {
    return CivilDay.zhWithYear(CivicTime.dayOf(at));
  }

  /**
   * True when that viewer may print papers to vote with; of secret ballots where a box may stand.
   */
  static boolean mayPrintForms(Viewer viewer, Ballot ballot) {
    return BallotRules.counts(viewer, ballot.scope())
        && (!ballot.isSecret() || BallotRules.takesBox(ballot).isAllowed());
  }
}
