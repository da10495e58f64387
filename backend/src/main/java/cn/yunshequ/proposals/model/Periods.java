package cn.yunshequ.proposals.model;

/**
 * The periods in force (rules 2.8); data of the database.
 *
 * @param firstReplyWorkingDays from submission to the desk's first reply
 * @param planWorkingDays from becoming a topic to the official answer
 * @param ratingDays civil days for ratings and for opening again
 * @param resultNoticeDays civil days a result is on notice before it is carried out
 * @param redeliberationShare with {@code redeliberationOf}: the share of affected households that
 *     brings a result back, 1 / 5 for instance
 */
public record Periods(
    int firstReplyWorkingDays,
    int planWorkingDays,
    int ratingDays,
    int resultNoticeDays,
    int redeliberationShare,
    int redeliberationOf) {}
