package cn.yunshequ.community.store;

import static cn.yunshequ.community.published.Tables.AREA;
import static cn.yunshequ.community.store.db.Tables.CATEGORY;
import static cn.yunshequ.community.store.db.Tables.COMMUNITY_;
import static cn.yunshequ.community.store.db.Tables.GRID;
import static cn.yunshequ.community.store.db.Tables.GRID_AREA;
import static cn.yunshequ.community.store.db.Tables.HOUSEHOLD;
import static cn.yunshequ.community.store.db.Tables.OFFICE;

import cn.yunshequ.community.Communities;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Communities, the tree above them, and offices. */
@Singleton
public class FoundingStore {
  private final Db db;

  FoundingStore(Db db) {
    this.db = db;
  }

  /** Until the transaction ends. */
  public void lockFounding() {
    db.sql().fetch("select pg_advisory_xact_lock(hashtextextended('founding', 0))");
  }

  public boolean any() {
    return db.sql().fetchExists(COMMUNITY_);
  }

  public Optional<UUID> find(String slug) {
    return db.sql()
        .select(COMMUNITY_.ID)
        .from(COMMUNITY_)
        .where(COMMUNITY_.SLUG.eq(slug))
        .fetchOptional(COMMUNITY_.ID);
  }

  public boolean stands(Communities.Site site) {
    return db.sql()
        .fetchExists(
            COMMUNITY_,
            COMMUNITY_.SLUG.eq(site.slug()),
            COMMUNITY_.NAME.eq(site.name()),
            COMMUNITY_.PHONE.eq(site.phone()));
  }

  public boolean nameTaken(Communities.Site site) {
    var street = AREA.as("street");
    var district = AREA.as("district");
    return db.sql()
        .fetchExists(
            DSL.selectOne()
                .from(AREA)
                .join(street)
                .on(street.ID.eq(AREA.PARENT_ID))
                .join(district)
                .on(district.ID.eq(street.PARENT_ID))
                .where(AREA.KIND.eq("COMMUNITY"), AREA.NAME.eq(site.name()))
                .and(street.NAME.eq(site.subdistrict()))
                .and(district.NAME.eq(site.district())));
  }

  /** The area of that name there, made when missing. Founding must be locked. */
  public UUID area(String kind, @Nullable UUID parent, String name) {
    var standing =
        db.sql()
            .select(AREA.ID)
            .from(AREA)
            .where(AREA.KIND.eq(kind), AREA.NAME.eq(name), AREA.PARENT_ID.isNotDistinctFrom(parent))
            .fetchOptional(AREA.ID);
    return standing.orElseGet(() -> newArea(kind, parent, name));
  }

  // The path of a node holds its own label, so both come from the sequence in one statement.
  private UUID newArea(String kind, @Nullable UUID parent, String name) {
    return (UUID)
        Objects.requireNonNull(
            db.sql()
                .fetchValue(
                    """
                    insert into community.area (id, label, kind, parent_id, path, name, sort_name)
                    select uuidv7(), n.label, ?, p.id, coalesce(p.path, '') || n.label || '/', ?, ?
                    from (select cast(nextval('community.area_label_seq') as int) as label) n
                    left join community.area p on p.id = cast(? as uuid)
                    returning id
                    """,
                    kind,
                    name,
                    name,
                    parent));
  }

  public UUID community(UUID subdistrict, Communities.Site site) {
    var id = area("COMMUNITY", subdistrict, site.name());
    db.sql().execute("update community.area set community_id = id where id = ?", id);
    db.sql()
        .insertInto(COMMUNITY_)
        .set(COMMUNITY_.ID, id)
        .set(COMMUNITY_.SLUG, site.slug())
        .set(COMMUNITY_.NAME, site.name())
        .set(COMMUNITY_.PATH, pathOf(id))
        .set(COMMUNITY_.PHONE, site.phone())
        .execute();
    return id;
  }

  public void topic(UUID community, Communities.Topic topic, int position) {
    db.sql()
        .insertInto(CATEGORY)
        .set(CATEGORY.COMMUNITY_ID, community)
        .set(CATEGORY.CODE, topic.code())
        .set(CATEGORY.NAME, topic.name())
        .set(CATEGORY.POSITION, position)
        .execute();
  }

  /** Within a grid of that community when one is given. */
  public void appoint(
      UUID id,
      UUID account,
      OfficeKind kind,
      UUID area,
      @Nullable UUID grid,
      LocalDate starts,
      LocalDate ends) {
    db.sql()
        .insertInto(OFFICE)
        .set(OFFICE.ID, id)
        .set(OFFICE.ACCOUNT_ID, account)
        .set(OFFICE.KIND, kind.name())
        .set(OFFICE.AREA_ID, area)
        .set(OFFICE.GRID_ID, grid)
        .set(OFFICE.TERM_STARTS, starts)
        .set(OFFICE.TERM_ENDS, ends)
        .onConflictDoNothing()
        .execute();
  }

  public String pathOf(UUID area) {
    return Objects.requireNonNull(
        db.sql().select(AREA.PATH).from(AREA).where(AREA.ID.eq(area)).fetchOne(AREA.PATH));
  }

  public UUID parentOf(UUID area) {
    return Objects.requireNonNull(
        db.sql()
            .select(AREA.PARENT_ID)
            .from(AREA)
            .where(AREA.ID.eq(area))
            .fetchOne(AREA.PARENT_ID));
  }

  /** A stairwell or building of a community, as neighbours say it, e.g. 7栋2单元. */
  public Optional<UUID> findArea(UUID community, String label) {
    return db.sql()
        .select(AREA.ID)
        .from(AREA)
        .where(AREA.COMMUNITY_ID.eq(community), AREA.LABEL.eq(label))
        .orderBy(AREA.PATH)
        .limit(1)
        .fetchOptional(AREA.ID);
  }

  /** The same, known to be there. */
  public UUID areaCalled(UUID community, String label) {
    return findArea(community, label).orElseThrow();
  }

  public UUID household(UUID stairwell, String door) {
    return db.sql()
        .select(HOUSEHOLD.ID)
        .from(HOUSEHOLD)
        .where(HOUSEHOLD.STAIRWELL_ID.eq(stairwell), HOUSEHOLD.DOOR.eq(door))
        .fetchOptional(HOUSEHOLD.ID)
        .orElseThrow();
  }

  /** The grid of that name there, made when missing. */
  public UUID grid(UUID id, UUID community, String name) {
    db.sql()
        .insertInto(GRID)
        .set(GRID.ID, id)
        .set(GRID.COMMUNITY_ID, community)
        .set(GRID.NAME, name)
        .onConflictDoNothing()
        .execute();
    return db.sql()
        .select(GRID.ID)
        .from(GRID)
        .where(GRID.COMMUNITY_ID.eq(community), GRID.NAME.eq(name))
        .fetchOptional(GRID.ID)
        .orElseThrow();
  }

  /** Puts an area of the grid's community into it; what lies elsewhere is left out. */
  public void intoGrid(UUID grid, UUID area) {
    db.sql()
        .insertInto(GRID_AREA, GRID_AREA.GRID_ID, GRID_AREA.AREA_ID)
        .select(
            DSL.select(GRID.ID, AREA.ID)
                .from(GRID)
                .join(AREA)
                .on(AREA.COMMUNITY_ID.eq(GRID.COMMUNITY_ID))
                .where(GRID.ID.eq(grid), AREA.ID.eq(area)))
        .onConflictDoNothing()
        .execute();
  }
}
