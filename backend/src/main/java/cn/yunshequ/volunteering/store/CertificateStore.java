package cn.yunshequ.volunteering.store;

import static cn.yunshequ.community.published.Tables.COMMUNITY;
import static cn.yunshequ.community.published.Tables.ORGANISATION;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.volunteering.store.db.Tables.ACTIVITY;
import static cn.yunshequ.volunteering.store.db.Tables.CERTIFICATE;
import static cn.yunshequ.volunteering.store.db.Tables.CERTIFICATE_LINE;
import static cn.yunshequ.volunteering.store.db.Tables.HOUR_ENTRY;
import static cn.yunshequ.volunteering.store.db.Tables.SHIFT;
import static cn.yunshequ.volunteering.store.db.Tables.SIGNUP;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes of certificates, and what the ledger says for them. */
@Singleton
public class CertificateStore {
  private final Db db;

  CertificateStore(Db db) {
    this.db = db;
  }

  /**
   * A service whose time stands.
   *
   * @param group name of the organisation it was done for; null for the committee
   * @param recordedBy who confirmed it last
   */
  public record Served(
      UUID signup,
      LocalDate day,
      String title,
      int minutes,
      String contact,
      @Nullable String group,
      String recordedBy) {}

  /**
   * Services of a person whose time stands, in order of days.
   *
   * @param shift only that one; null for all
   */
  public List<Served> services(
      UUID account, UUID community, LocalDate from, LocalDate to, @Nullable UUID shift) {
    var stands =
        select(
                HOUR_ENTRY.SIGNUP_ID,
                HOUR_ENTRY.SERVICE_DAY,
                sum(HOUR_ENTRY.MINUTES).cast(Integer.class).as("minutes"),
                max(HOUR_ENTRY.SEQUENCE).as("sequence"))
            .from(HOUR_ENTRY)
            .where(
                HOUR_ENTRY.ACCOUNT_ID.eq(account),
                HOUR_ENTRY.COMMUNITY_ID.eq(community),
                HOUR_ENTRY.SERVICE_DAY.between(from, to))
            .groupBy(HOUR_ENTRY.SIGNUP_ID, HOUR_ENTRY.SERVICE_DAY)
            .having(sum(HOUR_ENTRY.MINUTES).gt(inline(java.math.BigDecimal.ZERO)))
            .asTable("stands");
    var minutes = stands.field("minutes", Integer.class);
    return db.sql()
        .select(
            SIGNUP.ID,
            stands.field(HOUR_ENTRY.SERVICE_DAY),
            ACTIVITY.TITLE,
            minutes,
            ACTIVITY.CONTACT,
            ORGANISATION.NAME,
            RESIDENT.NAME)
        .from(stands)
        .join(SIGNUP)
        .on(SIGNUP.ID.eq(stands.field(HOUR_ENTRY.SIGNUP_ID)))
        .join(SHIFT)
        .on(SHIFT.ID.eq(SIGNUP.SHIFT_ID))
        .join(ACTIVITY)
        .on(ACTIVITY.ID.eq(SHIFT.ACTIVITY_ID))
        .join(HOUR_ENTRY)
        .on(
            HOUR_ENTRY.SIGNUP_ID.eq(SIGNUP.ID),
            HOUR_ENTRY.SEQUENCE.eq(stands.field("sequence", Integer.class)))
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(HOUR_ENTRY.RECORDED_BY))
        .leftJoin(ORGANISATION)
        .on(ORGANISATION.ID.eq(ACTIVITY.ORGANISATION_ID))
        .where(shift == null ? DSL.noCondition() : SIGNUP.SHIFT_ID.eq(shift))
        .orderBy(stands.field(HOUR_ENTRY.SERVICE_DAY), SIGNUP.STARTS_AT, SIGNUP.ID)
        .fetch(row ->
            new Served(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                row.value7() == null ? "现场负责人" : row.value7()));
  }

  /** A community as its certificates name it. */
  public record Issuing(AreaPath path, String issuer) {}

  public Optional<Issuing> issuing(UUID community) {
    return db.sql()
        .select(COMMUNITY.PATH, COMMUNITY.NAME)
        .from(COMMUNITY)
        .where(COMMUNITY.ID.eq(community))
        .fetchOptional(row -> new Issuing(new AreaPath(row.value1()), row.value2() + "居民委员会"));
  }

  /** A certificate to give out. */
  public record NewCertificate(
      UUID id,
      String number,
      String code,
      UUID account,
      UUID community,
      String name,
      @Nullable String document,
      String issuer,
      String inCharge,
      String contact,
      @Nullable String note,
      List<Served> services) {
    int minutes() {
      return services.stream().mapToInt(Served::minutes).sum();
    }
  }

  /** False when the number is taken. */
  public boolean issue(NewCertificate it, Viewer actor, Instant now) {
    int written =
        db.sql()
            .insertInto(CERTIFICATE)
            .set(CERTIFICATE.ID, it.id())
            .set(CERTIFICATE.NUMBER, it.number())
            .set(CERTIFICATE.CODE, it.code())
            .set(CERTIFICATE.ACCOUNT_ID, it.account())
            .set(CERTIFICATE.COMMUNITY_ID, it.community())
            .set(CERTIFICATE.VOLUNTEER_NAME, it.name())
            .set(CERTIFICATE.DOCUMENT, it.document())
            .set(CERTIFICATE.FIRST_DAY, it.services().getFirst().day())
            .set(CERTIFICATE.LAST_DAY, it.services().getLast().day())
            .set(CERTIFICATE.MINUTES, it.minutes())
            .set(CERTIFICATE.ISSUER, it.issuer())
            .set(CERTIFICATE.IN_CHARGE, it.inCharge())
            .set(CERTIFICATE.CONTACT, it.contact())
            .set(CERTIFICATE.NOTE, it.note())
            .set(CERTIFICATE.ISSUED_BY, actor.account())
            .set(CERTIFICATE.ISSUED_AT, People.at(now))
            .onConflictDoNothing()
            .execute();
    if (written == 0) {
      return false;
    }
    int position = 0;
    var lines =
        db.sql()
            .insertInto(
                CERTIFICATE_LINE,
                CERTIFICATE_LINE.CERTIFICATE_ID,
                CERTIFICATE_LINE.POSITION,
                CERTIFICATE_LINE.SIGNUP_ID,
                CERTIFICATE_LINE.DAY,
                CERTIFICATE_LINE.TITLE,
                CERTIFICATE_LINE.MINUTES);
    for (var service : it.services()) {
      lines =
          lines.values(
              it.id(),
              ++position,
              service.signup(),
              service.day(),
              service.title(),
              service.minutes());
    }
    lines.execute();
    return true;
  }

  /** Where a certificate belongs, held; empty when there is none. */
  public Optional<Kept> lock(UUID id) {
    return db.sql()
        .select(CERTIFICATE.ID, COMMUNITY.PATH, CERTIFICATE.REVOKED_AT)
        .from(CERTIFICATE)
        .join(COMMUNITY)
        .on(COMMUNITY.ID.eq(CERTIFICATE.COMMUNITY_ID))
        .where(CERTIFICATE.ID.eq(id))
        .forUpdate()
        .of(CERTIFICATE)
        .fetchOptional(
            row -> new Kept(row.value1(), new AreaPath(row.value2()), row.value3() != null));
  }

  /** A certificate as revoking looks at it. */
  public record Kept(UUID id, AreaPath path, boolean revoked) {}

  /** Valid ones that name this service. */
  public List<UUID> naming(UUID signup) {
    return db.sql()
        .select(CERTIFICATE.ID)
        .from(CERTIFICATE)
        .where(
            CERTIFICATE.REVOKED_AT.isNull(),
            CERTIFICATE.ID.in(
                select(CERTIFICATE_LINE.CERTIFICATE_ID)
                    .from(CERTIFICATE_LINE)
                    .where(CERTIFICATE_LINE.SIGNUP_ID.eq(signup))))
        .orderBy(CERTIFICATE.ID)
        .fetch(CERTIFICATE.ID);
  }

  public void revoke(UUID id, String reason, Viewer actor, Instant now) {
    db.sql()
        .update(CERTIFICATE)
        .set(CERTIFICATE.REVOKED_AT, People.at(now))
        .set(CERTIFICATE.REVOKED_BY, actor.account())
        .set(CERTIFICATE.REVOKE_REASON, reason)
        .where(CERTIFICATE.ID.eq(id), CERTIFICATE.REVOKED_AT.isNull())
        .execute();
  }
}
