package cn.yunshequ.community.store;

import static cn.yunshequ.community.store.db.Tables.HOUSEHOLD;
import static cn.yunshequ.community.store.db.Tables.MEMBER;
import static cn.yunshequ.community.store.db.Tables.PERSON;
import static cn.yunshequ.community.store.db.Tables.VERIFIED_ACCOUNT;
import static cn.yunshequ.identity.published.Tables.ACCOUNT;
import static java.time.ZoneOffset.UTC;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import cn.yunshequ.community.model.Capacity;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;

/** Persons, which accounts are theirs, and the households they belong to. */
@Singleton
public class PersonStore {
  private static final String ERASED = "已注销居民";

  private final Db db;

  PersonStore(Db db) {
    this.db = db;
  }

  /** A member of a household with a certain name. */
  public record Namesake(UUID personId, boolean hasLivingAccount) {}

  public void lockHousehold(UUID household) {
    db.sql()
        .select(HOUSEHOLD.ID)
        .from(HOUSEHOLD)
        .where(HOUSEHOLD.ID.eq(household))
        .forNoKeyUpdate()
        .fetch();
  }

  /** The name an account gave. */
  public Optional<String> nameOf(UUID account) {
    return db.sql()
        .select(ACCOUNT.NAME)
        .from(ACCOUNT)
        .where(ACCOUNT.ID.eq(account), ACCOUNT.NAME.isNotNull())
        .fetchOptional(ACCOUNT.NAME);
  }

  /** The person this account was verified to be. */
  public Optional<UUID> verified(UUID account) {
    return db.sql()
        .select(VERIFIED_ACCOUNT.PERSON_ID)
        .from(VERIFIED_ACCOUNT)
        .where(VERIFIED_ACCOUNT.ACCOUNT_ID.eq(account))
        .fetchOptional(VERIFIED_ACCOUNT.PERSON_ID);
  }

