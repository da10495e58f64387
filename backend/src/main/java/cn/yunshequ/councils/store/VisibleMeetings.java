package cn.yunshequ.councils.store;

import static cn.yunshequ.community.published.Tables.REPRESENTATIVE;
import static cn.yunshequ.councils.store.db.Tables.INVITATION;
import static cn.yunshequ.councils.store.db.Tables.MEETING;
import static cn.yunshequ.councils.store.db.Tables.SEAT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.selectOne;

import cn.yunshequ.councils.model.MeetingKind;
import cn.yunshequ.councils.model.SeatRole;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Values;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Who sees which meeting: the one visibility rule, as SQL over {@code MEETING}. */
final class VisibleMeetings {
  private VisibleMeetings() {}

  /** Everybody sees meetings; mediation its parties, whoever called it and the convenor only. */
  static Condition to(Viewer viewer, Instant now) {
    return isPublic().or(caller(viewer)).or(invited(viewer)).or(convenor(viewer, now));
  }

  static Condition isPublic() {
    return MEETING.KIND.ne(DSL.inline(MeetingKind.MEDIATION.name()));
  }

  static Condition caller(Viewer viewer) {
    var account = viewer.accountId();
    return account == null ? falseCondition() : MEETING.CALLED_BY.eq(Values.account(account));
  }

  /** Themselves, or an organisation they speak for. */
  static Condition invited(Viewer viewer) {
    return viewer.accountId() == null
        ? falseCondition()
        : exists(
            selectOne()
                .from(INVITATION)
                .where(INVITATION.MEETING_ID.eq(MEETING.ID), addressed(viewer)));
  }

  /** Over {@code INVITATION}: it is the viewer's to answer. */
  static Condition addressed(Viewer viewer) {
    var account = viewer.accountId();
    return account == null
        ? falseCondition()
        : INVITATION
            .ACCOUNT_ID
            .eq(Values.account(account))
            .or(
                INVITATION.ORGANISATION_ID.in(
                    DSL.select(REPRESENTATIVE.ORGANISATION_ID)
                        .from(REPRESENTATIVE)
                        .where(REPRESENTATIVE.ACCOUNT_ID.eq(Values.account(account)))));
  }

  private static Condition convenor(Viewer viewer, Instant now) {
    var chair = SEAT.as("chair");
    return viewer.accountId() == null
        ? falseCondition()
        : exists(
            selectOne()
                .from(chair)
                .where(
                    chair.COUNCIL_ID.eq(MEETING.COUNCIL_ID),
                    chair.ROLE.eq(DSL.inline(SeatRole.CONVENOR.name())),
                    Living.of(chair, viewer),
                    Living.at(chair, now)));
  }
}
