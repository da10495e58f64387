package cn.yunshequ.councils.store;

import static cn.yunshequ.community.published.Tables.AREA;
import static cn.yunshequ.community.published.Tables.COMMUNITY;
import static cn.yunshequ.councils.store.db.Tables.AGENDA_ITEM;
import static cn.yunshequ.councils.store.db.Tables.COUNCIL;
import static cn.yunshequ.councils.store.db.Tables.MEETING;
import static cn.yunshequ.councils.store.db.Tables.MINUTES;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import cn.yunshequ.councils.model.CouncilView;
import cn.yunshequ.councils.model.MeetingKind;
import cn.yunshequ.councils.model.MeetingView;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.search.Audience;
import cn.yunshequ.search.SearchDocument;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * Councils and meetings as search finds them: for the portal, not for viewers. A meeting carries
 * its agenda, its resolutions and its published minutes. Mediation never gets here.
 */
@Singleton
public class CouncilDocuments {
  private final Db db;

  CouncilDocuments(Db db) {
    this.db = db;
  }

  public Map<UUID, SearchDocument> councils(List<UUID> ids) {
    return db.sql()
        .select(COUNCIL.fields())
        .select(AREA.LABEL, COMMUNITY.NAME)
        .from(COUNCIL)
        .join(AREA)
        .on(AREA.ID.eq(COUNCIL.AREA_ID))
        .join(COMMUNITY)
        .on(COMMUNITY.ID.eq(COUNCIL.COMMUNITY_ID))
        .where(COUNCIL.ID.in(ids), COUNCIL.DISSOLVED_AT.isNull())
        .fetchMap(COUNCIL.ID, CouncilDocuments::council);
  }

  private static SearchDocument council(Record row) {
    var founded = row.get(COUNCIL.FOUNDED_AT).toInstant();
    return new SearchDocument(
        new SubjectRef(CouncilView.KIND, row.get(COUNCIL.ID)),
        row.get(COUNCIL.COMMUNITY_ID),
        new AreaPath(row.get(COUNCIL.PATH)),
        row.get(COUNCIL.NAME),
        Objects.requireNonNullElse(row.get(COUNCIL.RULES_TEXT), ""),
        founded,
        founded,
        Set.of(Audience.PUBLIC),
        List.of(),
        SearchDocument.placeOf(row.get(COMMUNITY.NAME), row.get(AREA.LABEL)),
        List.of(),
        0,
        SearchDocument.Standing.ORDINARY);
  }

  public List<UUID> councilsAfter(UUID after, int limit) {
    return db.sql()
        .select(COUNCIL.ID)
        .from(COUNCIL)
        .where(COUNCIL.ID.gt(after), COUNCIL.DISSOLVED_AT.isNull())
        .orderBy(COUNCIL.ID)
        .limit(inline(limit))
        .fetch(COUNCIL.ID);
  }

  public Map<UUID, SearchDocument> meetings(List<UUID> ids) {
    var items =
        multiset(
                select(AGENDA_ITEM.TITLE, AGENDA_ITEM.NOTE, AGENDA_ITEM.RESOLUTION)
                    .from(AGENDA_ITEM)
                    .where(AGENDA_ITEM.MEETING_ID.eq(MEETING.ID))
                    .orderBy(AGENDA_ITEM.POSITION, AGENDA_ITEM.ID))
            .as("items")
            .convertFrom(rows -> rows.map(CouncilDocuments::words));
    Field<String> minutes =
        field(
                select(MINUTES.BODY)
                    .from(MINUTES)
                    .where(MINUTES.MEETING_ID.eq(MEETING.ID), MINUTES.PUBLISHED_AT.isNotNull())
                    .orderBy(MINUTES.VERSION.desc())
                    .limit(inline(1)))
            .as("minutes_body");
    return db.sql()
        .select(MEETING.fields())
        .select(COUNCIL.NAME, AREA.LABEL, COMMUNITY.NAME)
        .select(items, minutes)
        .from(MEETING)
        .join(COUNCIL)
        .on(COUNCIL.ID.eq(MEETING.COUNCIL_ID))
        .join(AREA)
        .on(AREA.ID.eq(COUNCIL.AREA_ID))
        .join(COMMUNITY)
        .on(COMMUNITY.ID.eq(MEETING.COMMUNITY_ID))
        .where(MEETING.ID.in(ids), findable())
        .fetchMap(
            row -> row.get(MEETING.ID), row -> meeting(row, row.get(items), row.get(minutes)));
  }

  private static String words(Record item) {
    return Stream.of(
            item.get(AGENDA_ITEM.TITLE),
            item.get(AGENDA_ITEM.NOTE),
            item.get(AGENDA_ITEM.RESOLUTION))
        .filter(Objects::nonNull)
        .reduce((one, other) -> one + "\n" + other)
        .orElse("");
  }

  private static SearchDocument meeting(
      Record row, List<String> items, @org.jspecify.annotations.Nullable String minutes) {
    var kind = MeetingKind.valueOf(row.get(MEETING.KIND));
    var body = new ArrayList<String>();
    body.add(row.get(COUNCIL.NAME) + " " + kind.zh());
    body.add(Objects.requireNonNullElse(row.get(MEETING.NOTE), ""));
    body.addAll(items);
    body.add(Objects.requireNonNullElse(minutes, ""));
    return new SearchDocument(
        new SubjectRef(MeetingView.KIND, row.get(MEETING.ID)),
        row.get(MEETING.COMMUNITY_ID),
        new AreaPath(row.get(MEETING.PATH)),
        row.get(MEETING.TITLE),
        String.join("\n", body).strip(),
        row.get(MEETING.CALLED_AT).toInstant(),
        row.get(MEETING.STARTS_AT).toInstant(),
        Set.of(Audience.PUBLIC),
        List.of("meeting:" + kind.name()),
        SearchDocument.placeOf(row.get(COMMUNITY.NAME), row.get(AREA.LABEL)),
        List.of(),
        0,
        minutes == null ? SearchDocument.Standing.ORDINARY : SearchDocument.Standing.OFFICIAL);
  }

  public List<UUID> meetingsAfter(UUID after, int limit) {
    return db.sql()
        .select(MEETING.ID)
        .from(MEETING)
        .where(MEETING.ID.gt(after), findable())
        .orderBy(MEETING.ID)
        .limit(DSL.inline(limit))
        .fetch(MEETING.ID);
  }

  private static Condition findable() {
    return VisibleMeetings.isPublic().and(MEETING.CANCELLED_AT.isNull());
  }
}
