package cn.yunshequ.conventions.store;

import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.conventions.store.db.Tables.AMENDMENT;
import static cn.yunshequ.conventions.store.db.Tables.CONVENTION;
import static cn.yunshequ.conventions.store.db.Tables.VERSION;
import static cn.yunshequ.conventions.store.db.Tables.VERSION_ARTICLE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import cn.yunshequ.conventions.model.AmendmentKind;
import cn.yunshequ.conventions.model.AmendmentState;
import cn.yunshequ.conventions.model.AmendmentView;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Keyset;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Proposed amendments as a viewer may see them. One statement each. */
@Singleton
public class AmendmentReads {
  private static final int MOST_OF_AN_ARTICLE = 20;
  private static final cn.yunshequ.community.published.tables.Resident DECIDER =
      RESIDENT.as("decider");

  private final Db db;

  AmendmentReads(Db db) {
    this.db = db;
  }

  public Map<UUID, AmendmentView> byIds(Viewer viewer, List<UUID> ids) {
    var columns = new Columns(viewer);
    return columns
        .rows(db)
        .where(AMENDMENT.ID.in(ids), Visible.to(viewer))
        .fetchMap(row -> row.get(AMENDMENT.ID), columns::read);
  }

  /** Those of one convention, newest first. */
  public Page<AmendmentView> page(
      Viewer viewer,
      UUID convention,
      @Nullable UUID article,
      @Nullable AmendmentState state,
      int first,
      Optional<String> after) {
    var columns = new Columns(viewer);
    var rows =
        columns
            .rows(db)
            .where(AMENDMENT.CONVENTION_ID.eq(convention), Visible.to(viewer))
            .and(article == null ? noCondition() : AMENDMENT.ARTICLE_ID.eq(article))
            .and(state == null ? noCondition() : AMENDMENT.STATE.eq(state.name()))
            .and(state == AmendmentState.OPEN ? isOpen() : noCondition())
            .and(after.map(AmendmentReads::beyond).orElse(noCondition()))
            .orderBy(AMENDMENT.PROPOSED_AT.desc(), AMENDMENT.ID.desc())
            .limit(inline(first + 1))
            .fetch(columns::read);
    return Page.cut(rows, first, last -> Keyset.cursor(last.proposedAt(), last.id()));
  }

  private static Condition beyond(String cursor) {
    return row(AMENDMENT.PROPOSED_AT, AMENDMENT.ID).lessThan(Keyset.position(cursor));
  }

  /** Those that wait on each of these articles, oldest first. */
  public Map<UUID, List<AmendmentView>> openOn(Viewer viewer, List<UUID> articles) {
    var columns = new Columns(viewer);
    var found =
        columns
            .rows(db)
            .where(AMENDMENT.ARTICLE_ID.in(articles), isOpen(), Visible.to(viewer))
            .and(AMENDMENT.KIND.ne(AmendmentKind.ADD.name()))
            .orderBy(AMENDMENT.PROPOSED_AT, AMENDMENT.ID)
            .fetchGroups(row -> row.get(AMENDMENT.ARTICLE_ID), columns::read);
    found.replaceAll(
        (id, all) -> all.size() > MOST_OF_AN_ARTICLE ? all.subList(0, MOST_OF_AN_ARTICLE) : all);
    return found;
  }

  /** How many wait for the drafters of each convention. */
  public Map<UUID, Integer> waiting(Viewer viewer, List<UUID> conventions) {
    return db.sql()
        .select(AMENDMENT.CONVENTION_ID, count())
        .from(AMENDMENT)
        .join(CONVENTION)
        .on(CONVENTION.ID.eq(AMENDMENT.CONVENTION_ID))
        .where(AMENDMENT.CONVENTION_ID.in(conventions), isOpen(), Visible.to(viewer))
        .groupBy(AMENDMENT.CONVENTION_ID)
        .fetchMap(AMENDMENT.CONVENTION_ID, count());
  }

  // What was written for an earlier round waits for nobody any more.
  private static Condition isOpen() {
    return AMENDMENT
        .STATE
        .eq(AmendmentState.OPEN.name())
        .and(AMENDMENT.EDITION.eq(CONVENTION.EDITION));
  }

  /** What of an amendment a viewer sees, in one row. */
  private static final class Columns {
    private final Viewer viewer;
    private final Field<String> heading;
    private final Field<String> now;
    private final Field<String> baseHeading =
        wording(VERSION_ARTICLE.HEADING, AMENDMENT.BASE_VERSION, "base_heading");
    private final Field<String> base =
        wording(VERSION_ARTICLE.WORDS, AMENDMENT.BASE_VERSION, "base_words");
    private final Field<List<UUID>> rivals = rivals();
    private final Field<Boolean> words;

