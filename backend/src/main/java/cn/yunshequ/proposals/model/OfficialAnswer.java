package cn.yunshequ.proposals.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The committee's answer.
 *
 * @param responsible who will do it, in words
 * @param organisationId the organisation made responsible
 * @param dueOn promised last day
 * @param by 居委会, 街道 or 网格员
 */
public record OfficialAnswer(
    String text,
    @Nullable String responsible,
    @Nullable UUID organisationId,
    @Nullable LocalDate dueOn,
    Instant answeredAt,
    String by) {}
