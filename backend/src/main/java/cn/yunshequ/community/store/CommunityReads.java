package cn.yunshequ.community.store;

import static cn.yunshequ.community.store.db.Tables.CATEGORY;
import static cn.yunshequ.community.store.db.Tables.COMMUNITY_;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Remembered;
import cn.yunshequ.platform.graphql.Identified;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Communities; public. */
@Singleton
public class CommunityReads {
  private static final int MOST = 5_000;

  private final Db db;
  private final Remembered<UUID, CommunityView> byId;
  private final Remembered<String, CommunityView> bySlug;
  private final Remembered<UUID, List<CategoryView>> categories;

  CommunityReads(Db db) {
    this.db = db;
    byId = new Remembered<>(db, MOST);
    bySlug = new Remembered<>(db, MOST);
    categories = new Remembered<>(db, MOST);
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
    return Optional.ofNullable(
        bySlug
            .of(
                List.of(slug),
                asked -> by(CommunityView::slug, select(COMMUNITY_.SLUG.in(asked), 1)))
            .get(slug));
  }

  public Map<UUID, CommunityView> byIds(Viewer viewer, List<UUID> ids) {
    return byId.of(
        ids,
        asked -> by(CommunityView::communityId, select(COMMUNITY_.ID.in(asked), asked.size())));
  }

  private static <K> Map<K, CommunityView> by(
      Function<CommunityView, K> key, List<CommunityView> found) {
    return found.stream().collect(Collectors.toMap(key, Function.identity()));
  }

  /**
   * By slug, so that pages stay whole while communities join.
   *
   * @param named part of their name; blank for all
   */
  public Page<CommunityView> page(Viewer viewer, String named, int first, Optional<String> after) {
    var beyond =
        after
            .map(cursor -> row(COMMUNITY_.SLUG).gt(Cursor.read(cursor, 1).getFirst()))
            .orElse(noCondition());
    var called = named.isBlank() ? noCondition() : COMMUNITY_.NAME.contains(named.strip());
    return Page.cut(select(beyond.and(called), first + 1), first, c -> Cursor.of(c.slug()));
  }

  /** Categories of each community, in its own order. */
  public Map<UUID, List<CategoryView>> categories(Viewer viewer, List<UUID> communities) {
    return categories.of(communities, this::readCategories);
  }

  private Map<UUID, List<CategoryView>> readCategories(List<UUID> communities) {
    return db.sql()
        .select(CATEGORY.COMMUNITY_ID, CATEGORY.CODE, CATEGORY.NAME)
        .from(CATEGORY)
        .where(CATEGORY.COMMUNITY_ID.in(communities))
        .orderBy(CATEGORY.POSITION, CATEGORY.CODE)
        .fetchGroups(
            CATEGORY.COMMUNITY_ID,
            r -> new CategoryView(r.get(CATEGORY.CODE), r.get(CATEGORY.NAME)));
  }

  private List<CommunityView> select(Condition which, int limit) {
    return db.sql()
        .select(
            COMMUNITY_.ID,
            COMMUNITY_.SLUG,
            COMMUNITY_.NAME,
            COMMUNITY_.PHONE,
            COMMUNITY_.ENDORSEMENTS_COMMUNITY,
            COMMUNITY_.PATH)
        .from(COMMUNITY_)
        .where(which)
        .orderBy(COMMUNITY_.SLUG)
        .limit(DSL.inline(limit))
        .fetch(r ->
            new CommunityView(
                r.value1(),
                r.value2(),
                r.value3(),
                r.value4(),
                r.value5(),
                new AreaPath(r.value6())));
  }
}
