package cn.yunshequ.voting;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.paper.Sheet;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.BallotMethod;
import cn.yunshequ.voting.store.RollReads;
import cn.yunshequ.voting.store.VoteReads;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ballot papers to vote on by hand (L-34: paper on request): one page a voting unit, with its
 * serial and a square that leads whoever counts straight to that unit. For the box of a secret
 * ballot one slip that names nobody, to be copied.
 */
@Singleton
public class PaperForms {
  private static final int AT_ONCE = 50;

  private final BallotPages pages;
  private final BallotPapers papers;
  private final RollReads rolls;

  PaperForms(BallotPages pages, BallotPapers papers, RollReads rolls) {
    this.pages = pages;
    this.papers = papers;
    this.rolls = rolls;
  }

  /**
   * The papers of one voting unit, or of the next fifty of the roll, or the slip of a secret
   * ballot; empty when there is no such ballot, no box may stand or it is over, or the viewer does
   * not count there.
   *
   * @param unit null for all
   * @param after cursor of the roll; empty for the first fifty
   */
  public Optional<Sheet> forms(
      Viewer viewer, UUID id, @Nullable UUID unit, Optional<String> after, String address) {
    return pages
        .one(viewer, id)
        .filter(view -> BallotPapers.mayPrintForms(viewer, view.ballot()))
        .filter(view -> view.counted() == null)
        .flatMap(view ->
            view.ballot().isSecret()
                ? Optional.of(slip(view))
                : formsOf(viewer, view, unit, after, address));
  }

  private Optional<Sheet> formsOf(
      Viewer viewer, BallotView view, @Nullable UUID unit, Optional<String> after, String address) {
    var units =
        unit == null
            ? rolls.page(viewer, view.ballot(), AT_ONCE, after).nodes()
            : rolls.one(viewer, view.ballot(), unit).stream().toList();
    var standing = units.stream().filter(each -> !each.struck()).toList();
    if (standing.isEmpty()) {
      return Optional.empty();
    }
    var sheet = Sheet.titled("表决票");
    for (int i = 0; i < standing.size(); i++) {
      if (i > 0) {
        sheet.newPage();
      }
      form(sheet, view, standing.get(i), address);
    }
    return Optional.of(sheet.foot("收回后由一人登记、另一人核对确认，才计入结果。您在网上投过的票，纸质票不能代替。").done());
  }

  // Every slip is the same: no serial, no square, nothing to sign.
  private Sheet slip(BallotView view) {
    var sheet = Sheet.titled("无记名表决票");
    papers.facts(sheet, view);
    sheet.notice(view.forceNote() + "这张票不写名字、不做记号，写了的按弃权计。");
    sheet.heading(ask(view));
    sheet.table(
        List.of("选择", view.method() == BallotMethod.THREE_WAY ? "打勾（只选一项）" : "填写"), rows(view));
    sheet.paragraph("由两个人核对您是哪一" + view.electorate().unit() + "以后领票。请自己填好、折好，投进票箱；到箱投票以后不能再在手机上投。");
    return sheet.foot("截止以后当众开箱，一人登记、另一人照着票再数一遍，才计票。按到箱投票的人数复印，多印的作废。").done();
  }

  private void form(Sheet.Writing sheet, BallotView view, RollReads.Unit unit, String address) {
    papers
        .facts(sheet, view)
        .fact("这张票属于", unit.label())
        .fact("编号", serial(view.ballot(), unit.id()));
    sheet.notice(view.forceNote() + view.secrecyNote());
    sheet.heading(ask(view));
    sheet.table(
        List.of("选择", view.method() == BallotMethod.THREE_WAY ? "打勾（只选一项）" : "填写"), rows(view));
    if (view.ballot().silentClause() != null) {
      sheet.paragraph("按%s，这张票送达以后，到截止没有投票的，随多数意见计算。".formatted(view.ballot().silentClause()));
    }
    sheet.paragraph("由别人代投，请附书面委托。填好后请签名，交给楼门长、网格员或居委会；需要上门来收，请打社区电话。");
    sheet.signatures("投票人签名", "日期", "收票人", "见证人");
    sheet.code(
        address
            + "/v/"
            + GlobalId.encode(Ballot.KIND, view.ballot().id())
            + "/count?unit="
            + unit.id(),
        "计票人扫码登记 " + serial(view.ballot(), unit.id()));
  }

  private static String ask(BallotView view) {
    return switch (view.method()) {
      case THREE_WAY -> "您的意见";
      case APPROVAL -> "请在同意的选项后打勾，最多" + view.maxChoices() + "项";
      case SCORE -> "请给每一项打分，0到5分";
      case RANKED -> "请按喜欢的先后写上1、2、3";
    };
  }

  private static List<List<String>> rows(BallotView view) {
    var rows = new ArrayList<List<String>>();
    if (view.method() == BallotMethod.THREE_WAY) {
      List.of("赞成", "反对", "弃权").forEach(choice -> rows.add(List.of(choice, "□")));
    } else {
      view.options().forEach(option -> rows.add(List.of(option.key() + "　" + option.text(), "□")));
      rows.add(List.of("弃权", "□"));
    }
    return rows;
  }

  /** The same for ever, and another for every unit and ballot: eight signs to read out loud. */
  static String serial(Ballot ballot, String unit) {
    var hash =
        Codes.hash("表决票|" + ballot.id() + "|" + GlobalId.decode(VoteReads.UNIT, unit, "unit"));
    var text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      text.append(i == 4 ? "-" : "").append(Codes.letter(hash[i]));
    }
    return text.toString();
  }
}
