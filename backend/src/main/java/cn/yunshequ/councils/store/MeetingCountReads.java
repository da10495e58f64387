package cn.yunshequ.councils.store;

import static cn.yunshequ.community.published.Tables.AREA;
import static cn.yunshequ.councils.store.db.Tables.MEETING;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;

/** How many meetings a place has; mediation is never counted. */
@Singleton
public class MeetingCountReads {
  private final Db db;

  MeetingCountReads(Db db) {
    this.db = db;
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
