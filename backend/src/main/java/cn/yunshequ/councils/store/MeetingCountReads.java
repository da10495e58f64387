package cn.yunshequ.councils.store;

import static cn.yunshequ.community.published.Tables.AREA;
import static cn.yunshequ.councils.store.db.Tables.MEETING;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import cn.yunshequ.councils.model.MeetingKind;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** How many meetings a place has; mediation is never counted. */
@Singleton
public class MeetingCountReads {
  private final Db db;

  MeetingCountReads(Db db) {
    this.db = db;
  }

  /** Held meetings of a kind in a year; the API's {@code MeetingTally}. */
  public record Tally(MeetingKind kind, int held, int withMinutes) {}

  /** What a community met for in a year (L-06), the kinds everybody may see, in their order. */
  public List<Tally> ofYear(Viewer viewer, UUID community, int year, Instant now) {
    var from = LocalDate.of(year, 1, 1).atStartOfDay(CivicTime.ZONE).toInstant();
    var to = LocalDate.of(year + 1, 1, 1).atStartOfDay(CivicTime.ZONE).toInstant();
    var until = to.isBefore(now) ? to : now;
    var minutes = DSL.count(MEETING.CLOSED_AT);
    var counted =
        db.sql()
            .select(MEETING.KIND, DSL.count(), minutes)
            .from(MEETING)
            .where(
                MEETING.COMMUNITY_ID.eq(community),
                MEETING.STARTS_AT.ge(from.atOffset(ZoneOffset.UTC)),
                MEETING.STARTS_AT.lt(until.atOffset(ZoneOffset.UTC)),
                MEETING.CANCELLED_AT.isNull(),
                VisibleMeetings.isPublic())
            .groupBy(MEETING.KIND)
            .fetchMap(MEETING.KIND, row -> row);
    return Arrays.stream(MeetingKind.values())
        .filter(kind -> !kind.isPrivate())
        .map(kind -> {
          var row = counted.get(kind.name());
          return row == null ? new Tally(kind, 0, 0) : new Tally(kind, row.value2(), row.value3());
        })
        .toList();
  }

  /** Called or held meetings at or below each place that everybody may see. */
  public Map<UUID, Integer> publicMeetings(List<UUID> areas) {
    // "0" follows "/" in byte order, so it ends the range of everything below the node.
    Field<String> end = field("rtrim({0}, '/') || '0'", AREA.PATH.getDataType(), AREA.PATH);
    Field<Integer> count =
        field(
            selectCount()
                .from(MEETING)
                .where(
                    MEETING.PATH.ge(AREA.PATH),
                    MEETING.PATH.lt(end),
                    MEETING.CANCELLED_AT.isNull(),
                    VisibleMeetings.isPublic()));
    return db.sql()
        .select(AREA.ID, count)
        .from(AREA)
        .where(AREA.ID.in(areas))
        .fetchMap(AREA.ID, count);
  }
}
