package cn.yunshequ.community.store;

import static cn.yunshequ.community.store.db.Tables.AREA;
import static cn.yunshequ.community.store.db.Tables.OFFICE;
import static cn.yunshequ.community.store.db.Tables.TWO_PERSON_ACT;
import static cn.yunshequ.identity.published.Tables.ACCOUNT;

import cn.yunshequ.community.model.OfficeAct;
import cn.yunshequ.community.model.OfficeActKind;
import cn.yunshequ.community.model.OfficeActStatus;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Writes of offices and of asking for them. */
@Singleton
public class OfficeStore {
  private final Db db;

  OfficeStore(Db db) {
    this.db = db;
  }

  /** What is asked for. */
  public record Asked(
      OfficeActKind kind,
      UUID about,
      OfficeKind office,
      UUID area,
      @Nullable LocalDate termEnds,
      String reason) {}

  public boolean lives(UUID account) {
    return db.sql().fetchExists(ACCOUNT, ACCOUNT.ID.eq(account).and(ACCOUNT.CLOSED_AT.isNull()));
  }

  public boolean holds(UUID account, OfficeKind office, UUID area, LocalDate today) {
    return db.sql().fetchExists(OFFICE, held(account, office, area, today));
  }

  private static org.jooq.Condition held(
      UUID account, OfficeKind office, UUID area, LocalDate today) {
    return OFFICE
        .ACCOUNT_ID
        .eq(account)
        .and(OFFICE.KIND.eq(office.name()))
        .and(OFFICE.AREA_ID.eq(area))
        .and(OFFICE.TERM_ENDS.ge(today));
  }

  /** False when the same waits already. */
  public boolean ask(UUID id, UUID community, Asked asked, UUID by, Instant now) {
    return db.sql()
            .insertInto(TWO_PERSON_ACT)
            .set(TWO_PERSON_ACT.ID, id)
            .set(TWO_PERSON_ACT.COMMUNITY_ID, community)
            .set(TWO_PERSON_ACT.KIND, asked.kind().name())
            .set(TWO_PERSON_ACT.ACCOUNT_ID, asked.about())
            .set(TWO_PERSON_ACT.OFFICE, asked.office().name())
            .set(TWO_PERSON_ACT.AREA_ID, asked.area())
            .set(TWO_PERSON_ACT.TERM_ENDS, asked.termEnds())
            .set(TWO_PERSON_ACT.REASON, asked.reason())
            .set(TWO_PERSON_ACT.ASKED_BY, by)
            .set(TWO_PERSON_ACT.ASKED_AT, now.atOffset(ZoneOffset.UTC))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** Where the office is that an act is about. */
  public Optional<AreaPath> placeOf(UUID act) {
    return db.sql()
        .select(AREA.PATH)
        .from(TWO_PERSON_ACT)
        .join(AREA)
        .on(AREA.ID.eq(TWO_PERSON_ACT.AREA_ID))
        .where(TWO_PERSON_ACT.ID.eq(act))
        .fetchOptional(row -> new AreaPath(row.value1()));
  }

  /** Held until the transaction ends. */
  public void lock(UUID act) {
    db.sql()
        .select(TWO_PERSON_ACT.ID)
        .from(TWO_PERSON_ACT)
        .where(TWO_PERSON_ACT.ID.eq(act))
        .forUpdate()
        .fetch();
  }

  public void answer(
      UUID act, OfficeActStatus status, UUID by, @Nullable String words, Instant now) {
    db.sql()
        .update(TWO_PERSON_ACT)
        .set(TWO_PERSON_ACT.STATUS, status.name())
        .set(TWO_PERSON_ACT.ANSWERED_BY, by)
        .set(TWO_PERSON_ACT.ANSWERED_AT, now.atOffset(ZoneOffset.UTC))
        .set(TWO_PERSON_ACT.ANSWER, words)
        .where(TWO_PERSON_ACT.ID.eq(act))
        .execute();
  }

  /** Gives it from today. */
  public void grant(UUID id, OfficeAct act, LocalDate today) {
    db.sql()
        .insertInto(OFFICE)
        .set(OFFICE.ID, id)
        .set(OFFICE.ACCOUNT_ID, act.about())
        .set(OFFICE.KIND, act.office().name())
        .set(OFFICE.AREA_ID, act.area())
        .set(OFFICE.TERM_STARTS, today)
        .set(OFFICE.TERM_ENDS, Objects.requireNonNull(act.termEnds()))
        .execute();
  }

  /** Ends whatever a closed account holds at once, as {@link #end} does. */
  public void endAllOf(UUID account, LocalDate today) {
    end(OFFICE.ACCOUNT_ID.eq(account).and(OFFICE.TERM_ENDS.ge(today)), today);
  }

  /**
   * Ends it at once. One that began yesterday or today leaves no day: only the act remembers it.
   */
  public void end(OfficeAct act, LocalDate today) {
    end(held(act.about(), act.office(), act.area(), today), today);
  }

  private void end(Condition held, LocalDate today) {
    var yesterday = today.minusDays(1);
    db.sql().deleteFrom(OFFICE).where(held, OFFICE.TERM_STARTS.ge(yesterday)).execute();
    db.sql().update(OFFICE).set(OFFICE.TERM_ENDS, yesterday).where(held).execute();
  }
}
