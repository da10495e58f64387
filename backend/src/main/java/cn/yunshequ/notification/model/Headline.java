package cn.yunshequ.notification.model;

/**
 * A subject in an inbox.
 *
 * @param title today's, as this viewer may read it
 * @param path of its page, e.g. {@code /p/proposal_…}
 */
public record Headline(String title, String path) {}
