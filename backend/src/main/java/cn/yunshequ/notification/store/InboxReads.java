package cn.yunshequ.notification.store;

import static cn.yunshequ.notification.store.db.Tables.FOLLOW;
import static cn.yunshequ.notification.store.db.Tables.INBOX;
import static cn.yunshequ.notification.store.db.Tables.NOTICE;
import static cn.yunshequ.notification.store.db.Tables.RECEIPT;
import static java.time.ZoneOffset.UTC;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.model.Group;
import cn.yunshequ.notification.model.Weight;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Keyset;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * The viewer's own inbox, one statement each. Whether the viewer may still see the subjects is
 * asked of their owners by {@link cn.yunshequ.notification.Inbox}.
 */
@Singleton
public class InboxReads {
  private final Db db;

  InboxReads(Db db) {
    this.db = db;
  }

  /** One of the newest notices of a group. */
  public record Line(UUID id, String text, Weight weight, Instant at) {}

  /** Groups, the newest news first. */
  public List<Group> groups(Viewer viewer, boolean unread, int limit, Optional<String> after) {
    return select(
        INBOX
            .ACCOUNT_ID
            .eq(viewer.account())
            .and(unread ? INBOX.UNREAD.gt(0) : noCondition())
            .and(after.map(InboxReads::below).orElse(noCondition())),
        limit);
  }

  public List<Group> byIds(Viewer viewer, List<UUID> ids) {
    var account = viewer.accountId();
    return account == null
        ? List.of()
        : select(INBOX.ACCOUNT_ID.eq(account).and(INBOX.ID.in(ids)), ids.size());
  }

  /** Unread groups with news after that moment. */
  public List<Group> newsSince(Viewer viewer, Instant since, int limit) {
    return select(
        INBOX
            .ACCOUNT_ID
            .eq(viewer.account())
            .and(INBOX.UNREAD.gt(0))
            .and(INBOX.LATEST_AT.gt(since.atOffset(UTC))),
        limit);
  }

  private List<Group> select(Condition which, int limit) {
    return db.sql()
        .select(INBOX.fields())
        .select(NOTICE.TEXT, NOTICE.WEIGHT, FOLLOW.MUTED)
        .from(INBOX)
        .join(NOTICE)
        .on(NOTICE.ID.eq(INBOX.LATEST_NOTICE_ID))
        .leftJoin(FOLLOW)
        .on(
            FOLLOW.ACCOUNT_ID.eq(INBOX.ACCOUNT_ID),
            FOLLOW.SUBJECT_KIND.eq(INBOX.SUBJECT_KIND),
            FOLLOW.SUBJECT_ID.eq(INBOX.SUBJECT_ID))
        .where(which)
        .orderBy(INBOX.LATEST_AT.desc(), INBOX.ID.desc())
        .limit(DSL.inline(limit))
        .fetch(InboxReads::group);
  }

  private static Group group(Record row) {
    return new Group(
        row.get(INBOX.ID),
        new SubjectRef(row.get(INBOX.SUBJECT_KIND), row.get(INBOX.SUBJECT_ID)),
        row.get(NOTICE.TEXT),
        Weight.valueOf(row.get(NOTICE.WEIGHT)),
        row.get(INBOX.LATEST_AT).toInstant(),
        row.get(INBOX.UNREAD),
        Boolean.TRUE.equals(row.get(FOLLOW.MUTED)));
  }

  /** The newest notices of many groups. One statement. */
  public Map<UUID, List<Line>> lines(Viewer viewer, List<UUID> groups) {
    var ranked =
        DSL.select(
                INBOX.ID,
                NOTICE.ID.as("notice_id"),
                NOTICE.TEXT,
                NOTICE.WEIGHT,
                NOTICE.AT,
                DSL.rowNumber()
                    .over(DSL.partitionBy(INBOX.ID).orderBy(NOTICE.AT.desc(), NOTICE.ID.desc()))
                    .as("place"))
            .from(INBOX)
            .join(NOTICE)
            .on(NOTICE.SUBJECT_KIND.eq(INBOX.SUBJECT_KIND), NOTICE.SUBJECT_ID.eq(INBOX.SUBJECT_ID))
            .join(RECEIPT)
            .on(RECEIPT.NOTICE_ID.eq(NOTICE.ID), RECEIPT.ACCOUNT_ID.eq(INBOX.ACCOUNT_ID))
            .where(INBOX.ACCOUNT_ID.eq(viewer.account()), INBOX.ID.in(groups))
            .asTable("ranked");
    return db.sql()
        .selectFrom(ranked)
        .where(DSL.field("place", Integer.class).le(10))
        .orderBy(DSL.field("place"))
        .fetchGroups(
            line -> line.get("id", UUID.class),
            line ->
                new Line(
                    line.get("notice_id", UUID.class),
                    line.get("text", String.class),
                    Weight.valueOf(line.get("weight", String.class)),
                    line.get("at", OffsetDateTime.class).toInstant()));
  }

  public static String cursor(Group last) {
    return Keyset.cursor(last.at(), last.id());
  }

  private static Condition below(String cursor) {
    return row(INBOX.LATEST_AT, INBOX.ID).lessThan(Keyset.position(cursor));
  }
}
