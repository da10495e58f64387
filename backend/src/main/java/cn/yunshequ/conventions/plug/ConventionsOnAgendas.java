package cn.yunshequ.conventions.plug;

import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.store.ConventionReads;
import cn.yunshequ.councils.AgendaSubject;
import cn.yunshequ.kernel.Viewer;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Published conventions may be taken up by councils. */
@Singleton
class ConventionsOnAgendas implements AgendaSubject {
  private final ConventionReads reads;

  ConventionsOnAgendas(ConventionReads reads) {
    this.reads = reads;
  }

  @Override
  public String kind() {
    return ConventionView.KIND;
  }

  @Override
  public Optional<Matter> matter(Viewer viewer, UUID id) {
    return reads
        .find(viewer, id)
        .filter(convention -> convention.wordsShown() && convention.publishedVersion() != null)
        .map(convention ->
            new Matter(
                convention.ref(),
                convention.communityId(),
                convention.path(),
                Objects.requireNonNull(convention.title()),
                null));
  }
}
