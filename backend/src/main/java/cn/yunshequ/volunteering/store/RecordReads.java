package cn.yunshequ.volunteering.store;

import static cn.yunshequ.community.published.Tables.COMMUNITY;
import static cn.yunshequ.volunteering.store.db.Tables.CERTIFICATE;
import static cn.yunshequ.volunteering.store.db.Tables.CERTIFICATE_LINE;
import static cn.yunshequ.volunteering.store.db.Tables.HOUR_ENTRY;
import static cn.yunshequ.volunteering.store.db.Tables.STAR_LEVEL;
import static cn.yunshequ.volunteering.store.db.Tables.VOLUNTEER;
import static org.jooq.impl.DSL.extract;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import cn.yunshequ.community.model.PersonName;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Keyset;
import cn.yunshequ.volunteering.model.CertificateView;
import cn.yunshequ.volunteering.model.HourLine;
import cn.yunshequ.volunteering.model.VolunteeringRules;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;

/** What a volunteer has done: ledger, years, stars, certificates. One statement each. */
@Singleton
public class RecordReads {
  private final Db db;

  RecordReads(Db db) {
    this.db = db;
  }

  /** A year in one's record; the API's {@code VolunteeringYear}. */
  public record Year(int year, int minutes, int services) {
    public String hours() {
      return cn.yunshequ.volunteering.model.ServiceTime.hours(minutes);
    }
  }

  /** Years with time in them, the newest first; one's own. */
  public List<Year> years(Viewer viewer) {
    Field<Integer> year = extract(HOUR_ENTRY.SERVICE_DAY, DatePart.YEAR);
    Field<Integer> minutes = sum(HOUR_ENTRY.MINUTES).cast(Integer.class);
    // A service counts as long as its time stands.
    Field<Integer> services = sum(DSL.sign(HOUR_ENTRY.MINUTES)).cast(Integer.class);
    return db.sql()
        .select(year, minutes, services)
        .from(HOUR_ENTRY)
        .where(HOUR_ENTRY.ACCOUNT_ID.eq(viewer.account()))
        .groupBy(year)
        .having(sum(HOUR_ENTRY.MINUTES).gt(inline(java.math.BigDecimal.ZERO)))
        .orderBy(year.desc())
        .fetch(r -> new Year(r.value1(), r.value2(), r.value3()));
  }

  /** Minutes for each star, in order; the same for everybody (L-54). */
  public List<Integer> starLevels(Viewer viewer) {
    return db.sql()
        .select(STAR_LEVEL.MINUTES)
        .from(STAR_LEVEL)
        .orderBy(STAR_LEVEL.STARS)
        .fetch(STAR_LEVEL.MINUTES);
  }

  /** One's own ledger, newest first. */
  public Page<HourLine> ledger(Viewer viewer, int first, Optional<String> after) {
    var order = row(HOUR_ENTRY.AT, HOUR_ENTRY.ID);
    Condition seen =
        after.map(c -> (Condition) order.lessThan(Keyset.position(c))).orElse(noCondition());
    var found =
        db.sql()
            .selectFrom(HOUR_ENTRY)
            .where(HOUR_ENTRY.ACCOUNT_ID.eq(viewer.account()), seen)
            .orderBy(HOUR_ENTRY.AT.desc(), HOUR_ENTRY.ID.desc())
            .limit(inline(first + 1))
            .fetch(r ->
                new HourLine(
                    r.getId(),
                    r.getSignupId(),
                    r.getServiceDay(),
                    r.getMinutes(),
                    r.getReason(),
                    r.getAt().toInstant()));
    return Page.cut(found, first, last -> Cursor.of(last.recordedAt(), last.id()));
  }

  /** For its volunteer and the committee; for others there is none. */
  public Map<UUID, CertificateView> byIds(Viewer viewer, List<UUID> ids) {
    Map<UUID, CertificateView> seen = new HashMap<>();
    rows()
        .where(CERTIFICATE.ID.in(ids))
        .forEach(r -> {
          if (seesWhole(viewer, r)) {
            seen.put(r.get(CERTIFICATE.ID), view(r, true));
          }
        });
    return seen;
  }

