package cn.yunshequ.disclosure.model;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record of the register; it never changes.
 *
 * @param period e.g. 2026年第3季度
 * @param corrects the record it corrects
 * @param correctedBy the record that corrects it
 */
public record Disclosed(
    UUID recordId,
    String number,
    UUID communityId,
    String categoryCode,
    String categoryName,
    String period,
    String title,
    String body,
    String contentHash,
    @Nullable UUID corrects,
    @Nullable UUID correctedBy,
    UUID publishedBy,
    Instant publishedAt)
    implements Identified {
  public static final String KIND = "disclosed";

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, recordId);
  }
}
