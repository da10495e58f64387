package cn.yunshequ.disclosure.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A category of the register and how it stands today.
 *
 * @param source where it is ordered
 * @param period the last period that is over; null for what has no cycle
 * @param dueOn by when that must be public; null likewise
 * @param overdue mandatory, past its day, and not public
 * @param latest the newest record of it
 */
public record RegisterLine(
    UUID id,
    String code,
    String name,
    Cycle cycle,
    boolean mandatory,
    String source,
    @Nullable String period,
    @Nullable LocalDate dueOn,
    boolean published,
    boolean overdue,
    @Nullable UUID latest) {}
