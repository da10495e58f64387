package cn.yunshequ.volunteering.store;

import static cn.yunshequ.volunteering.store.db.Tables.ACTIVITY;
import static cn.yunshequ.volunteering.store.db.Tables.ATTENDANCE;
import static cn.yunshequ.volunteering.store.db.Tables.CERTIFICATE;
import static cn.yunshequ.volunteering.store.db.Tables.CONSENT;
import static cn.yunshequ.volunteering.store.db.Tables.FEEDBACK;
import static cn.yunshequ.volunteering.store.db.Tables.HELP_CLAIM;
import static cn.yunshequ.volunteering.store.db.Tables.HELP_DETAIL;
import static cn.yunshequ.volunteering.store.db.Tables.HELP_REQUEST;
import static cn.yunshequ.volunteering.store.db.Tables.HOUR_ENTRY;
import static cn.yunshequ.volunteering.store.db.Tables.PURSE;
import static cn.yunshequ.volunteering.store.db.Tables.REDEMPTION;
import static cn.yunshequ.volunteering.store.db.Tables.REWARD;
import static cn.yunshequ.volunteering.store.db.Tables.SHIFT;
import static cn.yunshequ.volunteering.store.db.Tables.SIGNUP;
import static cn.yunshequ.volunteering.store.db.Tables.TRANSFER;
import static cn.yunshequ.volunteering.store.db.Tables.VOLUNTEER;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Cells;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;

/** What the viewer did and left in volunteering, as rows to take away. One statement each. */
@Singleton
public class OwnVolunteering {
  private static final Map<String, String> KINDS =
      Map.of("RESIDENT", "居民", "NEW_EMPLOYMENT", "新就业群体", "OTHER", "其他");
  private static final Map<String, String> STATUS =
      Map.of(
          "AWAITING_CONSENT", "等监护人同意", "CONFIRMED", "已报名", "WAITLISTED", "候补", "CANCELLED", "已取消");

  private final Db db;

  OwnVolunteering(Db db) {
    this.db = db;
  }

  public List<List<String>> card(Viewer viewer) {
    return db.sql()
        .select(
            VOLUNTEER.NUMBER,
            VOLUNTEER.NAME,
            Cells.zh(VOLUNTEER.KIND, KINDS),
            VOLUNTEER.ADULT_ON,
            VOLUNTEER.LISTED,
            VOLUNTEER.SKILLS,
            VOLUNTEER.REGISTERED_AT)
        .from(VOLUNTEER)
        .where(VOLUNTEER.ACCOUNT_ID.eq(viewer.account()))
        .fetch(Cells::of);
  }

  public List<List<String>> signups(Viewer viewer) {
    var said = FEEDBACK.as("said");
    return db.sql()
        .select(
            ACTIVITY.TITLE,
            SIGNUP.STARTS_AT,
            SIGNUP.ENDS_AT,
            Cells.zh(SIGNUP.STATUS, STATUS),
            SIGNUP.ASKED_AT,
            ATTENDANCE.IN_AT,
            ATTENDANCE.OUT_AT,
            SIGNUP.NO_SHOW_AT.isNotNull(),
            SIGNUP.CANCEL_REASON,
            said.STARS,
            said.WORDS)
        .from(SIGNUP)
        .join(SHIFT)
        .on(SHIFT.ID.eq(SIGNUP.SHIFT_ID))
        .join(ACTIVITY)
        .on(ACTIVITY.ID.eq(SHIFT.ACTIVITY_ID))
        .leftJoin(ATTENDANCE)
        .on(ATTENDANCE.SIGNUP_ID.eq(SIGNUP.ID))
        .leftJoin(said)
        .on(said.SIGNUP_ID.eq(SIGNUP.ID), said.DIRECTION.eq(inline("ACTIVITY")))
        .where(SIGNUP.ACCOUNT_ID.eq(viewer.account()))
        .orderBy(SIGNUP.STARTS_AT, SIGNUP.ID)
        .fetch(Cells::of);
  }

  public List<List<String>> hours(Viewer viewer) {
    return db.sql()
        .select(HOUR_ENTRY.SERVICE_DAY, ACTIVITY.TITLE, HOUR_ENTRY.MINUTES, HOUR_ENTRY.REASON)
        .select(HOUR_ENTRY.AT)
        .from(HOUR_ENTRY)
        .join(SIGNUP)
        .on(SIGNUP.ID.eq(HOUR_ENTRY.SIGNUP_ID))
        .join(SHIFT)
        .on(SHIFT.ID.eq(SIGNUP.SHIFT_ID))
        .join(ACTIVITY)
        .on(ACTIVITY.ID.eq(SHIFT.ACTIVITY_ID))
        .where(HOUR_ENTRY.ACCOUNT_ID.eq(viewer.account()))
        .orderBy(HOUR_ENTRY.AT, HOUR_ENTRY.ID)
        .fetch(Cells::of);
  }

