package cn.yunshequ.voting.store;

import static cn.yunshequ.community.published.Tables.MEMBER;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.voting.store.db.Tables.CANDIDACY;
import static cn.yunshequ.voting.store.db.Tables.ELECTION;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.voting.model.Candidacy;
import cn.yunshequ.voting.model.Election;
import cn.yunshequ.voting.model.Electorate;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;

/** Writes and locks of elections and candidacies. The election's row is locked first. */
@Singleton
public class ElectionStore {
  private final Db db;

  ElectionStore(Db db) {
    this.db = db;
  }

  public void add(Election election, UUID calledBy, Instant now) {
    var body = election.body();
    db.sql()
        .insertInto(ELECTION)
        .set(ELECTION.ID, election.id())
        .set(ELECTION.COMMUNITY_ID, election.communityId())
        .set(ELECTION.SCOPE_ID, election.scopeId())
        .set(ELECTION.SCOPE_PATH, election.scope().value())
        .set(ELECTION.BODY_KIND, body == null ? null : body.kind())
        .set(ELECTION.BODY_ID, body == null ? null : body.id())
        .set(ELECTION.TITLE, election.title())
        .set(ELECTION.EXPLANATION, election.explanation())
        .set(ELECTION.ELECTORATE, election.electorate().name())
        .set(ELECTION.SEATS, election.seats())
        .set(ELECTION.TERM_MONTHS, election.termMonths())
        .set(ELECTION.PUBLICITY_DAYS, election.publicityDays())
        .set(ELECTION.NOMINATIONS_UNTIL, BallotStore.at(election.nominationsUntil()))
        .set(ELECTION.CALLED_BY, calledBy)
        .set(ELECTION.CALLED_AT, BallotStore.at(now))
        .execute();
  }

  /** Holds the election alone. */
  public Optional<Election> lock(UUID id) {
    return db.sql()
        .selectFrom(ELECTION)
        .where(ELECTION.ID.eq(id))
        .forUpdate()
        .fetchOptional(ElectionStore::election);
  }

  public Optional<Election> find(UUID id) {
    return db.sql()
        .selectFrom(ELECTION)
        .where(ELECTION.ID.eq(id))
        .fetchOptional(ElectionStore::election);
  }

  static Election election(Record row) {
    var body = row.get(ELECTION.BODY_ID);
    return new Election(
        row.get(ELECTION.ID),
        row.get(ELECTION.COMMUNITY_ID),
        row.get(ELECTION.SCOPE_ID),
        new AreaPath(row.get(ELECTION.SCOPE_PATH)),
        body == null ? null : new SubjectRef(row.get(ELECTION.BODY_KIND), body),
        row.get(ELECTION.TITLE),
        row.get(ELECTION.EXPLANATION),
        Electorate.valueOf(row.get(ELECTION.ELECTORATE)),
        row.get(ELECTION.SEATS),
        row.get(ELECTION.TERM_MONTHS),
        row.get(ELECTION.PUBLICITY_DAYS),
        row.get(ELECTION.NOMINATIONS_UNTIL).toInstant(),
        row.get(ELECTION.BALLOT_ID),
        BallotRows.instant(row.get(ELECTION.DECIDED_AT)),
        row.get(ELECTION.CANCEL_REASON));
  }

  public void announced(UUID election, UUID ballot) {
    db.sql()
        .update(ELECTION)
        .set(ELECTION.BALLOT_ID, ballot)
        .where(ELECTION.ID.eq(election))
        .execute();
  }

  public void decided(UUID election, Instant now) {
    db.sql()
        .update(ELECTION)
        .set(ELECTION.DECIDED_AT, BallotStore.at(now))
        .where(ELECTION.ID.eq(election))
        .execute();
  }

  public void cancel(UUID election, String reason) {
    db.sql()
        .update(ELECTION)
        .set(ELECTION.CANCEL_REASON, reason)
        .where(ELECTION.ID.eq(election))
        .execute();
  }

  /** The verified person of a living account who lives under that place. */
  public Optional<UUID> residentUnder(AreaPath scope, UUID account) {
    return db.sql()
        .selectDistinct(RESIDENT.PERSON_ID)
        .from(RESIDENT)
        .join(MEMBER)
        .on(MEMBER.PERSON_ID.eq(RESIDENT.PERSON_ID))
        .where(RESIDENT.ACCOUNT_ID.eq(account), RESIDENT.CLOSED.isFalse())
        .and(MEMBER.PATH.ge(scope.value()).and(MEMBER.PATH.lt(scope.rangeEnd())))
        .fetchOptional(RESIDENT.PERSON_ID);
  }

