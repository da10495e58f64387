package cn.yunshequ.conventions.store;

import static cn.yunshequ.conventions.store.db.Tables.CHECK_ITEM;
import static cn.yunshequ.conventions.store.db.Tables.CONVENTION;
import static cn.yunshequ.conventions.store.db.Tables.DRAFTER;
import static cn.yunshequ.conventions.store.db.Tables.RULE;
import static cn.yunshequ.conventions.store.db.Tables.TEXT_CHECK;

import cn.yunshequ.community.model.Place;
import cn.yunshequ.conventions.model.AdoptionRule;
import cn.yunshequ.conventions.model.AdoptionWay;
import cn.yunshequ.conventions.model.CheckState;
import cn.yunshequ.conventions.model.ConventionTopic;
import cn.yunshequ.conventions.model.CountShare;
import cn.yunshequ.conventions.model.DrafterSeat;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes of conventions, their drafters and the desk's look; and the rules they go by. */
@Singleton
public class ConventionStore {
  private final Db db;

  ConventionStore(Db db) {
    this.db = db;
  }

  /** What counts for that way of adoption on that day. */
  public AdoptionRule rule(AdoptionWay way, LocalDate day) {
    return db.sql()
        .selectFrom(RULE)
        .where(RULE.WAY.eq(way.name()), RULE.VALID_FROM.le(day))
        .orderBy(RULE.VALID_FROM.desc())
        .limit(1)
        .fetchSingle(row ->
            new AdoptionRule(
                way,
                row.getSource(),
                row.getConsultationDays(),
                row.getBallotDays(),
                row.getNeedsFiling(),
                new CountShare(row.getQuorumPart(), row.getQuorumOf(), row.getQuorumStrict()),
                new CountShare(row.getMajorityPart(), row.getMajorityOf(), row.getMajorityStrict()),
                row.getReviewMonths(),
                row.getReviewNoticeDays()));
  }

  // One row before all others of a convention, everywhere: whoever changes it queues here.
  /** Holds the convention alone until the transaction ends. */
  public void lock(UUID id) {
    db.sql().select(CONVENTION.ID).from(CONVENTION).where(CONVENTION.ID.eq(id)).forUpdate().fetch();
  }

  /** A convention with its first round and first version still to be written. */
  public void insert(
      UUID id,
      Place place,
      AdoptionWay way,
      ConventionTopic topic,
      String title,
      Viewer actor,
      Instant now) {
    db.sql()
        .insertInto(CONVENTION)
        .set(CONVENTION.ID, id)
        .set(CONVENTION.COMMUNITY_ID, place.communityId())
        .set(CONVENTION.AREA_ID, place.id())
        .set(CONVENTION.PATH, place.path().value())
        .set(CONVENTION.WAY, way.name())
        .set(CONVENTION.TOPIC, topic.name())
        .set(CONVENTION.TITLE, title)
        .set(CONVENTION.EDITION, 1)
        .set(CONVENTION.NEWEST_VERSION, 1)
        .set(CONVENTION.CREATED_BY, actor.account())
        .set(CONVENTION.CREATED_AT, Cards.at(now))
        .set(CONVENTION.ACTIVE_AT, Cards.at(now))
        .execute();
  }

  /** Its newest text is open to everybody from now on, and gives it its title. */
  public void published(UUID id, int version, String title, Instant now) {
    db.sql()
        .update(CONVENTION)
        .set(CONVENTION.PUBLISHED_VERSION, version)
        .set(CONVENTION.TITLE, title)
        .set(CONVENTION.ACTIVE_AT, Cards.at(now))
        .where(CONVENTION.ID.eq(id))
        .execute();
  }

  /** A draft nobody else sees may change its title. */
  public void retitled(UUID id, String title) {
    db.sql().update(CONVENTION).set(CONVENTION.TITLE, title).where(CONVENTION.ID.eq(id)).execute();
  }

  /** Which round is the newest. */
  public void onEdition(UUID id, int edition, Instant now) {
    db.sql()
        .update(CONVENTION)
        .set(CONVENTION.EDITION, edition)
        .set(CONVENTION.ACTIVE_AT, Cards.at(now))
        .where(CONVENTION.ID.eq(id))
        .execute();
  }

  /** Which text holds; null for none any more. */
  public void inForce(UUID id, @Nullable Integer version, Instant now) {
    db.sql()
        .update(CONVENTION)
        .set(CONVENTION.IN_FORCE_VERSION, version)
        .set(CONVENTION.ACTIVE_AT, Cards.at(now))
        .where(CONVENTION.ID.eq(id))
        .execute();
  }

