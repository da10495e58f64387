package cn.yunshequ.councils.plug;

import cn.yunshequ.councils.AgendaSubject;
import cn.yunshequ.councils.model.SingleIssueView;
import cn.yunshequ.councils.store.SubjectReads;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** What became of a 一事一议一决 may be talked about. */
@Singleton
class SingleIssuesOnAgendas implements AgendaSubject {
  private final SubjectReads reads;

  SingleIssuesOnAgendas(SubjectReads reads) {
    this.reads = reads;
  }

  @Override
  public String kind() {
    return SingleIssueView.KIND;
  }

  @Override
  public Optional<Matter> matter(Viewer viewer, UUID id) {
    return reads
        .singleIssue(viewer, id)
        .map(found ->
            new Matter(
                new SubjectRef(kind(), id), found.community(), found.place(), found.title(), null));
  }
}
