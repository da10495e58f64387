package cn.yunshequ.community.store;

import static cn.yunshequ.community.store.db.Tables.AREA;
import static cn.yunshequ.community.store.db.Tables.COMMUNITY_;
import static cn.yunshequ.community.store.db.Tables.GRID_AREA;
import static cn.yunshequ.community.store.db.Tables.HOUSEHOLD;
import static cn.yunshequ.community.store.db.Tables.MEMBER;
import static cn.yunshequ.community.store.db.Tables.OFFICE;
import static cn.yunshequ.community.store.db.Tables.VERIFIED_ACCOUNT;
import static cn.yunshequ.identity.published.Tables.ACCOUNT;
import static cn.yunshequ.identity.published.Tables.LIVE_SESSION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/** The viewer of a session, in one statement: every request asks this first. */
@Singleton
public class ViewerLookup {
  private final Db db;

  ViewerLookup(Db db) {
    this.db = db;
  }

  /** Empty when the session ended, or is not of that account. */
  public Optional<Viewer> bySession(UUID session, UUID account, Instant now) {
    return find(LIVE_SESSION.ID.eq(session).and(LIVE_SESSION.ACCOUNT_ID.eq(account)), now);
  }

  /** By the hash of the secret in our own page's cookie. */
  public Optional<Viewer> byCookie(byte[] secretHash, Instant now) {
    return find(LIVE_SESSION.SECRET_HASH.eq(secretHash).and(LIVE_SESSION.WEB), now);
  }

  /** Living accounts as they would look, without a session. One statement. */
  public Map<UUID, Viewer> byAccounts(Collection<UUID> accounts, Instant now) {
    return db.sql()
        .select(ACCOUNT.ID, VERIFIED_ACCOUNT.PERSON_ID, residences(), offices(CivicTime.dayOf(now)))
        .from(ACCOUNT)
        .leftJoin(VERIFIED_ACCOUNT)
        .on(VERIFIED_ACCOUNT.ACCOUNT_ID.eq(ACCOUNT.ID), VERIFIED_ACCOUNT.ENDED_AT.isNull())
        .where(ACCOUNT.ID.eq(any(accounts.toArray(UUID[]::new))), ACCOUNT.CLOSED_AT.isNull())
        .fetchMap(
            ACCOUNT.ID,
            row -> new Viewer(row.value1(), null, row.value2(), row.value3(), row.value4()));
  }

  private Optional<Viewer> find(Condition which, Instant now) {
    return db.sql()
        .select(
            LIVE_SESSION.ACCOUNT_ID,
            LIVE_SESSION.ID,
            VERIFIED_ACCOUNT.PERSON_ID,
            residences(),
            offices(CivicTime.dayOf(now)))
        .from(LIVE_SESSION)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(LIVE_SESSION.ACCOUNT_ID), ACCOUNT.CLOSED_AT.isNull())
        .leftJoin(VERIFIED_ACCOUNT)
        .on(VERIFIED_ACCOUNT.ACCOUNT_ID.eq(ACCOUNT.ID), VERIFIED_ACCOUNT.ENDED_AT.isNull())
        .where(which, LIVE_SESSION.EXPIRES_AT.gt(now.atOffset(ZoneOffset.UTC)))
        .fetchOptional(row ->
            new Viewer(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
  }

  /** Somebody acting for another person: with that one's homes, and no offices at all. */
  public Viewer forPerson(Viewer actor, UUID person) {
    var homes = db.sql().select(residences(org.jooq.impl.DSL.val(person))).fetchSingle().value1();
    return new Viewer(actor.account(), actor.sessionId(), person, homes, List.of());
  }

  private static Field<List<Viewer.Residence>> residences() {
    return residences(VERIFIED_ACCOUNT.PERSON_ID);
  }

  private static Field<List<Viewer.Residence>> residences(Field<UUID> person) {
    return multiset(
            select(
                    HOUSEHOLD.ID,
                    HOUSEHOLD.COMMUNITY_ID,
                    COMMUNITY_.PATH,
                    HOUSEHOLD.PATH,
                    MEMBER.CAPACITY)
                .from(MEMBER)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(MEMBER.HOUSEHOLD_ID))
                .join(COMMUNITY_)
                .on(COMMUNITY_.ID.eq(HOUSEHOLD.COMMUNITY_ID))
                .where(MEMBER.PERSON_ID.eq(person), MEMBER.UNTIL.isNull())
                .orderBy(MEMBER.SINCE, MEMBER.ID))
        .convertFrom(rows ->
            rows.map(r ->
                new Viewer.Residence(
                    r.value1(),
                    r.value2(),
                    new AreaPath(r.value3()),
                    new AreaPath(r.value4()),
                    r.value5())));
  }

  private static Field<List<Viewer.Office>> offices(LocalDate today) {
    return multiset(
            select(OFFICE.KIND, AREA.ID, AREA.PATH)
                .from(OFFICE)
                // An office in a grid counts in each area of the grid instead of the community.
                .leftJoin(GRID_AREA)
                .on(GRID_AREA.GRID_ID.eq(OFFICE.GRID_ID))
                .join(AREA)
                .on(
                    AREA.ID.eq(
                        when(OFFICE.GRID_ID.isNull(), OFFICE.AREA_ID).otherwise(GRID_AREA.AREA_ID)))
                .where(
                    OFFICE.ACCOUNT_ID.eq(ACCOUNT.ID),
                    OFFICE.TERM_STARTS.le(today),
                    OFFICE.TERM_ENDS.ge(today))
                .orderBy(OFFICE.KIND, OFFICE.ID, AREA.PATH))
        .convertFrom(rows ->
            rows.map(r ->
                new Viewer.Office(
                    OfficeKind.valueOf(r.value1()), r.value2(), new AreaPath(r.value3()))));
  }
}
