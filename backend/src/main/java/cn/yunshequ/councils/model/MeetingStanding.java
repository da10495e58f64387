package cn.yunshequ.councils.model;

/**
 * What the rules ask of a meeting.
 *
 * @param viewerCalled whether the actor called it
 * @param viewerInvited whether the actor, or an organisation they speak for, was invited
 * @param viewerPresent whether the actor is written down as present
 * @param viewerPresentInSeat the same, in a seat
 * @param viewerWrote whether the actor wrote the newest version of the minutes
 */
public record MeetingStanding(
    CouncilStanding council,
    MeetingKind kind,
    MeetingStage stage,
    MinutesState minutes,
    boolean viewerCalled,
    boolean viewerInvited,
    boolean viewerPresent,
    boolean viewerPresentInSeat,
    boolean viewerWrote) {}
