package cn.yunshequ.councils.model;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A 一事一议一决; the API's {@code SingleIssueInvitation}. Public.
 *
 * @param proposer whom the reply is for; null when the committee raised it itself
 * @param overdue the last day for the reply is over and there is none
 * @param viewerMayManage whether the viewer may decide and reply
 */
public record SingleIssueView(
    UUID id,
    UUID communityId,
    UUID areaId,
    AreaPath path,
    String title,
    String issue,
    @Nullable SubjectRef subject,
    @Nullable ResidentView proposer,
    @Nullable Instant meetsAt,
    @Nullable String place,
    LocalDate replyDueOn,
    Instant calledAt,
    @Nullable String decision,
    @Nullable Instant decidedAt,
    @Nullable String reply,
    @Nullable Instant repliedAt,
    boolean overdue,
    boolean viewerMayManage)
    implements Identified {
  public static final String KIND = "singleIssue";

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }

  /** Where it stands. */
  public SingleIssueStage stage() {
    return reply != null
        ? SingleIssueStage.REPLIED
        : decision != null ? SingleIssueStage.DECIDED : SingleIssueStage.INVITED;
  }

  /**
   * A guest and the public answer; the API's {@code SingleIssueGuest}. Exactly one of organisation,
   * resident and name.
   */
  public record Guest(
      UUID id,
      UUID issueId,
      @Nullable UUID organisationId,
      @Nullable ResidentView resident,
      @Nullable String name,
      InvitationAnswer answer,
      @Nullable String note,
      @Nullable Instant answeredAt,
      boolean viewerMayAnswer)
      implements Identified {
    public static final String KIND = "issueGuest";

    @Override
    public SubjectRef ref() {
      return new SubjectRef(KIND, id);
    }
  }
}
