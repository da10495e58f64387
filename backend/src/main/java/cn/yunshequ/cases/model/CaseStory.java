package cn.yunshequ.cases.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands.
 *
 * @param category code of what the matter is filed under
 * @param categoryName the same in Chinese
 * @param hidden whether moderators hid the matter it tells of
 * @param words today's
 */
public record CaseStory(
    UUID caseId,
    UUID communityId,
    AreaPath community,
    UUID proposalId,
    String category,
    String categoryName,
    boolean hidden,
    CaseStatus status,
    int version,
    CaseWords words,
    Instant begunAt,
    @Nullable Instant publishedAt,
    @Nullable Instant correctedAt,
    @Nullable Instant withdrawnAt,
    @Nullable String withdrawnReason)
    implements Identified {
  public static final String KIND = "case";
  private static final String STUB = "已撤下的案例";

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, caseId);
  }

  /** What was taken back is read by the desk only. */
  public boolean isReadBy(Viewer viewer) {
    return status == CaseStatus.PUBLISHED || viewer.worksAtDeskOf(community);
  }

  public String titleFor(Viewer viewer) {
    return isReadBy(viewer) ? words.title() : STUB;
  }
}
