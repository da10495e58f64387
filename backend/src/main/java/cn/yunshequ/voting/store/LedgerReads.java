package cn.yunshequ.voting.store;

import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.voting.store.db.Tables.BALLOT;
import static cn.yunshequ.voting.store.db.Tables.COUNTED;
import static cn.yunshequ.voting.store.db.Tables.ENTRY;
import static cn.yunshequ.voting.store.db.Tables.PROXY;
import static cn.yunshequ.voting.store.db.Tables.ROLL_UNIT;
import static cn.yunshequ.voting.store.db.Tables.SECOND_WORD;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.community.published.tables.Resident;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Keyset;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.BallotRules;
import cn.yunshequ.voting.model.CastChannel;
import cn.yunshequ.voting.model.LedgerStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The ledger of named ballots, for the people who count. */
@Singleton
public class LedgerReads {
  private static final String KIND = "ballotentry";
  private static final Resident RECORDER = RESIDENT.as("recorder");
  private static final Resident WITNESS = RESIDENT.as("witness");
  private static final Resident SECOND = RESIDENT.as("second");

  private final Db db;

  LedgerReads(Db db) {
    this.db = db;
  }

  /** An entry in the API's words. */
  public record Entry(
      UUID entryId,
      UUID ballotId,
      String unitLabel,
      String choice,
      CastChannel channel,
      LedgerStatus status,
      Instant recordedAt,
      @Nullable ResidentView recordedBy,
      @Nullable ResidentView witness,
      @Nullable ResidentView confirmedBy,
      String receipt,
      boolean byProxy) {
    public String id() {
      return new SubjectRef(KIND, entryId).globalId();
    }
  }

  /**
   * One page, newest first. While results are hidden, only paper that waits for its second person
   * is listed, who has to read it: nobody counts ahead. One statement.
   */
  public Page<Entry> page(
      Viewer viewer,
      Ballot ballot,
      @Nullable LedgerStatus status,
      int first,
      Optional<String> after) {
    if (!BallotRules.counts(viewer, ballot.scope()) || ballot.isSecret()) {
      return new Page<>(List.of(), false);
    }
    boolean hidden = ballot.resultsHidden() && ballot.closedAt() == null;
    var rows =
        entries(ENTRY.BALLOT_ID.eq(ballot.id()))
            .and(hidden ? PaperStore.waits() : DSL.noCondition())
            .and(status == null ? DSL.noCondition() : has(status))
            .and(after.map(LedgerReads::older).orElse(DSL.noCondition()))
            .orderBy(ENTRY.RECORDED_AT.desc(), ENTRY.ID.desc())
            .limit(DSL.inline(first + 1))
            .fetch(row -> entry(viewer, row));
    return Page.cut(rows, first, row -> Keyset.cursor(row.recordedAt(), row.entryId()));
  }

  /** One entry, for whoever just wrote or confirmed it. */
  public Optional<Entry> one(Viewer viewer, UUID entry) {
    return entries(ENTRY.ID.eq(entry)).fetchOptional(row -> entry(viewer, row));
  }

  /**
   * Of these entries those whose evidence the viewer may see: counters of the ballot's scope. Paper
   * shows its choice, so while results are hidden only that which waits for its second person.
   */
  public Set<UUID> showingEvidenceTo(Viewer viewer, List<UUID> entries) {
    return db
        .sql()
        .select(ENTRY.ID, BALLOT.SCOPE_PATH)
        .from(ENTRY)
        .join(BALLOT)
        .on(BALLOT.ID.eq(ENTRY.BALLOT_ID))
        .where(ENTRY.ID.eq(DSL.any(entries.toArray(UUID[]::new))))
        .and(
            BALLOT.RESULTS_HIDDEN.isFalse().or(BALLOT.CLOSED_AT.isNotNull()).or(PaperStore.waits()))
        .stream()
        .filter(row -> BallotRules.counts(viewer, new AreaPath(row.value2())))
        .map(row -> row.value1())
        .collect(java.util.stream.Collectors.toSet());
  }

  private SelectConditionStep<Record> entries(Condition which) {
    return db.sql()
        .select(ENTRY.fields())
        .select(ROLL_UNIT.LABEL, COUNTED.ENTRY_ID, SECOND_WORD.AGREES)
        .select(People.columns(RECORDER))
        .select(People.columns(WITNESS))
        .select(People.columns(SECOND))
        .from(ENTRY)
        .join(ROLL_UNIT)
        .on(ROLL_UNIT.ID.eq(ENTRY.UNIT_ID))
        .leftJoin(COUNTED)
        .on(COUNTED.ENTRY_ID.eq(ENTRY.ID))
        .leftJoin(SECOND_WORD)
        .on(SECOND_WORD.ENTRY_ID.eq(ENTRY.ID))
        .leftJoin(RECORDER)
        .on(RECORDER.ACCOUNT_ID.eq(ENTRY.RECORDED_BY))
        .leftJoin(WITNESS)
        .on(WITNESS.ACCOUNT_ID.eq(ENTRY.WITNESS))
        .leftJoin(SECOND)
        .on(SECOND.ACCOUNT_ID.eq(SECOND_WORD.CONFIRMED_BY))
        .where(which);
  }

