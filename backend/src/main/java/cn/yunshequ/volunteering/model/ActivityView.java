package cn.yunshequ.volunteering.model;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity as one viewer sees it: words are those of the stub when it is hidden from them; the
 * API's {@code Activity}.
 *
 * @param community path of its community
 * @param organisationId null for the committee and its offices
 * @param wordsShown false when the viewer sees the stub
 * @param viewerOrganises organiser or committee
 * @param feedbackStars of all who said how it was, together
 */
public record ActivityView(
    UUID id,
    UUID communityId,
    UUID areaId,
    AreaPath path,
    AreaPath community,
    @Nullable UUID organisationId,
    ResidentView publishedBy,
    Instant publishedAt,
    String title,
    String body,
    String risks,
    String meetingPlace,
    String contact,
    boolean bodilyRisk,
    @Nullable String insurance,
    @Nullable String training,
    int minAge,
    MinorsPolicy minors,
    int cancelHours,
    @Nullable String hiddenReason,
    boolean wordsShown,
    @Nullable Instant cancelledAt,
    @Nullable String cancelReason,
    boolean viewerOrganises,
    boolean viewerTrained,
    int feedbackCount,
    int feedbackStars)
    implements Identified {
  public static final String KIND = "activity";

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }
}
