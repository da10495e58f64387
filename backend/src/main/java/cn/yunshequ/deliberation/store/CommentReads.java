package cn.yunshequ.deliberation.store;

import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.deliberation.store.db.Tables.COMMENT;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.param;

import cn.yunshequ.community.ResidentCard;
import cn.yunshequ.deliberation.model.Comment;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Later;
import cn.yunshequ.platform.db.Row;
import cn.yunshequ.platform.db.Shape;
import cn.yunshequ.platform.db.Values;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;

/**
 * Pages of comments with their authors, one statement each. Whether the viewer may see the subject
 * is asked of its owner before.
 */
@Singleton
public class CommentReads {
  /** At most this many replies of one comment come in one batch. */
  public static final int REPLIES = 50;

  private static final List<SelectField<?>> AUTHOR =
      List.of(RESIDENT.NAME, RESIDENT.BUILDING, RESIDENT.BUILDING_PATH, RESIDENT.CLOSED);

  private final Db db;

  CommentReads(Db db) {
    this.db = db;
  }

  /** A comment with its author's card, as read for one viewer. */
  public record Shown(Comment comment, ResidentCard author) {
    /** Null where the words are hidden from that viewer. */
    public Optional<String> bodyFor(Viewer viewer) {
      boolean hidden = comment.status() == ContentStatus.HIDDEN;
      boolean privy =
          comment.author().equals(viewer.accountId())
              || viewer.worksAtDeskOf(new AreaPath(comment.areaPath()));
      return hidden && !privy ? Optional.empty() : Optional.of(comment.body());
    }
  }

  // Hidden ones keep their place as a stub; waiting ones are seen by author and desk.
  private static Condition visibleTo(Viewer viewer) {
    return visibleTo(viewer, COMMENT);
  }

  private static Condition visibleTo(
      Viewer viewer, cn.yunshequ.deliberation.store.db.tables.Comment comment) {
    Condition visible = comment.STATUS.ne(inline(ContentStatus.PENDING.name()));
    if (viewer.accountId() != null) {
      visible = visible.or(comment.AUTHOR_ID.eq(Values.account(viewer.accountId())));
    }
    return viewer.deskPaths().isEmpty()
        ? visible
        : visible.or(
            DSL.condition(
                "exists (select 1 from unnest({0}) desk where starts_with({1}, desk))",
                Values.desks(viewer), comment.AREA_PATH));
  }

  private record ThreadShape(String what, boolean newestFirst, int first, boolean office) {}

  private static List<SelectField<?>> columns(boolean office) {
    var columns = new ArrayList<SelectField<?>>(List.of(COMMENT.fields()));
    columns.addAll(AUTHOR);
    if (office) {
      columns.add(RESIDENT.OFFICE);
    }
    return columns;
  }

