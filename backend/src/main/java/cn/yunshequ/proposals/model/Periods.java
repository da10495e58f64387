package cn.yunshequ.proposals.model;

/**
 * The periods in force (rules 2.8); data of the database.
 *
 * @param firstReplyWorkingDays from submission to the desk's first reply
 * @param planWorkingDays from becoming a topic to the official answer
 * @param ratingDays civil days for ratings and for opening again
 */
public record Periods(int firstReplyWorkingDays, int planWorkingDays, int ratingDays) {}
