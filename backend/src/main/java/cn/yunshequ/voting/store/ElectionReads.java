package cn.yunshequ.voting.store;

import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.voting.store.db.Tables.CANDIDACY;
import static cn.yunshequ.voting.store.db.Tables.ELECTION;
import static cn.yunshequ.voting.store.db.Tables.REPRESENTATIVE;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.community.published.tables.Resident;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.voting.model.BallotRules;
import cn.yunshequ.voting.model.Candidacy;
import cn.yunshequ.voting.model.Election;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Elections are public; who was nominated and has not accepted is not. */
@Singleton
public class ElectionReads {
  private static final int MOST = 500;
  private static final Resident NOMINATOR = RESIDENT.as("nominator");

  private final Db db;

  ElectionReads(Db db) {
    this.db = db;
  }

  public Map<UUID, Election> byId(Viewer viewer, List<UUID> ids) {
    Map<UUID, Election> found = new HashMap<>();
    db.sql()
        .selectFrom(ELECTION)
        .where(ELECTION.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
        .fetch(ElectionStore::election)
        .forEach(each -> found.put(each.id(), each));
    return found;
  }

  /** Newest first. One statement. */
  public Page<Election> page(Viewer viewer, UUID community, int first, Optional<String> after) {
    var rows =
        db.sql()
            .selectFrom(ELECTION)
            .where(ELECTION.COMMUNITY_ID.eq(community))
            .and(after.map(ElectionReads::older).orElse(DSL.noCondition()))
            .orderBy(ELECTION.ID.desc())
            .limit(DSL.inline(first + 1))
            .fetch(ElectionStore::election);
    return Page.cut(rows, first, row -> Cursor.of(row.id()));
  }

  private static Condition older(String cursor) {
    try {
      return ELECTION.ID.lt(UUID.fromString(Cursor.read(cursor, 1).getFirst()));
    } catch (IllegalArgumentException forged) {
      throw Refusal.of(CommonRefusal.BAD_ID, "after").asException();
    }
  }

  /** A candidate in the API's words. */
  public record CandidateView(
      String id,
      UUID electionId,
      ResidentView resident,
      String name,
      @Nullable String statement,
      ResidentView nominatedBy,
      boolean accepted,
      boolean elected,
      boolean mine,
      @Nullable String choice) {}

  /**
   * Candidates of many elections, in the order of the ballot, before it in that of nomination.
   * Those who have not accepted are seen by themselves, by who named them and by the office. One
   * statement.
   */
  public Map<UUID, List<CandidateView>> candidates(Viewer viewer, List<UUID> elections) {
    return candidatesWhere(
        viewer, CANDIDACY.ELECTION_ID.eq(DSL.any(elections.toArray(UUID[]::new))));
  }

  /** One candidacy, for whoever just changed it. */
  public Optional<CandidateView> candidate(Viewer viewer, UUID id) {
    return candidatesWhere(viewer, CANDIDACY.ID.eq(id)).values().stream()
        .flatMap(List::stream)
        .findFirst();
  }

  private Map<UUID, List<CandidateView>> candidatesWhere(Viewer viewer, Condition which) {
    return db
        .sql()
        .select(CANDIDACY.fields())
        .select(ELECTION.SCOPE_PATH)
        .select(People.columns(RESIDENT))
        .select(People.columns(NOMINATOR))
        .from(CANDIDACY)
        .join(ELECTION)
        .on(ELECTION.ID.eq(CANDIDACY.ELECTION_ID))
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(CANDIDACY.ACCOUNT_ID))
        .join(NOMINATOR)
        .on(NOMINATOR.ACCOUNT_ID.eq(CANDIDACY.NOMINATED_BY))
        .where(which)
        .and(CANDIDACY.ENDED_AT.isNull())
        .orderBy(CANDIDACY.OPTION_KEY.asc().nullsLast(), CANDIDACY.ID)
        .stream()
        .filter(row -> isSeenBy(viewer, row))
        .collect(
            java.util.stream.Collectors.groupingBy(
                row -> row.get(CANDIDACY.ELECTION_ID),
                java.util.stream.Collectors.mapping(
                    row -> candidate(viewer, row), java.util.stream.Collectors.toList())));
  }

  private static boolean isSeenBy(Viewer viewer, Record row) {
    return row.get(CANDIDACY.ACCEPTED_AT) != null
        || row.get(CANDIDACY.ACCOUNT_ID).equals(viewer.accountId())
        || row.get(CANDIDACY.NOMINATED_BY).equals(viewer.accountId())
        || BallotRules.manages(viewer, new AreaPath(row.get(ELECTION.SCOPE_PATH)));
  }

  private static CandidateView candidate(Viewer viewer, Record row) {
    boolean accepted = row.get(CANDIDACY.ACCEPTED_AT) != null;
    var shown = Objects.requireNonNull(People.card(row, RESIDENT)).shownTo(viewer);
    var name = row.get(RESIDENT.NAME);
    return new CandidateView(
        new SubjectRef(Candidacy.KIND, row.get(CANDIDACY.ID)).globalId(),
        row.get(CANDIDACY.ELECTION_ID),
        shown,
        accepted && name != null ? name : shown.displayName(),
        row.get(CANDIDACY.STATEMENT),
        Objects.requireNonNull(People.card(row, NOMINATOR)).shownTo(viewer),
        accepted,
        row.get(CANDIDACY.ELECTED),
        row.get(CANDIDACY.ACCOUNT_ID).equals(viewer.accountId()),
        row.get(CANDIDACY.OPTION_KEY));
  }

  /** A residents' representative in the API's words. */
  public record RepresentativeView(
      String id,
      ResidentView resident,
      String name,
      UUID areaId,
      LocalDate termStarts,
      LocalDate termEnds,
      boolean elected) {}

  /** Who represents residents of that place today, by building; at most 500. One statement. */
  public List<RepresentativeView> representatives(Viewer viewer, AreaPath place, LocalDate today) {
    return db.sql()
        .select(REPRESENTATIVE.fields())
        .select(People.columns(RESIDENT))
        .from(REPRESENTATIVE)
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(REPRESENTATIVE.ACCOUNT_ID))
        .where(REPRESENTATIVE.PATH.ge(place.value()), REPRESENTATIVE.PATH.lt(place.rangeEnd()))
        .and(REPRESENTATIVE.ENDED_AT.isNull().and(REPRESENTATIVE.TERM_ENDS.ge(today)))
        .and(RESIDENT.CLOSED.isFalse())
        .orderBy(REPRESENTATIVE.PATH, REPRESENTATIVE.ID)
        .limit(DSL.inline(MOST))
        .fetch(row -> {
          var shown = Objects.requireNonNull(People.card(row, RESIDENT)).shownTo(viewer);
          var name = row.get(RESIDENT.NAME);
          return new RepresentativeView(
              new SubjectRef("representative", row.get(REPRESENTATIVE.ID)).globalId(),
              shown,
              name == null ? shown.displayName() : name,
              row.get(REPRESENTATIVE.AREA_ID),
              row.get(REPRESENTATIVE.TERM_STARTS),
              row.get(REPRESENTATIVE.TERM_ENDS),
              row.get(REPRESENTATIVE.ELECTION_ID) != null);
        });
  }
}
