package cn.yunshequ.volunteering.model;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A help request as one viewer sees it; the API's {@code HelpRequest}. Its details are no part of
 * it: they are read one by one, by whom they are for.
 *
 * @param care whether its details are about care needs (L-62)
 * @param claimer null while nobody helps
 * @param worker null while nobody was named
 * @param doneNote null for none, and while it is hidden from the viewer
 * @param thanks likewise
 */
public record HelpView(
    UUID id,
    UUID communityId,
    UUID areaId,
    AreaPath path,
    AreaPath community,
    HelpKind kind,
    String title,
    String body,
    boolean care,
    HelpStatus status,
    ResidentView askedBy,
    Instant askedAt,
    @Nullable ResidentView claimer,
    @Nullable ResidentView worker,
    @Nullable Instant doneAt,
    @Nullable String doneNote,
    @Nullable String thanks,
    @Nullable String hiddenReason,
    boolean wordsShown,
    HelpStanding standing)
    implements Identified {
  public static final String KIND = "help";

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }
}
