package cn.yunshequ.cases.plug;

import cn.yunshequ.cases.model.CaseStory;
import cn.yunshequ.cases.store.CaseLookup;
import cn.yunshequ.cases.store.CaseReads;
import cn.yunshequ.community.OfficeHolders;
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

/**
 * News of cases: to who raised the matter, that it became one; to the committee, that the matter it
 * tells of was hidden or is shown again.
 */
@Singleton
class CaseNews implements MessageSource {
  private final CaseReads reads;
  private final CaseLookup lookup;
  private final OfficeHolders holders;

  CaseNews(CaseReads reads, CaseLookup lookup, OfficeHolders holders) {
    this.reads = reads;
    this.lookup = lookup;
    this.holders = holders;
  }

  @Override
  public String kind() {
    return CaseStory.KIND;
  }

  @Override
  public Map<UUID, Headline> headlines(Viewer viewer, List<UUID> ids) {
    var headlines = new HashMap<UUID, Headline>();
    reads
        .byIds(viewer, ids)
        .forEach((id, it) ->
            headlines.put(
                id, new Headline("案例：" + it.titleFor(viewer), "/cases/" + it.ref().globalId())));
    return headlines;
  }

  @Override
  public List<Message> messages(String occasion, Event event) {
    return switch (event.kind()) {
      case "CasePublished" ->
          List.of(
              Message.of(occasion, event.subject(), Weight.DIRECT, "您提的事办成了，居委会把它写成了案例，别的小区也能照着做。")
                  .to(lookup.author(event.subject().id())));
      case "ProposalHidden" ->
          toCommittee(occasion, event, "案例所讲的提案被隐藏了，案例页上的事实和链接已经收起。请看看案例的文字要不要更正，或者撤下案例。");
      case "ProposalShown" -> toCommittee(occasion, event, "案例所讲的提案恢复显示，案例页上的事实和链接也恢复了。");
      default -> List.of();
    };
  }

  private List<Message> toCommittee(String occasion, Event event, String text) {
    return lookup.of(event.subject().id()).stream()
        .map(it ->
            Message.of(
                    occasion + ":case",
                    new SubjectRef(CaseStory.KIND, it.caseId()),
                    Weight.STEP,
                    text)
                .to(holders.at(it.community(), OfficeHolders.COMMITTEE)))
        .toList();
  }
}
