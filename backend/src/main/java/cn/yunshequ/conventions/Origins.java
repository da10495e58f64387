package cn.yunshequ.conventions;

import cn.yunshequ.councils.AgreedItems;
import cn.yunshequ.councils.model.AgendaItemView;
import cn.yunshequ.councils.model.PrincipleView;
import cn.yunshequ.deliberation.Comments;
import cn.yunshequ.deliberation.VisibleComments;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What articles grow out of: decisions of meetings, mediations too, the principles made public of
 * these, and what neighbours said.
 */
@Singleton
class Origins {
  private final AgreedItems agreed;
  private final Comments comments;
  private final VisibleComments visible;

  Origins(AgreedItems agreed, Comments comments, VisibleComments visible) {
    this.agreed = agreed;
    this.comments = comments;
    this.visible = visible;
  }

  /**
   * The origin in general words that everybody may read; a mediation is never told by more than
   * that.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND on originId when the actor does not see
   *     it, or nothing was agreed there
   */
  String label(Viewer actor, SubjectRef origin, UUID community) {
    return find(actor, origin, community)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "originId").asException());
  }

  private Optional<String> find(Viewer actor, SubjectRef origin, UUID community) {
    return switch (origin.kind()) {
      case AgendaItemView.KIND ->
          agreed
              .find(actor, origin.id())
              .filter(item -> item.community().equals(community))
              .map(item -> item.secluded() ? "邻里调解达成的约定" : item.council() + "会议的决定");
      case PrincipleView.KIND ->
          agreed
              .principle(actor, origin.id())
              .filter(principle -> principle.communityId().equals(community))
              .map(principle -> "说理堂里大家都认可的道理");
      case Comments.KIND ->
          Optional.ofNullable(visible.comments(actor, List.of(origin.id())).get(origin.id()))
              .map(shown -> "讨论中邻居的发言");
      default -> comments.discussed(actor, origin).map(subject -> "《" + subject.title() + "》的讨论");
    };
  }
}
