package cn.yunshequ.platform.outbox;

/**
 * Reacts to events after they are true. Called in order, in a transaction of its own that also
 * moves the handler's position, so effects in the database happen exactly once; effects elsewhere
 * must bear repetition.
 */
public interface EventHandler {
  /** Stable name; its position is kept under it. */
  String name();

  void on(Event event);

  /**
   * As {@link #on(Event)}, for a handler that needs to tell one event from another.
   *
   * @param number of the event; no other has it
   */
  default void on(long number, Event event) {
    on(event);
  }
}
