package cn.yunshequ.moderation;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.moderation.model.WatchedWord;
import java.util.List;

/**
 * A check of words on this machine, inside the transaction that takes them. Checks that ask other
 * machines work on what is held, from the outbox.
 */
public interface TextCheck {
  /** The watched words found in that text at that place, each once. */
  List<WatchedWord> found(AreaPath place, String text);
}
