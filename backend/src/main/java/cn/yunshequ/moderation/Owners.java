package cn.yunshequ.moderation;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.model.Content;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whose content a subject is. */
@Singleton
class Owners {
  private final Map<String, Moderated> byKind;

  Owners(List<Moderated> owners) {
    byKind = owners.stream().collect(Collectors.toMap(Moderated::kind, Function.identity()));
  }

  /** Refuses BAD_ID for what nobody moderates. */
  Moderated of(SubjectRef subject) {
    var owner = byKind.get(subject.kind());
    if (owner == null) {
      throw Refusal.of(CommonRefusal.BAD_ID, "subjectId").asException();
    }
    return owner;
  }

  /** The content, held until the transaction ends. Refuses NOT_FOUND. */
  Content lock(SubjectRef subject) {
    return of(subject)
        .lock(subject.id())
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND).asException());
  }
}
