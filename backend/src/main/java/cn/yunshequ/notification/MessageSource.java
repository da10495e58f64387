package cn.yunshequ.notification;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.model.Headline;
import cn.yunshequ.notification.model.Message;
import cn.yunshequ.platform.outbox.Event;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Port: a module says what its events mean to people. One bean for each kind of subject, in the
 * module's {@code plug}. To take part:
 *
 * <ol>
 *   <li>{@link #headlines} makes the kind followable and shows it in inboxes. It is the one rule of
 *       visibility here: who gets no headline is told nothing.
 *   <li>{@link #messages} turns an event into at most a few {@link Message}s. Called once for each
 *       event, in a transaction of its own: read today's state, write nothing, call nobody. Use
 *       {@code occasion} as the key, or a key that tells the thing itself when it may be said by
 *       several events (a comment shown again).
 *   <li>{@link #dates} names promises that were not kept and what comes tomorrow. Called every
 *       minute; the key keeps each from being told twice, so it may look back a week and forget
 *       nothing.
 *   <li>{@link #audience} pages through larger circles, e.g. all households on a roll, that a
 *       message names by a word of the module's own.
 * </ol>
 */
public interface MessageSource {
  /** The circle every source should know: whoever raised or leads the subject. */
  String AUTHORS = "AUTHORS";

  /** UUIDs as PostgreSQL orders them: unsigned, byte by byte. */
  Comparator<UUID> DATABASE_ORDER =
      Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
          .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

  /** The kind of subject, e.g. {@code proposal}. */
  String kind();

  /**
   * Today's titles of those subjects that the viewer may see, in a fixed number of statements.
   *
   * @param ids at most a few hundred
   */
  Map<UUID, Headline> headlines(Viewer viewer, List<UUID> ids);

  /**
   * What an event tells people; empty when nobody needs to hear of it. Events of all modules come
   * here, so look at the kind first.
   *
   * @param occasion a key for this event, the same whenever it is handled
   */
  default List<Message> messages(String occasion, Event event) {
    return List.of();
  }

  /**
   * What the calendar alone brings: what should have been done before today and was not, looking
   * back a week; what comes tomorrow.
   */
  default List<Message> dates(LocalDate today) {
    return List.of();
  }

  /**
   * Accounts of a circle, in ascending order.
   *
   * @param subject the message's subject
   * @param circle the word the message named
   * @param after exclusive
   */
  default List<UUID> audience(UUID subject, String circle, UUID after, int limit) {
    return List.of();
  }

  /** A page of a circle that is small enough to be at hand, in the database's order. */
  static List<UUID> page(Collection<UUID> accounts, UUID after, int limit) {
    return accounts.stream()
        .distinct()
        .sorted(DATABASE_ORDER)
        .filter(id -> DATABASE_ORDER.compare(id, after) > 0)
        .limit(limit)
        .toList();
  }
}
