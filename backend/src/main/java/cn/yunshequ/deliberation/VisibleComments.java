package cn.yunshequ.deliberation;

import cn.yunshequ.deliberation.store.CommentReads;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Comments by id, for a viewer who must see both the comment and its subject. */
@Singleton
public class VisibleComments {
  private final Comments comments;
  private final CommentReads reads;

  VisibleComments(Comments comments, CommentReads reads) {
    this.comments = comments;
    this.reads = reads;
  }

  /** Those of these comments that the viewer sees; one statement, and one per kind of subject. */
  public Map<UUID, CommentReads.Shown> comments(Viewer viewer, List<UUID> ids) {
    var found = reads.byId(viewer, ids);
    Set<SubjectRef> subjects = new HashSet<>();
    found.values().stream()
        .map(shown -> shown.comment().subject())
        .distinct()
        .collect(Collectors.groupingBy(SubjectRef::kind))
        .forEach((kind, refs) ->
            comments
                .discussed(viewer, kind, refs.stream().map(SubjectRef::id).toList())
                .values()
                .forEach(discussed -> subjects.add(discussed.ref())));
    found.values().removeIf(shown -> !subjects.contains(shown.comment().subject()));
    return found;
  }
}
