package cn.yunshequ.voting.store;

import static cn.yunshequ.voting.store.db.Tables.BALLOT;
import static cn.yunshequ.voting.store.db.Tables.ENTRY;
import static cn.yunshequ.voting.store.db.Tables.JURISDICTION;
import static cn.yunshequ.voting.store.db.Tables.NOTICE;
import static cn.yunshequ.voting.store.db.Tables.OPTION;
import static cn.yunshequ.voting.store.db.Tables.RULE;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.BallotRules;
import cn.yunshequ.voting.model.DecisionRule;
import cn.yunshequ.voting.model.Matter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes and locks of ballots. The ballot's row is locked before everything else, everywhere. */
@Singleton
public class BallotStore {
  private static final String EVERYWHERE = "CN";

  private final Db db;

  BallotStore(Db db) {
    this.db = db;
  }

  /** The rule of that matter in that community on that day; the local one before the general. */
  public Optional<DecisionRule> rule(UUID community, Matter matter, LocalDate day) {
    var local =
        DSL.select(JURISDICTION.CODE)
            .from(JURISDICTION)
            .where(JURISDICTION.COMMUNITY_ID.eq(community));
    return db.sql()
        .selectFrom(RULE)
        .where(RULE.MATTER.eq(matter.name()), RULE.VALID_FROM.le(day), RULE.BODY_ID.isNull())
        .and(RULE.JURISDICTION.eq(EVERYWHERE).or(RULE.JURISDICTION.eq(local)))
        .orderBy(
            DSL.case_().when(RULE.JURISDICTION.eq(EVERYWHERE), 1).else_(0), RULE.VALID_FROM.desc())
        .limit(DSL.inline(1))
        .fetchOptional(BallotRows::rule);
  }

  /** Whether owners' votes on this portal may be binding there (L-36). */
  public boolean bindingOwnerAllowed(UUID community) {
    return db.sql()
        .fetchExists(
            JURISDICTION,
            JURISDICTION.COMMUNITY_ID.eq(community).and(JURISDICTION.BINDING_OWNER.isTrue()));
  }

  /** The ballot's row with its options; the roll's hash comes with the roll. */
  public void add(Ballot ballot, @Nullable UUID openedBy) {
    var row = db.sql().newRecord(BALLOT);
    BallotRows.fill(row, ballot);
    row.setOpenedBy(openedBy);
    row.insert();
    for (int i = 0; i < ballot.options().size(); i++) {
      db.sql()
          .insertInto(OPTION)
          .set(OPTION.BALLOT_ID, ballot.id())
          .set(OPTION.POSITION, i)
          .set(OPTION.KEY, ballot.options().get(i).key())
          .set(OPTION.TEXT, ballot.options().get(i).text())
          .execute();
    }
  }

  /**
   * Holds the ballot as it is until the transaction ends, together with others who do the same: who
   * casts. Whoever ends or counts it waits for them, and they for him. Read the clock afterwards.
   */
  public Optional<Ballot> holdForCast(UUID id) {
    return db.sql()
        .select(BallotRows.columns())
        .from(BALLOT)
        .where(BALLOT.ID.eq(id))
        .forShare()
        .fetchOptional(BallotRows::ballot);
  }

  /** Holds the ballot alone: to extend, to correct its roll, to end it. */
  public Optional<Ballot> lock(UUID id) {
    return db.sql()
        .select(BallotRows.columns())
        .from(BALLOT)
        .where(BALLOT.ID.eq(id))
        .forUpdate()
        .fetchOptional(BallotRows::ballot);
  }

  /** As {@link #lock}, but leaves alone what another node holds. */
  public Optional<Ballot> lockIfFree(UUID id) {
    return db.sql()
        .select(BallotRows.columns())
        .from(BALLOT)
        .where(BALLOT.ID.eq(id))
        .forUpdate()
        .skipLocked()
        .fetchOptional(BallotRows::ballot);
  }

  /** Where it applies. */
  public Optional<AreaPath> scopeOf(UUID id) {
    return db.sql()
        .select(BALLOT.SCOPE_PATH)
        .from(BALLOT)
        .where(BALLOT.ID.eq(id))
        .fetchOptional(row -> new AreaPath(row.value1()));
  }

  /**
   * Ballots whose time is over and which nobody has counted, the longest waiting first; not those
   * whose paper may still be confirmed, nor those whose box nobody has opened.
   */
  public List<UUID> due(Instant now, int limit) {
    var confirmedUntil = at(now.minus(BallotRules.CONFIRM_WITHIN));
    return db.sql()
        .select(BALLOT.ID)
        .from(BALLOT)
        .where(BALLOT.CLOSED_AT.isNull(), BALLOT.CLOSES_AT.le(at(now)))
        .and(
            BALLOT
                .CLOSES_AT
                .le(confirmedUntil)
                .orNotExists(
                    DSL.selectOne()
                        .from(ENTRY)
                        .where(ENTRY.BALLOT_ID.eq(BALLOT.ID), PaperStore.waits())))
        .andNot(BoxStore.waits(BALLOT.ID))
        .orderBy(BALLOT.CLOSES_AT)
        .limit(DSL.inline(limit))
        .fetch(BALLOT.ID);
  }

  public DecisionRule ruleOf(UUID ruleId) {
    return db.sql().selectFrom(RULE).where(RULE.ID.eq(ruleId)).fetchSingle(BallotRows::rule);
  }

  public void close(UUID id, Instant now, @Nullable String earlyReason) {
    db.sql()
        .update(BALLOT)
        .set(BALLOT.CLOSED_AT, at(now))
        .set(BALLOT.EARLY_REASON, earlyReason)
        .where(BALLOT.ID.eq(id))
        .execute();
  }

  public void extend(UUID id, Instant closesAt) {
    db.sql().update(BALLOT).set(BALLOT.CLOSES_AT, at(closesAt)).where(BALLOT.ID.eq(id)).execute();
  }

  public void rollChanged(UUID id, String hash) {
    db.sql().update(BALLOT).set(BALLOT.ROLL_HASH, hash).where(BALLOT.ID.eq(id)).execute();
  }

  public void announce(UUID noticeId, UUID ballot, String text, Instant now) {
    db.sql()
        .insertInto(NOTICE)
        .set(NOTICE.ID, noticeId)
        .set(NOTICE.BALLOT_ID, ballot)
        .set(NOTICE.TEXT, text)
        .set(NOTICE.AT, at(now))
        .execute();
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
