package cn.yunshequ.cases.store;

import static cn.yunshequ.cases.store.db.Tables.CASE_EDITION;
import static cn.yunshequ.cases.store.db.Tables.CASE_STORY;
import static cn.yunshequ.cases.store.db.Tables.PROPOSAL_REFERENCE;
import static cn.yunshequ.community.published.Tables.CATEGORY;
import static cn.yunshequ.proposals.published.Tables.FINISHED;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import cn.yunshequ.cases.model.CaseEdition;
import cn.yunshequ.cases.model.CaseRules;
import cn.yunshequ.cases.model.CaseStatus;
import cn.yunshequ.cases.model.CaseStory;
import cn.yunshequ.cases.model.CaseWords;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Keyset;
import cn.yunshequ.platform.db.Paths;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;

/** Cases as viewers may read them: drafts and what was never published, the desk alone. */
@Singleton
public class CaseReads {
  private final Db db;

  CaseReads(Db db) {
    this.db = db;
  }

  private SelectOnConditionStep<Record> rows(Field<?>... more) {
    return db.sql()
        .select(CASE_STORY.fields())
        .select(FINISHED.HIDDEN, FINISHED.CATEGORY, CATEGORY.NAME)
        .select(more)
        .from(CASE_STORY)
        .join(FINISHED)
        .on(FINISHED.ID.eq(CASE_STORY.PROPOSAL_ID))
        .join(CATEGORY)
        .on(CATEGORY.COMMUNITY_ID.eq(FINISHED.COMMUNITY_ID), CATEGORY.CODE.eq(FINISHED.CATEGORY));
  }

  private static Condition visibleTo(Viewer viewer) {
    return CASE_STORY.PUBLISHED_AT.isNotNull().or(atDeskOf(viewer));
  }

  private static Condition atDeskOf(Viewer viewer) {
    return viewer.deskPaths().stream()
        .map(path -> Paths.under(CASE_STORY.COMMUNITY_PATH, path.value()))
        .reduce(falseCondition(), Condition::or);
  }

  private static Condition published() {
    return CASE_STORY.STATUS.eq(inline(CaseStatus.PUBLISHED.name()));
  }

  /** Those the viewer may see, by id. One statement. */
  public Map<UUID, CaseStory> byIds(Viewer viewer, List<UUID> ids) {
    return rows()
        .where(CASE_STORY.ID.in(ids), visibleTo(viewer))
        .fetchMap(row -> row.get(CASE_STORY.ID), CaseReads::story);
  }

  public Optional<CaseStory> find(Viewer viewer, UUID id) {
    return Optional.ofNullable(byIds(viewer, List.of(id)).get(id));
  }

  /** Which to list; null does not restrict. */
  public record Filter(@Nullable UUID community, @Nullable String category) {}

  /** Published ones, newest first. One statement. */
  public Page<CaseStory> published(
      Viewer viewer, Filter filter, int first, Optional<String> after) {
    var community = filter.community();
    var category = filter.category();
    var found =
        rows()
            .where(published(), visibleTo(viewer))
            .and(community == null ? noCondition() : CASE_STORY.COMMUNITY_ID.eq(community))
            .and(category == null ? noCondition() : FINISHED.CATEGORY.eq(category))
            .and(beyond(CASE_STORY.PUBLISHED_AT, after))
            .orderBy(CASE_STORY.PUBLISHED_AT.desc(), CASE_STORY.ID.desc())
            .limit(inline(first + 1))
            .fetch(CaseReads::story);
    return Page.cut(
        found, first, it -> Keyset.cursor(Objects.requireNonNull(it.publishedAt()), it.caseId()));
  }

  /**
   * All of a community, newest first. One statement.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_ALLOWED unless of its desk
   */
  public Page<CaseStory> atDesk(
      Viewer viewer, UUID community, AreaPath path, int first, Optional<String> after) {
    viewer.account();
    if (!CaseRules.mayRead(viewer, path)) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
    var found =
        rows()
            .where(CASE_STORY.COMMUNITY_ID.eq(community), beyond(CASE_STORY.BEGUN_AT, after))
            .orderBy(CASE_STORY.BEGUN_AT.desc(), CASE_STORY.ID.desc())
            .limit(inline(first + 1))
            .fetch(CaseReads::story);
    return Page.cut(found, first, it -> Keyset.cursor(it.begunAt(), it.caseId()));
  }

