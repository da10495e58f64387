package cn.yunshequ.voting.store;

import static cn.yunshequ.identity.published.Tables.ACCOUNT;
import static cn.yunshequ.voting.store.db.Tables.COUNTED;
import static cn.yunshequ.voting.store.db.Tables.ENTRY;
import static cn.yunshequ.voting.store.db.Tables.PARTICIPATION;
import static cn.yunshequ.voting.store.db.Tables.SECOND_WORD;
import static cn.yunshequ.voting.store.db.Tables.SECRET_CHOICE;
import static cn.yunshequ.voting.store.db.Tables.UNIT_CASTER;

import cn.yunshequ.platform.db.Db;
import cn.yunshequ.voting.model.CastChannel;
import cn.yunshequ.voting.model.LedgerLine;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;

/** Writes of ballots that were cast. The ballot's row is held, and that of the unit. */
@Singleton
public class CastStore {
  private static final int AT_ONCE = 1_000;

  private final Db db;

  CastStore(Db db) {
    this.db = db;
  }

  /** Makes that person the one who casts, unless somebody is; returns who is. */
  public UUID casterOf(UUID unit, UUID person) {
    boolean first =
        db.sql()
                .insertInto(UNIT_CASTER)
                .set(UNIT_CASTER.UNIT_ID, unit)
                .set(UNIT_CASTER.PERSON_ID, person)
                .onConflictDoNothing()
                .execute()
            == 1;
    return first ? person : currentCaster(unit);
  }

  private UUID currentCaster(UUID unit) {
    return db.sql()
        .select(UNIT_CASTER.PERSON_ID)
        .from(UNIT_CASTER)
        .where(UNIT_CASTER.UNIT_ID.eq(unit))
        .fetchSingle()
        .value1();
  }

  /** Whether somebody of the unit was chosen to cast, or came first. */
  public boolean hasCaster(UUID unit) {
    return db.sql().fetchExists(UNIT_CASTER, UNIT_CASTER.UNIT_ID.eq(unit));
  }

  /** Hands the right to cast on. */
  public void setCaster(UUID unit, UUID person) {
    db.sql()
        .update(UNIT_CASTER)
        .set(UNIT_CASTER.PERSON_ID, person)
        .where(UNIT_CASTER.UNIT_ID.eq(unit))
        .execute();
  }

  /** Appends to the ledger; a row never changes. */
  public void append(LedgerLine line) {
    db.sql()
        .insertInto(ENTRY)
        .set(ENTRY.ID, line.id())
        .set(ENTRY.BALLOT_ID, line.ballot())
        .set(ENTRY.UNIT_ID, line.unit())
        .set(ENTRY.CHOICE, line.choice())
        .set(ENTRY.CHANNEL, line.channel().name())
        .set(ENTRY.RECEIPT, line.receipt())
        .set(ENTRY.RECORDED_AT, BallotStore.at(line.recordedAt()))
        .set(ENTRY.CAST_BY, line.castBy())
        .set(ENTRY.BY_PROXY, line.byProxy())
        .set(ENTRY.RECORDED_BY, line.recordedBy())
        .set(ENTRY.WITNESS, line.witness())
        .set(ENTRY.EVIDENCE_ID, line.evidence())
        .execute();
  }

  /** From now on this entry is the one that counts for its unit (L-45). */
  public void count(UUID ballot, UUID unit, UUID entry) {
    db.sql()
        .insertInto(COUNTED)
        .set(COUNTED.UNIT_ID, unit)
        .set(COUNTED.ENTRY_ID, entry)
        .set(COUNTED.BALLOT_ID, ballot)
        .onConflict(COUNTED.UNIT_ID)
        .doUpdate()
        .set(COUNTED.ENTRY_ID, entry)
        .execute();
  }

  /**
   * As {@link #count}, unless the unit's own online ballot counts: paper never replaces that, but
   * what a proxy cast it does.
   */
  public boolean countPaper(UUID ballot, UUID unit, UUID entry) {
    var online =
        DSL.exists(
            DSL.selectOne()
                .from(ENTRY)
                .where(ENTRY.ID.eq(COUNTED.ENTRY_ID))
                .and(ENTRY.CHANNEL.eq(CastChannel.ONLINE.name()))
                .andNot(ENTRY.BY_PROXY));
    return db.sql()
            .insertInto(COUNTED)
            .set(COUNTED.UNIT_ID, unit)
            .set(COUNTED.ENTRY_ID, entry)
            .set(COUNTED.BALLOT_ID, ballot)
            .onConflict(COUNTED.UNIT_ID)
            .doUpdate()
            .set(COUNTED.ENTRY_ID, entry)
            .where(DSL.not(online))
            .execute()
        == 1;
  }

