package cn.yunshequ.notification.model;

import java.time.Instant;
import java.util.UUID;

/**
 * What a channel sends.
 *
 * @param id of the push; the same when it is tried again
 * @param title of the subject; of the day for a digest
 * @param text one or more sentences
 * @param path of the page, or of the inbox
 * @param digest whether it gathers a day
 */
public record Outgoing(
    UUID id, UUID accountId, String title, String text, String path, Instant at, boolean digest) {}