  /** A nomination to be added. */
  public record NewCandidacy(
      UUID id,
      UUID election,
      UUID person,
      UUID account,
      @Nullable String statement,
      UUID nominatedBy) {}

  /** False when that person is nominated already. */
  public boolean nominate(NewCandidacy nomination, boolean accepted, Instant now) {
    return db.sql()
            .insertInto(CANDIDACY)
            .set(CANDIDACY.ID, nomination.id())
            .set(CANDIDACY.ELECTION_ID, nomination.election())
            .set(CANDIDACY.PERSON_ID, nomination.person())
            .set(CANDIDACY.ACCOUNT_ID, nomination.account())
            .set(CANDIDACY.STATEMENT, nomination.statement())
            .set(CANDIDACY.NOMINATED_BY, nomination.nominatedBy())
            .set(CANDIDACY.NOMINATED_AT, BallotStore.at(now))
            .set(CANDIDACY.ACCEPTED_AT, accepted ? BallotStore.at(now) : null)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  public Optional<Candidacy> candidacy(UUID id) {
    return candidacies().where(CANDIDACY.ID.eq(id)).fetchOptional(ElectionStore::candidacy);
  }

  /** Who accepted and did not withdraw. */
  public List<Candidacy> standing(UUID election) {
    return candidacies()
        .where(CANDIDACY.ELECTION_ID.eq(election))
        .and(CANDIDACY.ACCEPTED_AT.isNotNull().and(CANDIDACY.ENDED_AT.isNull()))
        .orderBy(CANDIDACY.ID)
        .fetch(ElectionStore::candidacy);
  }

  private SelectJoinStep<? extends Record> candidacies() {
    return db.sql()
        .select(CANDIDACY.fields())
        .select(RESIDENT.NAME, RESIDENT.BUILDING)
        .from(CANDIDACY)
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(CANDIDACY.ACCOUNT_ID));
  }

  private static Candidacy candidacy(Record row) {
    var building = row.get(RESIDENT.BUILDING);
    var name = row.get(RESIDENT.NAME);
    return new Candidacy(
        row.get(CANDIDACY.ID),
        row.get(CANDIDACY.ELECTION_ID),
        row.get(CANDIDACY.PERSON_ID),
        row.get(CANDIDACY.ACCOUNT_ID),
        row.get(CANDIDACY.NOMINATED_BY),
        (name == null ? "" : name) + (building == null ? "" : "（" + building + "）"),
        row.get(CANDIDACY.ACCEPTED_AT) != null,
        row.get(CANDIDACY.ENDED_AT) != null,
        row.get(CANDIDACY.OPTION_KEY));
  }

  public void accept(UUID candidacy, @Nullable String statement, Instant now) {
    var row = db.sql().update(CANDIDACY).set(CANDIDACY.ACCEPTED_AT, BallotStore.at(now));
    (statement == null ? row : row.set(CANDIDACY.STATEMENT, statement))
        .setNull(CANDIDACY.ENDED_AT)
        .where(CANDIDACY.ID.eq(candidacy))
        .execute();
  }

  public void end(UUID candidacy, Instant now) {
    db.sql()
        .update(CANDIDACY)
        .set(CANDIDACY.ENDED_AT, BallotStore.at(now))
        .where(CANDIDACY.ID.eq(candidacy))
        .execute();
  }

  /** The place on the ballot, by lot. */
  public void place(UUID candidacy, String optionKey) {
    db.sql()
        .update(CANDIDACY)
        .set(CANDIDACY.OPTION_KEY, optionKey)
        .where(CANDIDACY.ID.eq(candidacy))
        .execute();
  }

  /** Marks who won; gives them in the order of the list. */
  public List<Candidacy> elected(UUID election, List<String> keys) {
    db.sql()
        .update(CANDIDACY)
        .set(CANDIDACY.ELECTED, true)
        .where(CANDIDACY.ELECTION_ID.eq(election), CANDIDACY.OPTION_KEY.in(keys))
        .execute();
    return candidacies()
        .where(CANDIDACY.ELECTION_ID.eq(election), CANDIDACY.OPTION_KEY.in(keys))
        .orderBy(CANDIDACY.OPTION_KEY)
        .fetch(ElectionStore::candidacy);
  }
}
