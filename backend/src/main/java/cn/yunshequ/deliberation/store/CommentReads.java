package cn.yunshequ.deliberation.store;

import static cn.yunshequ.community.published.Tables.ACTED_FOR;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.deliberation.store.db.Tables.COMMENT;

import cn.yunshequ.community.ResidentCard;
import cn.yunshequ.deliberation.model.Comment;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Keyset;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;

/**
 * Pages of comments with their authors, one statement each. Whether the viewer may see the subject
 * is asked of its owner before.
 */
@Singleton
public class CommentReads {
  /** At most this many replies of one comment come in one batch. */
  public static final int REPLIES = 50;

  // Said in the same statement, so that only comments made for somebody ask for whom.
  private static final Field<Boolean> FOR_AN_ELDER =
      DSL.field(
              DSL.exists(
                  DSL.selectOne()
                      .from(ACTED_FOR)
                      .where(ACTED_FOR.SUBJECT_ID.eq(COMMENT.ID))
                      .and(ACTED_FOR.ACT.eq("COMMENT"))))
          .as("for_an_elder");

  private static final List<SelectField<?>> AUTHOR =
      List.of(
          FOR_AN_ELDER,
          RESIDENT.NAME,
          RESIDENT.BUILDING,
          RESIDENT.BUILDING_PATH,
          RESIDENT.OFFICE,
          RESIDENT.CLOSED);

  private final Db db;

  CommentReads(Db db) {
    this.db = db;
  }

  /**
   * A comment with its author's card, as read for one viewer.
   *
   * @param forAnElder whether it was written under an agreement to act for somebody
   */
  public record Shown(Comment comment, ResidentCard author, boolean forAnElder) {
    /** Null where the words are hidden from that viewer. */
    public Optional<String> bodyFor(Viewer viewer) {
      boolean hidden = comment.status() == ContentStatus.HIDDEN;
      boolean privy =
          comment.author().equals(viewer.accountId())
              || viewer.worksAtDeskOf(new AreaPath(comment.areaPath()))
              || viewer.hearsAppealsOf(new AreaPath(comment.areaPath()));
      return hidden && !privy ? Optional.empty() : Optional.of(comment.body());
    }
  }

  // Hidden ones keep their place as a stub; waiting ones are seen by author and desk.
  private static Condition visibleTo(Viewer viewer) {
    return visibleTo(viewer, COMMENT);
  }

  private static Condition visibleTo(
      Viewer viewer, cn.yunshequ.deliberation.store.db.tables.Comment comment) {
    Condition visible = comment.STATUS.ne(ContentStatus.PENDING.name());
    if (viewer.accountId() != null) {
      visible = visible.or(comment.AUTHOR_ID.eq(viewer.accountId()));
    }
    for (var desk : viewer.deskPaths()) {
      visible = visible.or(comment.AREA_PATH.startsWith(desk.value()));
    }
    return visible;
  }

  /** Comments of depth 1, oldest or newest first. */
  public Page<Shown> thread(
      Viewer viewer, SubjectRef subject, boolean newestFirst, int first, Optional<String> after) {
    var order = DSL.row(COMMENT.CREATED_AT, COMMENT.ID);
    var rest =
        after
            .map(Keyset::position)
            .map(p -> newestFirst ? order.lt(p) : order.gt(p))
            .orElse(DSL.noCondition());
    var rows =
        db.sql()
            .select(COMMENT.fields())
            .select(AUTHOR)
            .from(COMMENT)
            .join(RESIDENT)
            .on(RESIDENT.ACCOUNT_ID.eq(COMMENT.AUTHOR_ID))
            .where(COMMENT.SUBJECT_KIND.eq(subject.kind()))
            .and(COMMENT.SUBJECT_ID.eq(subject.id()))
            .and(COMMENT.PARENT_ID.isNull())
            .and(visibleTo(viewer))
            .and(rest)
            .orderBy(
                newestFirst ? COMMENT.CREATED_AT.desc() : COMMENT.CREATED_AT.asc(),
                newestFirst ? COMMENT.ID.desc() : COMMENT.ID.asc())
            .limit(DSL.inline(first + 1))
            .fetch(CommentReads::shown);
    return page(rows, first);
  }

  /** Replies of one comment, oldest first. */
  public Page<Shown> replies(Viewer viewer, UUID parent, int first, Optional<String> after) {
    var order = DSL.row(COMMENT.CREATED_AT, COMMENT.ID);
    var rows =
        db.sql()
            .select(COMMENT.fields())
            .select(AUTHOR)
            .from(COMMENT)
            .join(RESIDENT)
            .on(RESIDENT.ACCOUNT_ID.eq(COMMENT.AUTHOR_ID))
            .where(COMMENT.PARENT_ID.eq(parent))
            .and(visibleTo(viewer))
            .and(after.map(Keyset::position).map(order::gt).orElse(DSL.noCondition()))
            .orderBy(COMMENT.CREATED_AT, COMMENT.ID)
            .limit(DSL.inline(first + 1))
            .fetch(CommentReads::shown);
    return page(rows, first);
  }

