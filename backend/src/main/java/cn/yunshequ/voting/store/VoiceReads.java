package cn.yunshequ.voting.store;

import static cn.yunshequ.community.published.Tables.AREA;
import static cn.yunshequ.community.published.Tables.HOUSEHOLD;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.voting.store.db.Tables.AFFECTED;
import static cn.yunshequ.voting.store.db.Tables.BALLOT;
import static cn.yunshequ.voting.store.db.Tables.DISSENT;
import static cn.yunshequ.voting.store.db.Tables.NOTICE;
import static cn.yunshequ.voting.store.db.Tables.OBJECTION;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.voting.model.BallotRules;
import cn.yunshequ.voting.model.ObjectionKind;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Dissents, objections, affected homes and notices of many ballots, one statement each. */
@Singleton
public class VoiceReads {
  private static final int MOST = 100;

  private final Db db;

  VoiceReads(Db db) {
    this.db = db;
  }

  /** A dissent in the API's words. */
  public record DissentView(
      String id,
      ResidentView author,
      @Nullable String text,
      @Nullable String hiddenReason,
      Instant statedAt) {
    /**
     * As everybody may read it: the words with who stated them, or that they were hidden and why.
     */
    public String line() {
      return text == null ? "一条不同意见已隐藏。理由：" + hiddenReason : author.displayName() + "：" + text;
    }
  }

  /** An objection in the API's words. */
  public record ObjectionView(
      String id,
      ObjectionKind kind,
      ResidentView author,
      boolean fromAffected,
      String text,
      Instant raisedAt,
      @Nullable String answer,
      @Nullable Instant answeredAt) {}

  /** An affected home in the API's words. */
  public record AffectedView(String label, String note, boolean objectionWaits) {}

  /** A notice in the API's words. */
  public record NoticeView(String text, Instant at) {}

  // The first hundred of each ballot.
  private static Condition firstOf(
      Table<?> table, TableField<?, UUID> id, TableField<?, UUID> ballot, List<UUID> ballots) {
    var place = DSL.name("placed", "place");
    var placed =
        DSL.select(id.as("id"), DSL.rowNumber().over().partitionBy(ballot).orderBy(id).as("place"))
            .from(table)
            .where(ballot.eq(DSL.any(ballots.toArray(UUID[]::new))))
            .asTable("placed");
    return id.in(
        DSL.select(DSL.field(DSL.name("placed", "id"), UUID.class))
            .from(placed)
            .where(DSL.field(place, Integer.class).le(DSL.inline(MOST))));
  }

  public Map<UUID, List<DissentView>> dissents(Viewer viewer, List<UUID> ballots) {
    return dissentsWhere(viewer, firstOf(DISSENT, DISSENT.ID, DISSENT.BALLOT_ID, ballots));
  }

  /** One dissent, for whoever just stated it. */
  public DissentView dissent(Viewer viewer, UUID id) {
    return dissentsWhere(viewer, DISSENT.ID.eq(id)).values().iterator().next().getFirst();
  }

