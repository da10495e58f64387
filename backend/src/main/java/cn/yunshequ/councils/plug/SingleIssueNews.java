package cn.yunshequ.councils.plug;

import cn.yunshequ.councils.model.SingleIssueView;
import cn.yunshequ.councils.store.CouncilNewsLookup;
import cn.yunshequ.councils.store.SingleIssueReads;
import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.MessageSource;
import cn.yunshequ.notification.model.Headline;
import cn.yunshequ.notification.model.Message;
import cn.yunshequ.notification.model.Weight;
import cn.yunshequ.platform.outbox.Event;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** News of 一事一议一决: to its guests, to who raised it and to who follows it. */
@Singleton
class SingleIssueNews implements MessageSource {
  private static final Map<String, String> STEPS =
      Map.of(
          "SingleIssueCalled", "居委会发出一事一议一决邀约，请受邀的各方答复。",
          "SingleIssueDecided", "一事一议一决作出了决定。",
          "SingleIssueReplied", "居委会答复了这件事。");

  private final CouncilNewsLookup lookup;
  private final SingleIssueReads reads;

  SingleIssueNews(CouncilNewsLookup lookup, SingleIssueReads reads) {
    this.lookup = lookup;
    this.reads = reads;
  }

  @Override
  public String kind() {
    return SingleIssueView.KIND;
  }

  @Override
  public Map<UUID, Headline> headlines(Viewer viewer, List<UUID> ids) {
    var headlines = new HashMap<UUID, Headline>();
    reads
        .byIds(viewer, ids)
        .forEach((id, issue) -> {
          var about = issue.subject();
          var path =
              about != null && about.kind().equals("proposal")
                  ? "/p/" + about.globalId()
                  : "/councils";
          headlines.put(id, new Headline(issue.title(), path));
        });
    return headlines;
  }

  @Override
  public List<Message> messages(String occasion, Event event) {
    var text = STEPS.get(event.kind());
    return text == null ? List.of() : List.of(step(occasion, event.subject(), text));
  }

  private Message step(String key, SubjectRef issue, String text) {
    return Message.of(key, issue, Weight.STEP, text).to(lookup.partiesOf(issue.id())).toFollowers();
  }

  @Override
  public List<Message> dates(LocalDate today) {
    return lookup.repliesOwed(today.minusDays(7), today).stream()
        .map(owed -> {
          var ref = new SubjectRef(SingleIssueView.KIND, owed.id());
          return step(
              "overdue:" + ref.globalId() + ":" + owed.dueOn(),
              ref,
              "应在" + CivilDay.zh(owed.dueOn()) + "前给出的答复已经超期，由居委会负责。");
        })
        .toList();
  }

  @Override
  public List<UUID> audience(UUID subject, String circle, UUID after, int limit) {
    return circle.equals(AUTHORS)
        ? MessageSource.page(lookup.partiesOf(subject), after, limit)
        : List.of();
  }
}