  /** The first replies of many comments, at most {@link #REPLIES} and one more each. */
  public Map<UUID, List<Shown>> firstReplies(Viewer viewer, List<UUID> parents) {
    return firstOfEach(viewer, COMMENT.PARENT_ID, parents, comment -> DSL.noCondition());
  }

  /** The first comments of depth 1 of many subjects, at most {@link #REPLIES} and one more each. */
  public Map<UUID, List<Shown>> firstComments(Viewer viewer, String kind, List<UUID> subjects) {
    return firstOfEach(
        viewer,
        COMMENT.SUBJECT_ID,
        subjects,
        comment -> comment.SUBJECT_KIND.eq(kind).and(comment.PARENT_ID.isNull()));
  }

  // A lateral limit for each key: a thread of 5,000 comments costs as much as one of 50.
  private Map<UUID, List<Shown>> firstOfEach(
      Viewer viewer,
      Field<UUID> key,
      List<UUID> keys,
      Function<cn.yunshequ.deliberation.store.db.tables.Comment, Condition> which) {
    Map<UUID, List<Shown>> byKey = new HashMap<>();
    keys.forEach(each -> byKey.put(each, new ArrayList<>()));
    var wanted = DSL.unnest(keys.toArray(UUID[]::new)).as("wanted", "wanted_id");
    var wantedId = DSL.field(DSL.name("wanted", "wanted_id"), UUID.class);
    var candidate = COMMENT.as("candidate");
    var shortKey = key.equals(COMMENT.PARENT_ID) ? candidate.PARENT_ID : candidate.SUBJECT_ID;
    var some =
        DSL.select(candidate.ID)
            .from(candidate)
            .where(shortKey.eq(wantedId))
            .and(which.apply(candidate))
            .and(visibleTo(viewer, candidate))
            .orderBy(candidate.CREATED_AT, candidate.ID)
            .limit(DSL.inline(REPLIES + 1))
            .asTable("beginning");
    db.sql()
        .select(COMMENT.fields())
        .select(AUTHOR)
        .from(wanted)
        .crossJoin(DSL.lateral(some))
        .join(COMMENT)
        .on(COMMENT.ID.eq(some.field(candidate.ID)))
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(COMMENT.AUTHOR_ID))
        .orderBy(COMMENT.CREATED_AT, COMMENT.ID)
        .forEach(row -> byKey.getOrDefault(row.get(key), new ArrayList<>()).add(shown(row)));
    return byKey;
  }

  /** The viewer's own comments, as rows to take away. */
  public List<List<String>> own(Viewer viewer) {
    return db.sql()
        .select(COMMENT.BODY, COMMENT.STANCE, COMMENT.STATUS, COMMENT.CREATED_AT)
        .from(COMMENT)
        .where(COMMENT.AUTHOR_ID.eq(viewer.account()))
        .orderBy(COMMENT.CREATED_AT, COMMENT.ID)
        .fetch(row ->
            List.of(
                row.value1(),
                row.value2() == null ? "" : row.value2(),
                row.value3(),
                row.value4().toString()));
  }

  /** Comments by id; whether their subjects are visible is asked separately. */
  public Map<UUID, Shown> byId(Viewer viewer, List<UUID> ids) {
    Map<UUID, Shown> found = new HashMap<>();
    db.sql()
        .select(COMMENT.fields())
        .select(AUTHOR)
        .from(COMMENT)
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(COMMENT.AUTHOR_ID))
        .where(COMMENT.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
        .and(visibleTo(viewer))
        .forEach(row -> found.put(row.get(COMMENT.ID), shown(row)));
    return found;
  }

  /** The page of a list read with one row too many. */
  public static Page<Shown> page(List<Shown> rows, int first) {
    return Page.cut(
        rows, first, shown -> Keyset.cursor(shown.comment().createdAt(), shown.comment().id()));
  }

  private static Shown shown(Record row) {
    var comment = CommentStore.comment(row);
    return new Shown(
        comment,
        ResidentCard.of(
            comment.author(),
            row.get(RESIDENT.NAME),
            row.get(RESIDENT.BUILDING),
            row.get(RESIDENT.BUILDING_PATH),
            row.get(RESIDENT.OFFICE),
            row.get(RESIDENT.CLOSED)),
        row.get(FOR_AN_ELDER));
  }
}