  /** Null shows it again. */
  public void hidden(UUID id, @Nullable String reason) {
    db.sql()
        .update(CONVENTION)
        .set(CONVENTION.HIDDEN_REASON, reason)
        .where(CONVENTION.ID.eq(id))
        .execute();
  }

  /** Harmless for who writes already; who left and comes back writes from now on. */
  public void addDrafter(UUID id, UUID account, Viewer actor, Instant now) {
    db.sql()
        .insertInto(DRAFTER)
        .set(DRAFTER.CONVENTION_ID, id)
        .set(DRAFTER.ACCOUNT_ID, account)
        .set(DRAFTER.ADDED_BY, actor.account())
        .set(DRAFTER.ADDED_AT, Cards.at(now))
        .onConflict(DRAFTER.CONVENTION_ID, DRAFTER.ACCOUNT_ID)
        .doUpdate()
        .setNull(DRAFTER.ENDED_AT)
        .set(DRAFTER.ADDED_BY, actor.account())
        .set(DRAFTER.ADDED_AT, Cards.at(now))
        .where(DRAFTER.ENDED_AT.isNotNull())
        .execute();
  }

  /** False when they did not write. */
  public boolean endDrafter(UUID id, UUID account, Instant now) {
    return db.sql()
            .update(DRAFTER)
            .set(DRAFTER.ENDED_AT, Cards.at(now))
            .where(
                DRAFTER.CONVENTION_ID.eq(id),
                DRAFTER.ACCOUNT_ID.eq(account),
                DRAFTER.ENDED_AT.isNull())
            .execute()
        == 1;
  }

  /** Everywhere: the account is closed. */
  public void endDrafter(UUID account, Instant now) {
    db.sql()
        .update(DRAFTER)
        .set(DRAFTER.ENDED_AT, Cards.at(now))
        .where(DRAFTER.ACCOUNT_ID.eq(account), DRAFTER.ENDED_AT.isNull())
        .execute();
  }

  /** Who began a draft added themselves; before whom they asked in at the same instant. */
  static Field<Boolean> began() {
    return DSL.field(DRAFTER.ADDED_BY.eq(DRAFTER.ACCOUNT_ID));
  }

  /** Who writes, the longest first. */
  public List<DrafterSeat> seats(UUID id) {
    return db.sql()
        .select(DRAFTER.ACCOUNT_ID, DRAFTER.ADDED_BY)
        .from(DRAFTER)
        .where(DRAFTER.CONVENTION_ID.eq(id), DRAFTER.ENDED_AT.isNull())
        .orderBy(DRAFTER.ADDED_AT, began().desc(), DRAFTER.ACCOUNT_ID)
        .fetch(row -> new DrafterSeat(row.value1(), row.value2()));
  }

  /** Asks the desk to look at that version; once is enough. */
  public void askCheck(UUID id, int version, Viewer actor, Instant now) {
    db.sql()
        .insertInto(TEXT_CHECK)
        .set(TEXT_CHECK.CONVENTION_ID, id)
        .set(TEXT_CHECK.VERSION, version)
        .set(TEXT_CHECK.STATE, CheckState.WAITING.name())
        .set(TEXT_CHECK.ASKED_BY, actor.account())
        .set(TEXT_CHECK.ASKED_AT, Cards.at(now))
        .onConflictDoNothing()
        .execute();
  }

  public void decideCheck(
      UUID id,
      int version,
      boolean passed,
      List<String> confirmed,
      @Nullable String reason,
      Viewer actor,
      Instant now) {
    db.sql()
        .update(TEXT_CHECK)
        .set(TEXT_CHECK.STATE, passed ? CheckState.PASSED.name() : CheckState.RETURNED.name())
        .set(TEXT_CHECK.CONFIRMED, confirmed.toArray(String[]::new))
        .set(TEXT_CHECK.REASON, reason)
        .set(TEXT_CHECK.DECIDED_BY, actor.account())
        .set(TEXT_CHECK.DECIDED_AT, Cards.at(now))
        .where(TEXT_CHECK.CONVENTION_ID.eq(id), TEXT_CHECK.VERSION.eq(version))
        .execute();
  }

  /** Codes of the check-list. */
  public Set<String> checkCodes() {
    return db.sql().select(CHECK_ITEM.CODE).from(CHECK_ITEM).fetchSet(CHECK_ITEM.CODE);
  }
}