  /**
   * The channel of the unit's own ballot that counts; empty when none does, or when a proxy cast
   * it.
   */
  public Optional<CastChannel> ownChannel(UUID unit) {
    return db.sql()
        .select(ENTRY.CHANNEL)
        .from(COUNTED)
        .join(ENTRY)
        .on(ENTRY.ID.eq(COUNTED.ENTRY_ID))
        .where(COUNTED.UNIT_ID.eq(unit))
        .andNot(ENTRY.BY_PROXY)
        .fetchOptional(row -> CastChannel.valueOf(row.value1()));
  }

  /** An entry by id, to be judged. */
  public Optional<LedgerLine> find(UUID entry) {
    return db.sql()
        .selectFrom(ENTRY)
        .where(ENTRY.ID.eq(entry))
        .fetchOptional(row ->
            new LedgerLine(
                row.getId(),
                row.getBallotId(),
                row.getUnitId(),
                row.getChoice(),
                CastChannel.valueOf(row.getChannel()),
                row.getReceipt(),
                row.getRecordedAt().toInstant(),
                row.getCastBy(),
                row.getByProxy(),
                row.getRecordedBy(),
                row.getWitness(),
                row.getEvidenceId()));
  }

  /** The second person's word; false when it was said before. */
  public boolean confirm(LedgerLine line, UUID account, boolean agrees, Instant now) {
    return db.sql()
            .insertInto(SECOND_WORD)
            .set(SECOND_WORD.ENTRY_ID, line.id())
            .set(SECOND_WORD.RECORDED_BY, line.recordedBy())
            .set(SECOND_WORD.CONFIRMED_BY, account)
            .set(SECOND_WORD.AGREES, agrees)
            .set(SECOND_WORD.AT, BallotStore.at(now))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** Lines on paper of a ballot. */
  public java.util.List<UUID> paperEntries(UUID ballot) {
    return db.sql()
        .select(ENTRY.ID)
        .from(ENTRY)
        .where(ENTRY.BALLOT_ID.eq(ballot), ENTRY.CHANNEL.ne(CastChannel.ONLINE.name()))
        .fetch(ENTRY.ID);
  }

  /** Whether somebody can be reached under that account. */
  public boolean isLivingAccount(UUID account) {
    return db.sql().fetchExists(ACCOUNT, ACCOUNT.ID.eq(account).and(ACCOUNT.CLOSED_AT.isNull()));
  }

  /** Marks that a unit took part in a secret ballot; false when it had. */
  public boolean takePart(UUID ballot, UUID unit) {
    return db.sql()
            .insertInto(PARTICIPATION)
            .set(PARTICIPATION.UNIT_ID, unit)
            .set(PARTICIPATION.BALLOT_ID, ballot)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** Whether a unit took part in a secret ballot, online or at the box. */
  public boolean hasTakenPart(UUID unit) {
    return db.sql().fetchExists(PARTICIPATION, PARTICIPATION.UNIT_ID.eq(unit));
  }

  /**
   * A choice for the urn: without voter, time or sequence.
   *
   * @param changeHash of the secret that may change it
   */
  public record Urned(UUID id, byte[] changeHash, String receipt, String choice, long weight) {}

  /** Puts choices into the urn, up to a thousand in one statement. */
  public void dropIn(UUID ballot, List<Urned> choices) {
    for (int i = 0; i < choices.size(); i += AT_ONCE) {
      db.sql()
          .insertInto(
              SECRET_CHOICE,
              SECRET_CHOICE.ID,
              SECRET_CHOICE.BALLOT_ID,
              SECRET_CHOICE.CHANGE_HASH,
              SECRET_CHOICE.RECEIPT,
              SECRET_CHOICE.CHOICE,
              SECRET_CHOICE.WEIGHT_CM2)
          .valuesOfRows(
              choices.subList(i, Math.min(i + AT_ONCE, choices.size())).stream()
                  .map(each ->
                      DSL.row(
                          each.id(),
                          ballot,
                          each.changeHash(),
                          each.receipt(),
                          each.choice(),
                          each.weight()))
                  .toList())
          .execute();
    }
  }

  /** Changes the choice that this secret belongs to; false when it belongs to none. */
  public boolean change(UUID ballot, byte[] changeHash, String receipt, String choice) {
    return db.sql()
            .update(SECRET_CHOICE)
            .set(SECRET_CHOICE.CHOICE, choice)
            .set(SECRET_CHOICE.RECEIPT, receipt)
            .where(SECRET_CHOICE.BALLOT_ID.eq(ballot), SECRET_CHOICE.CHANGE_HASH.eq(changeHash))
            .execute()
        == 1;
  }
}
