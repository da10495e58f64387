package cn.yunshequ.cases.store;

import static cn.yunshequ.cases.store.db.Tables.CASE_STORY;
import static cn.yunshequ.community.published.Tables.COMMUNITY;
import static cn.yunshequ.proposals.published.Tables.STANDING;
import static org.jooq.impl.DSL.inline;

import cn.yunshequ.cases.model.CaseStatus;
import cn.yunshequ.cases.model.CaseStory;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.search.Audience;
import cn.yunshequ.search.SearchDocument;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;

/** Cases as search finds them and as news tell of them: for the portal, not for viewers. */
@Singleton
public class CaseLookup {
  private final Db db;

  CaseLookup(Db db) {
    this.db = db;
  }

  private static Condition published() {
    return CASE_STORY.STATUS.eq(inline(CaseStatus.PUBLISHED.name()));
  }

  /** Published ones; the rest is not to be found. */
  public Map<UUID, SearchDocument> documents(List<UUID> ids) {
    return db.sql()
        .select(CASE_STORY.fields())
        .select(COMMUNITY.NAME)
        .from(CASE_STORY)
        .join(COMMUNITY)
        .on(COMMUNITY.ID.eq(CASE_STORY.COMMUNITY_ID))
        .where(CASE_STORY.ID.in(ids), published())
        .fetchMap(
            row -> row.get(CASE_STORY.ID),
            row -> {
              var at = row.get(CASE_STORY.PUBLISHED_AT).toInstant();
              var corrected = row.get(CASE_STORY.CORRECTED_AT);
              return new SearchDocument(
                  new SubjectRef(CaseStory.KIND, row.get(CASE_STORY.ID)),
                  row.get(CASE_STORY.COMMUNITY_ID),
                  new AreaPath(row.get(CASE_STORY.COMMUNITY_PATH)),
                  row.get(CASE_STORY.TITLE),
                  String.join(
                      "\n",
                      row.get(CASE_STORY.PROBLEM),
                      row.get(CASE_STORY.PROCESS),
                      row.get(CASE_STORY.COST),
                      row.get(CASE_STORY.RESULT),
                      row.get(CASE_STORY.LESSONS)),
                  at,
                  corrected == null ? at : corrected.toInstant(),
                  Set.of(Audience.PUBLIC),
                  List.of(),
                  row.get(COMMUNITY.NAME),
                  List.of(),
                  0,
                  SearchDocument.Standing.OFFICIAL);
            });
  }

  public List<UUID> after(UUID after, int limit) {
    return db.sql()
        .select(CASE_STORY.ID)
        .from(CASE_STORY)
        .where(CASE_STORY.ID.gt(after), published())
        .orderBy(CASE_STORY.ID)
        .limit(inline(limit))
        .fetch(CASE_STORY.ID);
  }

  /** A case and whose it is. */
  public record Living(UUID caseId, AreaPath community) {}

  /** The case of a matter that was not taken back: one at most. */
  public Optional<Living> of(UUID proposal) {
    return db.sql()
        .select(CASE_STORY.ID, CASE_STORY.COMMUNITY_PATH)
        .from(CASE_STORY)
        .where(CASE_STORY.PROPOSAL_ID.eq(proposal))
        .and(CASE_STORY.STATUS.ne(inline(CaseStatus.WITHDRAWN.name())))
        .fetchOptional(row -> new Living(row.value1(), new AreaPath(row.value2())));
  }

  /** Who raised the matter it tells of. */
  public List<UUID> author(UUID id) {
    return db.sql()
        .select(STANDING.AUTHOR_ACCOUNT_ID)
        .from(CASE_STORY)
        .join(STANDING)
        .on(STANDING.ID.eq(CASE_STORY.PROPOSAL_ID))
        .where(CASE_STORY.ID.eq(id))
        .fetch(STANDING.AUTHOR_ACCOUNT_ID);
  }
}
