package cn.yunshequ.moderation.store;

import static cn.yunshequ.moderation.store.db.Tables.APPEAL;
import static cn.yunshequ.moderation.store.db.Tables.DECISION;
import static cn.yunshequ.moderation.store.db.Tables.ITEM;
import static cn.yunshequ.moderation.store.db.Tables.SILENCE;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.Appeal;
import cn.yunshequ.moderation.model.AppealStatus;
import cn.yunshequ.moderation.model.Decision;
import cn.yunshequ.moderation.model.LedgerLine;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Keyset;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Decisions and appeals as those concerned, those who hear them and the public read them. */
@Singleton
public class DecisionReads {
  // What the public is told; a report found wrong concerns the reporter only, a likely
  // duplicate the desk.
  private static final List<String> PUBLIC =
      List.of(
          "HIDE",
          "RESTORE",
          "REJECT",
          "RETURN",
          "SILENCE",
          "LIFT_SILENCE",
          "APPEAL_GRANTED",
          "APPEAL_UPHELD",
          "UNDO");

  private static final int MOST_SILENCED = 200;

  private final Db db;

  DecisionReads(Db db) {
    this.db = db;
  }

  /** Decisions about the viewer's own words and rights, newest first. */
  public Page<Decision> mine(Viewer viewer, int first, Optional<String> after) {
    var rows =
        db.sql()
            .selectFrom(DECISION)
            .where(DECISION.AUTHOR_ID.eq(viewer.account()))
            .and(DECISION.ACTION.in(PUBLIC))
            .and(before(after))
            .orderBy(DECISION.DECIDED_AT.desc(), DECISION.ID.desc())
            .limit(DSL.inline(first + 1))
            .fetch(DecisionStore::decision);
    return Page.cut(rows, first, each -> cursor(each.decidedAt(), each.id()));
  }

