package cn.yunshequ.ledgers.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks a committee for, as it is written down.
 *
 * @param askedBy the office that asks
 * @param basis on what it relies
 * @param dueOn by which day
 * @param admitted the line of the list it is on; null when it is on none
 */
public record AskedReport(
    UUID communityId,
    String title,
    String askedBy,
    String basis,
    LocalDate dueOn,
    @Nullable UUID admitted) {}
