package cn.yunshequ.proposals.store;

import static cn.yunshequ.proposals.store.db.Tables.CO_AUTHOR;
import static cn.yunshequ.proposals.store.db.Tables.ENDORSEMENT;
import static cn.yunshequ.proposals.store.db.Tables.ENTRY;
import static cn.yunshequ.proposals.store.db.Tables.OBJECTION;
import static cn.yunshequ.proposals.store.db.Tables.PROPOSAL;

import cn.yunshequ.platform.db.Db;
import cn.yunshequ.proposals.model.EntryKind;
import cn.yunshequ.proposals.model.ProposalStage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record1;
import org.jooq.impl.DSL;

/** Whom news of proposals concern: for the portal, not for viewers. */
@Singleton
public class NewsLookup {
  private final Db db;

  NewsLookup(Db db) {
    this.db = db;
  }

  /** What was owed by a day that is over. */
  public record Due(UUID id, ProposalStage stage, boolean answered, LocalDate dueOn) {}

  /** Who raised it and who joined, by the accounts they have today. */
  public List<UUID> authors(UUID proposal) {
    return db.sql()
        .select(CreditedAccount.today(PROPOSAL.AUTHOR_PERSON_ID, PROPOSAL.AUTHOR_ACCOUNT_ID))
        .from(PROPOSAL)
        .where(PROPOSAL.ID.eq(proposal))
        .union(
            DSL.select(CreditedAccount.today(CO_AUTHOR.PERSON_ID, CO_AUTHOR.ACCOUNT_ID))
                .from(CO_AUTHOR)
                .where(CO_AUTHOR.PROPOSAL_ID.eq(proposal), CO_AUTHOR.STATUS.eq("ACCEPTED")))
        .fetch(Record1::value1);
  }

  /** Who was asked to join and has not answered. */
  public List<UUID> invited(UUID proposal) {
    return db.sql()
        .select(CreditedAccount.today(CO_AUTHOR.PERSON_ID, CO_AUTHOR.ACCOUNT_ID))
        .from(CO_AUTHOR)
        .where(CO_AUTHOR.PROPOSAL_ID.eq(proposal), CO_AUTHOR.STATUS.eq("INVITED"))
        .fetch(Record1::value1);
  }

  /** Who seconded it, in ascending order. */
  public List<UUID> seconders(UUID proposal, UUID after, int limit) {
    return db.sql()
        .selectDistinct(ENDORSEMENT.ACCOUNT_ID)
        .from(ENDORSEMENT)
        .where(ENDORSEMENT.PROPOSAL_ID.eq(proposal), ENDORSEMENT.ACCOUNT_ID.gt(after))
        .orderBy(ENDORSEMENT.ACCOUNT_ID)
        .limit(DSL.inline(limit))
        .fetch(ENDORSEMENT.ACCOUNT_ID);
  }

  /** Who objected to its result and has an answer. */
  public List<UUID> answeredObjectors(UUID proposal) {
    return db.sql()
        .selectDistinct(OBJECTION.ACCOUNT_ID)
        .from(OBJECTION)
        .where(OBJECTION.PROPOSAL_ID.eq(proposal), OBJECTION.ANSWERED_AT.isNotNull())
        .fetch(OBJECTION.ACCOUNT_ID);
  }

  /** Who did what the timeline told last of that kind; empty for the portal itself. */
  public Optional<UUID> lastActor(UUID proposal, EntryKind kind) {
    return db.sql()
        .select(ENTRY.ACTOR_ACCOUNT_ID)
        .from(ENTRY)
        .where(ENTRY.PROPOSAL_ID.eq(proposal), ENTRY.KIND.eq(kind.name()))
        .orderBy(ENTRY.AT.desc(), ENTRY.ID.desc())
        .limit(1)
        .fetchOptional(ENTRY.ACTOR_ACCOUNT_ID);
  }

  /** Who at the desk judged it, and when. */
  public record Reviewed(UUID by, Instant at) {}

  /** The desk's last word on whether it is taken up, or is part of another. */
  public Optional<Reviewed> lastReview(UUID proposal) {
    return db.sql()
        .select(ENTRY.ACTOR_ACCOUNT_ID, ENTRY.AT)
        .from(ENTRY)
        .where(ENTRY.PROPOSAL_ID.eq(proposal), ENTRY.ACTOR_ACCOUNT_ID.isNotNull())
        .and(
            ENTRY.KIND.in(
                EntryKind.ACCEPTED.name(),
                EntryKind.RETURNED.name(),
                EntryKind.REJECTED.name(),
                EntryKind.MERGED.name()))
        .orderBy(ENTRY.AT.desc(), ENTRY.ID.desc())
        .limit(1)
        .fetchOptional(row -> new Reviewed(row.value1(), row.value2().toInstant()));
  }

  /** Proposals whose next step was due in those days, the last one exclusive. */
  public List<Due> dueBetween(LocalDate from, LocalDate to) {
    return db.sql()
        .select(PROPOSAL.ID, PROPOSAL.STAGE, PROPOSAL.ANSWERED_AT.isNotNull(), PROPOSAL.DUE_ON)
        .from(PROPOSAL)
        .where(PROPOSAL.DUE_ON.ge(from), PROPOSAL.DUE_ON.lt(to), PROPOSAL.HIDDEN.isFalse())
        .orderBy(PROPOSAL.DUE_ON, PROPOSAL.ID)
        .limit(5_000)
        .fetch(row ->
            new Due(
                row.value1(),
                ProposalStage.valueOf(row.value2()),
                Boolean.TRUE.equals(row.value3()),
                row.value4()));
  }
}
