package cn.yunshequ.volunteering.store;

import static cn.yunshequ.community.published.Tables.AREA;
import static cn.yunshequ.community.published.Tables.COMMUNITY;
import static cn.yunshequ.volunteering.store.db.Tables.ACTIVITY;
import static org.jooq.impl.DSL.inline;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.search.Audience;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.volunteering.model.ActivityView;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Activities as search finds them and as the desk judges them: for the portal, not for viewers. */
@Singleton
public class ActivityDocuments {
  private final Db db;

  ActivityDocuments(Db db) {
    this.db = db;
  }

  public Map<UUID, SearchDocument> documents(List<UUID> ids) {
    return db.sql()
        .select(ACTIVITY.fields())
        .select(AREA.LABEL, COMMUNITY.NAME)
        .from(ACTIVITY)
        .join(AREA)
        .on(AREA.ID.eq(ACTIVITY.AREA_ID))
        .join(COMMUNITY)
        .on(COMMUNITY.ID.eq(ACTIVITY.COMMUNITY_ID))
        .where(ACTIVITY.ID.in(ids), ACTIVITY.HIDDEN_REASON.isNull())
        .fetchMap(
            row -> row.get(ACTIVITY.ID),
            row ->
                new SearchDocument(
                    new SubjectRef(ActivityView.KIND, row.get(ACTIVITY.ID)),
                    row.get(ACTIVITY.COMMUNITY_ID),
                    new AreaPath(row.get(ACTIVITY.PATH)),
                    row.get(ACTIVITY.TITLE),
                    row.get(ACTIVITY.BODY) + "\n" + row.get(ACTIVITY.MEETING_PLACE),
                    row.get(ACTIVITY.PUBLISHED_AT).toInstant(),
                    row.get(ACTIVITY.PUBLISHED_AT).toInstant(),
                    Set.of(Audience.PUBLIC),
                    List.of(),
                    SearchDocument.placeOf(row.get(COMMUNITY.NAME), row.get(AREA.LABEL)),
                    List.of(),
                    0,
                    row.get(ACTIVITY.CANCELLED_AT) == null
                        ? SearchDocument.Standing.ORDINARY
                        : SearchDocument.Standing.FADED));
  }

  public List<UUID> after(UUID after, int limit) {
    return db.sql()
        .select(ACTIVITY.ID)
        .from(ACTIVITY)
        .where(ACTIVITY.ID.gt(after), ACTIVITY.HIDDEN_REASON.isNull())
        .orderBy(ACTIVITY.ID)
        .limit(inline(limit))
        .fetch(ACTIVITY.ID);
  }

  /** Holds and describes it. */
  public Optional<Content> lock(UUID id) {
    return db.sql()
        .selectFrom(ACTIVITY)
        .where(ACTIVITY.ID.eq(id))
        .forUpdate()
        .fetchOptional(row ->
            new Content(
                new SubjectRef(ActivityView.KIND, id),
                new AreaPath(row.getPath()),
                row.getTitle(),
                row.getBody(),
                row.getPublishedBy(),
                row.getHiddenReason() == null ? ContentStatus.VISIBLE : ContentStatus.HIDDEN));
  }
}
