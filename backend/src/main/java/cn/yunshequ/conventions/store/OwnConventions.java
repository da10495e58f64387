package cn.yunshequ.conventions.store;

import static cn.yunshequ.conventions.store.db.Tables.AMENDMENT;
import static cn.yunshequ.conventions.store.db.Tables.CONVENTION;
import static cn.yunshequ.conventions.store.db.Tables.DRAFTER;
import static cn.yunshequ.conventions.store.db.Tables.REMINDER;
import static cn.yunshequ.conventions.store.db.Tables.SIGNATURE;
import static cn.yunshequ.conventions.store.db.Tables.VERSION;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Cells;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What the viewer wrote and signed in conventions, as rows to take away. One statement each. */
@Singleton
public class OwnConventions {
  private final Db db;

  OwnConventions(Db db) {
    this.db = db;
  }

  private static Field<String> title(Field<UUID> convention) {
    return DSL.field(
        DSL.select(VERSION.TITLE)
            .from(VERSION)
            .where(VERSION.CONVENTION_ID.eq(convention))
            .orderBy(VERSION.NUMBER.desc())
            .limit(inline(1)));
  }

  public List<List<String>> drafts(Viewer viewer) {
    return db.sql()
        .select(title(CONVENTION.ID), DRAFTER.ADDED_AT, DRAFTER.ENDED_AT)
        .from(DRAFTER)
        .join(CONVENTION)
        .on(CONVENTION.ID.eq(DRAFTER.CONVENTION_ID))
        .where(DRAFTER.ACCOUNT_ID.eq(viewer.account()))
        .orderBy(DRAFTER.ADDED_AT, CONVENTION.ID)
        .fetch(Cells::of);
  }

  public List<List<String>> signatures(Viewer viewer) {
    return db.sql()
        .select(
            title(SIGNATURE.CONVENTION_ID),
            SIGNATURE.VERSION,
            Cells.zh(
                SIGNATURE.STATE,
                Map.of("WAITING", "待核对", "SIGNED", "已签署", "REFUSED", "未通过", "WITHDRAWN", "已撤回")),
            SIGNATURE.SIGNED_AT,
            SIGNATURE.ENDED_AT,
            SIGNATURE.END_REASON)
        .from(SIGNATURE)
        .where(SIGNATURE.ACCOUNT_ID.eq(viewer.account()))
        .orderBy(SIGNATURE.SIGNED_AT, SIGNATURE.ID)
        .fetch(Cells::of);
  }

  public List<List<String>> amendments(Viewer viewer) {
    return db.sql()
        .select(
            title(AMENDMENT.CONVENTION_ID),
            AMENDMENT.HEADING,
            AMENDMENT.WORDS,
            AMENDMENT.REASON,
            Cells.zh(
                AMENDMENT.STATE,
                Map.of("OPEN", "待答复", "ACCEPTED", "已采纳", "REJECTED", "未采纳", "WITHDRAWN", "已撤回")),
            AMENDMENT.DECISION_REASON,
            AMENDMENT.PROPOSED_AT)
        .from(AMENDMENT)
        .where(AMENDMENT.ACCOUNT_ID.eq(viewer.account()))
        .orderBy(AMENDMENT.PROPOSED_AT, AMENDMENT.ID)
        .fetch(Cells::of);
  }

  /** Reminders the viewer wrote with their answer, and answers the viewer gave. */
  public List<List<String>> reminders(Viewer viewer) {
    var me = viewer.account();
    var own = REMINDER.ACCOUNT_ID.eq(me);
    return db.sql()
        .select(
            title(REMINDER.CONVENTION_ID),
            when(own, inline("我写的提醒")).otherwise(inline("我的回复")),
            when(own, REMINDER.WORDS),
            REMINDER.REPLY,
            REMINDER.SENT_AT,
            REMINDER.REPLIED_AT)
        .from(REMINDER)
        .where(own.or(REMINDER.REPLIED_BY.eq(me)))
        .orderBy(REMINDER.SENT_AT, REMINDER.ID)
        .fetch(Cells::of);
  }
}
