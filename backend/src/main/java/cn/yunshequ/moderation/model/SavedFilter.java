package cn.yunshequ.moderation.model;

import java.util.UUID;

/**
 * A way to look at the queue, kept under a name.
 *
 * @param query as in the address of the console, e.g. {@code kind=REPORT&overdue=1}
 */
public record SavedFilter(UUID id, String name, String query) {}
