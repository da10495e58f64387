package cn.yunshequ.search.model;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.search.analysis.Marks.Marked;
import java.time.Instant;

/**
 * One found thing, in today's words.
 *
 * @param snippet sentences of the body
 * @param score grows with likeness; 0 in a list by time
 * @param cursor where it stands in the list
 */
public record Hit(
    SubjectRef subject,
    Marked title,
    Marked snippet,
    float score,
    Instant createdAt,
    String cursor) {}
