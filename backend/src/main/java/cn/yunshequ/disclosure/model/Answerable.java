package cn.yunshequ.disclosure.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objection to a notice or a question of a supervisor, with its answer.
 *
 * @param about the notice, or the record asked about
 * @param dueOn an answer is due by that day
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
    @Nullable Instant answeredAt) {
  public boolean isOverdue(LocalDate today) {
    return answer == null && today.isAfter(dueOn);
  }
}
