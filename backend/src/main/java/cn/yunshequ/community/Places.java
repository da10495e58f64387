package cn.yunshequ.community;

import cn.yunshequ.community.model.AreaKind;
import cn.yunshequ.community.model.Place;
import cn.yunshequ.community.store.PlaceReads;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Areas for other modules. Public data: every viewer sees every place. */
@Singleton
public class Places {
  private final PlaceReads reads;

  Places(PlaceReads reads) {
    this.reads = reads;
  }

  /**
   * An area at or below a community; empty for others. The id of a community is that of its area.
   */
  public Optional<Place> find(UUID areaId) {
    return reads.place(Viewer.GUEST, areaId);
  }

  /**
   * @param field the input field to name
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND on that field
   */
  public Place get(UUID areaId, String field) {
    return find(areaId).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, field).asException());
  }

  /**
   * A community, and no smaller area.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND on {@code communityId}
   */
  public Place community(UUID id) {
    return find(id)
        .filter(place -> place.kind() == AreaKind.COMMUNITY)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "communityId").asException());
  }

  /** Ids of the areas at these paths; paths of nothing are left out. */
  public Map<String, UUID> idsByPath(List<String> paths) {
    return paths.isEmpty() ? Map.of() : reads.idsByPath(Viewer.GUEST, paths);
  }

  /** Whether that community has such a category of proposals. */
  public boolean hasCategory(UUID communityId, String code) {
    return reads.hasCategory(Viewer.GUEST, communityId, code);
  }
}
