package cn.yunshequ.councils.store;

import static cn.yunshequ.councils.store.db.Tables.SEAT;

import cn.yunshequ.councils.store.db.tables.Seat;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Values;
import cn.yunshequ.platform.time.CivicTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Which seats count at a moment: given, not ended, and within their term. */
final class Living {
  private static final String NOW = "now";
  private static final String TODAY = "today";

  private Living() {}

  /** What {@link #at(Seat, Instant)} and {@link #of} ask for in a statement made once. */
  static Values values(Viewer viewer, Instant moment) {
    return Values.of(viewer)
        .with(NOW, moment.atOffset(ZoneOffset.UTC))
        .with(TODAY, CivicTime.dayOf(moment));
  }

  static Condition at(Seat seat, Instant moment) {
    var at = DSL.param(NOW, moment.atOffset(ZoneOffset.UTC));
    var day = DSL.param(TODAY, CivicTime.dayOf(moment));
    return seat.SEATED_AT
        .le(at)
        .and(seat.ENDED_AT.isNull().or(seat.ENDED_AT.gt(at)))
        .and(seat.TERM_STARTS.le(day))
        .and(seat.TERM_ENDS.ge(day));
  }

  /** At a moment that a row tells. */
  static Condition at(Seat seat, Field<OffsetDateTime> moment) {
    var day =
        DSL.field("({0} at time zone 'Asia/Shanghai')::date", SEAT.TERM_STARTS.getType(), moment);
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
    Condition byAccount =
        account == null ? DSL.falseCondition() : seat.ACCOUNT_ID.eq(Values.account(account));
    return person == null ? byAccount : byAccount.or(seat.PERSON_ID.eq(Values.person(person)));
  }
}
