package cn.yunshequ.moderation.plug;

import cn.yunshequ.community.ClaimWatcher;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.DeskQueue;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.ContentStatus;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/** Claims to belong to a household wait in the one queue, too. */
@Singleton
class ClaimsAtDesk implements ClaimWatcher {
  private static final String KIND = "residency";
  private static final Duration DUE = Duration.ofDays(3);

  private final DeskQueue queue;

  ClaimsAtDesk(DeskQueue queue) {
    this.queue = queue;
  }

  @Override
  public void waits(UUID claim, UUID account, AreaPath community, String door) {
    var content =
        new Content(
            new SubjectRef(KIND, claim), community, "住户认证", door, account, ContentStatus.PENDING);
    queue.put(DeskQueue.Kind.RESIDENCY, content, DUE);
  }

  @Override
  public void decided(UUID claim) {
    queue.take(DeskQueue.Kind.RESIDENCY, new SubjectRef(KIND, claim));
  }
}