  private static Condition has(LedgerStatus status) {
    Condition paper = ENTRY.CHANNEL.ne(CastChannel.ONLINE.name());
    Condition notCounted = COUNTED.ENTRY_ID.isNull();
    return switch (status) {
      case COUNTED -> COUNTED.ENTRY_ID.isNotNull();
      case UNCONFIRMED -> paper.and(SECOND_WORD.AGREES.isNull());
      case REFUSED -> SECOND_WORD.AGREES.isFalse();
      case REPLACED -> notCounted.and(DSL.not(paper).or(SECOND_WORD.AGREES.isTrue()));
    };
  }

  /** How many papers wait for a second person, by ballot; public. One statement. */
  public Map<UUID, Integer> waiting(Viewer viewer, List<UUID> ballots) {
    return db.sql()
        .select(ENTRY.BALLOT_ID, DSL.count())
        .from(ENTRY)
        .where(ENTRY.BALLOT_ID.eq(DSL.any(ballots.toArray(UUID[]::new))), PaperStore.waits())
        .groupBy(ENTRY.BALLOT_ID)
        .fetchMap(ENTRY.BALLOT_ID, row -> row.value2());
  }

  private static LedgerStatus status(Record row) {
    if (row.get(COUNTED.ENTRY_ID) != null) {
      return LedgerStatus.COUNTED;
    }
    Boolean agrees = row.get(SECOND_WORD.AGREES);
    if (agrees == null) {
      return row.get(ENTRY.CHANNEL).equals(CastChannel.ONLINE.name())
          ? LedgerStatus.REPLACED
          : LedgerStatus.UNCONFIRMED;
    }
    return agrees ? LedgerStatus.REPLACED : LedgerStatus.REFUSED;
  }

  private static Entry entry(Viewer viewer, Record row) {
    return new Entry(
        row.get(ENTRY.ID),
        row.get(ENTRY.BALLOT_ID),
        row.get(ROLL_UNIT.LABEL),
        row.get(ENTRY.CHOICE),
        CastChannel.valueOf(row.get(ENTRY.CHANNEL)),
        status(row),
        row.get(ENTRY.RECORDED_AT).toInstant(),
        person(viewer, row, RECORDER),
        person(viewer, row, WITNESS),
        person(viewer, row, SECOND),
        row.get(ENTRY.RECEIPT),
        row.get(ENTRY.BY_PROXY));
  }

  private static @Nullable ResidentView person(Viewer viewer, Record row, Resident who) {
    var card = People.card(row, who);
    return card == null ? null : card.shownTo(viewer);
  }

  private static Condition older(String cursor) {
    return DSL.row(ENTRY.RECORDED_AT, ENTRY.ID).lt(Keyset.position(cursor));
  }

  /** A proxy in the API's words. */
  public record ProxyView(String id, String unitLabel, ResidentView holder, boolean confirmed) {}

  /** Proxies of the ballots whose scope the viewer counts at. One statement. */
  public Map<UUID, List<ProxyView>> proxies(Viewer viewer, List<UUID> ballots) {
    return db
        .sql()
        .select(PROXY.ID, PROXY.BALLOT_ID, PROXY.CONFIRMED_BY, ROLL_UNIT.LABEL, BALLOT.SCOPE_PATH)
        .select(People.columns(RESIDENT))
        .from(PROXY)
        .join(BALLOT)
        .on(BALLOT.ID.eq(PROXY.BALLOT_ID))
        .join(ROLL_UNIT)
        .on(ROLL_UNIT.ID.eq(PROXY.UNIT_ID))
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(PROXY.HOLDER_ACCOUNT))
        .where(PROXY.BALLOT_ID.eq(DSL.any(ballots.toArray(UUID[]::new))))
        .orderBy(ROLL_UNIT.SORT_LABEL)
        .stream()
        .filter(row -> BallotRules.counts(viewer, new AreaPath(row.get(BALLOT.SCOPE_PATH))))
        .collect(
            java.util.stream.Collectors.groupingBy(
                row -> row.get(PROXY.BALLOT_ID),
                java.util.stream.Collectors.mapping(
                    row -> proxy(viewer, row), java.util.stream.Collectors.toList())));
  }

  private static ProxyView proxy(Viewer viewer, Record row) {
    return new ProxyView(
        new SubjectRef("ballotproxy", row.get(PROXY.ID)).globalId(),
        row.get(ROLL_UNIT.LABEL),
        java.util.Objects.requireNonNull(People.card(row, RESIDENT)).shownTo(viewer),
        row.get(PROXY.CONFIRMED_BY) != null);
  }
}
