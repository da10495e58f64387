package cn.yunshequ.proposals.model;

import cn.yunshequ.kernel.AreaPath;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at: where the proposal stands, and how the viewer stands to it.
 *
 * @param endorsed somebody seconded it
 * @param answered the committee gave its official answer
 * @param gatheringEnds last day for seconds, inclusive; null before acceptance
 * @param ratingEnds last day for ratings, inclusive; null before it is done
 * @param reopened the matter was opened again once
 */
public record Standing(
    ProposalStage stage,
    AreaPath community,
    AreaPath scope,
    boolean viewerIsAuthor,
    boolean viewerIsCoAuthor,
    boolean viewerHasEndorsed,
    boolean viewerHasRated,
    boolean endorsed,
    boolean answered,
    boolean hidden,
    boolean reopened,
    @Nullable LocalDate gatheringEnds,
    @Nullable LocalDate ratingEnds) {}
