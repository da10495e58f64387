package cn.yunshequ.moderation.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What part of the queue is asked for; all conditions hold together.
 *
 * @param kinds empty means all
 * @param text words of the title or the excerpt
 * @param overdue only what should have been looked at before {@code now}
 * @param nearDue only what is due within a day of {@code now} and not overdue
 * @param mine only what the viewer holds a claim on at {@code now}
 */
public record QueueFilter(
    List<String> kinds,
    Optional<String> text,
    boolean overdue,
    boolean nearDue,
    boolean mine,
    Instant now) {}
