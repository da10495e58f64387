package cn.yunshequ.volunteering.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer's own page.
 *
 * @param adultOn the day of coming of age; null for grown-ups
 */
public record VolunteerCard(
    UUID accountId,
    String number,
    String name,
    VolunteerKind kind,
    @Nullable LocalDate adultOn,
    boolean listed,
    List<String> skills) {}
