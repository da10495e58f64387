package cn.yunshequ.councils.plug;

import cn.yunshequ.councils.AgendaSubject;
import cn.yunshequ.councils.model.AgendaItemView;
import cn.yunshequ.councils.store.SubjectReads;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** What one meeting put off, the next takes up. */
@Singleton
class ItemsTakenUpAgain implements AgendaSubject {
  private final SubjectReads reads;

  ItemsTakenUpAgain(SubjectReads reads) {
    this.reads = reads;
  }

  @Override
  public String kind() {
    return AgendaItemView.KIND;
  }

  @Override
  public Optional<Matter> matter(Viewer viewer, UUID id) {
    return reads
        .item(viewer, id)
        .map(found ->
            new Matter(
                new SubjectRef(kind(), id), found.community(), found.place(), found.title(), null));
  }
}
