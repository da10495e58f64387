package cn.yunshequ.search.model;

/**
 * A line of the weekly report.
 *
 * @param text as asked, folded
 * @param asked how often in that week, each source once a day
 * @param askedWeekBefore the same of the week before
 * @param withoutResult how often of {@code asked} nothing was found
 */
public record AskedWord(String text, int asked, int askedWeekBefore, int withoutResult) {}
