package cn.yunshequ.moderation;

import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.store.ItemStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * What waits for a human. Owners of content call it inside the transaction that makes the content
 * wait (a proposal submitted, a stranger's comment) or decides it.
 */
@Singleton
public class DeskQueue {
  /** What kind of waiting; the names are those of the API. */
  public enum Kind {
    PROPOSAL,
    COMMENT,
    REPORT,
    /** Shown, but with a word that is watched, or edited after publication. */
    FLAGGED,
    APPEAL,
    RESIDENCY,
    /** Reads like another one. */
    DUPLICATE,
    /** An accepted proposal that has no official answer yet. */
    REPLY_DUE,
    PAPER_BALLOT,
    /** Volunteers' hours to confirm. */
    HOURS,
    /** A supervisor's question. */
    QUESTION,
    /** An objection to a public notice. */
    OBJECTION
  }

  private final ItemStore items;
  private final Clock clock;

  DeskQueue(ItemStore items, Clock clock) {
    this.items = items;
    this.clock = clock;
  }

  /**
   * Puts content on the desk of its place; already there, it stays with its first waiting time.
   *
   * @param due how long the committee may take
   */
  public void put(Kind kind, Content content, Duration due) {
    var now = clock.instant();
    items.put(kind, content, now, now.plus(due));
  }

  /**
   * Puts content on the desk, or, when it waits there already, shows its words of today. It keeps
   * its first waiting time; a colleague's claim ends, since they read other words.
   */
  public void putAnew(Kind kind, Content content, Duration due) {
    put(kind, content, due);
    items.rewrite(kind, content);
  }

  /** Takes several of one kind of subject off the desk. */
  public void takeAll(Kind kind, String subjectKind, java.util.List<java.util.UUID> ids) {
    items.takeAll(kind, subjectKind, ids);
  }

  /** Takes it off the desk; nothing happens when it is not there. */
  public void take(Kind kind, cn.yunshequ.kernel.SubjectRef subject) {
    items.take(kind, subject);
  }
}
