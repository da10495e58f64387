package cn.yunshequ.conventions.store;

import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.conventions.store.db.Tables.REMINDER;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import cn.yunshequ.conventions.model.ReminderView;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Keyset;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;

/** Private reminders: written by a neighbour, read by the household and the convenor only. */
@Singleton
public class ReminderStore {
  private final Db db;

  ReminderStore(Db db) {
    this.db = db;
  }

  /** A reminder as it is sent. */
  public record Sent(
      UUID id, UUID convention, UUID article, UUID household, AreaPath path, String words) {}

  public void add(Sent sent, Viewer actor, Instant now) {
    db.sql()
        .insertInto(REMINDER)
        .set(REMINDER.ID, sent.id())
        .set(REMINDER.CONVENTION_ID, sent.convention())
        .set(REMINDER.ARTICLE_ID, sent.article())
        .set(REMINDER.HOUSEHOLD_ID, sent.household())
        .set(REMINDER.PATH, sent.path().value())
        .set(REMINDER.ACCOUNT_ID, actor.account())
        .set(REMINDER.WORDS, sent.words())
        .set(REMINDER.SENT_AT, Cards.at(now))
        .execute();
  }

  /** Whether that neighbour reminded that household of that article since then. */
  public boolean sentSince(Viewer actor, UUID article, UUID household, Instant since) {
    return db.sql()
        .fetchExists(
            REMINDER,
            REMINDER
                .ACCOUNT_ID
                .eq(actor.account())
                .and(REMINDER.ARTICLE_ID.eq(article))
                .and(REMINDER.HOUSEHOLD_ID.eq(household))
                .and(REMINDER.SENT_AT.gt(Cards.at(since))));
  }

  /** False when it was answered already. */
  public boolean reply(UUID id, String reply, Viewer actor, Instant now) {
    return db.sql()
            .update(REMINDER)
            .set(REMINDER.REPLY, reply)
            .set(REMINDER.REPLIED_BY, actor.account())
            .set(REMINDER.REPLIED_AT, Cards.at(now))
            .where(REMINDER.ID.eq(id), REMINDER.REPLY.isNull())
            .execute()
        == 1;
  }

  /** The account was closed: words between neighbours go with it, those answered to it stay. */
  public void forget(UUID account) {
    db.sql()
        .update(REMINDER)
        .set(REMINDER.WORDS, "写提醒的邻居已注销账号，内容不再保留。")
        .where(REMINDER.ACCOUNT_ID.eq(account))
        .execute();
    db.sql()
        .update(REMINDER)
        .set(REMINDER.REPLY, "回复的邻居已注销账号，内容不再保留。")
        .where(REMINDER.REPLIED_BY.eq(account))
        .execute();
  }

  /** Those the viewer may read, by id. One statement. */
  public Map<UUID, ReminderView> byIds(Viewer viewer, List<UUID> ids) {
    return rows()
        .where(REMINDER.ID.in(ids), seenBy(viewer))
        .fetchMap(row -> row.get(REMINDER.ID), row -> read(row, viewer));
  }

  /** Newest first. One statement. */
  public Page<ReminderView> page(Viewer viewer, int first, Optional<String> after) {
    var rows =
        rows()
            .where(seenBy(viewer))
            .and(after.map(ReminderStore::beyond).orElse(noCondition()))
            .orderBy(REMINDER.SENT_AT.desc(), REMINDER.ID.desc())
            .limit(inline(first + 1))
            .fetch(row -> read(row, viewer));
    return Page.cut(rows, first, last -> Keyset.cursor(last.sentAt(), last.id()));
  }

  private static Condition beyond(String cursor) {
    return row(REMINDER.SENT_AT, REMINDER.ID).lessThan(Keyset.position(cursor));
  }

  private SelectOnConditionStep<Record> rows() {
    return db.sql()
        .select(REMINDER.fields())
        .select(Cards.of(RESIDENT))
        .from(REMINDER)
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(REMINDER.ACCOUNT_ID));
  }

  // No desk, no committee: this is between neighbours, and whoever both trust to lead.
  private static Condition seenBy(Viewer viewer) {
    var account = viewer.accountId();
    return account == null
        ? DSL.falseCondition()
        : REMINDER
            .ACCOUNT_ID
            .eq(account)
            .or(REMINDER.HOUSEHOLD_ID.in(homes(viewer)))
            .or(Visible.convenes(viewer, REMINDER.PATH));
  }

  private static List<UUID> homes(Viewer viewer) {
    return viewer.residences().stream().map(Viewer.Residence::householdId).toList();
  }

  private static ReminderView read(Record row, Viewer viewer) {
    boolean forViewer = homes(viewer).contains(row.get(REMINDER.HOUSEHOLD_ID));
    boolean own = row.get(REMINDER.ACCOUNT_ID).equals(viewer.accountId());
    return new ReminderView(
        row.get(REMINDER.ID),
        row.get(REMINDER.CONVENTION_ID),
        row.get(REMINDER.ARTICLE_ID),
        row.get(REMINDER.HOUSEHOLD_ID),
        row.get(REMINDER.WORDS),
        row.get(REMINDER.SENT_AT).toInstant(),
        forViewer && !own ? ReminderView.SOMEBODY : Cards.read(row, RESIDENT, viewer).displayName(),
        row.get(REMINDER.REPLY),
        Cards.instant(row.get(REMINDER.REPLIED_AT)),
        forViewer);
  }
}
