package cn.yunshequ.councils.store;

import static cn.yunshequ.councils.store.db.Tables.ATTENDANCE;
import static cn.yunshequ.councils.store.db.Tables.DISSENT;
import static cn.yunshequ.councils.store.db.Tables.MEETING;
import static cn.yunshequ.councils.store.db.Tables.MINUTES;
import static cn.yunshequ.councils.store.db.Tables.SEAT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import cn.yunshequ.councils.model.AttendanceHow;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes of what a meeting leaves behind: attendance, dissents, minutes. */
@Singleton
public class RecordStore {
  private final Db db;

  RecordStore(Db db) {
    this.db = db;
  }

  /**
   * Writes down who is there, in the seat they held when the meeting began. False when they are
   * written down already, or the account is unknown.
   */
  public boolean present(
      UUID id, UUID meeting, UUID account, AttendanceHow how, Viewer recorder, Instant now) {
    var held = SEAT.as("held");
    var seat =
        select(held.ID)
            .from(held)
            .join(MEETING)
            .on(MEETING.COUNCIL_ID.eq(held.COUNCIL_ID))
            .where(
                MEETING.ID.eq(meeting),
                held.ACCOUNT_ID.eq(account),
                Living.at(held, MEETING.STARTS_AT))
            .limit(inline(1));
    return db.sql()
            .insertInto(ATTENDANCE)
            .set(ATTENDANCE.ID, id)
            .set(ATTENDANCE.MEETING_ID, meeting)
            .set(ATTENDANCE.ACCOUNT_ID, account)
            .set(ATTENDANCE.SEAT_ID, field(seat))
            .set(ATTENDANCE.HOW, how.name())
            .set(ATTENDANCE.RECORDED_BY, recorder.account())
            .set(ATTENDANCE.AT, now.atOffset(ZoneOffset.UTC))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** Somebody without an account, by name. False when that name is written down already. */
  public boolean presentByName(UUID id, UUID meeting, String name, Viewer recorder, Instant now) {
    return db.sql()
            .insertInto(ATTENDANCE)
            .set(ATTENDANCE.ID, id)
            .set(ATTENDANCE.MEETING_ID, meeting)
            .set(ATTENDANCE.NAME, name)
            .set(ATTENDANCE.HOW, AttendanceHow.BY_HAND.name())
            .set(ATTENDANCE.RECORDED_BY, recorder.account())
            .set(ATTENDANCE.AT, now.atOffset(ZoneOffset.UTC))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** Exactly one of account and name. */
  public boolean absent(UUID meeting, @Nullable UUID account, @Nullable String name) {
    var who = account == null ? ATTENDANCE.NAME.eq(name) : ATTENDANCE.ACCOUNT_ID.eq(account);
    return db.sql().deleteFrom(ATTENDANCE).where(ATTENDANCE.MEETING_ID.eq(meeting), who).execute()
        == 1;
  }

  /** Sets the words of the seat the actor was present in; empty when there is no such seat. */
  public boolean dissent(
      UUID id, UUID meeting, UUID item, Viewer actor, String words, Instant now) {
    var seat =
        db.sql()
            .select(ATTENDANCE.SEAT_ID)
            .from(ATTENDANCE)
            .where(
                ATTENDANCE.MEETING_ID.eq(meeting),
                ATTENDANCE.ACCOUNT_ID.eq(actor.account()),
                ATTENDANCE.SEAT_ID.isNotNull())
            .fetchOptional(ATTENDANCE.SEAT_ID);
    if (seat.isEmpty()) {
      return false;
    }
    db.sql()
        .insertInto(DISSENT)
        .set(DISSENT.ID, id)
        .set(DISSENT.ITEM_ID, item)
        .set(DISSENT.SEAT_ID, seat.get())
        .set(DISSENT.ACCOUNT_ID, actor.account())
        .set(DISSENT.WORDS, words)
        .set(DISSENT.SAID_AT, now.atOffset(ZoneOffset.UTC))
        .onConflict(DISSENT.ITEM_ID, DISSENT.SEAT_ID)
        .doUpdate()
        .set(DISSENT.WORDS, words)
        .set(DISSENT.SAID_AT, now.atOffset(ZoneOffset.UTC))
        .execute();
    return true;
  }

  /** The newest version's number; empty before the first. */
  public Optional<Integer> newestVersion(UUID meeting) {
    return db.sql()
        .select(MINUTES.VERSION)
        .from(MINUTES)
        .where(MINUTES.MEETING_ID.eq(meeting))
        .orderBy(MINUTES.VERSION.desc())
        .limit(inline(1))
        .fetchOptional(MINUTES.VERSION);
  }

  public void write(
      UUID id,
      UUID meeting,
      int version,
      String body,
      @Nullable String correction,
      Viewer writer,
      Instant now) {
    db.sql()
        .insertInto(MINUTES)
        .set(MINUTES.ID, id)
        .set(MINUTES.MEETING_ID, meeting)
        .set(MINUTES.VERSION, version)
        .set(MINUTES.BODY, body)
        .set(MINUTES.CORRECTION, correction)
        .set(MINUTES.WRITTEN_BY, writer.account())
        .set(MINUTES.WRITTEN_AT, now.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** False when that version is not the newest, is signed already, or the actor wrote it. */
  public boolean sign(UUID meeting, int version, Viewer signer, Instant now) {
    return db.sql()
            .update(MINUTES)
            .set(MINUTES.SIGNED_BY, signer.account())
            .set(MINUTES.SIGNED_AT, now.atOffset(ZoneOffset.UTC))
            .where(
                MINUTES.MEETING_ID.eq(meeting),
                MINUTES.VERSION.eq(version),
                MINUTES.SIGNED_BY.isNull(),
                MINUTES.WRITTEN_BY.ne(signer.account()))
            .execute()
        == 1;
  }

  public void publish(UUID meeting, int version, Instant now) {
    db.sql()
        .update(MINUTES)
        .set(MINUTES.PUBLISHED_AT, now.atOffset(ZoneOffset.UTC))
        .where(MINUTES.MEETING_ID.eq(meeting), MINUTES.VERSION.eq(version))
        .execute();
  }
}
