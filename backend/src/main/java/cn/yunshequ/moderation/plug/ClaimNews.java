package cn.yunshequ.moderation.plug;

import cn.yunshequ.community.Residencies;
import cn.yunshequ.community.model.ClaimOutcome;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.MessageSource;
import cn.yunshequ.notification.model.Headline;
import cn.yunshequ.notification.model.Message;
import cn.yunshequ.notification.model.Weight;
import cn.yunshequ.platform.outbox.Event;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who asked to belong to a household hears what came of it, and what to do when it was no. */
@Singleton
class ClaimNews implements MessageSource {
  private static final String OWN_PAGE = "/me";

  private final Residencies residencies;

  ClaimNews(Residencies residencies) {
    this.residencies = residencies;
  }

  @Override
  public String kind() {
    return Residencies.KIND;
  }

  @Override
  public Map<UUID, Headline> headlines(Viewer viewer, List<UUID> ids) {
    var headlines = new HashMap<UUID, Headline>();
    for (var claim : residencies.outcomes(ids)) {
      if (claim.account().equals(viewer.accountId())) {
        headlines.put(claim.id(), new Headline("住户认证：" + claim.door(), OWN_PAGE));
      }
    }
    return headlines;
  }

  @Override
  public List<Message> messages(String occasion, Event event) {
    return switch (event.kind()) {
      case "AccountVerified" -> told(occasion, event.facts().get("claim"), "您的住户认证通过了，可以提案、附议和评价。");
      case "ResidencyRejected" ->
          told(
              occasion, event.subject().id().toString(), "您的住户认证没有通过，居委会的意见写在“我的”里；可以按意见补充说明后再申请。");
      default -> List.of();
    };
  }

  private List<Message> told(String key, @Nullable String id, String text) {
    return id == null
        ? List.of()
        : residencies.outcomes(List.of(UUID.fromString(id))).stream()
            .map(claim -> told(key, claim, text))
            .toList();
  }

  private static Message told(String key, ClaimOutcome claim, String text) {
    return Message.of(key, new SubjectRef(Residencies.KIND, claim.id()), Weight.DIRECT, text)
        .to(List.of(claim.account()));
  }
}
