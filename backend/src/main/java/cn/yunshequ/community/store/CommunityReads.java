package cn.yunshequ.community.store;

import static cn.yunshequ.community.store.db.Tables.CATEGORY;
import static cn.yunshequ.community.store.db.Tables.COMMUNITY_;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Later;
import cn.yunshequ.platform.db.Shape;
import cn.yunshequ.platform.db.Values;
import cn.yunshequ.platform.graphql.Identified;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Communities; public. */
@Singleton
public class CommunityReads {
  private static final List<Field<?>> COLUMNS =
      List.of(
          COMMUNITY_.ID,
          COMMUNITY_.SLUG,
          COMMUNITY_.NAME,
          COMMUNITY_.PHONE,
          COMMUNITY_.ENDORSEMENTS_COMMUNITY,
          COMMUNITY_.PATH);

  private final Db db;

  CommunityReads(Db db) {
    this.db = db;
  }

  /** The API's {@code Community}. */
  public record CommunityView(
      UUID communityId,
      String slug,
      String name,
      @Nullable String phone,
      int endorsementsNeeded,
      AreaPath path)
      implements Identified {
    @Override
    public SubjectRef ref() {
      return new SubjectRef("community", communityId);
    }
  }

  /** The API's {@code Category}. */
  public record CategoryView(String code, String name) {}

  public Optional<CommunityView> bySlug(Viewer viewer, String slug) {
    return named(viewer, slug).get();
  }

  public Later<Optional<CommunityView>> named(Viewer viewer, String slug) {
    return later("community by slug", "slug", slug, () -> COMMUNITY_.SLUG.eq(param("slug", slug)))
        .map(found -> found.stream().findFirst());
  }

  public Map<UUID, CommunityView> byIds(Viewer viewer, List<UUID> ids) {
    return nodes(viewer, ids).get();
  }

  public Later<Map<UUID, CommunityView>> nodes(Viewer viewer, List<UUID> ids) {
    var wanted = ids.toArray(UUID[]::new);
    return later(
            "communities by id", "ids", wanted, () -> COMMUNITY_.ID.eq(any(param("ids", wanted))))
        .map(found ->
            found.stream()
                .collect(Collectors.toMap(CommunityView::communityId, Function.identity())));
  }

  private Later<List<CommunityView>> later(
      String what, String name, Object value, Supplier<Condition> which) {
    return db.later(
        what,
        Values.none().with(name, value),
        () -> new Shape.Made<>("", DSL.select(COLUMNS).from(COMMUNITY_).where(which.get())),
        (none, rows) -> rows.list(row -> view(row::get)));
  }

  /** By slug, so that pages stay whole while communities join. */
  public Page<CommunityView> page(Viewer viewer, int first, Optional<String> after) {
    var beyond =
        after
            .map(cursor -> row(COMMUNITY_.SLUG).gt(Cursor.read(cursor, 1).getFirst()))
            .orElse(noCondition());
    return Page.cut(select(beyond, first + 1), first, c -> Cursor.of(c.slug()));
  }

  /** Categories of each community, in its own order. */
  public Later<Map<UUID, List<CategoryView>>> categories(Viewer viewer, List<UUID> communities) {
    var wanted = communities.toArray(UUID[]::new);
    return db.later(
        "categories",
        Values.none().with("ids", wanted),
        () ->
            new Shape.Made<>(
                "",
                DSL.select(CATEGORY.COMMUNITY_ID, CATEGORY.CODE, CATEGORY.NAME)
                    .from(CATEGORY)
                    .where(CATEGORY.COMMUNITY_ID.eq(any(param("ids", wanted))))
                    .orderBy(CATEGORY.POSITION, CATEGORY.CODE)),
        (none, rows) -> {
          Map<UUID, List<CategoryView>> found = new HashMap<>();
          for (var row = rows.next(); row != null; row = rows.next()) {
            found
                .computeIfAbsent(row.get(CATEGORY.COMMUNITY_ID), id -> new ArrayList<>())
                .add(new CategoryView(row.get(CATEGORY.CODE), row.get(CATEGORY.NAME)));
          }
          return found;
        });
  }

  private List<CommunityView> select(Condition which, int limit) {
    return db.sql()
        .select(COLUMNS)
        .from(COMMUNITY_)
        .where(which)
        .orderBy(COMMUNITY_.SLUG)
        .limit(DSL.inline(limit))
        .fetch(row -> view(row::get));
  }

  private interface Columns {
    <T extends @Nullable Object> T get(Field<T> field);
  }

  private static CommunityView view(Columns row) {
    return new CommunityView(
        row.get(COMMUNITY_.ID),
        row.get(COMMUNITY_.SLUG),
        row.get(COMMUNITY_.NAME),
        row.get(COMMUNITY_.PHONE),
        row.get(COMMUNITY_.ENDORSEMENTS_COMMUNITY),
        new AreaPath(row.get(COMMUNITY_.PATH)));
  }
}
