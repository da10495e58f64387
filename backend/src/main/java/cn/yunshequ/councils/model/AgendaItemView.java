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

  /**
   * A member's words against a resolution; the API's {@code ResolutionDissent}.
   *
   * @param words as they were said, whether or not they are hidden
   * @param hiddenReason null while they are shown
   */
  public record Dissent(
      UUID dissentId,
      ResidentView resident,
      String words,
      @Nullable String hiddenReason,
      Instant at) {
    public static final String KIND = "resolutionDissent";

    public String id() {
      return new SubjectRef(KIND, dissentId).globalId();
    }

    /** As everybody may read it: the words, or a stub that says why they are hidden. */
    public String text() {
      return hiddenReason == null ? words : "这条不同意见已隐藏。理由：" + hiddenReason;
    }
  }

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }

  /** Neither resolved nor merged. */
  public boolean isOpen() {
    return outcome == null && mergedInto == null;
  }
}
