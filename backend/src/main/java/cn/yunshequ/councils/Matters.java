package cn.yunshequ.councils;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Subjects of other modules, asked through their port. */
@Singleton
class Matters {
  private final List<AgendaSubject> owners;

  Matters(List<AgendaSubject> owners) {
    this.owners = owners;
  }

  /**
   * The subject, when the viewer sees it and it belongs to that community; null for none asked.
   * Refuses NOT_FOUND on {@code subjectId}.
   */
  AgendaSubject.@Nullable Matter find(Viewer viewer, UUID community, @Nullable SubjectRef subject) {
    if (subject == null) {
      return null;
    }
    return owners.stream()
        .filter(owner -> owner.kind().equals(subject.kind()))
        .flatMap(owner -> owner.matter(viewer, subject.id()).stream())
        .filter(matter -> matter.community().equals(community))
        .findFirst()
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "subjectId").asException());
  }
}
