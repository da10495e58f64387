package cn.yunshequ.councils.store;

import cn.yunshequ.councils.store.db.tables.Seat;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.CivilDays;
import cn.yunshequ.platform.time.CivicTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Which seats count at a moment: given, not ended, and within their term. */
final class Living {
  private Living() {}

  static Condition at(Seat seat, Instant moment) {
    var at = moment.atOffset(ZoneOffset.UTC);
    var day = CivicTime.dayOf(moment);
    return seat.SEATED_AT
        .le(at)
        .and(seat.ENDED_AT.isNull().or(seat.ENDED_AT.gt(at)))
        .and(seat.TERM_STARTS.le(day))
        .and(seat.TERM_ENDS.ge(day));
  }

  /** At a moment that a row tells. */
  static Condition at(Seat seat, Field<OffsetDateTime> moment) {
    var day = CivilDays.of(moment);
    return seat.SEATED_AT
        .le(moment)
        .and(seat.ENDED_AT.isNull().or(seat.ENDED_AT.gt(moment)))
        .and(seat.TERM_STARTS.le(day))
        .and(seat.TERM_ENDS.ge(day));
  }

  /** Held by the viewer, by their account or as the verified person. */
  static Condition of(Seat seat, Viewer viewer) {
    var account = viewer.accountId();
    var person = viewer.personId();
    Condition byAccount = account == null ? DSL.falseCondition() : seat.ACCOUNT_ID.eq(account);
    return person == null ? byAccount : byAccount.or(seat.PERSON_ID.eq(person));
  }
}
