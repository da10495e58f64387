package cn.yunshequ.conventions.store;

import static cn.yunshequ.community.published.Tables.AREA;
import static cn.yunshequ.conventions.store.ConventionColumns.FORCE;
import static cn.yunshequ.conventions.store.ConventionColumns.ROUND;
import static cn.yunshequ.conventions.store.db.Tables.CHECK_ITEM;
import static cn.yunshequ.conventions.store.db.Tables.CONVENTION;
import static cn.yunshequ.conventions.store.db.Tables.STARTER;
import static cn.yunshequ.conventions.store.db.Tables.STARTER_ARTICLE;
import static cn.yunshequ.conventions.store.db.Tables.TEXT_CHECK;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import cn.yunshequ.conventions.model.CheckState;
import cn.yunshequ.conventions.model.CheckView;
import cn.yunshequ.conventions.model.ConventionFilter;
import cn.yunshequ.conventions.model.ConventionTopic;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.model.Starter;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Keyset;
import cn.yunshequ.platform.db.Paths;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Conventions as a viewer may see them: one statement each. */
@Singleton
public class ConventionReads {
  private final Db db;
  private final Clock clock;

  ConventionReads(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  private LocalDate today() {
    return CivicTime.dayOf(clock.instant());
  }

  public Optional<ConventionView> find(Viewer viewer, UUID id) {
    return Optional.ofNullable(byIds(viewer, List.of(id)).get(id));
  }

  public Map<UUID, ConventionView> byIds(Viewer viewer, List<UUID> ids) {
    var columns = new ConventionColumns(viewer, today());
    return columns
        .rows(db.sql())
        .where(CONVENTION.ID.in(ids), Visible.to(viewer))
        .fetchMap(row -> row.get(CONVENTION.ID), columns::read);
  }

  /** The last changed first. */
  public Page<ConventionView> page(
      Viewer viewer, ConventionFilter filter, int first, Optional<String> after) {
    var columns = new ConventionColumns(viewer, today());
    var rows =
        columns
            .rows(db.sql())
            .where(Visible.to(viewer), matches(viewer, filter))
            .and(after.map(ConventionReads::beyond).orElse(noCondition()))
            .orderBy(CONVENTION.ACTIVE_AT.desc(), CONVENTION.ID.desc())
            .limit(inline(first + 1))
            .fetch(columns::read);
    return Page.cut(rows, first, last -> Keyset.cursor(last.activeAt(), last.id()));
  }

  private static Condition beyond(String cursor) {
    return row(CONVENTION.ACTIVE_AT, CONVENTION.ID).lessThan(Keyset.position(cursor));
  }

  private Condition matches(Viewer viewer, ConventionFilter filter) {
    var scope = filter.scopeId();
    var topic = filter.topic();
    Condition community =
        filter.communityId() == null
            ? noCondition()
            : CONVENTION.COMMUNITY_ID.eq(filter.communityId());
    return community
        .and(
            scope == null
                ? noCondition()
                : Visible.under(
                    CONVENTION.PATH,
                    DSL.field(select(AREA.PATH).from(AREA).where(AREA.ID.eq(scope)))))
        .and(
            filter.stages().isEmpty()
                ? noCondition()
                : ROUND.STAGE.in(filter.stages().stream().map(Enum::name).toList()))
        .and(topic == null ? noCondition() : CONVENTION.TOPIC.eq(topic.name()))
        .and(when(filter.mine(), Visible.drafter(viewer)))
        .and(when(filter.inForce(), CONVENTION.IN_FORCE_VERSION.isNotNull()))
        .and(
            when(
                filter.checkWaiting(),
                TEXT_CHECK.STATE.eq(CheckState.WAITING.name()).and(Visible.desk(viewer))))
        .and(
            when(
                filter.reviewDue(),
                ROUND
                    .STAGE
                    .eq("IN_FORCE")
                    .and(FORCE.REVIEW_TOLD_AT.isNotNull().or(FORCE.REVIEW_ON.le(today())))));
  }

  private static Condition when(boolean asked, Condition condition) {
    return asked ? condition : noCondition();
  }

  /**
   * Of each area and of the areas above it, the nearest first: what holds, and what is open for the
   * neighbours' word.
   */
  public Map<UUID, List<ConventionView>> around(Viewer viewer, List<UUID> areas) {
    var columns = new ConventionColumns(viewer, today());
    return columns
        .rows(db.sql(), AREA.ID)
        .join(AREA)
        .on(Paths.under(AREA.PATH, CONVENTION.PATH))
        .where(
            AREA.ID.in(areas),
            CONVENTION.COMMUNITY_ID.eq(AREA.COMMUNITY_ID),
            CONVENTION.PUBLISHED_VERSION.isNotNull(),
            CONVENTION.HIDDEN_REASON.isNull(),
            ROUND.STAGE.notIn("WITHDRAWN", "REPEALED"))
        .orderBy(DSL.length(CONVENTION.PATH).desc(), CONVENTION.ACTIVE_AT.desc(), CONVENTION.ID)
        .fetchGroups(row -> row.get(AREA.ID), columns::read);
  }

  /**
   * The desk's look at the newest text of a convention whose drafts the viewer was found to see.
   */
  public Optional<CheckView> check(Viewer viewer, UUID convention) {
    return Optional.ofNullable(checks(viewer, List.of(convention)).get(convention));
  }

  /** The same of many. One statement. */
  public Map<UUID, CheckView> checks(Viewer viewer, List<UUID> conventions) {
    return db.sql()
        .select(TEXT_CHECK.fields())
        .from(TEXT_CHECK)
        .join(CONVENTION)
        .on(
            CONVENTION.ID.eq(TEXT_CHECK.CONVENTION_ID),
            CONVENTION.NEWEST_VERSION.eq(TEXT_CHECK.VERSION))
        .where(CONVENTION.ID.in(conventions), Visible.drafts(viewer))
        .fetchMap(
            row -> row.get(TEXT_CHECK.CONVENTION_ID),
            row ->
                new CheckView(
                    row.get(TEXT_CHECK.CONVENTION_ID),
                    row.get(TEXT_CHECK.VERSION),
                    CheckState.valueOf(row.get(TEXT_CHECK.STATE)),
                    row.get(TEXT_CHECK.ASKED_BY),
                    row.get(TEXT_CHECK.ASKED_AT).toInstant(),
                    row.get(TEXT_CHECK.REASON),
                    Cards.instant(row.get(TEXT_CHECK.DECIDED_AT))));
  }

  /** The moderators' check-list; the same for everybody. */
  public List<CheckView.Item> checkList(Viewer viewer) {
    return db.sql()
        .select(CHECK_ITEM.CODE, CHECK_ITEM.QUESTION)
        .from(CHECK_ITEM)
        .orderBy(CHECK_ITEM.POSITION)
        .fetch(row -> new CheckView.Item(row.value1(), row.value2()));
  }

  /** Texts to begin with; the same for everybody. */
  public List<Starter> starters(Viewer viewer) {
    var articles =
        multiset(
                select(STARTER_ARTICLE.NUMBER, STARTER_ARTICLE.HEADING, STARTER_ARTICLE.WORDS)
                    .from(STARTER_ARTICLE)
                    .where(STARTER_ARTICLE.STARTER_CODE.eq(STARTER.CODE))
                    .orderBy(STARTER_ARTICLE.NUMBER))
            .convertFrom(rows ->
                rows.map(row -> new Starter.Article(row.value1(), row.value2(), row.value3())));
    return db.sql()
        .select(STARTER.CODE, STARTER.TOPIC, STARTER.TITLE, STARTER.PREAMBLE, articles)
        .from(STARTER)
        .orderBy(STARTER.POSITION)
        .fetch(row ->
            new Starter(
                row.value1(),
                ConventionTopic.valueOf(row.value2()),
                row.value3(),
                row.value4(),
                row.value5()));
  }
}
