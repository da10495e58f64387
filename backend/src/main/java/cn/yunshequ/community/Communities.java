package cn.yunshequ.community;

import cn.yunshequ.community.store.FoundingStore;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What whoever runs the portal sets up at its machine: communities and who holds office. No door of
 * the API leads here.
 */
@Singleton
public class Communities {
  private final Db db;
  private final FoundingStore store;
  private final Ids ids;
  private final Clock clock;

  Communities(Db db, FoundingStore store, Ids ids, Clock clock) {
    this.db = db;
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  /** A topic of proposals. */
  public record Topic(String code, String name) {}

  /**
   * Where a community lies.
   *
   * @param slug its stable name in addresses
   */
  public record Site(String district, String subdistrict, String slug, String name, String phone) {}

  /** True when there is any. Others founding at the same time wait until this transaction ends. */
  public boolean any() {
    store.lockFounding();
    return store.any();
  }

  public Optional<UUID> find(String slug) {
    return store.find(slug);
  }

  /** True when a community of that name in addresses, name and telephone stands. */
  public boolean stands(Site site) {
    return store.stands(site);
  }

  /** True when the subdistrict has a community of that name, whatever it is called in addresses. */
  public boolean nameTaken(Site site) {
    return store.nameTaken(site);
  }

  /** Founds a community with its topics; one that stands already stays as it is. */
  public UUID found(Site site, List<Topic> topics) {
    return db.write(() -> {
      store.lockFounding();
      var standing = store.find(site.slug());
      if (standing.isPresent()) {
        return standing.get();
      }
      var district = store.area("DISTRICT", null, site.district());
      var street = store.area("SUBDISTRICT", district, site.subdistrict());
      var id = store.community(street, site);
      for (int i = 0; i < topics.size(); i++) {
        store.topic(id, topics.get(i), i);
      }
      return id;
    });
  }

  /**
   * Gives an office for an area and everything under it, from today.
   *
   * @param years length of the term
   */
  public void appoint(UUID account, OfficeKind kind, UUID areaId, int years) {
    var today = CivicTime.dayOf(clock.instant());
    db.write(() -> {
      store.appoint(ids.next(), account, kind, areaId, null, today, today.plusYears(years));
      return areaId;
    });
  }

  /**
   * Lays a grid over areas of a community; what it has already stays in it.
   *
   * @return its id
   */
  public UUID layGrid(UUID community, String name, List<UUID> areas) {
    return db.write(() -> {
      var grid = store.grid(ids.next(), community, name);
      areas.forEach(area -> store.intoGrid(grid, area));
      return grid;
    });
  }

  /**
   * Makes an account worker of a grid, from today: the office counts in the areas of the grid only.
   *
   * @param years length of the term
   */
  public void appointToGrid(UUID account, UUID community, UUID grid, int years) {
    var today = CivicTime.dayOf(clock.instant());
    db.write(() -> {
      store.appoint(
          ids.next(),
          account,
          OfficeKind.GRID_WORKER,
          community,
          grid,
          today,
          today.plusYears(years));
      return grid;
    });
  }

  /** The subdistrict a community lies in. */
  public UUID subdistrictOf(UUID community) {
    return store.parentOf(community);
  }

  /** Who acts at the machine itself: may do at the desk of that community what its chair may. */
  public Viewer operatorOf(UUID community) {
    var path = new AreaPath(store.pathOf(community));
    return new Viewer(
        null,
        null,
        null,
        List.of(),
        List.of(new Viewer.Office(OfficeKind.COMMITTEE_CHAIR, community, path)));
  }
}
