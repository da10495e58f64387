package cn.yunshequ.voting.plug;

import cn.yunshequ.files.PhotoOwner;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.voting.Deliveries;
import cn.yunshequ.voting.store.DeliveryReads;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Proofs of delivery are seen by the people who count, nobody else. */
@Singleton
class DeliveryEvidence implements PhotoOwner {
  private final DeliveryReads deliveries;

  DeliveryEvidence(DeliveryReads deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public String kind() {
    return Deliveries.KIND;
  }

  @Override
  public Set<UUID> showingPhotosTo(Viewer viewer, List<UUID> ids) {
    return deliveries.showingEvidenceTo(viewer, ids);
  }
}
