package cn.yunshequ.ledgers.model;

/**
 * How much was asked of a committee in a year.
 *
 * @param asked all of it
 * @param unlisted what is on no list
 */
public record ReportBurden(int asked, int unlisted, int delivered, int refused, int open) {}
