package cn.yunshequ.volunteering.store;

import static cn.yunshequ.community.published.Tables.PERSON;
import static cn.yunshequ.volunteering.store.db.Tables.CERTIFICATE;
import static cn.yunshequ.volunteering.store.db.Tables.CONSENT;
import static cn.yunshequ.volunteering.store.db.Tables.VOLUNTEER;
import static org.jooq.impl.DSL.inline;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.volunteering.model.VolunteerCard;
import cn.yunshequ.volunteering.model.VolunteerKind;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who volunteers. */
@Singleton
public class VolunteerStore {
  private static final String CLOSED = "已注销用户";

  private final Db db;

  VolunteerStore(Db db) {
    this.db = db;
  }

  public Optional<VolunteerCard> find(UUID account) {
    return db.sql()
        .selectFrom(VOLUNTEER)
        .where(VOLUNTEER.ACCOUNT_ID.eq(account))
        .fetchOptional(VolunteerStore::card);
  }

  /** Held by whoever gives that person a place anywhere; always before the shift. */
  public Optional<VolunteerCard> lock(UUID account) {
    return db.sql()
        .selectFrom(VOLUNTEER)
        .where(VOLUNTEER.ACCOUNT_ID.eq(account))
        .forUpdate()
        .fetchOptional(VolunteerStore::card);
  }

  private static VolunteerCard card(
      cn.yunshequ.volunteering.store.db.tables.records.VolunteerRecord row) {
    return new VolunteerCard(
        row.getAccountId(),
        String.valueOf(row.getNumber()),
        row.getName(),
        VolunteerKind.valueOf(row.getKind()),
        row.getAdultOn(),
        row.getListed(),
        List.of(row.getSkills()));
  }

  /** Name and coming of age as the household roll has them. */
  public record OnRoll(String name, @Nullable LocalDate adultOn) {}

  public Optional<OnRoll> onRoll(Viewer actor) {
    var person = actor.personId();
    return person == null
        ? Optional.empty()
        : db.sql()
            .select(PERSON.NAME, PERSON.ADULT_ON)
            .from(PERSON)
            .where(PERSON.ID.eq(person))
            .fetchOptional(row -> new OnRoll(row.value1(), row.value2()));
  }

  /** Harmless when repeated: the first one stays. */
  public void register(
      UUID account, VolunteerKind kind, String name, @Nullable LocalDate adultOn, Instant now) {
    db.sql()
        .insertInto(VOLUNTEER)
        .set(VOLUNTEER.ACCOUNT_ID, account)
        .set(VOLUNTEER.KIND, kind.name())
        .set(VOLUNTEER.NAME, name)
        .set(VOLUNTEER.ADULT_ON, adultOn)
        .set(VOLUNTEER.REGISTERED_AT, People.at(now))
        .onConflictDoNothing()
        .execute();
  }

  public void change(UUID account, boolean listed, List<String> skills) {
    db.sql()
        .update(VOLUNTEER)
        .set(VOLUNTEER.LISTED, listed)
        .set(VOLUNTEER.SKILLS, skills.toArray(String[]::new))
        .where(VOLUNTEER.ACCOUNT_ID.eq(account))
        .execute();
  }

  /**
   * The account was closed: the person is not named any more, neither as volunteer nor as guardian;
   * the service and what was certified stay counted.
   */
  public void forget(UUID account) {
    db.sql()
        .update(CERTIFICATE)
        .set(CERTIFICATE.VOLUNTEER_NAME, CLOSED)
        .setNull(CERTIFICATE.DOCUMENT)
        .setNull(CERTIFICATE.NOTE)
        .where(CERTIFICATE.ACCOUNT_ID.eq(account))
        .execute();
    db.sql()
        .update(CONSENT)
        .set(CONSENT.GUARDIAN_NAME, CLOSED)
        .where(
            CONSENT
                .ACCOUNT_ID
                .eq(account)
                .or(
                    CONSENT
                        .RECORDED_BY
                        .eq(account)
                        // On paper the recorder is somebody else than the guardian.
                        .and(CONSENT.CHANNEL.eq(inline("ONLINE")))))
        .execute();
    db.sql()
        .update(VOLUNTEER)
        .set(VOLUNTEER.NAME, CLOSED)
        .set(VOLUNTEER.LISTED, false)
        .set(VOLUNTEER.SKILLS, new String[0])
        .where(VOLUNTEER.ACCOUNT_ID.eq(account))
        .execute();
  }
}
