package cn.yunshequ.deliberation.model;

import cn.yunshequ.kernel.SubjectRef;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to say.
 *
 * @param body checked already
 * @param requestKey null when the client sent none
 */
public record NewComment(
    SubjectRef subject,
    String body,
    @Nullable UUID inReplyTo,
    @Nullable Stance stance,
    List<UUID> photos,
    @Nullable String requestKey) {
  public NewComment {
    photos = List.copyOf(photos);
  }
}
