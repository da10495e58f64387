package cn.yunshequ.councils.store;

import static cn.yunshequ.councils.store.db.Tables.AGENDA_ITEM;
import static cn.yunshequ.councils.store.db.Tables.MEETING;
import static cn.yunshequ.councils.store.db.Tables.SINGLE_ISSUE;
import static cn.yunshequ.voting.published.Tables.BALLOT;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** What councils themselves and ballots give to talk about again. Public things only. */
@Singleton
public class SubjectReads {
  private final Db db;

  SubjectReads(Db db) {
    this.db = db;
  }

  /** What stands on an agenda then. */
  public record Found(UUID community, AreaPath place, String title) {}

  /** An item of an earlier, public meeting: put off then, taken up again now. */
  public Optional<Found> item(Viewer viewer, UUID id) {
    return db.sql()
        .select(MEETING.COMMUNITY_ID, MEETING.PATH, AGENDA_ITEM.TITLE)
        .from(AGENDA_ITEM)
        .join(MEETING)
        .on(MEETING.ID.eq(AGENDA_ITEM.MEETING_ID))
        .where(AGENDA_ITEM.ID.eq(id), VisibleMeetings.isPublic())
        .fetchOptional(row -> new Found(row.value1(), new AreaPath(row.value2()), row.value3()));
  }

  public Optional<Found> singleIssue(Viewer viewer, UUID id) {
    return db.sql()
        .select(SINGLE_ISSUE.COMMUNITY_ID, SINGLE_ISSUE.PATH, SINGLE_ISSUE.TITLE)
        .from(SINGLE_ISSUE)
        .where(SINGLE_ISSUE.ID.eq(id))
        .fetchOptional(row -> new Found(row.value1(), new AreaPath(row.value2()), row.value3()));
  }

  public Optional<Found> ballot(Viewer viewer, UUID id) {
    return db.sql()
        .select(BALLOT.COMMUNITY_ID, BALLOT.SCOPE_PATH, BALLOT.TITLE)
        .from(BALLOT)
        .where(BALLOT.ID.eq(id))
        .fetchOptional(row -> new Found(row.value1(), new AreaPath(row.value2()), row.value3()));
  }
}
