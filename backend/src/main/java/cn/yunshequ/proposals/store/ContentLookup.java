package cn.yunshequ.proposals.store;

import static cn.yunshequ.proposals.store.db.Tables.PROPOSAL;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.search.Audience;
import cn.yunshequ.search.SearchDocument;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Proposals as the desk judges them and as search finds them: for the portal, not for viewers. */
@Singleton
public class ContentLookup {
  private final Db db;

  ContentLookup(Db db) {
    this.db = db;
  }

  /** Empty when there is none or it was never handed in. */
  public Optional<Content> content(UUID id) {
    return db.sql()
        .selectFrom(PROPOSAL)
        .where(PROPOSAL.ID.eq(id), PROPOSAL.SUBMITTED_AT.isNotNull())
        .fetchOptional(row ->
            new Content(
                new SubjectRef(ProposalView.KIND, row.getId()),
                new AreaPath(row.getCommunityPath()),
                row.getTitle(),
                row.getBody(),
                row.getAuthorAccountId(),
                row.getHidden()
                    ? ContentStatus.HIDDEN
                    : row.getPublishedAt() == null
                        ? ContentStatus.PENDING
                        : ContentStatus.VISIBLE));
  }

  /** What everybody may find: published and not hidden. The author's name is never in it. */
  public Map<UUID, SearchDocument> documents(List<UUID> ids) {
    return db.sql()
        .selectFrom(PROPOSAL)
        .where(PROPOSAL.ID.eq(DSL.any(ids.toArray(UUID[]::new))), findable())
        .fetchMap(
            PROPOSAL.ID,
            row ->
                new SearchDocument(
                    new SubjectRef(ProposalView.KIND, row.getId()),
                    row.getCommunityId(),
                    new AreaPath(row.getScopePath()),
                    row.getTitle(),
                    row.getBody(),
                    row.getCreatedAt().toInstant(),
                    row.getLastActivityAt().toInstant(),
                    Set.of(Audience.PUBLIC),
                    List.of("stage:" + row.getStage(), "category:" + row.getCategory())));
  }

  public List<UUID> idsAfter(UUID after, int limit) {
    return db.sql()
        .select(PROPOSAL.ID)
        .from(PROPOSAL)
        .where(PROPOSAL.ID.gt(after), findable())
        .orderBy(PROPOSAL.ID)
        .limit(DSL.inline(limit))
        .fetch(PROPOSAL.ID);
  }

  private static Condition findable() {
    return PROPOSAL.PUBLISHED_AT.isNotNull().and(PROPOSAL.HIDDEN.isFalse());
  }
}
