package cn.yunshequ.proposals.store;

import static cn.yunshequ.proposals.store.ProposalStore.at;
import static cn.yunshequ.proposals.store.db.Tables.CO_AUTHOR;
import static cn.yunshequ.proposals.store.db.Tables.ENDORSEMENT;
import static cn.yunshequ.proposals.store.db.Tables.MERGE_ANSWER;
import static cn.yunshequ.proposals.store.db.Tables.PROPOSAL;
import static cn.yunshequ.proposals.store.db.Tables.RATING;
import static cn.yunshequ.proposals.store.db.Tables.TALLY;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import cn.yunshequ.community.published.Tables;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a proposal: seconds, co-authors, ratings. What must be once, a key makes so.
 */
@Singleton
public class SupportStore {
  private final Db db;

  SupportStore(Db db) {
    this.db = db;
  }

  /** False when that person seconded it already. Locks nothing but the person's own row. */
  public boolean addEndorsement(UUID proposalId, UUID personId, UUID accountId, Instant now) {
    return db.sql()
            .insertInto(ENDORSEMENT)
            .set(ENDORSEMENT.PROPOSAL_ID, proposalId)
            .set(ENDORSEMENT.PERSON_ID, personId)
            .set(ENDORSEMENT.ACCOUNT_ID, accountId)
            .set(ENDORSEMENT.AT, at(now))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** False when there was none. */
  public boolean removeEndorsement(UUID proposalId, UUID personId) {
    return db.sql()
            .deleteFrom(ENDORSEMENT)
            .where(ENDORSEMENT.PROPOSAL_ID.eq(proposalId), ENDORSEMENT.PERSON_ID.eq(personId))
            .execute()
        == 1;
  }

  /** Counts by that many more, and holds the proposal from here to the end of the transaction. */
  public void count(UUID proposalId, int more) {
    db.sql()
        .update(TALLY)
        .set(TALLY.ENDORSEMENTS, TALLY.ENDORSEMENTS.plus(more))
        .where(TALLY.PROPOSAL_ID.eq(proposalId))
        .execute();
  }

  /** False when that person rated it already. */
  public boolean rate(
      UUID proposalId, UUID personId, int score, @Nullable String comment, Instant now) {
    return db.sql()
            .insertInto(RATING)
            .set(RATING.PROPOSAL_ID, proposalId)
            .set(RATING.PERSON_ID, personId)
            .set(RATING.SCORE, score)
            .set(RATING.COMMENT, comment)
            .set(RATING.AT, at(now))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** The answer for every original the person seconded that lies in this proposal now. */
  public void answerMerge(UUID intoId, UUID personId, boolean confirmed, Instant now) {
    db.sql()
        .insertInto(
            MERGE_ANSWER,
            MERGE_ANSWER.ORIGINAL_ID,
            MERGE_ANSWER.INTO_ID,
            MERGE_ANSWER.PERSON_ID,
            MERGE_ANSWER.CONFIRMED,
            MERGE_ANSWER.AT)
        .select(
            select(PROPOSAL.ID, val(intoId), val(personId), inline(confirmed), val(at(now)))
                .from(PROPOSAL)
                .join(ENDORSEMENT)
                .on(ENDORSEMENT.PROPOSAL_ID.eq(PROPOSAL.ID), ENDORSEMENT.PERSON_ID.eq(personId))
                .where(PROPOSAL.MERGED_INTO.eq(intoId)))
        .onConflictDoNothing()
        .execute();
  }

  /** Somebody who can be asked to sign. */
  public record Neighbour(UUID account, UUID person) {}

  /** The living account with that number's hash, of a person verified in that community. */
  public Optional<Neighbour> verifiedNeighbour(byte[] phoneHash, UUID communityId) {
    var account = cn.yunshequ.identity.published.Tables.ACCOUNT;
    var resident = Tables.RESIDENT;
    var member = Tables.MEMBER;
    return db.sql()
        .select(account.ID, member.PERSON_ID)
        .from(account)
        .join(resident)
        .on(resident.ACCOUNT_ID.eq(account.ID))
        .join(member)
        .on(member.PERSON_ID.eq(resident.PERSON_ID), member.COMMUNITY_ID.eq(communityId))
        .where(account.PHONE_HASH.eq(phoneHash), account.CLOSED_AT.isNull())
        .limit(1)
        .fetchOptional(row -> new Neighbour(row.value1(), row.value2()));
  }

  /** Asks the person, once; asking again changes nothing. */
  public boolean invite(UUID proposalId, Neighbour neighbour, Instant now) {
    return db.sql()
            .insertInto(CO_AUTHOR)
            .set(CO_AUTHOR.PROPOSAL_ID, proposalId)
            .set(CO_AUTHOR.PERSON_ID, neighbour.person())
            .set(CO_AUTHOR.ACCOUNT_ID, neighbour.account())
            .set(CO_AUTHOR.INVITED_AT, at(now))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** False when nobody asked, or it was answered already. */
  public boolean answerInvitation(UUID proposalId, Viewer actor, boolean accept, Instant now) {
    return db.sql()
            .update(CO_AUTHOR)
            .set(CO_AUTHOR.STATUS, accept ? "ACCEPTED" : "DECLINED")
            .set(CO_AUTHOR.ANSWERED_AT, at(now))
            .where(
                CO_AUTHOR.PROPOSAL_ID.eq(proposalId),
                Visible.asked(actor),
                CO_AUTHOR.STATUS.eq("INVITED"))
            .execute()
        == 1;
  }
}
