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
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.listAgg;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Later;
import cn.yunshequ.platform.db.Row;
import cn.yunshequ.platform.db.Shape;
import cn.yunshequ.platform.db.Values;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The viewer of a session, in one statement: every request asks this first. */
@Singleton
public class ViewerLookup {
  private final Db db;

  ViewerLookup(Db db) {
    this.db = db;
  }

  /** Empty when the session ended, or is not of that account. */
  public Later<Optional<Viewer>> bySession(UUID session, UUID account, Instant now) {
    return find(
        "viewer by session",
        Values.none().with("session", session).with("account", account),
        () ->
            LIVE_SESSION
                .ID
                .eq(param("session", session))
                .and(LIVE_SESSION.ACCOUNT_ID.eq(param("account", account))),
        now);
  }

  /** By the hash of the secret in our own page's cookie. */
  public Later<Optional<Viewer>> byCookie(byte[] secretHash, Instant now) {
    return find(
        "viewer by cookie",
        Values.none().with("secret", secretHash),
        () -> LIVE_SESSION.SECRET_HASH.eq(param("secret", secretHash)).and(LIVE_SESSION.WEB),
        now);
  }

  /** Living accounts as they would look, without a session. One statement. */
  public Map<UUID, Viewer> byAccounts(Collection<UUID> accounts, Instant now) {
    var wanted = accounts.toArray(UUID[]::new);
    var today = CivicTime.dayOf(now);
    return db.later(
            "viewers by account",
            Values.none().with("ids", wanted).with("today", today),
            () -> {
              var columns = new Columns(today);
              return new Shape.Made<>(
                  columns,
                  DSL.select(
                          ACCOUNT.ID,
                          VERIFIED_ACCOUNT.PERSON_ID,
                          columns.residences,
                          columns.offices)
                      .from(ACCOUNT)
                      .leftJoin(VERIFIED_ACCOUNT)
                      .on(
                          VERIFIED_ACCOUNT.ACCOUNT_ID.eq(ACCOUNT.ID),
                          VERIFIED_ACCOUNT.ENDED_AT.isNull())
                      .where(ACCOUNT.ID.eq(any(param("ids", wanted))), ACCOUNT.CLOSED_AT.isNull()));
            },
            (columns, rows) -> {
              Map<UUID, Viewer> found = new HashMap<>();
              for (var row = rows.next(); row != null; row = rows.next()) {
                found.put(row.get(ACCOUNT.ID), columns.viewer(row, row.get(ACCOUNT.ID), null));
              }
              return found;
            })
        .get();
  }

  private Later<Optional<Viewer>> find(
      String what, Values values, Supplier<Condition> which, Instant now) {
    var at = now.atOffset(ZoneOffset.UTC);
    var today = CivicTime.dayOf(now);
    return db.later(
        what,
        values.with("now", at).with("today", today),
        () -> {
          var columns = new Columns(today);
          return new Shape.Made<>(
              columns,
              DSL.select(
                      LIVE_SESSION.ACCOUNT_ID,
                      LIVE_SESSION.ID,
                      VERIFIED_ACCOUNT.PERSON_ID,
                      columns.residences,
                      columns.offices)
                  .from(LIVE_SESSION)
                  .join(ACCOUNT)
                  .on(ACCOUNT.ID.eq(LIVE_SESSION.ACCOUNT_ID), ACCOUNT.CLOSED_AT.isNull())
                  .leftJoin(VERIFIED_ACCOUNT)
                  .on(
                      VERIFIED_ACCOUNT.ACCOUNT_ID.eq(ACCOUNT.ID),
                      VERIFIED_ACCOUNT.ENDED_AT.isNull())
                  .where(which.get(), LIVE_SESSION.EXPIRES_AT.gt(param("now", at))));
        },
        (columns, rows) ->
            rows
                .list(row ->
                    columns.viewer(row, row.get(LIVE_SESSION.ACCOUNT_ID), row.get(LIVE_SESSION.ID)))
                .stream()
                .findFirst());
  }

  /** Lists come as one text each: values of a row parted by commas, rows by semicolons. */
  private static final class Columns {
    final Field<String> residences;
    final Field<String> offices;

    Columns(LocalDate today) {
      residences =
          field(
                  select(
                          listAgg(
                                  concat(
                                      HOUSEHOLD.ID.cast(String.class),
                                      inline(","),
                                      HOUSEHOLD.COMMUNITY_ID.cast(String.class),
                                      inline(","),
                                      COMMUNITY_.PATH,
                                      inline(","),
                                      HOUSEHOLD.PATH,
                                      inline(","),
                                      MEMBER.CAPACITY),
                                  ";")
                              .withinGroupOrderBy(MEMBER.SINCE, MEMBER.ID))
                      .from(MEMBER)
                      .join(HOUSEHOLD)
                      .on(HOUSEHOLD.ID.eq(MEMBER.HOUSEHOLD_ID))
                      .join(COMMUNITY_)
                      .on(COMMUNITY_.ID.eq(HOUSEHOLD.COMMUNITY_ID))
                      .where(
                          MEMBER.PERSON_ID.eq(VERIFIED_ACCOUNT.PERSON_ID), MEMBER.UNTIL.isNull()))
              .as("residences");
      var day = param("today", today);
      offices =
          field(
                  select(
                          listAgg(
                                  concat(
                                      OFFICE.KIND,
                                      inline(","),
                                      AREA.ID.cast(String.class),
                                      inline(","),
                                      AREA.PATH),
                                  ";")
                              .withinGroupOrderBy(OFFICE.KIND, OFFICE.ID, AREA.PATH))
                      .from(OFFICE)
                      // An office in a grid counts in each area of the grid, not in the community.
                      .leftJoin(GRID_AREA)
                      .on(GRID_AREA.GRID_ID.eq(OFFICE.GRID_ID))
                      .join(AREA)
                      .on(
                          AREA.ID.eq(
                              when(OFFICE.GRID_ID.isNull(), OFFICE.AREA_ID)
                                  .otherwise(GRID_AREA.AREA_ID)))
                      .where(
                          OFFICE.ACCOUNT_ID.eq(ACCOUNT.ID),
                          OFFICE.TERM_STARTS.le(day),
                          OFFICE.TERM_ENDS.ge(day)))
              .as("offices");
    }

    Viewer viewer(Row row, UUID account, @Nullable UUID session) {
      return new Viewer(
          account,
          session,
          row.get(VERIFIED_ACCOUNT.PERSON_ID),
          rows(row.get(residences)).map(Columns::residence).toList(),
          rows(row.get(offices)).map(Columns::office).toList());
    }

    private static Stream<String[]> rows(@Nullable String list) {
      return list == null
          ? Stream.empty()
          : Stream.of(list.split(";")).map(each -> each.split(","));
    }

    private static Viewer.Residence residence(String[] row) {
      return new Viewer.Residence(
          UUID.fromString(row[0]),
          UUID.fromString(row[1]),
          new AreaPath(row[2]),
          new AreaPath(row[3]),
          row[4]);
    }

    private static Viewer.Office office(String[] row) {
      return new Viewer.Office(
          OfficeKind.valueOf(row[0]), UUID.fromString(row[1]), new AreaPath(row[2]));
    }
  }
}
