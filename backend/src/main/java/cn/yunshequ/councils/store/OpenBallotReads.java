package cn.yunshequ.councils.store;

import static cn.yunshequ.community.published.Tables.AREA;
import static cn.yunshequ.councils.store.db.Tables.AGENDA_ITEM;
import static cn.yunshequ.councils.store.db.Tables.COUNCIL;
import static cn.yunshequ.councils.store.db.Tables.MEETING;
import static cn.yunshequ.voting.published.Tables.BALLOT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import cn.yunshequ.councils.model.AgendaItemView;
import cn.yunshequ.councils.model.CouncilView;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Ballots that run: of councils, and how many a place has. */
@Singleton
public class OpenBallotReads {
  private final Db db;
  private final Clock clock;

  OpenBallotReads(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Ids of open ballots on each council, or on what its public meetings have on their agendas. */
  public Map<UUID, List<UUID>> ofCouncils(Viewer viewer, List<UUID> councils) {
    var onAgenda =
        DSL.exists(
            selectOne()
                .from(AGENDA_ITEM)
                .join(MEETING)
                .on(MEETING.ID.eq(AGENDA_ITEM.MEETING_ID))
                .where(
                    MEETING.COUNCIL_ID.eq(COUNCIL.ID),
                    VisibleMeetings.isPublic(),
                    AGENDA_ITEM
                        .SUBJECT_ID
                        .eq(BALLOT.SUBJECT_ID)
                        .and(AGENDA_ITEM.SUBJECT_KIND.eq(BALLOT.SUBJECT_KIND))
                        .or(
                            AGENDA_ITEM
                                .ID
                                .eq(BALLOT.SUBJECT_ID)
                                .and(BALLOT.SUBJECT_KIND.eq(inline(AgendaItemView.KIND))))));
    return db.sql()
        .select(COUNCIL.ID, BALLOT.ID)
        .from(COUNCIL)
        .join(BALLOT)
        .on(BALLOT.COMMUNITY_ID.eq(COUNCIL.COMMUNITY_ID), isOpen())
        .where(
            COUNCIL.ID.in(councils),
            BALLOT
                .SUBJECT_KIND
                .eq(inline(CouncilView.KIND))
                .and(BALLOT.SUBJECT_ID.eq(COUNCIL.ID))
                .or(onAgenda))
        .orderBy(BALLOT.CLOSES_AT, BALLOT.ID)
        .fetchGroups(COUNCIL.ID, BALLOT.ID);
  }

  /** Ballots announced or open at or below each place. */
  public Map<UUID, Integer> atPlaces(List<UUID> areas) {
    // "0" follows "/" in byte order, so it ends the range of everything below the node.
    Field<String> end = field("rtrim({0}, '/') || '0'", AREA.PATH.getDataType(), AREA.PATH);
    Field<Integer> count =
        field(
            selectCount()
                .from(BALLOT)
                .where(
                    BALLOT.SCOPE_PATH.ge(AREA.PATH),
                    BALLOT.SCOPE_PATH.lt(end),
                    BALLOT.CLOSED_AT.isNull()));
    return db.sql()
        .select(AREA.ID, count)
        .from(AREA)
        .where(AREA.ID.in(areas))
        .fetchMap(AREA.ID, count);
  }

  private Condition isOpen() {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    return BALLOT.OPENS_AT.le(now).and(BALLOT.CLOSES_AT.gt(now)).and(BALLOT.CLOSED_AT.isNull());
  }
}
