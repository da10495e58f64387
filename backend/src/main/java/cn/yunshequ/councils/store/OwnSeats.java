package cn.yunshequ.councils.store;

import static cn.yunshequ.councils.store.db.Tables.AGENDA_ITEM;
import static cn.yunshequ.councils.store.db.Tables.ATTENDANCE;
import static cn.yunshequ.councils.store.db.Tables.COUNCIL;
import static cn.yunshequ.councils.store.db.Tables.DISSENT;
import static cn.yunshequ.councils.store.db.Tables.INVITATION;
import static cn.yunshequ.councils.store.db.Tables.MEETING;
import static cn.yunshequ.councils.store.db.Tables.SEAT;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Cells;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The viewer's seats and meetings, as rows to take away. One statement each. */
@Singleton
public class OwnSeats {
  private final Db db;

  OwnSeats(Db db) {
    this.db = db;
  }

  public List<List<String>> seats(Viewer viewer) {
    return db.sql()
        .select(
            COUNCIL.NAME,
            Cells.zh(
                SEAT.ROLE,
                Map.of("CONVENOR", "召集人", "MEMBER", "成员", "SECRETARY", "秘书", "SUBSTITUTE", "候补")),
            SEAT.TERM_STARTS,
            SEAT.TERM_ENDS,
            SEAT.ENDED_AT,
            SEAT.END_REASON)
        .from(SEAT)
        .join(COUNCIL)
        .on(COUNCIL.ID.eq(SEAT.COUNCIL_ID))
        .where(SEAT.ACCOUNT_ID.eq(viewer.account()))
        .orderBy(SEAT.SEATED_AT, SEAT.ID)
        .fetch(Cells::of);
  }

  public List<List<String>> invitations(Viewer viewer) {
    return db.sql()
        .select(
            MEETING.TITLE,
            MEETING.STARTS_AT,
            Cells.zh(
                INVITATION.ANSWER, Map.of("PENDING", "还没答复", "ACCEPTED", "参加", "DECLINED", "不参加")),
            INVITATION.ANSWER_NOTE,
            INVITATION.INVITED_AT)
        .from(INVITATION)
        .join(MEETING)
        .on(MEETING.ID.eq(INVITATION.MEETING_ID))
        .where(INVITATION.ACCOUNT_ID.eq(viewer.account()))
        .orderBy(INVITATION.INVITED_AT, INVITATION.ID)
        .fetch(Cells::of);
  }

  public List<List<String>> attendances(Viewer viewer) {
    return db.sql()
        .select(MEETING.TITLE, MEETING.STARTS_AT, ATTENDANCE.AT)
        .from(ATTENDANCE)
        .join(MEETING)
        .on(MEETING.ID.eq(ATTENDANCE.MEETING_ID))
        .where(ATTENDANCE.ACCOUNT_ID.eq(viewer.account()))
        .orderBy(ATTENDANCE.AT, ATTENDANCE.ID)
        .fetch(Cells::of);
  }

  public List<List<String>> dissents(Viewer viewer) {
    return db.sql()
        .select(AGENDA_ITEM.TITLE, DISSENT.WORDS, DISSENT.SAID_AT)
        .from(DISSENT)
        .join(AGENDA_ITEM)
        .on(AGENDA_ITEM.ID.eq(DISSENT.ITEM_ID))
        .where(DISSENT.ACCOUNT_ID.eq(viewer.account()))
        .orderBy(DISSENT.SAID_AT, DISSENT.ID)
        .fetch(Cells::of);
  }
}
