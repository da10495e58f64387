package cn.yunshequ.councils.plug;

import cn.yunshequ.councils.AgendaSubject;
import cn.yunshequ.councils.store.SubjectReads;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** What a ballot decided may be talked about; voting lies below and knows no agendas. */
@Singleton
class BallotsOnAgendas implements AgendaSubject {
  private static final String BALLOT = "ballot";

  private final SubjectReads reads;

  BallotsOnAgendas(SubjectReads reads) {
    this.reads = reads;
  }

  @Override
  public String kind() {
    return BALLOT;
  }

  @Override
  public Optional<Matter> matter(Viewer viewer, UUID id) {
    return reads
        .ballot(viewer, id)
        .map(found ->
            new Matter(
                new SubjectRef(kind(), id), found.community(), found.place(), found.title(), null));
  }
}
