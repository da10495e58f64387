package cn.yunshequ.proposals.model;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a resident says against a result on notice, as one viewer may see it.
 *
 * @param affected of a household named as affected
 * @param redeliberate asks to deliberate again
 * @param answer null while open
 */
public record ObjectionView(
    UUID id,
    UUID proposalId,
    int round,
    String text,
    ResidentView author,
    boolean affected,
    boolean redeliberate,
    Instant at,
    @Nullable String answer,
    @Nullable Instant answeredAt,
    boolean viewerIsAuthor)
    implements Identified {
  public static final String KIND = "objection";

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }
}