  private static boolean seesWhole(Viewer viewer, Record row) {
    return row.get(CERTIFICATE.ACCOUNT_ID).equals(viewer.accountId())
        || VolunteeringRules.isCommittee(viewer, new AreaPath(row.get(COMMUNITY.PATH)));
  }

  /** By what is printed on it; masked for everybody. Whoever calls this limits tries. */
  public Optional<CertificateView> printed(Viewer viewer, String number, String code) {
    return rows()
        .where(CERTIFICATE.NUMBER.eq(number), CERTIFICATE.CODE.eq(code))
        .fetchOptional(r -> view(r, false));
  }

  /** One's own, newest first, at most 50. */
  public List<CertificateView> mine(Viewer viewer) {
    return rows()
        .where(CERTIFICATE.ACCOUNT_ID.eq(viewer.account()))
        .orderBy(CERTIFICATE.ISSUED_AT.desc(), CERTIFICATE.ID.desc())
        .limit(inline(50))
        .fetch(r -> view(r, true));
  }

  /** All of a community, newest first; whoever calls this asks the rules. */
  public Page<CertificateView> ofCommunity(
      Viewer viewer, UUID community, int first, Optional<String> after) {
    var order = row(CERTIFICATE.ISSUED_AT, CERTIFICATE.ID);
    Condition seen =
        after.map(c -> (Condition) order.lessThan(Keyset.position(c))).orElse(noCondition());
    var found =
        rows()
            .where(CERTIFICATE.COMMUNITY_ID.eq(community), seen)
            .orderBy(CERTIFICATE.ISSUED_AT.desc(), CERTIFICATE.ID.desc())
            .limit(inline(first + 1))
            .fetch(r -> view(r, seesWhole(viewer, r)));
    return Page.cut(found, first, last -> Cursor.of(last.issuedAt(), last.id()));
  }

  private static final Field<List<CertificateView.Line>> LINES =
      multiset(
              select(CERTIFICATE_LINE.DAY, CERTIFICATE_LINE.TITLE, CERTIFICATE_LINE.MINUTES)
                  .from(CERTIFICATE_LINE)
                  .where(CERTIFICATE_LINE.CERTIFICATE_ID.eq(CERTIFICATE.ID))
                  .orderBy(CERTIFICATE_LINE.POSITION))
          .as("lines")
          .convertFrom(
              rows -> rows.map(r -> new CertificateView.Line(r.value1(), r.value2(), r.value3())));

  private SelectOnConditionStep<Record> rows() {
    return db.sql()
        .select(CERTIFICATE.fields())
        .select(COMMUNITY.PATH, VOLUNTEER.NUMBER, LINES)
        .from(CERTIFICATE)
        .join(COMMUNITY)
        .on(COMMUNITY.ID.eq(CERTIFICATE.COMMUNITY_ID))
        .join(VOLUNTEER)
        .on(VOLUNTEER.ACCOUNT_ID.eq(CERTIFICATE.ACCOUNT_ID));
  }

  private static CertificateView view(Record row, boolean whole) {
    return new CertificateView(
        row.get(CERTIFICATE.ID),
        row.get(CERTIFICATE.NUMBER),
        whole ? row.get(CERTIFICATE.CODE) : null,
        whole
            ? row.get(CERTIFICATE.VOLUNTEER_NAME)
            : PersonName.masked(row.get(CERTIFICATE.VOLUNTEER_NAME)),
        whole ? String.valueOf(row.get(VOLUNTEER.NUMBER)) : null,
        whole ? row.get(CERTIFICATE.DOCUMENT) : null,
        row.get(CERTIFICATE.FIRST_DAY),
        row.get(CERTIFICATE.LAST_DAY),
        row.get(CERTIFICATE.MINUTES),
        row.get(LINES),
        row.get(CERTIFICATE.ISSUER),
        row.get(CERTIFICATE.IN_CHARGE),
        row.get(CERTIFICATE.CONTACT),
        row.get(CERTIFICATE.NOTE),
        row.get(CERTIFICATE.ISSUED_AT).toInstant(),
        People.instant(row.get(CERTIFICATE.REVOKED_AT)),
        row.get(CERTIFICATE.REVOKE_REASON),
        whole);
  }
}