  private static Condition beyond(Field<OffsetDateTime> at, Optional<String> after) {
    return after
        .map(cursor -> (Condition) row(at, CASE_STORY.ID).lessThan(Keyset.position(cursor)))
        .orElse(noCondition());
  }

  /**
   * What is to be read beside a proposal.
   *
   * @param told the published case that tells of it
   * @param reference the published case it began with
   */
  public record Beside(@Nullable CaseStory told, @Nullable CaseStory reference) {}

  /** By proposal; those with neither are left out. One statement. */
  public Map<UUID, Beside> beside(Viewer viewer, List<UUID> proposals) {
    var pair =
        select(
                CASE_STORY.ID.as("told_in"),
                CASE_STORY.PROPOSAL_ID.as("beside"),
                inline(true).as("told"))
            .from(CASE_STORY)
            .where(CASE_STORY.PROPOSAL_ID.in(proposals))
            .unionAll(
                select(PROPOSAL_REFERENCE.CASE_ID, PROPOSAL_REFERENCE.PROPOSAL_ID, inline(false))
                    .from(PROPOSAL_REFERENCE)
                    .where(PROPOSAL_REFERENCE.PROPOSAL_ID.in(proposals)))
            .asTable("pair", "case_id", "proposal_id", "told");
    var id = field(name("pair", "case_id"), UUID.class);
    var proposal = field(name("pair", "proposal_id"), UUID.class);
    var told = field(name("pair", "told"), Boolean.class);
    var beside = new HashMap<UUID, Beside>();
    rows(proposal, told)
        .join(pair)
        .on(id.eq(CASE_STORY.ID))
        .where(published(), visibleTo(viewer))
        .forEach(row -> {
          var story = story(row);
          var one = row.get(told) ? new Beside(story, null) : new Beside(null, story);
          beside.merge(row.get(proposal), one, CaseReads::both);
        });
    return beside;
  }

  private static Beside both(Beside one, Beside other) {
    return new Beside(
        one.told() == null ? other.told() : one.told(),
        one.reference() == null ? other.reference() : one.reference());
  }

  /** Published wordings, newest first, of those cases whose words the viewer reads. */
  public Map<UUID, List<CaseEdition>> editions(Viewer viewer, List<UUID> cases) {
    return db.sql()
        .select(CASE_EDITION.fields())
        .from(CASE_EDITION)
        .join(CASE_STORY)
        .on(CASE_STORY.ID.eq(CASE_EDITION.CASE_ID))
        .where(CASE_EDITION.CASE_ID.in(cases))
        .and(published().or(atDeskOf(viewer)))
        .orderBy(CASE_EDITION.EDITION.desc())
        .fetchGroups(row -> row.get(CASE_EDITION.CASE_ID), CaseReads::edition);
  }

  private static CaseEdition edition(Record row) {
    return new CaseEdition(
        row.get(CASE_EDITION.EDITION),
        row.get(CASE_EDITION.AT).toInstant(),
        row.get(CASE_EDITION.NOTE),
        new CaseWords(
            row.get(CASE_EDITION.TITLE),
            row.get(CASE_EDITION.PROBLEM),
            row.get(CASE_EDITION.PROCESS),
            row.get(CASE_EDITION.COST),
            row.get(CASE_EDITION.RESULT),
            row.get(CASE_EDITION.LESSONS)));
  }

  private static CaseStory story(Record row) {
    return new CaseStory(
        row.get(CASE_STORY.ID),
        row.get(CASE_STORY.COMMUNITY_ID),
        new AreaPath(row.get(CASE_STORY.COMMUNITY_PATH)),
        row.get(CASE_STORY.PROPOSAL_ID),
        row.get(FINISHED.CATEGORY),
        row.get(CATEGORY.NAME),
        row.get(FINISHED.HIDDEN),
        CaseStatus.valueOf(row.get(CASE_STORY.STATUS)),
        row.get(CASE_STORY.VERSION),
        new CaseWords(
            row.get(CASE_STORY.TITLE),
            row.get(CASE_STORY.PROBLEM),
            row.get(CASE_STORY.PROCESS),
            row.get(CASE_STORY.COST),
            row.get(CASE_STORY.RESULT),
            row.get(CASE_STORY.LESSONS)),
        row.get(CASE_STORY.BEGUN_AT).toInstant(),
        instant(row.get(CASE_STORY.PUBLISHED_AT)),
        instant(row.get(CASE_STORY.CORRECTED_AT)),
        instant(row.get(CASE_STORY.WITHDRAWN_AT)),
        row.get(CASE_STORY.WITHDRAWN_REASON));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
