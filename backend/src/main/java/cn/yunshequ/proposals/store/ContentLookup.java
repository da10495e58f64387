package cn.yunshequ.proposals.store;

import static cn.yunshequ.community.published.Tables.AREA;
import static cn.yunshequ.community.published.Tables.COMMUNITY;
import static cn.yunshequ.proposals.store.db.Tables.PROPOSAL;
import static cn.yunshequ.proposals.store.db.Tables.TALLY;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.proposals.model.ProposalStage;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.search.Audience;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.SearchDocument.Standing;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
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

  /** The community of a proposal. */
  public UUID communityOf(UUID id) {
    return db.sql()
        .select(PROPOSAL.COMMUNITY_ID)
        .from(PROPOSAL)
        .where(PROPOSAL.ID.eq(id))
        .fetchSingle(row -> row.value1());
  }

  /** Where a proposal is that was not accepted; empty for any other. */
  public Optional<UUID> scopeOfRejected(UUID id) {
    return db.sql()
        .select(PROPOSAL.SCOPE_ID)
        .from(PROPOSAL)
        .where(PROPOSAL.ID.eq(id), PROPOSAL.STAGE.eq(ProposalStage.REJECTED.name()))
        .and(PROPOSAL.HIDDEN.isFalse())
        .fetchOptional(PROPOSAL.SCOPE_ID);
  }

  /**
   * What everybody may find: published and not hidden; and what waits for review, for its desk. The
   * author's name is never in it.
   */
  public Map<UUID, SearchDocument> documents(List<UUID> ids) {
    return db.sql()
        .select(PROPOSAL.fields())
        .select(AREA.LABEL, COMMUNITY.NAME, TALLY.ENDORSEMENTS)
        .from(PROPOSAL)
        .join(TALLY)
        .on(TALLY.PROPOSAL_ID.eq(PROPOSAL.ID))
        .join(AREA)
        .on(AREA.ID.eq(PROPOSAL.SCOPE_ID))
        .join(COMMUNITY)
        .on(COMMUNITY.ID.eq(PROPOSAL.COMMUNITY_ID))
        .where(PROPOSAL.ID.eq(DSL.any(ids.toArray(UUID[]::new))), findable())
        .fetchMap(PROPOSAL.ID, ContentLookup::document);
  }

  private static SearchDocument document(Record row) {
    var proposal = row.into(PROPOSAL);
    return new SearchDocument(
        new SubjectRef(ProposalView.KIND, proposal.getId()),
        proposal.getCommunityId(),
        new AreaPath(proposal.getScopePath()),
        proposal.getTitle(),
        proposal.getBody(),
        proposal.getCreatedAt().toInstant(),
        proposal.getLastActivityAt().toInstant(),
        proposal.getPublishedAt() == null
            ? Audience.deskOf(new AreaPath(proposal.getCommunityPath()))
            : Set.of(Audience.PUBLIC),
        List.of("stage:" + proposal.getStage(), "category:" + proposal.getCategory()),
        SearchDocument.placeOf(row.get(COMMUNITY.NAME), row.get(AREA.LABEL)),
        List.of(),
        row.get(TALLY.ENDORSEMENTS),
        standing(ProposalStage.valueOf(proposal.getStage())));
  }

  private static Standing standing(ProposalStage stage) {
    return switch (stage) {
      case REJECTED, WITHDRAWN, MERGED_INTO -> Standing.FADED;
      case OPINION_FORMED, RESULT_NOTICE, IMPLEMENTING, FEEDBACK, EVALUATED -> Standing.OFFICIAL;
      default -> Standing.ORDINARY;
    };
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
    return PROPOSAL
        .PUBLISHED_AT
        .isNotNull()
        .or(PROPOSAL.STAGE.eq(ProposalStage.SUBMITTED.name()))
        .and(PROPOSAL.HIDDEN.isFalse());
  }
}
