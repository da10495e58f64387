package cn.yunshequ.conventions.plug;

import cn.yunshequ.conventions.model.SignatureView;
import cn.yunshequ.conventions.store.SignatureReads;
import cn.yunshequ.files.PhotoOwner;
import cn.yunshequ.kernel.Viewer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Photos of papers are seen by the people who count there, nobody else. */
@Singleton
class SignatureEvidence implements PhotoOwner {
  private final SignatureReads reads;

  SignatureEvidence(SignatureReads reads) {
    this.reads = reads;
  }

  @Override
  public String kind() {
    return SignatureView.KIND;
  }

  @Override
  public Set<UUID> showingPhotosTo(Viewer viewer, List<UUID> subjects) {
    return reads.byIds(viewer, subjects).values().stream()
        .filter(signature -> signature.evidence() != null)
        .map(SignatureView::id)
        .collect(Collectors.toSet());
  }
}
