package cn.yunshequ.councils.model;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One matter on an agenda; the API's {@code AgendaItem}.
 *
 * @param noticed whether it stood there in time for a vote (L-34)
 * @param outcome null until resolved
 */
public record AgendaItemView(
    UUID id,
    UUID meetingId,
    int position,
    String title,
    @Nullable String note,
    @Nullable SubjectRef subject,
    boolean noticed,
    @Nullable UUID mergedInto,
    @Nullable UUID splitFrom,
    @Nullable ItemOutcome outcome,
    @Nullable String resolution,
    @Nullable SeatVotes votes,
    @Nullable Instant resolvedAt,
    List<Dissent> dissents)
    implements Identified {
  public static final String KIND = "agendaItem";

  public AgendaItemView {
    dissents = List.copyOf(dissents);
  }

  /** A member's words against a resolution; the API's {@code ResolutionDissent}. */
  public record Dissent(ResidentView resident, String text, Instant at) {}

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }

  /** Neither resolved nor merged. */
  public boolean isOpen() {
    return outcome == null && mergedInto == null;
  }
}
