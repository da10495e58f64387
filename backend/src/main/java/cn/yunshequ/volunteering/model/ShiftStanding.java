package cn.yunshequ.volunteering.model;

import cn.yunshequ.kernel.AreaPath;

/**
 * What the rules ask of a shift.
 *
 * @param viewerOrganises published it, or speaks for its organisation
 * @param viewerSignedUp has a sign-up that was not cancelled
 */
public record ShiftStanding(
    AreaPath path, ShiftStage stage, boolean viewerOrganises, boolean viewerSignedUp) {}
