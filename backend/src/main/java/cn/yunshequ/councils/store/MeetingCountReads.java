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
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
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

  /** What a community met for, year by year. */
  public record Years(Map<Integer, Map<MeetingKind, Tally>> held) {
    public static final Years NONE = new Years(Map.of());

    /** Of one year (L-06): the kinds everybody may see, in their order. */
    public List<Tally> of(int year) {
      var kinds = held.getOrDefault(year, Map.of());
      return Arrays.stream(MeetingKind.values())
          .filter(kind -> !kind.isPrivate())
          .map(kind -> kinds.getOrDefault(kind, new Tally(kind, 0, 0)))
          .toList();
    }
  }

  /** Meetings of many communities that began before now, by civil year and kind. One statement. */
  public Map<UUID, Years> years(Viewer viewer, List<UUID> communities, Instant now) {
    var year =
        field(
            "extract(year from {0} at time zone {1})::int",
            Integer.class, MEETING.STARTS_AT, DSL.inline(CivicTime.ZONE.getId()));
    Map<UUID, Map<Integer, Map<MeetingKind, Tally>>> found = new HashMap<>();
    db.sql()
        .select(MEETING.COMMUNITY_ID, year, MEETING.KIND, DSL.count(), DSL.count(MEETING.CLOSED_AT))
        .from(MEETING)
        .where(
            MEETING.COMMUNITY_ID.in(communities),
            MEETING.STARTS_AT.lt(now.atOffset(ZoneOffset.UTC)),
            MEETING.CANCELLED_AT.isNull(),
            VisibleMeetings.isPublic())
        .groupBy(MEETING.COMMUNITY_ID, year, MEETING.KIND)
        .forEach(row -> {
          var kind = MeetingKind.valueOf(row.value3());
          found
              .computeIfAbsent(row.value1(), community -> new HashMap<>())
              .computeIfAbsent(row.value2(), each -> new EnumMap<>(MeetingKind.class))
              .put(kind, new Tally(kind, row.value4(), row.value5()));
        });
    Map<UUID, Years> years = new HashMap<>();
    found.forEach((community, held) -> years.put(community, new Years(held)));
    return years;
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