    Columns(Viewer viewer) {
      this.viewer = viewer;
      heading = wording(VERSION_ARTICLE.HEADING, Visible.newest(viewer), "now_heading");
      now = wording(VERSION_ARTICLE.WORDS, Visible.newest(viewer), "now_words");
      var account = viewer.accountId();
      Condition own = account == null ? DSL.falseCondition() : AMENDMENT.ACCOUNT_ID.eq(account);
      words =
          field(
                  AMENDMENT
                      .HIDDEN_REASON
                      .isNull()
                      .and(Visible.words(viewer))
                      .or(own)
                      .or(Visible.desk(viewer)))
              .as("words_shown");
    }

    private static Field<String> wording(Field<String> what, Field<Integer> version, String name) {
      return field(
              select(what)
                  .from(VERSION_ARTICLE)
                  .join(VERSION)
                  .on(VERSION.ID.eq(VERSION_ARTICLE.VERSION_ID))
                  .where(
                      VERSION.CONVENTION_ID.eq(AMENDMENT.CONVENTION_ID),
                      VERSION.NUMBER.eq(version),
                      VERSION_ARTICLE.ARTICLE_ID.eq(AMENDMENT.ARTICLE_ID)))
          .as(name);
    }

    private static Field<List<UUID>> rivals() {
      var other = AMENDMENT.as("rival");
      return multiset(
              select(other.ID)
                  .from(other)
                  .where(
                      other.CONVENTION_ID.eq(AMENDMENT.CONVENTION_ID),
                      other.ARTICLE_ID.eq(AMENDMENT.ARTICLE_ID),
                      other.ID.ne(AMENDMENT.ID),
                      other.EDITION.eq(AMENDMENT.EDITION),
                      other.STATE.eq(AmendmentState.OPEN.name()),
                      other.KIND.ne(AmendmentKind.ADD.name()),
                      AMENDMENT.KIND.ne(AmendmentKind.ADD.name()),
                      isOpen())
                  .orderBy(other.PROPOSED_AT, other.ID))
          .as("rivals")
          .convertFrom(rows -> rows.map(each -> each.value1()));
    }

    SelectOnConditionStep<Record> rows(Db db) {
      return db.sql()
          .select(AMENDMENT.fields())
          .select(Cards.of(RESIDENT))
          .select(Cards.of(DECIDER))
          .select(heading, now, baseHeading, base, rivals, words)
          .from(AMENDMENT)
          .join(CONVENTION)
          .on(CONVENTION.ID.eq(AMENDMENT.CONVENTION_ID))
          .join(RESIDENT)
          .on(RESIDENT.ACCOUNT_ID.eq(AMENDMENT.ACCOUNT_ID))
          .leftJoin(DECIDER)
          .on(DECIDER.ACCOUNT_ID.eq(AMENDMENT.DECIDED_BY));
    }

    AmendmentView read(Record row) {
      var kind = AmendmentKind.valueOf(row.get(AMENDMENT.KIND));
      var state = AmendmentState.valueOf(row.get(AMENDMENT.STATE));
      boolean shown = row.get(words);
      String before = kind == AmendmentKind.ADD ? null : row.get(now);
      return new AmendmentView(
          row.get(AMENDMENT.ID),
          row.get(AMENDMENT.CONVENTION_ID),
          kind,
          row.get(AMENDMENT.ARTICLE_ID),
          shown ? row.get(AMENDMENT.HEADING) : null,
          shown ? row.get(AMENDMENT.WORDS) : null,
          before == null ? "" : before,
          shown ? row.get(AMENDMENT.REASON) : null,
          Cards.read(row, RESIDENT, viewer),
          row.get(AMENDMENT.PROPOSED_AT).toInstant(),
          row.get(AMENDMENT.BASE_VERSION),
          state,
          state == AmendmentState.OPEN && kind != AmendmentKind.ADD && isOutdated(row),
          row.get(rivals),
          row.get(AMENDMENT.DECISION_REASON),
          row.get(AMENDMENT.DECIDED_BY) == null ? null : Cards.read(row, DECIDER, viewer),
          row.get(AMENDMENT.RESULT_VERSION),
          row.get(AMENDMENT.HIDDEN_REASON),
          shown,
          row.get(AMENDMENT.ACCOUNT_ID).equals(viewer.accountId()));
    }

    private boolean isOutdated(Record row) {
      var words = row.get(now);
      return words == null
          || !words.equals(row.get(base))
          || !String.valueOf(row.get(heading)).equals(row.get(baseHeading));
    }
  }
}