  private static SelectOnConditionStep<Record> select(boolean office) {
    return DSL.select(columns(office))
        .from(COMMENT)
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(COMMENT.AUTHOR_ID));
  }

  private Later<Page<Shown>> page(
      Viewer viewer,
      ThreadShape shape,
      Optional<String> after,
      Values values,
      Supplier<Condition> which) {
    var place = after.map(Place::of);
    return db.later(
        shape,
        values
            .with("after_at", place.map(Place::at).orElse(null))
            .with("after_id", place.map(Place::id).orElse(null)),
        () ->
            new Shape.Made<>(
                "",
                select(shape.office())
                    .where(which.get())
                    .and(visibleTo(viewer))
                    .and(place.map(p -> p.beyond(shape.newestFirst())).orElse(DSL.noCondition()))
                    .orderBy(
                        shape.newestFirst() ? COMMENT.CREATED_AT.desc() : COMMENT.CREATED_AT.asc(),
                        shape.newestFirst() ? COMMENT.ID.desc() : COMMENT.ID.asc())
                    .limit(inline(shape.first() + 1))),
        (none, rows) -> page(rows.list(CommentReads::shown), shape.first()));
  }

  /**
   * Comments of depth 1, oldest or newest first.
   *
   * @param office whether the office of authors is wanted
   */
  public Later<Page<Shown>> thread(
      Viewer viewer,
      SubjectRef subject,
      boolean newestFirst,
      int first,
      Optional<String> after,
      boolean office) {
    return page(
        viewer,
        new ThreadShape("thread of " + subject.kind(), newestFirst, first, office),
        after,
        Values.of(viewer).with("subject", subject.id()),
        () ->
            COMMENT
                .SUBJECT_KIND
                .eq(inline(subject.kind()))
                .and(COMMENT.SUBJECT_ID.eq(param("subject", subject.id())))
                .and(COMMENT.PARENT_ID.isNull()));
  }

  /** Replies of one comment, oldest first. */
  public Page<Shown> replies(Viewer viewer, UUID parent, int first, Optional<String> after) {
    return page(
            viewer,
            new ThreadShape("replies", false, first, true),
            after,
            Values.of(viewer).with("parent", parent),
            () -> COMMENT.PARENT_ID.eq(param("parent", parent)))
        .get();
  }

  /** The first replies of many comments, at most {@link #REPLIES} and one more each. */
  public Later<Map<UUID, List<Shown>>> firstReplies(Viewer viewer, List<UUID> parents) {
    return firstOfEach(viewer, "", parents);
  }

  /** The first comments of depth 1 of many subjects, at most {@link #REPLIES} and one more each. */
  public Later<Map<UUID, List<Shown>>> firstComments(
      Viewer viewer, String kind, List<UUID> subjects) {
    return firstOfEach(viewer, kind, subjects);
  }

  private record FirstShape(String kind) {}

  // A lateral limit for each key: a thread of 5,000 comments costs as much as one of 50.
  private Later<Map<UUID, List<Shown>>> firstOfEach(Viewer viewer, String kind, List<UUID> keys) {
    boolean replies = kind.isEmpty();
    var wanted = keys.toArray(UUID[]::new);
    return db.later(
        new FirstShape(kind),
        Values.of(viewer).with("keys", wanted),
        () -> new Shape.Made<>("", beginnings(viewer, kind, wanted)),
        (none, rows) -> {
          Map<UUID, List<Shown>> byKey = new HashMap<>();
          keys.forEach(each -> byKey.put(each, new ArrayList<>()));
          for (var shown : rows.list(CommentReads::shown)) {
            var comment = shown.comment();
            var key = replies ? comment.parent() : comment.subject().id();
            if (key != null) {
              byKey.getOrDefault(key, new ArrayList<>()).add(shown);
            }
          }
          return byKey;
        });
  }

  private static Select<?> beginnings(Viewer viewer, String kind, UUID[] keys) {
    var wanted = DSL.unnest(param("keys", keys)).as("wanted", "wanted_id");
    var wantedId = DSL.field(DSL.name("wanted", "wanted_id"), UUID.class);
    var candidate = COMMENT.as("candidate");
    var of =
        kind.isEmpty()
            ? candidate.PARENT_ID.eq(wantedId)
            : candidate
                .SUBJECT_ID
                .eq(wantedId)
                .and(candidate.SUBJECT_KIND.eq(inline(kind)))
                .and(candidate.PARENT_ID.isNull());
    var some =
        DSL.select(candidate.ID)
            .from(candidate)
            .where(of)
            .and(visibleTo(viewer, candidate))
            .orderBy(candidate.CREATED_AT, candidate.ID)
            .limit(inline(REPLIES + 1))
            .asTable("beginning");
    return DSL.select(columns(true))
        .from(wanted)
        .crossJoin(DSL.lateral(some))
        .join(COMMENT)
        .on(COMMENT.ID.eq(some.field(candidate.ID)))
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(COMMENT.AUTHOR_ID))
        .orderBy(COMMENT.CREATED_AT, COMMENT.ID);
  }

  /** Comments by id; whether their subjects are visible is asked separately. */
  public Map<UUID, Shown> byId(Viewer viewer, List<UUID> ids) {
    var wanted = ids.toArray(UUID[]::new);
    return db.later(
            "comments by id",
            Values.of(viewer).with("ids", wanted),
            () ->
                new Shape.Made<>(
                    "",
                    select(true)
                        .where(COMMENT.ID.eq(DSL.any(param("ids", wanted))))
                        .and(visibleTo(viewer))),
            (none, rows) -> {
              Map<UUID, Shown> found = new HashMap<>();
              rows.list(CommentReads::shown).forEach(s -> found.put(s.comment().id(), s));
              return found;
            })
        .get();
  }

  /** The page of a list read with one row too many. */
  public static Page<Shown> page(List<Shown> rows, int first) {
    return Page.cut(
        rows,
        first,
        shown ->
            Cursor.of(shown.comment().createdAt().atOffset(ZoneOffset.UTC), shown.comment().id()));
  }

  private record Place(OffsetDateTime at, UUID id) {
    static Place of(String cursor) {
      var parts = Cursor.read(cursor, 2);
      try {
        return new Place(OffsetDateTime.parse(parts.get(0)), UUID.fromString(parts.get(1)));
      } catch (DateTimeParseException | IllegalArgumentException forged) {
        throw Refusal.of(CommonRefusal.BAD_ID, "after").asException();
      }
    }

    Condition beyond(boolean newestFirst) {
      var order = DSL.row(COMMENT.CREATED_AT, COMMENT.ID);
      var place = DSL.row(param("after_at", at), param("after_id", id));
      return newestFirst ? order.lt(place) : order.gt(place);
    }
  }

  private static Shown shown(Row row) {
    var comment = CommentStore.comment(row::get);
    return new Shown(
        comment,
        ResidentCard.of(
            comment.author(),
            row.get(RESIDENT.NAME),
            row.get(RESIDENT.BUILDING),
            row.get(RESIDENT.BUILDING_PATH),
            row.get(RESIDENT.OFFICE),
            row.get(RESIDENT.CLOSED)));
  }
}
