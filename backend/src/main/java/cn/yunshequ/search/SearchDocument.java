package cn.yunshequ.search;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One thing that can be found.
 *
 * @param area where it applies; the scope filter asks for what lies under a node
 * @param title comments carry the title of their subject
 * @param body plain text; empty when there is none
 * @param lastActivityAt recent ones rank a little higher
 * @param visibleTo tokens of {@link Audience}; a viewer who holds one of them may find it
 * @param keywords exact words for later filters, e.g. {@code stage:ACCEPTED}, {@code category:lift}
 */
public record SearchDocument(
    SubjectRef ref,
    UUID communityId,
    AreaPath area,
    String title,
    String body,
    Instant createdAt,
    Instant lastActivityAt,
    Set<String> visibleTo,
    List<String> keywords) {
  public SearchDocument {
    visibleTo = Set.copyOf(visibleTo);
    keywords = List.copyOf(keywords);
  }
}
