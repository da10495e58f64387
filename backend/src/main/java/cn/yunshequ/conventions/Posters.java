package cn.yunshequ.conventions;

import cn.yunshequ.community.Places;
import cn.yunshequ.conventions.model.ArticleView;
import cn.yunshequ.conventions.model.ConventionStage;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.model.EditionView;
import cn.yunshequ.conventions.model.VersionView;
import cn.yunshequ.conventions.store.ConventionReads;
import cn.yunshequ.conventions.store.SignatureSums;
import cn.yunshequ.conventions.store.TextReads;
import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.paper.Sheet;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A convention on a sheet to hang in the stairwell; only what everybody may read. */
@Singleton
public class Posters {
  private static final int HASH_SHOWN = 16;

  private final ConventionReads reads;
  private final TextReads texts;
  private final SignatureSums signatures;
  private final Places places;

  Posters(ConventionReads reads, TextReads texts, SignatureSums signatures, Places places) {
    this.reads = reads;
    this.texts = texts;
    this.signatures = signatures;
    this.places = places;
  }

  /**
   * The sheet of the text that stands; empty while nothing is published.
   *
   * @param address of its page, for the code to scan
   */
  public Optional<Sheet> poster(UUID id, String address) {
    return reads
        .find(Viewer.GUEST, id)
        .filter(ConventionView::wordsShown)
        .flatMap(convention -> {
          int number = convention.currentVersion();
          return Optional.ofNullable(
                  texts
                      .versions(Viewer.GUEST, Map.of(id, List.of(number)))
                      .getOrDefault(id, Map.of())
                      .get(number))
              .map(version -> sheet(convention, version, address));
        });
  }

  private Sheet sheet(ConventionView convention, VersionView version, String address) {
    var articles =
        texts.articles(Viewer.GUEST, List.of(version.id())).getOrDefault(version.id(), List.of());
    var place = places.get(convention.areaId(), "scopeId");
    var issuer =
        place.label().equals(place.communityName())
            ? place.communityName()
            : place.communityName() + " " + place.label();
    var sheet = Sheet.titled(version.title()).issuer(issuer).forTheWall();
    if (!convention.inForceNow()) {
      sheet.notice(notYet(convention));
    }
    sheet.paragraph(version.preamble());
    sheet.points(articles.stream().map(Posters::point).toList());
    facts(sheet, convention, version);
    return sheet
        .code(address, "扫一扫看全文、历次修改和签署情况")
        .foot("云社区 · 文字校验码 " + version.contentHash().substring(0, HASH_SHOWN))
        .done();
  }

  private static String notYet(ConventionView convention) {
    return convention.filingMissing()
        ? "已经居民会议通过，尚未备案，还没有生效。"
        : "这是" + convention.stage().zh() + "的文本，还没有生效。";
  }

  private static String point(ArticleView article) {
    return article.heading().isEmpty() ? article.text() : article.heading() + "：" + article.text();
  }

  private void facts(Sheet.Writing sheet, ConventionView convention, VersionView version) {
    var round = convention.inForceNow() ? convention.force() : convention.round();
    sheet.fact("版本", "第" + version.number() + "版");
    if (round != null) {
      sheet.fact("通过", day(round.adoptedOn()));
      sheet.fact("备案", filing(round));
      sheet.fact("生效", day(round.inForceSince()));
      sheet.fact("复审", round.stage() == ConventionStage.IN_FORCE ? day(round.reviewOn()) : null);
    }
    var toSign = convention.toSign();
    if (toSign != null && toSign == version.number()) {
      var sums =
          Objects.requireNonNull(
              signatures.of(Viewer.GUEST, List.of(convention)).get(convention.id()));
      sheet.fact("签署", "%d户中已有%d户签署".formatted(sums.households(), sums.count()));
    }
  }

  private static @Nullable String filing(EditionView round) {
    var filing = round.filing();
    return filing == null
        ? null
        : "%s %s（%s）".formatted(day(filing.filedOn()), filing.number(), filing.office());
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : CivilDay.zhWithYear(day);
  }
}
