package cn.yunshequ.moderation;

import cn.yunshequ.kernel.Viewer;

/**
 * Port: a check of words and photos on another machine, such as WeChat's. It learns by the event
 * {@code ContentToCheck} what to ask about, and says what came of it to {@link OutsideChecks}.
 */
public interface OutsideCheck {
  /**
   * Whether that person's words go there. Called in the transaction that takes the words: it asks
   * the database, never the other machine.
   */
  boolean concerns(Viewer actor);
}
