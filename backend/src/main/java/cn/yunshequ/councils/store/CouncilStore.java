package cn.yunshequ.councils.store;

import static cn.yunshequ.community.published.Tables.MEMBER;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.councils.store.db.Tables.COUNCIL;
import static cn.yunshequ.councils.store.db.Tables.DEFAULT_RULES;
import static cn.yunshequ.councils.store.db.Tables.SEAT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import cn.yunshequ.community.model.Place;
import cn.yunshequ.councils.model.RulesOfProcedure;
import cn.yunshequ.councils.model.SeatChosen;
import cn.yunshequ.councils.model.SeatRole;
import cn.yunshequ.councils.model.SeatShare;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes of councils and seats. */
@Singleton
public class CouncilStore {
  private final Db db;

  CouncilStore(Db db) {
    this.db = db;
  }

  /** What custom asks for, and how long a reply may take, on that day. */
  public record Defaults(RulesOfProcedure rules, int replyWorkingDays) {}

  public Defaults defaults(LocalDate today) {
    return db.sql()
        .selectFrom(DEFAULT_RULES)
        .where(DEFAULT_RULES.VALID_FROM.le(today))
        .orderBy(DEFAULT_RULES.VALID_FROM.desc())
        .limit(DSL.inline(1))
        .fetchSingle(row ->
            new Defaults(
                new RulesOfProcedure(
                    row.getMinSeats(),
                    row.getMaxSeats(),
                    row.getTermMonths(),
                    new SeatShare(row.getQuorumPart(), row.getQuorumOf(), row.getQuorumStrict()),
                    new SeatShare(
                        row.getMajorityPart(), row.getMajorityOf(), row.getMajorityStrict()),
                    row.getNoticeDays(),
                    row.getShortNoticeDays(),
                    row.getCandidateNoticeDays(),
                    null),
                row.getReplyWorkingDays()));
  }

