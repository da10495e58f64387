package cn.yunshequ.conventions.store;

import static cn.yunshequ.conventions.store.db.Tables.AMENDMENT;

import cn.yunshequ.conventions.model.AmendmentKind;
import cn.yunshequ.conventions.model.AmendmentState;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes of proposed amendments. */
@Singleton
public class AmendmentStore {
  private final Db db;

  AmendmentStore(Db db) {
    this.db = db;
  }

  /**
   * An amendment as it was proposed.
   *
   * @param article the one to change or remove, or to stand after
   * @param heading null to remove
   * @param words null to remove
   */
  public record Proposed(
      UUID id,
      UUID convention,
      int edition,
      AmendmentKind kind,
      @Nullable UUID article,
      int baseVersion,
      @Nullable String heading,
      @Nullable String words,
      String reason,
      UUID author,
      AmendmentState state) {}

  public void add(Proposed it, Instant now) {
    db.sql()
        .insertInto(AMENDMENT)
        .set(AMENDMENT.ID, it.id())
        .set(AMENDMENT.CONVENTION_ID, it.convention())
        .set(AMENDMENT.EDITION, it.edition())
        .set(AMENDMENT.KIND, it.kind().name())
        .set(AMENDMENT.ARTICLE_ID, it.article())
        .set(AMENDMENT.BASE_VERSION, it.baseVersion())
        .set(AMENDMENT.HEADING, it.heading())
        .set(AMENDMENT.WORDS, it.words())
        .set(AMENDMENT.REASON, it.reason())
        .set(AMENDMENT.ACCOUNT_ID, it.author())
        .set(AMENDMENT.PROPOSED_AT, Cards.at(now))
        .set(AMENDMENT.STATE, it.state().name())
        .execute();
  }

  /** As it stands. Its convention never changes, so it may be asked before that is locked. */
  public Optional<Proposed> find(UUID id) {
    return db.sql()
        .selectFrom(AMENDMENT)
        .where(AMENDMENT.ID.eq(id))
        .fetchOptional(row ->
            new Proposed(
                row.getId(),
                row.getConventionId(),
                row.getEdition(),
                AmendmentKind.valueOf(row.getKind()),
                row.getArticleId(),
                row.getBaseVersion(),
                row.getHeading(),
                row.getWords(),
                row.getReason(),
                row.getAccountId(),
                AmendmentState.valueOf(row.getState())));
  }

  /** False when it does not wait any more. */
  public boolean withdraw(UUID id, Instant now) {
    return db.sql()
            .update(AMENDMENT)
            .set(AMENDMENT.STATE, AmendmentState.WITHDRAWN.name())
            .set(AMENDMENT.DECIDED_AT, Cards.at(now))
            .where(AMENDMENT.ID.eq(id), AMENDMENT.STATE.eq(AmendmentState.OPEN.name()))
            .execute()
        == 1;
  }

  /**
   * The drafters' word.
   *
   * @param version the one it went into; null when rejected
   */
  public void decide(UUID id, @Nullable Integer version, String reason, Viewer actor, Instant now) {
    var state = version == null ? AmendmentState.REJECTED : AmendmentState.ACCEPTED;
    db.sql()
        .update(AMENDMENT)
        .set(AMENDMENT.STATE, state.name())
        .set(AMENDMENT.RESULT_VERSION, version)
        .set(AMENDMENT.DECISION_REASON, reason)
        .set(AMENDMENT.DECIDED_BY, actor.account())
        .set(AMENDMENT.DECIDED_AT, Cards.at(now))
        .where(AMENDMENT.ID.eq(id))
        .execute();
  }

  /** Answers all that still wait, of whatever round; which they were. */
  public List<UUID> rejectOpen(UUID convention, String reason, Viewer actor, Instant now) {
    return db.sql()
        .update(AMENDMENT)
        .set(AMENDMENT.STATE, AmendmentState.REJECTED.name())
        .set(AMENDMENT.DECISION_REASON, reason)
        .set(AMENDMENT.DECIDED_BY, actor.account())
        .set(AMENDMENT.DECIDED_AT, Cards.at(now))
        .where(
            AMENDMENT.CONVENTION_ID.eq(convention), AMENDMENT.STATE.eq(AmendmentState.OPEN.name()))
        .returning(AMENDMENT.ID)
        .fetch(AMENDMENT.ID);
  }

  /** How many wait in that round. */
  public int waiting(UUID convention, int edition) {
    return db.sql()
        .fetchCount(
            AMENDMENT,
            AMENDMENT
                .CONVENTION_ID
                .eq(convention)
                .and(AMENDMENT.EDITION.eq(edition))
                .and(AMENDMENT.STATE.eq(AmendmentState.OPEN.name())));
  }

  /** Null shows it again. */
  public void hidden(UUID id, @Nullable String reason) {
    db.sql()
        .update(AMENDMENT)
        .set(AMENDMENT.HIDDEN_REASON, reason)
        .where(AMENDMENT.ID.eq(id))
        .execute();
  }
}
