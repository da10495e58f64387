package cn.yunshequ.councils.store;

import static cn.yunshequ.councils.store.db.Tables.AGREEMENT;
import static cn.yunshequ.councils.store.db.Tables.ASSENT;
import static cn.yunshequ.councils.store.db.Tables.ATTENDANCE;
import static cn.yunshequ.councils.store.db.Tables.INVITATION;
import static cn.yunshequ.councils.store.db.Tables.MEETING;
import static cn.yunshequ.councils.store.db.Tables.MINUTES;
import static cn.yunshequ.councils.store.db.Tables.SEAT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import cn.yunshequ.councils.model.CouncilRules;
import cn.yunshequ.councils.model.InvitationAnswer;
import cn.yunshequ.councils.model.SeatRole;
import cn.yunshequ.kernel.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.Condition;

/** Over {@code MEETING}: something waits there for the viewer. */
final class WaitingMeetings {
  // What was left open for longer is no reminder any more.
  private static final Duration REMEMBERED = Duration.ofDays(180);

  private WaitingMeetings() {}

  static Condition of(MeetingReads.Task task, Viewer viewer, UUID account, Instant now) {
    var answerable = now.plus(CouncilRules.EARLY).atOffset(ZoneOffset.UTC);
    var waits =
        switch (task) {
          case ANSWER ->
              MEETING
                  .STARTS_AT
                  .gt(answerable)
                  .and(
                      exists(
                          selectOne()
                              .from(INVITATION)
                              .where(
                                  INVITATION.MEETING_ID.eq(MEETING.ID),
                                  INVITATION.ANSWER.eq(inline(InvitationAnswer.PENDING.name())),
                                  VisibleMeetings.addressed(viewer))));
          case SIGN -> attended(account).and(unsigned(account));
          case ASSENT -> attended(account).and(undecided(viewer));
          case LEAD -> MEETING.CLOSED_AT.isNull().and(leads(viewer, account, now));
        };
    return waits.and(MEETING.STARTS_AT.gt(now.minus(REMEMBERED).atOffset(ZoneOffset.UTC)));
  }

  private static Condition attended(UUID account) {
    return exists(
        selectOne()
            .from(ATTENDANCE)
            .where(ATTENDANCE.MEETING_ID.eq(MEETING.ID), ATTENDANCE.ACCOUNT_ID.eq(account)));
  }

  // The newest wording waits for a signature, and somebody else wrote it.
  private static Condition unsigned(UUID account) {
    var newer = MINUTES.as("newer");
    return exists(
        selectOne()
            .from(MINUTES)
            .where(
                MINUTES.MEETING_ID.eq(MEETING.ID),
                MINUTES.SIGNED_AT.isNull(),
                MINUTES.WRITTEN_BY.ne(account),
                notExists(
                    selectOne()
                        .from(newer)
                        .where(
                            newer.MEETING_ID.eq(MINUTES.MEETING_ID),
                            newer.VERSION.gt(MINUTES.VERSION)))));
  }

  private static Condition undecided(Viewer viewer) {
    return exists(
        selectOne()
            .from(AGREEMENT)
            .join(INVITATION)
            .on(INVITATION.MEETING_ID.eq(AGREEMENT.MEETING_ID))
            .where(
                AGREEMENT.MEETING_ID.eq(MEETING.ID),
                AGREEMENT.CONCLUDED_AT.isNull(),
                VisibleMeetings.addressed(viewer),
                notExists(
                    selectOne()
                        .from(ASSENT)
                        .where(
                            ASSENT.MEETING_ID.eq(AGREEMENT.MEETING_ID),
                            ASSENT.VERSION.eq(AGREEMENT.VERSION),
                            ASSENT.INVITATION_ID.eq(INVITATION.ID)))));
  }

  private static Condition leads(Viewer viewer, UUID account, Instant now) {
    var mine = SEAT.as("mine");
    return MEETING
        .CALLED_BY
        .eq(account)
        .or(
            exists(
                selectOne()
                    .from(mine)
                    .where(
                        mine.COUNCIL_ID.eq(MEETING.COUNCIL_ID),
                        mine.ROLE.in(SeatRole.CONVENOR.name(), SeatRole.SECRETARY.name()),
                        Living.of(mine, viewer),
                        Living.at(mine, now))));
  }
}