  /**
   * Decisions by id, for those they concern, the desk of their place and those who hear appeals.
   */
  public Map<UUID, Decision> decisions(Viewer viewer, List<UUID> ids) {
    Map<UUID, Decision> found = new HashMap<>();
    db.sql()
        .selectFrom(DECISION)
        .where(DECISION.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
        .forEach(row -> {
          var decision = DecisionStore.decision(row);
          if (sees(viewer, decision.author(), decision.place())) {
            found.put(decision.id(), decision);
          }
        });
    return found;
  }

  private static boolean sees(Viewer viewer, @Nullable UUID concerned, @Nullable AreaPath place) {
    var account = viewer.accountId();
    return account != null
        && (account.equals(concerned)
            || (place != null && (viewer.worksAtDeskOf(place) || viewer.hearsAppealsOf(place))));
  }

  /**
   * What a desk decided, newest first, for itself.
   *
   * @param hidden only hidings that still stand, the last one of each thing
   */
  public Page<Decision> ofDesk(
      Viewer viewer, AreaPath place, boolean hidden, int first, Optional<String> after) {
    mustWorkAt(viewer, place);
    var later = DECISION.as("later");
    Condition which =
        DECISION
            .ACTION
            .eq("HIDE")
            .andNotExists(
                DSL.selectOne()
                    .from(later)
                    .where(later.SUBJECT_KIND.eq(DECISION.SUBJECT_KIND))
                    .and(later.SUBJECT_ID.eq(DECISION.SUBJECT_ID))
                    .and(later.ACTION.in("HIDE", "RESTORE", "APPROVE", "APPEAL_GRANTED", "UNDO"))
                    .and(DSL.row(later.DECIDED_AT, later.ID).gt(DECISION.DECIDED_AT, DECISION.ID)));
    var rows =
        db.sql()
            .selectFrom(DECISION)
            .where(DECISION.AREA_PATH.startsWith(place.value()))
            .and(hidden ? which : DSL.noCondition())
            .and(before(after))
            .orderBy(DECISION.DECIDED_AT.desc(), DECISION.ID.desc())
            .limit(DSL.inline(first + 1))
            .fetch(DecisionStore::decision);
    return Page.cut(rows, first, each -> cursor(each.decidedAt(), each.id()));
  }

  /** Who may not post at a place for now, and until when. */
  public record Silenced(Decision decision, Instant until) {}

  /** Those who may not post there now, for its desk, who may post again soonest first. */
  public List<Silenced> silenced(Viewer viewer, AreaPath place, Instant now) {
    mustWorkAt(viewer, place);
    return db.sql()
        .select(DECISION.fields())
        .select(SILENCE.UNTIL)
        .from(SILENCE)
        .join(DECISION)
        .on(DECISION.ID.eq(SILENCE.DECISION_ID))
        .where(SILENCE.AREA_PATH.eq(place.value()), SILENCE.LIFTED_AT.isNull())
        .and(SILENCE.UNTIL.gt(ItemStore.at(now)))
        .orderBy(SILENCE.UNTIL, DECISION.ID)
        .limit(DSL.inline(MOST_SILENCED))
        .fetch(
            row -> new Silenced(DecisionStore.decision(row), row.get(SILENCE.UNTIL).toInstant()));
  }

  private static void mustWorkAt(Viewer viewer, AreaPath place) {
    viewer.account();
    if (!viewer.worksAtDeskOf(place)) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
  }

  /** What became of content at a place, newest first: no names, no words. For everybody. */
  public Page<LedgerLine> ledger(Viewer viewer, AreaPath place, int first, Optional<String> after) {
    var rows =
        db.sql()
            .select(DECISION.fields())
            .select(APPEAL.STATUS)
            .from(DECISION)
            .leftJoin(APPEAL)
            .on(APPEAL.DECISION_ID.eq(DECISION.ID))
            .where(DECISION.AREA_PATH.startsWith(place.value()))
            .and(DECISION.ACTION.in(PUBLIC))
            .and(before(after))
            .orderBy(DECISION.DECIDED_AT.desc(), DECISION.ID.desc())
            .limit(DSL.inline(first + 1))
            .fetch(row -> {
              var status = row.get(APPEAL.STATUS);
              return new LedgerLine(
                  DecisionStore.decision(row),
                  status == null ? null : AppealStatus.valueOf(status));
            });
    return Page.cut(rows, first, line -> cursor(line.decision().decidedAt(), line.decision().id()));
  }

  /** Appeals by decision, for those who see the decision. */
  public Map<UUID, Appeal> appealsAgainst(Viewer viewer, List<UUID> decisions) {
    Map<UUID, Appeal> found = new HashMap<>();
    db.sql()
        .selectFrom(APPEAL)
        .where(APPEAL.DECISION_ID.eq(DSL.any(decisions.toArray(UUID[]::new))))
        .forEach(row -> {
          var appeal = AppealStore.appeal(row);
          if (sees(viewer, appeal.appellant(), appeal.place())) {
            found.put(appeal.decisionId(), appeal);
          }
        });
    return found;
  }

  /** The open appeal of each of these items, likewise. */
  public Map<UUID, Appeal> openAppealsOfItems(Viewer viewer, List<UUID> items) {
    Map<UUID, Appeal> found = new HashMap<>();
    db.sql()
        .select(APPEAL.fields())
        .select(ITEM.ID)
        .from(ITEM)
        .join(APPEAL)
        .on(APPEAL.SUBJECT_KIND.eq(ITEM.SUBJECT_KIND), APPEAL.SUBJECT_ID.eq(ITEM.SUBJECT_ID))
        .and(APPEAL.STATUS.eq(AppealStatus.OPEN.name()))
        .where(ITEM.ID.eq(DSL.any(items.toArray(UUID[]::new))))
        .forEach(row -> {
          var appeal = AppealStore.appeal(row);
          if (sees(viewer, appeal.appellant(), appeal.place())) {
            found.put(row.get(ITEM.ID), appeal);
          }
        });
    return found;
  }

  /** Appeals by id, likewise. */
  public Map<UUID, Appeal> appeals(Viewer viewer, List<UUID> ids) {
    Map<UUID, Appeal> found = new HashMap<>();
    db.sql()
        .selectFrom(APPEAL)
        .where(APPEAL.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
        .forEach(row -> {
          var appeal = AppealStore.appeal(row);
          if (sees(viewer, appeal.appellant(), appeal.place())) {
            found.put(appeal.id(), appeal);
          }
        });
    return found;
  }

  /** An appeal with the words it is about; null once it is decided. */
  public record Heard(Appeal appeal, String title, String excerpt) {}

  /**
   * Appeals from the places whose appeals the viewer hears: open ones by due day, decided ones too
   * when asked for.
   */
  public Page<Heard> toHear(
      Viewer viewer, Optional<AreaPath> place, boolean open, int first, Optional<String> after) {
    var rows =
        db.sql()
            .select(APPEAL.fields())
            .select(ITEM.TITLE, ITEM.EXCERPT)
            .from(APPEAL)
            .leftJoin(ITEM)
            .on(ITEM.SUBJECT_KIND.eq(APPEAL.SUBJECT_KIND), ITEM.SUBJECT_ID.eq(APPEAL.SUBJECT_ID))
            .and(ITEM.KIND.eq("APPEAL"))
            .and(APPEAL.STATUS.eq(AppealStatus.OPEN.name()))
            .where(heardBy(viewer, place, open))
            .and(
                after
                    .map(c -> (Condition) DSL.row(APPEAL.DUE_AT, APPEAL.ID).gt(Keyset.position(c)))
                    .orElse(DSL.noCondition()))
            .orderBy(APPEAL.DUE_AT, APPEAL.ID)
            .limit(DSL.inline(first + 1))
            .fetch(row ->
                new Heard(
                    AppealStore.appeal(row),
                    Optional.ofNullable(row.get(ITEM.TITLE)).orElse(""),
                    Optional.ofNullable(row.get(ITEM.EXCERPT)).orElse("")));
    return Page.cut(rows, first, heard -> cursor(heard.appeal().dueAt(), heard.appeal().id()));
  }

  /** How many there are. */
  public int countToHear(Viewer viewer, Optional<AreaPath> place, boolean open) {
    return db.sql().fetchCount(APPEAL, heardBy(viewer, place, open));
  }

  private static Condition heardBy(Viewer viewer, Optional<AreaPath> place, boolean open) {
    viewer.account();
    if (place.isPresent() ? !viewer.hearsAppealsOf(place.get()) : viewer.appealPaths().isEmpty()) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
    Condition where = DSL.noCondition();
    for (var path : place.map(List::of).orElseGet(viewer::appealPaths)) {
      where = where.or(APPEAL.AREA_PATH.startsWith(path.value()));
    }
    return open ? where.and(APPEAL.STATUS.eq(AppealStatus.OPEN.name())) : where;
  }

  private static Condition before(Optional<String> after) {
    return after
        .map(c -> (Condition) DSL.row(DECISION.DECIDED_AT, DECISION.ID).lt(Keyset.position(c)))
        .orElse(DSL.noCondition());
  }

  private static String cursor(Instant at, UUID id) {
    return Keyset.cursor(at, id);
  }
}