  /** The person a closed account with the same number was verified to be, the latest first. */
  public Optional<UUID> ofEarlierAccount(UUID account) {
    return db.sql()
        .select(VERIFIED_ACCOUNT.PERSON_ID)
        .from(VERIFIED_ACCOUNT)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(VERIFIED_ACCOUNT.ACCOUNT_ID))
        .where(ACCOUNT.PHONE_HASH.eq(phoneHashOf(account)))
        .orderBy(VERIFIED_ACCOUNT.SINCE.desc())
        .limit(1)
        .fetchOptional(VERIFIED_ACCOUNT.PERSON_ID);
  }

  /**
   * The person the roster gives that number, if it is also their name: a roster often has one
   * number for a whole family.
   */
  public Optional<UUID> withPhoneAndName(UUID account, String name) {
    return db.sql()
        .select(PERSON.ID)
        .from(PERSON)
        .where(PERSON.PHONE_HASH.eq(phoneHashOf(account)), PERSON.NAME.eq(name))
        .fetchOptional(PERSON.ID);
  }

  public List<Namesake> namesakes(UUID household, String name) {
    return db.sql()
        .select(PERSON.ID, field(exists(livingAccountOf(PERSON.ID))))
        .from(MEMBER)
        .join(PERSON)
        .on(PERSON.ID.eq(MEMBER.PERSON_ID))
        .where(MEMBER.HOUSEHOLD_ID.eq(household), MEMBER.UNTIL.isNull(), PERSON.NAME.eq(name))
        .orderBy(MEMBER.SINCE, MEMBER.ID)
        .fetch(row -> new Namesake(row.value1(), row.value2()));
  }

  /**
   * A new person with the account's number, or the one a parallel review made just now. Where the
   * number is somebody else's on the roster, it stays theirs.
   */
  public UUID create(UUID id, UUID account, String name) {
    int made =
        db.sql()
            .insertInto(PERSON)
            .set(PERSON.ID, id)
            .set(PERSON.NAME, name)
            .set(PERSON.PHONE_HASH, phoneHashOf(account))
            .onConflictDoNothing()
            .execute();
    return made == 1
        ? id
        : withPhoneAndName(account, name).orElseGet(() -> createWithoutPhone(id, name));
  }

  private UUID createWithoutPhone(UUID id, String name) {
    db.sql().insertInto(PERSON).set(PERSON.ID, id).set(PERSON.NAME, name).execute();
    return id;
  }

  /** False when the person has another living account. Saying it twice changes nothing. */
  public boolean link(UUID account, UUID person, Instant now) {
    db.sql()
        .update(VERIFIED_ACCOUNT)
        .set(VERIFIED_ACCOUNT.ENDED_AT, now.atOffset(UTC))
        .where(
            VERIFIED_ACCOUNT.PERSON_ID.eq(person),
            VERIFIED_ACCOUNT.ENDED_AT.isNull(),
            VERIFIED_ACCOUNT.ACCOUNT_ID.in(
                select(ACCOUNT.ID)
                    .from(ACCOUNT)
                    .where(
                        ACCOUNT.ID.eq(VERIFIED_ACCOUNT.ACCOUNT_ID), ACCOUNT.CLOSED_AT.isNotNull())))
        .execute();
    int linked =
        db.sql()
            .insertInto(VERIFIED_ACCOUNT)
            .set(VERIFIED_ACCOUNT.ACCOUNT_ID, account)
            .set(VERIFIED_ACCOUNT.PERSON_ID, person)
            .set(VERIFIED_ACCOUNT.SINCE, now.atOffset(UTC))
            .onConflictDoNothing()
            .execute();
    return linked == 1 || verified(account).filter(person::equals).isPresent();
  }

  /** Makes the person a member; who is one already stays as the roster has it. */
  public void admit(UUID id, UUID household, UUID person, Capacity capacity, LocalDate today) {
    db.sql()
        .insertInto(MEMBER)
        .set(MEMBER.ID, id)
        .set(MEMBER.HOUSEHOLD_ID, household)
        .set(MEMBER.PERSON_ID, person)
        .set(MEMBER.CAPACITY, capacity.name())
        .set(MEMBER.SINCE, today)
        .set(MEMBER.SOURCE, "REVIEW")
        .onConflictDoNothing()
        .execute();
  }

  /** The account no longer speaks for its person. */
  public void unlink(UUID account, Instant now) {
    db.sql()
        .update(VERIFIED_ACCOUNT)
        .set(VERIFIED_ACCOUNT.ENDED_AT, now.atOffset(UTC))
        .where(VERIFIED_ACCOUNT.ACCOUNT_ID.eq(account), VERIFIED_ACCOUNT.ENDED_AT.isNull())
        .execute();
  }

  /** Somebody whose name went with a closed account is back under the one they told now. */
  public void nameAgain(UUID person, String name) {
    db.sql()
        .update(PERSON)
        .set(PERSON.NAME, name)
        .where(PERSON.ID.eq(person), PERSON.NAME.eq(ERASED))
        .execute();
  }

  /**
   * Takes name and number from a person nobody but the closed account told about. Who stands on the
   * committee's roster stays on it: that is the committee's own register.
   */
  public void erase(UUID account) {
    var told =
        select(VERIFIED_ACCOUNT.PERSON_ID)
            .from(VERIFIED_ACCOUNT)
            .where(VERIFIED_ACCOUNT.ACCOUNT_ID.eq(account));
    db.sql()
        .update(PERSON)
        .set(PERSON.NAME, ERASED)
        .setNull(PERSON.PHONE_SEALED)
        .where(PERSON.ID.in(told))
        .andNotExists(
            selectOne()
                .from(MEMBER)
                .where(MEMBER.PERSON_ID.eq(PERSON.ID), MEMBER.SOURCE.eq("ROSTER")))
        .execute();
  }

  private static Select<Record1<byte[]>> phoneHashOf(UUID account) {
    var own = ACCOUNT.as("own");
    return select(own.PHONE_HASH).from(own).where(own.ID.eq(account));
  }

  private static Select<Record1<Integer>> livingAccountOf(Field<UUID> person) {
    Condition living =
        VERIFIED_ACCOUNT.PERSON_ID.eq(person).and(VERIFIED_ACCOUNT.ENDED_AT.isNull());
    return selectOne()
        .from(VERIFIED_ACCOUNT)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(VERIFIED_ACCOUNT.ACCOUNT_ID), ACCOUNT.CLOSED_AT.isNull())
        .where(living);
  }
}
