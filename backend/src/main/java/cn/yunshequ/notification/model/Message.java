package cn.yunshequ.notification.model;

import cn.yunshequ.kernel.SubjectRef;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told, and to whom. Begin with {@link #of}, then say to whom.
 *
 * @param key what makes it happen once
 * @param text one sentence, at most 200 characters, of the portal's words only: nobody's own words,
 *     no name
 * @param named accounts that are told in any case
 * @param circle a larger circle the source can page through; null for none
 * @param followers whether whoever follows the subject is told
 * @param except who did it and need not be told
 */
public record Message(
    String key,
    SubjectRef subject,
    Weight weight,
    String text,
    Set<UUID> named,
    @Nullable String circle,
    boolean followers,
    @Nullable UUID except) {
  public Message {
    named = Set.copyOf(named);
  }

  /** To nobody yet. */
  public static Message of(String key, SubjectRef subject, Weight weight, String text) {
    return new Message(key, subject, weight, text, Set.of(), null, false, null);
  }

  public Message to(Collection<UUID> accounts) {
    var all = Stream.concat(named.stream(), accounts.stream()).collect(Collectors.toSet());
    return new Message(key, subject, weight, text, all, circle, followers, except);
  }

  /** And a circle that {@code MessageSource.audience} of the subject's kind pages through. */
  public Message toCircle(String word) {
    return new Message(key, subject, weight, text, named, word, followers, except);
  }

  public Message toFollowers() {
    return new Message(key, subject, weight, text, named, circle, true, except);
  }

  public Message except(@Nullable UUID account) {
    return new Message(key, subject, weight, text, named, circle, followers, account);
  }
}
