package cn.yunshequ.community.store;

import static cn.yunshequ.community.store.db.Tables.ACTED_FOR;
import static cn.yunshequ.community.store.db.Tables.HOUSEHOLD;
import static cn.yunshequ.community.store.db.Tables.MANDATE;
import static cn.yunshequ.community.store.db.Tables.MEMBER;
import static cn.yunshequ.identity.published.Tables.ACCOUNT;

import cn.yunshequ.community.model.Agreed;
import cn.yunshequ.community.model.MandateAct;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes of mandates and of what was done under them. */
@Singleton
public class MandateStore {
  private final Db db;

  MandateStore(Db db) {
    this.db = db;
  }

  /** Where a person lives first. */
  public record Home(UUID communityId, AreaPath stairwell) {}

  /** Empty when the person belongs to no household today. */
  public Optional<Home> home(UUID person) {
    return db.sql()
        .select(HOUSEHOLD.COMMUNITY_ID, HOUSEHOLD.PATH)
        .from(MEMBER)
        .join(HOUSEHOLD)
        .on(HOUSEHOLD.ID.eq(MEMBER.HOUSEHOLD_ID))
        .where(MEMBER.PERSON_ID.eq(person), MEMBER.UNTIL.isNull())
        .orderBy(MEMBER.SINCE, MEMBER.ID)
        .limit(1)
        .fetchOptional(row -> new Home(row.value1(), new AreaPath(row.value2())));
  }

  /** The living account with that number. */
  public Optional<UUID> accountOf(byte[] phoneHash) {
    return db.sql()
        .select(ACCOUNT.ID)
        .from(ACCOUNT)
        .where(ACCOUNT.PHONE_HASH.eq(phoneHash), ACCOUNT.CLOSED_AT.isNull())
        .fetchOptional(ACCOUNT.ID);
  }

  public void add(UUID id, UUID community, UUID helper, Agreed agreed, UUID by, Instant now) {
    db.sql()
        .insertInto(MANDATE)
        .set(MANDATE.ID, id)
        .set(MANDATE.COMMUNITY_ID, community)
        .set(MANDATE.PERSON_ID, agreed.personId())
        .set(MANDATE.HELPER_ID, helper)
        .set(MANDATE.ACTS, agreed.acts().stream().map(Enum::name).sorted().toArray(String[]::new))
        .set(MANDATE.PURPOSE, agreed.purpose())
        .set(MANDATE.GIVEN_HOW, agreed.givenHow().name())
        .set(MANDATE.EVIDENCE, agreed.evidence())
        .set(MANDATE.GIVEN_ON, agreed.givenOn())
        .set(MANDATE.UNTIL, agreed.until())
        .set(MANDATE.RECORDED_BY, by)
        .set(MANDATE.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** Ends what these two had agreed before, since the new agreement stands for it. */
  public void replace(UUID person, UUID helper, UUID by, Instant now) {
    end(MANDATE.PERSON_ID.eq(person).and(MANDATE.HELPER_ID.eq(helper)), by, "由新的委托接替", now);
  }

  public boolean end(UUID id, @Nullable UUID by, String why, Instant now) {
    return end(MANDATE.ID.eq(id), by, why, now) == 1;
  }

  private int end(org.jooq.Condition which, @Nullable UUID by, String why, Instant now) {
    return db.sql()
        .update(MANDATE)
        .set(MANDATE.ENDED_AT, now.atOffset(ZoneOffset.UTC))
        .set(MANDATE.ENDED_BY, by)
        .set(MANDATE.ENDED_WHY, why)
        .where(which, MANDATE.ENDED_AT.isNull())
        .execute();
  }

  /** Held against being ended until the transaction is over; several may act at once. */
  public void hold(UUID id) {
    db.sql().select(MANDATE.ID).from(MANDATE).where(MANDATE.ID.eq(id)).forShare().fetch();
  }

  /** False when it was marked before. */
  public boolean mark(UUID id, UUID mandate, MandateAct act, SubjectRef subject, Instant now) {
    return db.sql()
            .insertInto(ACTED_FOR)
            .set(ACTED_FOR.ID, id)
            .set(ACTED_FOR.MANDATE_ID, mandate)
            .set(ACTED_FOR.ACT, act.name())
            .set(ACTED_FOR.SUBJECT_KIND, subject.kind())
            .set(ACTED_FOR.SUBJECT_ID, subject.id())
            .set(ACTED_FOR.AT, now.atOffset(ZoneOffset.UTC))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** Mandates of somebody who left, and what they said about it, are forgotten. */
  public void forget(UUID account, Instant now) {
    end(MANDATE.HELPER_ID.eq(account), null, "代办人注销了账号", now);
    db.sql()
        .update(MANDATE)
        .setNull(MANDATE.EVIDENCE)
        .where(MANDATE.HELPER_ID.eq(account))
        .execute();
  }
}