  /** False when a standing council of that place has the name. */
  public boolean found(
      UUID id, Place place, String name, RulesOfProcedure rules, Viewer founder, Instant now) {
    return db.sql()
            .insertInto(COUNCIL)
            .set(COUNCIL.ID, id)
            .set(COUNCIL.COMMUNITY_ID, place.communityId())
            .set(COUNCIL.AREA_ID, place.id())
            .set(COUNCIL.PATH, place.path().value())
            .set(COUNCIL.NAME, name)
            .set(values(rules))
            .set(COUNCIL.FOUNDED_BY, founder.account())
            .set(COUNCIL.FOUNDED_AT, now.atOffset(ZoneOffset.UTC))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  public void rule(UUID id, RulesOfProcedure rules) {
    db.sql().update(COUNCIL).set(values(rules)).where(COUNCIL.ID.eq(id)).execute();
  }

  private static Map<Field<?>, @Nullable Object> values(RulesOfProcedure rules) {
    var values = new java.util.LinkedHashMap<Field<?>, @Nullable Object>();
    values.put(COUNCIL.MIN_SEATS, rules.minSeats());
    values.put(COUNCIL.MAX_SEATS, rules.maxSeats());
    values.put(COUNCIL.TERM_MONTHS, rules.termMonths());
    values.put(COUNCIL.QUORUM_PART, rules.quorum().numerator());
    values.put(COUNCIL.QUORUM_OF, rules.quorum().denominator());
    values.put(COUNCIL.QUORUM_STRICT, rules.quorum().strict());
    values.put(COUNCIL.MAJORITY_PART, rules.majority().numerator());
    values.put(COUNCIL.MAJORITY_OF, rules.majority().denominator());
    values.put(COUNCIL.MAJORITY_STRICT, rules.majority().strict());
    values.put(COUNCIL.NOTICE_DAYS, rules.noticeDays());
    values.put(COUNCIL.SHORT_NOTICE_DAYS, rules.shortNoticeDays());
    values.put(COUNCIL.CANDIDATE_NOTICE_DAYS, rules.candidateNoticeDays());
    values.put(COUNCIL.RULES_TEXT, rules.text());
    return values;
  }

  /** Held by whoever changes the council itself; seats are given beside each other. */
  public void lock(UUID id) {
    db.sql().select(COUNCIL.ID).from(COUNCIL).where(COUNCIL.ID.eq(id)).forUpdate().fetch();
  }

  /** Held by whoever gives a seat, so that the council is not dissolved meanwhile. */
  public void lockShared(UUID id) {
    db.sql().select(COUNCIL.ID).from(COUNCIL).where(COUNCIL.ID.eq(id)).forShare().fetch();
  }

  public void dissolve(UUID id, String reason, Instant now) {
    db.sql()
        .update(COUNCIL)
        .set(COUNCIL.DISSOLVED_AT, now.atOffset(ZoneOffset.UTC))
        .set(COUNCIL.DISSOLVED_REASON, reason)
        .where(COUNCIL.ID.eq(id))
        .execute();
  }

  /**
   * Who somebody is to a council.
   *
   * @param personId the verified person; null when not verified
   * @param livesThere verified at or under the council's area
   * @param holdsOffice holds any office today
   */
  public record Candidate(@Nullable UUID personId, boolean livesThere, boolean holdsOffice) {}

  /** Empty for unknown and closed accounts. */
  public Optional<Candidate> candidate(UUID account, AreaPath area) {
    var lives =
        field(
            exists(
                selectOne()
                    .from(MEMBER)
                    .where(
                        MEMBER.PERSON_ID.eq(RESIDENT.PERSON_ID),
                        MEMBER.PATH.ge(area.value()),
                        MEMBER.PATH.lt(area.rangeEnd()))));
    return db.sql()
        .select(RESIDENT.PERSON_ID, lives, RESIDENT.OFFICE)
        .from(RESIDENT)
        .where(RESIDENT.ACCOUNT_ID.eq(account), RESIDENT.CLOSED.isFalse())
        .fetchOptional(row -> new Candidate(row.value1(), row.value2(), row.value3() != null));
  }

  /** A seat to be given. */
  public record NewSeat(
      UUID id,
      UUID councilId,
      int maxSeats,
      UUID account,
      @Nullable UUID person,
      SeatRole role,
      SeatChosen chosen,
      @Nullable UUID substituteFor,
      LocalDate termStarts,
      LocalDate termEnds) {}

  /**
   * Gives the seat with the lowest free chair. False when somebody was faster or the constraints
   * forbid it: look again, with {@link #freeChairs} and {@link #isSeated}.
   */
  public boolean seat(NewSeat seat, @Nullable UUID seatedBy, Instant now) {
    Field<Integer> chair =
        seat.role().takesChair() ? field(lowestFree(seat)) : DSL.val((Integer) null);
    return db.sql()
            .insertInto(SEAT)
            .set(SEAT.ID, seat.id())
            .set(SEAT.COUNCIL_ID, seat.councilId())
            .set(SEAT.COUNCIL_MAX_SEATS, seat.maxSeats())
            .set(SEAT.CHAIR_NUMBER, chair)
            .set(SEAT.ACCOUNT_ID, seat.account())
            .set(SEAT.PERSON_ID, seat.person())
            .set(SEAT.ROLE, seat.role().name())
            .set(SEAT.CHOSEN, seat.chosen().name())
            .set(SEAT.SUBSTITUTE_FOR, seat.substituteFor())
            .set(SEAT.TERM_STARTS, seat.termStarts())
            .set(SEAT.TERM_ENDS, seat.termEnds())
            .set(SEAT.SEATED_BY, seatedBy)
            .set(SEAT.SEATED_AT, now.atOffset(ZoneOffset.UTC))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  private static org.jooq.Select<org.jooq.Record1<Integer>> lowestFree(NewSeat seat) {
    var number = field(DSL.name("free", "number"), Integer.class);
    var free = DSL.generateSeries(1, seat.maxSeats()).as("free", "number");
    // With none free it is the first, which is taken: nothing is inserted.
    return select(DSL.coalesce(DSL.min(number), DSL.inline(1)))
        .from(free)
        .where(
            DSL.notExists(
                selectOne()
                    .from(SEAT)
                    .where(
                        SEAT.COUNCIL_ID.eq(seat.councilId()),
                        SEAT.CHAIR_NUMBER.eq(number),
                        SEAT.ENDED_AT.isNull())));
  }

  public int freeChairs(UUID council, int maxSeats) {
    return maxSeats
        - db.sql()
            .fetchCount(
                SEAT,
                SEAT.COUNCIL_ID
                    .eq(council)
                    .and(SEAT.ENDED_AT.isNull())
                    .and(SEAT.CHAIR_NUMBER.isNotNull()));
  }

  /** The highest chair that is taken; 0 for none. */
  public int highestChair(UUID council) {
    return db.sql()
        .select(DSL.coalesce(DSL.max(SEAT.CHAIR_NUMBER), DSL.inline(0)))
        .from(SEAT)
        .where(SEAT.COUNCIL_ID.eq(council), SEAT.ENDED_AT.isNull())
        .fetchSingle()
        .value1();
  }

  public boolean isSeated(UUID council, UUID account, @Nullable UUID person) {
    var who = person == null ? SEAT.ACCOUNT_ID.eq(account) : SEAT.PERSON_ID.eq(person);
    return db.sql()
        .fetchExists(
            SEAT,
            SEAT.COUNCIL_ID
                .eq(council)
                .and(SEAT.ENDED_AT.isNull())
                .and(who.or(SEAT.ACCOUNT_ID.eq(account))));
  }

  public boolean hasConvenor(UUID council) {
    return db.sql()
        .fetchExists(
            SEAT,
            SEAT.COUNCIL_ID
                .eq(council)
                .and(SEAT.ENDED_AT.isNull())
                .and(SEAT.ROLE.eq(SeatRole.CONVENOR.name())));
  }

  /** A seat not ended yet, whatever its term. */
  public Optional<UUID> livingSeat(UUID council, UUID account) {
    return db.sql()
        .select(SEAT.ID)
        .from(SEAT)
        .where(SEAT.COUNCIL_ID.eq(council), SEAT.ACCOUNT_ID.eq(account), SEAT.ENDED_AT.isNull())
        .fetchOptional(SEAT.ID);
  }

  /** A seat as its end asks for it. */
  public record Held(UUID id, UUID councilId, UUID account, boolean ended) {}

  public Optional<Held> lockSeat(UUID id) {
    return db.sql()
        .select(SEAT.ID, SEAT.COUNCIL_ID, SEAT.ACCOUNT_ID, field(SEAT.ENDED_AT.isNotNull()))
        .from(SEAT)
        .where(SEAT.ID.eq(id))
        .forUpdate()
        .fetchOptional(row -> new Held(row.value1(), row.value2(), row.value3(), row.value4()));
  }

  public void end(UUID seat, String reason, Instant now) {
    db.sql()
        .update(SEAT)
        .set(SEAT.ENDED_AT, now.atOffset(ZoneOffset.UTC))
        .set(SEAT.END_REASON, reason)
        .where(SEAT.ID.eq(seat))
        .execute();
  }

  /** Ends what still lives; gives their ids and councils. */
  private List<Held> endAll(org.jooq.Condition which, String reason, Instant now) {
    return db.sql()
        .update(SEAT)
        .set(SEAT.ENDED_AT, now.atOffset(ZoneOffset.UTC))
        .set(SEAT.END_REASON, reason)
        .where(which, SEAT.ENDED_AT.isNull())
        .returning(SEAT.ID, SEAT.COUNCIL_ID, SEAT.ACCOUNT_ID)
        .fetch(row -> new Held(row.getId(), row.getCouncilId(), row.getAccountId(), true));
  }

  /** Ends every seat of a council. */
  public List<Held> endAllOf(UUID council, String reason, Instant now) {
    return endAll(SEAT.COUNCIL_ID.eq(council), reason, now);
  }

  /** Ends seats whose last day is over. */
  public List<Held> endOver(LocalDate today, @Nullable UUID council, Instant now) {
    var over = SEAT.TERM_ENDS.lt(today);
    return endAll(council == null ? over : over.and(SEAT.COUNCIL_ID.eq(council)), "任期届满", now);
  }

  /** Ends seats of a closed account. */
  public List<Held> endOfAccount(UUID account, Instant now) {
    return endAll(SEAT.ACCOUNT_ID.eq(account), "账号已注销", now);
  }
}
