package cn.yunshequ.platform.outbox;

import cn.yunshequ.kernel.SubjectRef;
import java.util.Map;

/**
 * Something that became true, in the past tense.
 *
 * @param kind e.g. {@code ProposalEndorsed}
 * @param subject what it is about; handlers read today's state of it
 * @param facts what today's state cannot tell, as plain text
 */
public record Event(String kind, SubjectRef subject, Map<String, String> facts) {
  public Event {
    facts = Map.copyOf(facts);
  }

  public static Event of(String kind, SubjectRef subject) {
    return new Event(kind, subject, Map.of());
  }
}
