package cn.yunshequ.disclosure.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An announcement or a public notice.
 *
 * @param objectionsUntil last day for objections; null for an announcement
 * @param contentHash SHA-256 of number, title and body, in hex
 */
public record Notice(
    UUID noticeId,
    String number,
    UUID communityId,
    UUID scopeId,
    AreaPath scopePath,
    NoticeKind kind,
    String title,
    String body,
    String contentHash,
    @Nullable LocalDate objectionsUntil,
    UUID publishedBy,
    Instant publishedAt)
    implements Identified {
  public static final String KIND = "notice";

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, noticeId);
  }

  /** Through the whole of its last day. */
  public boolean isOpenOn(LocalDate today) {
    return objectionsUntil != null && !today.isAfter(objectionsUntil);
  }
}