  private Map<UUID, List<DissentView>> dissentsWhere(Viewer viewer, Condition which) {
    return db.sql()
        .select(DISSENT.fields())
        .select(People.columns(RESIDENT))
        .from(DISSENT)
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(DISSENT.AUTHOR_ID))
        .where(which)
        .orderBy(DISSENT.STATED_AT, DISSENT.ID)
        .fetchGroups(
            DISSENT.BALLOT_ID,
            row ->
                new DissentView(
                    new SubjectRef("dissent", row.get(DISSENT.ID)).globalId(),
                    author(viewer, row),
                    row.get(DISSENT.HIDDEN_REASON) == null ? row.get(DISSENT.TEXT) : null,
                    row.get(DISSENT.HIDDEN_REASON),
                    row.get(DISSENT.STATED_AT).toInstant()));
  }

  private static ResidentView author(Viewer viewer, Record row) {
    return Objects.requireNonNull(People.card(row, RESIDENT)).shownTo(viewer);
  }

  public Map<UUID, List<ObjectionView>> objections(Viewer viewer, List<UUID> ballots) {
    return objectionsWhere(viewer, firstOf(OBJECTION, OBJECTION.ID, OBJECTION.BALLOT_ID, ballots));
  }

  /** One objection, for whoever just raised or answered it. */
  public ObjectionView objection(Viewer viewer, UUID id) {
    return objectionsWhere(viewer, OBJECTION.ID.eq(id)).values().iterator().next().getFirst();
  }

  private Map<UUID, List<ObjectionView>> objectionsWhere(Viewer viewer, Condition which) {
    return db.sql()
        .select(OBJECTION.fields())
        .select(People.columns(RESIDENT))
        .from(OBJECTION)
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(OBJECTION.AUTHOR_ID))
        .where(which)
        .orderBy(OBJECTION.RAISED_AT, OBJECTION.ID)
        .fetchGroups(
            OBJECTION.BALLOT_ID,
            row ->
                new ObjectionView(
                    new SubjectRef("ballotobjection", row.get(OBJECTION.ID)).globalId(),
                    ObjectionKind.valueOf(row.get(OBJECTION.KIND)),
                    author(viewer, row),
                    row.get(OBJECTION.HOUSEHOLD_ID) != null,
                    row.get(OBJECTION.TEXT),
                    row.get(OBJECTION.RAISED_AT).toInstant(),
                    row.get(OBJECTION.ANSWER),
                    BallotRows.instant(row.get(OBJECTION.ANSWERED_AT))));
  }

  public Map<UUID, List<AffectedView>> affected(Viewer viewer, List<UUID> ballots) {
    var building = AREA.as("building");
    var waits =
        DSL.field(
                DSL.exists(
                    DSL.selectOne()
                        .from(OBJECTION)
                        .where(OBJECTION.BALLOT_ID.eq(AFFECTED.BALLOT_ID))
                        .and(OBJECTION.HOUSEHOLD_ID.eq(AFFECTED.HOUSEHOLD_ID))
                        .and(OBJECTION.ANSWER.isNull())))
            .as("waits");
    return db.sql()
        .select(AFFECTED.BALLOT_ID, AFFECTED.NOTE, BALLOT.SCOPE_PATH, waits)
        .select(HOUSEHOLD.DOOR, AREA.LABEL, building.LABEL)
        .from(AFFECTED)
        .join(BALLOT)
        .on(BALLOT.ID.eq(AFFECTED.BALLOT_ID))
        .join(HOUSEHOLD)
        .on(HOUSEHOLD.ID.eq(AFFECTED.HOUSEHOLD_ID))
        .join(AREA)
        .on(AREA.ID.eq(HOUSEHOLD.STAIRWELL_ID))
        .join(building)
        .on(building.ID.eq(AREA.PARENT_ID))
        .where(AFFECTED.BALLOT_ID.eq(DSL.any(ballots.toArray(UUID[]::new))))
        .orderBy(AREA.PATH, HOUSEHOLD.SORT_DOOR)
        .fetchGroups(
            AFFECTED.BALLOT_ID,
            row -> {
              var scope = new AreaPath(row.get(BALLOT.SCOPE_PATH));
              boolean near = viewer.livesUnder(scope) || BallotRules.counts(viewer, scope);
              return new AffectedView(
                  near ? row.get(AREA.LABEL) + row.get(HOUSEHOLD.DOOR) : row.get(building.LABEL),
                  row.get(AFFECTED.NOTE),
                  row.get(waits));
            });
  }

  public Map<UUID, List<NoticeView>> notices(Viewer viewer, List<UUID> ballots) {
    return db.sql()
        .selectFrom(NOTICE)
        .where(NOTICE.BALLOT_ID.eq(DSL.any(ballots.toArray(UUID[]::new))))
        .orderBy(NOTICE.BALLOT_ID, NOTICE.AT, NOTICE.ID)
        .fetchGroups(
            NOTICE.BALLOT_ID, row -> new NoticeView(row.getText(), row.getAt().toInstant()));
  }
}
