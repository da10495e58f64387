package cn.yunshequ.proposals.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the committee or the subdistrict answers.
 *
 * @param responsible who will do it, in words
 * @param organisationId the organisation made responsible
 * @param dueOn promised last day, not before today
 */
public record GivenAnswer(
    String text,
    @Nullable String responsible,
    @Nullable UUID organisationId,
    @Nullable LocalDate dueOn) {}
