package cn.yunshequ.voting.store;

import static cn.yunshequ.voting.store.db.Tables.BALLOT;
import static cn.yunshequ.voting.store.db.Tables.RESULT;
import static cn.yunshequ.voting.store.db.Tables.RULE;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.BallotOutcome;
import cn.yunshequ.voting.model.BallotStatus;
import cn.yunshequ.voting.model.CountedBallot;
import cn.yunshequ.voting.model.ShownBallot;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Ballots are public: whoever looks sees them; what of them, their fields decide. */
@Singleton
public class BallotReads {
  private final Db db;

  BallotReads(Db db) {
    this.db = db;
  }

  /**
   * What to show; null means any.
   *
   * @param now by which the status is judged
   */
  public record Filter(
      @Nullable UUID community,
      @Nullable AreaPath scope,
      @Nullable SubjectRef subject,
      @Nullable BallotStatus status,
      Instant now) {}

  /** Newest announcement first. One statement. */
  public Page<ShownBallot> page(Viewer viewer, Filter filter, int first, Optional<String> after) {
    var rows =
        shown(where(filter).and(after.map(BallotReads::older).orElse(DSL.noCondition())))
            .orderBy(BALLOT.ID.desc())
            .limit(DSL.inline(first + 1))
            .fetch(BallotReads::ballot);
    return Page.cut(rows, first, row -> Cursor.of(row.ballot().id()));
  }

  private static Condition older(String cursor) {
    try {
      return BALLOT.ID.lt(UUID.fromString(Cursor.read(cursor, 1).getFirst()));
    } catch (IllegalArgumentException forged) {
      throw Refusal.of(CommonRefusal.BAD_ID, "after").asException();
    }
  }

  private static Condition where(Filter filter) {
    Condition all = DSL.noCondition();
    if (filter.community() != null) {
      all = all.and(BALLOT.COMMUNITY_ID.eq(filter.community()));
    }
    if (filter.scope() != null) {
      all =
          all.and(BALLOT.SCOPE_PATH.ge(filter.scope().value()))
              .and(BALLOT.SCOPE_PATH.lt(filter.scope().rangeEnd()));
    }
    if (filter.subject() != null) {
      all =
          all.and(BALLOT.SUBJECT_KIND.eq(filter.subject().kind()))
              .and(BALLOT.SUBJECT_ID.eq(filter.subject().id()));
    }
    return filter.status() == null ? all : all.and(has(filter.status(), filter.now()));
  }

  private static Condition has(BallotStatus status, Instant now) {
    var at = BallotStore.at(now);
    Condition over = BALLOT.CLOSED_AT.isNotNull().or(BALLOT.CLOSES_AT.le(at));
    return switch (status) {
      case SCHEDULED -> DSL.not(over).and(BALLOT.OPENS_AT.gt(at));
      case OPEN -> DSL.not(over).and(BALLOT.OPENS_AT.le(at));
      case CLOSED -> over;
    };
  }

  public Map<UUID, ShownBallot> byId(Viewer viewer, List<UUID> ids) {
    Map<UUID, ShownBallot> found = new HashMap<>();
    shown(BALLOT.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
        .fetch(BallotReads::ballot)
        .forEach(each -> found.put(each.ballot().id(), each));
    return found;
  }

  /** All ballots about these subjects, newest first. One statement. */
  public List<ShownBallot> about(Viewer viewer, String kind, List<UUID> subjects) {
    return shown(
            BALLOT
                .SUBJECT_KIND
                .eq(kind)
                .and(BALLOT.SUBJECT_ID.eq(DSL.any(subjects.toArray(UUID[]::new)))))
        .orderBy(BALLOT.ID.desc())
        .fetch(BallotReads::ballot);
  }

  private org.jooq.SelectConditionStep<Record> shown(Condition which) {
    return db.sql()
        .select(BallotRows.columns())
        .select(RULE.fields())
        .select(RESULT.fields())
        .from(BALLOT)
        .join(RULE)
        .on(RULE.ID.eq(BALLOT.RULE_ID))
        .leftJoin(RESULT)
        .on(RESULT.BALLOT_ID.eq(BALLOT.ID))
        .where(which);
  }

  private static ShownBallot ballot(Record row) {
    Ballot ballot = BallotRows.ballot(row);
    return new ShownBallot(ballot, BallotRows.rule(row), result(row));
  }

  private static @Nullable CountedBallot result(Record row) {
    String outcome = row.get(RESULT.OUTCOME);
    if (outcome == null) {
      return null;
    }
    var winners = row.get(RESULT.WINNERS);
    return new CountedBallot(
        BallotOutcome.valueOf(outcome),
        winners.isEmpty() ? List.of() : List.of(winners.split(",")),
        row.get(RESULT.WORKING).lines().toList(),
        row.get(RESULT.PUBLIC_WORKING).lines().toList(),
        row.get(RESULT.CHANNELS_TOLD),
        row.get(RESULT.PUBLIC_HASH),
        row.get(RESULT.COUNTED_AT).toInstant());
  }
}
