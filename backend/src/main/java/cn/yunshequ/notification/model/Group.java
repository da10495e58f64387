package cn.yunshequ.notification.model;

import cn.yunshequ.kernel.SubjectRef;
import java.time.Instant;
import java.util.UUID;

/** One row of an inbox: what is new about one subject. */
public record Group(
    UUID id,
    SubjectRef subject,
    String text,
    Weight weight,
    Instant at,
    int unread,
    boolean muted) {
  /** The kind of id a group has. */
  public static final String KIND = "notification";
}
