package cn.yunshequ.cases.store;

import static cn.yunshequ.cases.store.db.Tables.CASE_STORY;
import static cn.yunshequ.cases.store.db.Tables.PROPOSAL_REFERENCE;
import static cn.yunshequ.deliberation.published.Tables.THREAD;
import static cn.yunshequ.proposals.published.Tables.FINISHED;
import static cn.yunshequ.proposals.published.Tables.STANDING;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import cn.yunshequ.cases.model.CaseFacts;
import cn.yunshequ.cases.model.CaseRules;
import cn.yunshequ.cases.model.CaseStatus;
import cn.yunshequ.cases.model.Draft;
import cn.yunshequ.cases.model.FinishedMatter;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Keyset;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.proposals.model.Outcome;
import cn.yunshequ.proposals.model.ProposalStage;
import cn.yunshequ.proposals.model.ProposalView;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What cases know of proposals: what was done, what was counted, who began with what. */
@Singleton
public class MatterReads {
  private static final cn.yunshequ.voting.published.tables.Ledger BALLOT =
      cn.yunshequ.voting.published.Tables.LEDGER;
  private static final Set<String> OPEN =
      Set.of(ProposalStage.DRAFT.name(), ProposalStage.RETURNED.name());

  private final Db db;

  MatterReads(Db db) {
    this.db = db;
  }

  /** For acts that decide on their own who may; empty when it is not done and rated. */
  public Optional<FinishedMatter> finished(UUID proposal) {
    return db.sql()
        .select(FINISHED.fields())
        .from(FINISHED)
        .where(FINISHED.ID.eq(proposal))
        .fetchOptional(MatterReads::matter);
  }

  /**
   * What was done and rated, is not hidden and is told in no living case, newest first.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_ALLOWED unless of its desk
   */
  public Page<FinishedMatter> untold(
      Viewer viewer, UUID community, AreaPath path, int first, Optional<String> after) {
    viewer.account();
    if (!CaseRules.mayRead(viewer, path)) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
    var told =
        selectOne()
            .from(CASE_STORY)
            .where(
                CASE_STORY.PROPOSAL_ID.eq(FINISHED.ID),
                CASE_STORY.STATUS.ne(inline(CaseStatus.WITHDRAWN.name())));
    var found =
        db.sql()
            .select(FINISHED.fields())
            .from(FINISHED)
            .where(FINISHED.COMMUNITY_ID.eq(community), FINISHED.HIDDEN.isFalse())
            .and(notExists(told))
            .and(beyond(after))
            .orderBy(FINISHED.DONE_AT.desc(), FINISHED.ID.desc())
            .limit(inline(first + 1))
            .fetch(MatterReads::matter);
    return Page.cut(found, first, it -> Keyset.cursor(it.doneAt(), it.proposalId()));
  }

  private static Condition beyond(Optional<String> after) {
    return after
        .map(cursor ->
            (Condition) row(FINISHED.DONE_AT, FINISHED.ID).lessThan(Keyset.position(cursor)))
        .orElse(noCondition());
  }

  private static FinishedMatter matter(Record row) {
    return new FinishedMatter(
        row.get(FINISHED.ID),
        row.get(FINISHED.COMMUNITY_ID),
        new AreaPath(row.get(FINISHED.COMMUNITY_PATH)),
        row.get(FINISHED.HIDDEN),
        row.get(FINISHED.DONE_AT).toInstant());
  }

  /** By proposal; of hidden ones nobody learns anything. One statement. */
  public Map<UUID, CaseFacts> facts(Viewer viewer, List<UUID> proposals) {
    return db.sql()
        .select(FINISHED.fields())
        .select(THREAD.COMMENT_COUNT, BALLOT.CAST_HEADS)
        .from(FINISHED)
        .leftJoin(THREAD)
        .on(THREAD.SUBJECT_KIND.eq(inline(ProposalView.KIND)), THREAD.SUBJECT_ID.eq(FINISHED.ID))
        .leftJoin(BALLOT)
        .on(BALLOT.ID.eq(FINISHED.BALLOT_ID))
        .where(FINISHED.ID.in(proposals), FINISHED.HIDDEN.isFalse())
        .fetchMap(row -> row.get(FINISHED.ID), MatterReads::facts);
  }

  private static CaseFacts facts(Record row) {
    var outcome = row.get(FINISHED.OUTCOME);
    var from = CivicTime.dayOf(row.get(FINISHED.SUBMITTED_AT).toInstant());
    var to = CivicTime.dayOf(row.get(FINISHED.DONE_AT).toInstant());
    return new CaseFacts(
        row.get(FINISHED.NUMBER),
        row.get(FINISHED.SUBMITTED_AT).toInstant(),
        instant(row.get(FINISHED.TOPIC_AT)),
        row.get(FINISHED.DONE_AT).toInstant(),
        Math.toIntExact(ChronoUnit.DAYS.between(from, to)),
        row.get(FINISHED.PEOPLE),
        row.get(FINISHED.ENDORSEMENTS),
        Objects.requireNonNullElse(row.get(THREAD.COMMENT_COUNT), 0),
        row.get(BALLOT.CAST_HEADS),
        outcome == null ? null : Outcome.valueOf(outcome).zh(),
        row.get(FINISHED.REVIEWED_AT) != null,
        row.get(FINISHED.RATINGS),
        row.get(FINISHED.SCORE_SUM));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  /** By case, how many communities have a proposal everybody reads that began with it. */
  public Map<UUID, Integer> referredBy(Viewer viewer, List<UUID> cases) {
    return db.sql()
        .select(PROPOSAL_REFERENCE.CASE_ID, countDistinct(STANDING.COMMUNITY_ID))
        .from(PROPOSAL_REFERENCE)
        .join(STANDING)
        .on(STANDING.ID.eq(PROPOSAL_REFERENCE.PROPOSAL_ID))
        .where(PROPOSAL_REFERENCE.CASE_ID.in(cases))
        .and(STANDING.PUBLISHED_AT.isNotNull())
        .and(STANDING.HIDDEN.isFalse())
        .and(STANDING.STAGE.ne(inline(ProposalStage.WITHDRAWN.name())))
        .groupBy(PROPOSAL_REFERENCE.CASE_ID)
        .fetchMap(row -> row.value1(), row -> row.value2());
  }

  /** For the act that decides who may begin with what; empty when there is no such proposal. */
  public Optional<Draft> draft(UUID proposal) {
    return db.sql()
        .select(STANDING.fields())
        .from(STANDING)
        .where(STANDING.ID.eq(proposal))
        .fetchOptional(row ->
            new Draft(
                row.get(STANDING.ID),
                row.get(STANDING.COMMUNITY_ID),
                row.get(STANDING.AUTHOR_ACCOUNT_ID),
                row.get(STANDING.AUTHOR_PERSON_ID),
                OPEN.contains(row.get(STANDING.STAGE))));
  }
}
