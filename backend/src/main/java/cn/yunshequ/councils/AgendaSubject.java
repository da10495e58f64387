package cn.yunshequ.councils;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Port: served by every module whose subjects councils may take up. What a meeting made of it is
 * told by the events ItemResolved and ItemAdded, whose facts name the subject.
 */
public interface AgendaSubject {
  /** The kind of subject, e.g. {@code proposal}. */
  String kind();

  /** The subject for that viewer; empty when there is none, or the viewer may not see it. */
  Optional<Matter> matter(Viewer viewer, UUID id);

  /**
   * What stands on an agenda.
   *
   * @param community the community it belongs to; councils of another do not take it up
   * @param place where it applies
   * @param title one line
   * @param raisedBy the account a reply is for; null when nobody is to be named
   */
  record Matter(
      SubjectRef ref, UUID community, AreaPath place, String title, @Nullable UUID raisedBy) {}
}
