package cn.yunshequ.proposals.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One matter under deliberation: who takes part, what was agreed, what became of it (L-10, L-12).
 *
 * @param round 1, or 2 after residents asked to deliberate again
 * @param participants who takes part, in words
 * @param opinion today's wording; null before it is formed
 * @param opinionVersion 0 before it is formed
 * @param outcome null before a result is on notice
 * @param noticeEnds last day of the notice, inclusive
 * @param ballotId the ballot that decides it; null when decided without one
 * @param affectedHouseholds named as touched more than others; 0 when the whole place is
 * @param electorateHouseholds those whose share can bring a result back: the affected ones, or all
 *     of the place
 * @param redeliberationRequests households that asked for it in this round
 * @param objections of this round
 * @param openAffectedObjections of affected households in this round, not answered yet
 * @param reviewWaived why there is no review meeting; null unless waived
 */
public record Matter(
    UUID proposalId,
    int round,
    String participants,
    Instant begunAt,
    @Nullable String opinion,
    int opinionVersion,
    @Nullable Outcome outcome,
    @Nullable String resultText,
    @Nullable LocalDate noticeEnds,
    @Nullable UUID ballotId,
    int affectedHouseholds,
    int electorateHouseholds,
    int redeliberationRequests,
    int objections,
    int openAffectedObjections,
    @Nullable Instant reviewedAt,
    @Nullable String reviewWaived,
    boolean viewerIsAffected) {}
