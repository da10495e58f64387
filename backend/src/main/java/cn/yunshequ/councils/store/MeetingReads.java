package cn.yunshequ.councils.store;

import static cn.yunshequ.community.published.Tables.AREA;
import static cn.yunshequ.councils.store.db.Tables.COUNCIL;
import static cn.yunshequ.councils.store.db.Tables.MEETING;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import cn.yunshequ.councils.model.MeetingView;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Keyset;
import cn.yunshequ.platform.db.Paths;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Row2;
import org.jooq.impl.DSL;

/** Meetings as a viewer may see them: one statement each. */
@Singleton
public class MeetingReads {
  // A meeting without minutes is still shown as running on the day after.
  private static final Duration LINGERS = Duration.ofDays(1);

  private static final int MOST_WAITING = 20;
  private static final int MOST_OPEN = 50;

  private final Db db;
  private final Clock clock;

  MeetingReads(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public Optional<MeetingView> find(Viewer viewer, UUID id) {
    return Optional.ofNullable(byIds(viewer, List.of(id)).get(id));
  }

  public Map<UUID, MeetingView> byIds(Viewer viewer, List<UUID> ids) {
    var columns = columns(viewer);
    return columns
        .rows(db)
        .where(MEETING.ID.in(ids), VisibleMeetings.to(viewer, clock.instant()))
        .fetchMap(row -> row.get(MEETING.ID), columns::read);
  }

  /** Meetings of a council, the latest start first. */
  public Page<MeetingView> ofCouncil(
      Viewer viewer, UUID council, int first, Optional<String> after) {
    var columns = columns(viewer);
    var rows =
        columns
            .rows(db)
            .where(MEETING.COUNCIL_ID.eq(council), VisibleMeetings.to(viewer, clock.instant()))
            .and(after.map(c -> place().lessThan(Keyset.position(c))).orElse(noCondition()))
            .orderBy(MEETING.STARTS_AT.desc(), MEETING.ID.desc())
            .limit(inline(first + 1))
            .fetch(columns::read);
    return Page.cut(rows, first, MeetingReads::cursor);
  }

  /** Called or running meetings at or below a place, the soonest first. */
  public Page<MeetingView> coming(Viewer viewer, UUID area, int first, Optional<String> after) {
    var columns = columns(viewer);
    var rows =
        columns
            .rows(db)
            .where(
                Paths.under(
                    MEETING.PATH, DSL.field(select(AREA.PATH).from(AREA).where(AREA.ID.eq(area)))),
                VisibleMeetings.to(viewer, clock.instant()),
                isComing())
            .and(after.map(c -> place().greaterThan(Keyset.position(c))).orElse(noCondition()))
            .orderBy(MEETING.STARTS_AT, MEETING.ID)
            .limit(inline(first + 1))
            .fetch(columns::read);
    return Page.cut(rows, first, MeetingReads::cursor);
  }

  /** The next meeting of each council. */
  public Map<UUID, MeetingView> nextOf(Viewer viewer, List<UUID> councils) {
    var columns = columns(viewer);
    return columns
        .rows(db)
        .where(
            MEETING.COUNCIL_ID.in(councils),
            VisibleMeetings.to(viewer, clock.instant()),
            isComing())
        .orderBy(MEETING.STARTS_AT, MEETING.ID)
        .fetchGroups(row -> row.get(COUNCIL.ID), columns::read)
        .entrySet()
        .stream()
        .collect(
            java.util.stream.Collectors.toMap(Map.Entry::getKey, e -> e.getValue().getFirst()));
  }

  private Condition isComing() {
    return MEETING
        .CANCELLED_AT
        .isNull()
        .and(MEETING.CLOSED_AT.isNull())
        .and(MEETING.STARTS_AT.gt(clock.instant().minus(LINGERS).atOffset(ZoneOffset.UTC)));
  }

  /** Where something waits for the viewer: an answer, a signature, a yes, or leading it. */
  public enum Task {
    ANSWER,
    SIGN,
    ASSENT,
    LEAD
  }

  /** Meetings where that waits for the viewer, the soonest first, at most 20. */
  public List<MeetingView> waiting(Viewer viewer, Task task) {
    var account = viewer.accountId();
    if (account == null) {
      return List.of();
    }
    var columns = columns(viewer);
    return columns
        .rows(db)
        .where(
            VisibleMeetings.to(viewer, clock.instant()),
            MEETING.CANCELLED_AT.isNull(),
            WaitingMeetings.of(task, viewer, account, clock.instant()))
        .orderBy(MEETING.STARTS_AT, MEETING.ID)
        .limit(inline(MOST_WAITING))
        .fetch(columns::read);
  }

  /**
   * Public meetings of each community that began and have no minutes in force, the oldest first, at
   * most 50 of each. One statement.
   */
  public Map<UUID, List<MeetingView>> withoutMinutes(Viewer viewer, List<UUID> communities) {
    var columns = columns(viewer);
    var nth =
        DSL.rowNumber()
            .over(DSL.partitionBy(MEETING.COMMUNITY_ID).orderBy(MEETING.STARTS_AT, MEETING.ID))
            .as("nth");
    var oldest =
        select(MEETING.ID, nth)
            .from(MEETING)
            .where(
                MEETING.COMMUNITY_ID.in(communities),
                VisibleMeetings.isPublic(),
                MEETING.CANCELLED_AT.isNull(),
                MEETING.CLOSED_AT.isNull(),
                MEETING.STARTS_AT.lt(clock.instant().atOffset(ZoneOffset.UTC)))
            .asTable("oldest");
    return columns
        .rows(db)
        .where(
            MEETING.ID.in(
                select(oldest.field(MEETING.ID))
                    .from(oldest)
                    .where(Objects.requireNonNull(oldest.field(nth)).le(inline(MOST_OPEN)))))
        .orderBy(MEETING.STARTS_AT, MEETING.ID)
        .fetch(columns::read)
        .stream()
        .collect(Collectors.groupingBy(MeetingView::communityId));
  }

  private MeetingColumns columns(Viewer viewer) {
    return new MeetingColumns(viewer, clock.instant());
  }

  private static Row2<OffsetDateTime, UUID> place() {
    return row(MEETING.STARTS_AT, MEETING.ID);
  }

  private static String cursor(MeetingView last) {
    return Keyset.cursor(last.startsAt(), last.id());
  }
}