  public List<List<String>> certificates(Viewer viewer) {
    return db.sql()
        .select(
            CERTIFICATE.NUMBER,
            CERTIFICATE.CODE,
            CERTIFICATE.VOLUNTEER_NAME,
            CERTIFICATE.DOCUMENT,
            CERTIFICATE.FIRST_DAY,
            CERTIFICATE.LAST_DAY,
            CERTIFICATE.MINUTES,
            CERTIFICATE.ISSUED_AT,
            CERTIFICATE.REVOKE_REASON)
        .from(CERTIFICATE)
        .where(CERTIFICATE.ACCOUNT_ID.eq(viewer.account()))
        .orderBy(CERTIFICATE.ISSUED_AT, CERTIFICATE.ID)
        .fetch(Cells::of);
  }

  /** Consents a guardian gave for the viewer, and those the viewer gave as a guardian. */
  public List<List<String>> consents(Viewer viewer) {
    var me = viewer.account();
    return db.sql()
        .select(
            ACTIVITY.TITLE,
            when(CONSENT.ACCOUNT_ID.eq(me), inline("监护人为我同意")).otherwise(inline("我作为监护人同意")),
            CONSENT.GUARDIAN_NAME,
            CONSENT.RELATION,
            CONSENT.GIVEN_AT,
            CONSENT.WITHDRAWN_AT)
        .from(CONSENT)
        .join(ACTIVITY)
        .on(ACTIVITY.ID.eq(CONSENT.ACTIVITY_ID))
        .where(
            CONSENT
                .ACCOUNT_ID
                .eq(me)
                .or(CONSENT.RECORDED_BY.eq(me).and(CONSENT.CHANNEL.eq(inline("ONLINE")))))
        .orderBy(CONSENT.GIVEN_AT, CONSENT.ID)
        .fetch(Cells::of);
  }

  public List<List<String>> points(Viewer viewer) {
    var mine = select(PURSE.ID).from(PURSE).where(PURSE.ACCOUNT_ID.eq(viewer.account()));
    return db.sql()
        .select(
            TRANSFER.DAY,
            when(TRANSFER.TO_PURSE.in(mine), TRANSFER.POINTS).otherwise(TRANSFER.POINTS.neg()),
            Cells.zh(
                TRANSFER.KIND,
                Map.of("EARNED", "服务所得", "AWARDED", "居委会发放", "SPENT", "兑换", "REVERSAL", "冲正")),
            TRANSFER.MEMO,
            TRANSFER.AT)
        .from(TRANSFER)
        .where(TRANSFER.TO_PURSE.in(mine).or(TRANSFER.FROM_PURSE.in(mine)))
        .orderBy(TRANSFER.AT, TRANSFER.ID)
        .fetch(Cells::of);
  }

  public List<List<String>> redemptions(Viewer viewer) {
    return db.sql()
        .select(REWARD.NAME, REDEMPTION.CODE, REDEMPTION.REDEEMED_AT, REDEMPTION.HANDED_OVER_AT)
        .from(REDEMPTION)
        .join(REWARD)
        .on(REWARD.ID.eq(REDEMPTION.REWARD_ID))
        .where(REDEMPTION.ACCOUNT_ID.eq(viewer.account()))
        .orderBy(REDEMPTION.REDEEMED_AT, REDEMPTION.ID)
        .fetch(Cells::of);
  }

  /** Requests of the viewer's own with their details, and those the viewer helped with. */
  public List<List<String>> help(Viewer viewer) {
    var me = viewer.account();
    var own = HELP_REQUEST.ASKED_BY.eq(me);
    return db.sql()
        .select(
            when(own, inline("我求助的")).otherwise(inline("我帮忙的")),
            HELP_REQUEST.TITLE,
            HELP_REQUEST.BODY,
            when(own, HELP_DETAIL.WORDS),
            when(own, HELP_REQUEST.THANKS),
            HELP_REQUEST.ASKED_AT,
            HELP_REQUEST.DONE_AT,
            HELP_REQUEST.WITHDRAWN_AT)
        .from(HELP_REQUEST)
        .leftJoin(HELP_DETAIL)
        .on(HELP_DETAIL.REQUEST_ID.eq(HELP_REQUEST.ID))
        .where(
            own.or(
                DSL.exists(
                    select(HELP_CLAIM.ID)
                        .from(HELP_CLAIM)
                        .where(
                            HELP_CLAIM.REQUEST_ID.eq(HELP_REQUEST.ID),
                            HELP_CLAIM.ACCOUNT_ID.eq(me)))))
        .orderBy(HELP_REQUEST.ASKED_AT, HELP_REQUEST.ID)
        .fetch(Cells::of);
  }
}
