package cn.yunshequ.disclosure.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objection to a notice or a question of a supervisor, with its answer.
 *
 * @param about the notice, or the record asked about
 * @param words those of the stub when they are hidden from the viewer
 * @param dueOn an answer is due by that day
 * @param hiddenReason null while everybody reads it
 */
public record Answerable(
    UUID id,
    String number,
    @Nullable UUID about,
    UUID account,
    String words,
    Instant filedAt,
    LocalDate dueOn,
    @Nullable String answer,
    @Nullable UUID answeredBy,
    @Nullable Instant answeredAt,
    @Nullable String hiddenReason) {
  /** The kinds of id they have. */
  public static final String OBJECTION = "objection";

  public static final String QUESTION = "question";

  private static final String STUB = "这段话已被居委会隐藏";

  /** As its author and its desk read it; everybody else reads a stub while it is hidden. */
  public Answerable shown(boolean toViewer) {
    return hiddenReason == null || toViewer
        ? this
        : new Answerable(
            id,
            number,
            about,
            account,
            STUB,
            filedAt,
            dueOn,
            answer,
            answeredBy,
            answeredAt,
            hiddenReason);
  }

  public boolean isOverdue(LocalDate today) {
    return answer == null && today.isAfter(dueOn);
  }
}
