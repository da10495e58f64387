package cn.yunshequ.ledgers.model;

import cn.yunshequ.kernel.AreaPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report, form or ledger that somebody asks the committee for.
 *
 * @param askedBy the office that asks
 * @param basis on what it relies
 * @param admitted the line of the list it is on; null when it is on none
 * @param registeredBy name of the colleague who wrote it down
 * @param answer why it was refused, or a note
 */
public record ReportRequest(
    UUID requestId,
    UUID communityId,
    AreaPath community,
    String title,
    String askedBy,
    String basis,
    LocalDate dueOn,
    @Nullable AdmittedReport admitted,
    String registeredBy,
    Instant registeredAt,
    RequestStatus status,
    @Nullable String answeredBy,
    @Nullable Instant answeredAt,
    @Nullable String answer) {
  public static final String KIND = "reportRequest";

  public boolean isOverdue(LocalDate today) {
    return status == RequestStatus.OPEN && today.isAfter(dueOn);
  }
}
