package cn.yunshequ.moderation;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.model.Content;
import java.util.Optional;
import java.util.UUID;

/**
 * Served by every module that owns content. Called inside the desk's transaction: lock the row in
 * {@link #lock}, change it in the others, append the module's own event.
 */
public interface Moderated {
  /** The kind of subject, e.g. {@code comment}. */
  String kind();

  /** Locks and describes it; empty when there is none or it is a private draft. */
  Optional<Content> lock(UUID id);

  /** The public sees a stub with this reason from the moment the transaction commits. */
  void hide(UUID id, String reason);

  /** The public sees it (again); also lets a waiting one be seen for the first time. */
  void show(UUID id);

  /** Whether it may wait for a check on another machine alone, without being on any desk. */
  default boolean waitsForChecks() {
    return false;
  }

  /**
   * The node of the API whose visibility it shares: who sees that sees this. Itself, unless it
   * stands within another thing, as an objection under its notice. Empty when there is none.
   */
  default Optional<SubjectRef> seenWith(UUID id) {
    return Optional.of(new SubjectRef(kind(), id));
  }

  /** A decision was taken back: it waits for the desk as before. */
  default void hold(UUID id) {
    throw new IllegalStateException(kind() + " never waits");
  }

  /**
   * An appeal was granted: whatever the desk did to it, hiding or turning down, is undone.
   *
   * @param answer the words of who heard the appeal
   */
  default void reinstate(UUID id, String answer) {
    show(id);
  }
}
