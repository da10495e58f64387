package cn.yunshequ.proposals.on;

import cn.yunshequ.councils.model.ItemOutcome;
import cn.yunshequ.councils.model.MeetingKind;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import cn.yunshequ.proposals.CouncilLines;
import cn.yunshequ.proposals.Outcomes;
import cn.yunshequ.proposals.model.EntryKind;
import cn.yunshequ.proposals.model.ProposalView;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What a meeting or a single issue makes of a proposal stands on the proposal's timeline. Of a
 * mediation nothing does: it is private to its parties.
 */
@Singleton
class OnCouncilNews implements EventHandler {
  private static final Set<String> KINDS =
      Set.of("ItemAdded", "ItemResolved", "SingleIssueDecided");

  private final CouncilLines lines;
  private final Outcomes outcomes;

  OnCouncilNews(CouncilLines lines, Outcomes outcomes) {
    this.lines = lines;
    this.outcomes = outcomes;
  }

  @Override
  public String name() {
    return "proposals.council-news";
  }

  @Override
  public void on(Event event) {
    var named = event.facts().get("subject");
    if (named == null || !KINDS.contains(event.kind())) {
      return;
    }
    var subject = GlobalId.decode(named);
    if (!subject.kind().equals(ProposalView.KIND)) {
      return;
    }
    if (event.kind().equals("SingleIssueDecided")) {
      var decision = event.facts().getOrDefault("decision", "");
      lines.tell(subject.id(), EntryKind.ISSUE_DECIDED, event.subject().id(), decision);
    } else {
      met(event, subject.id());
    }
  }

  private void met(Event event, UUID proposal) {
    var kind = MeetingKind.valueOf(fact(event, "meetingKind"));
    if (kind.isPrivate()) {
      return;
    }
    var item = event.subject().id();
    if (event.kind().equals("ItemAdded")) {
      lines.tell(proposal, EntryKind.ON_AGENDA, item, kind.zh());
      return;
    }
    var outcome = ItemOutcome.valueOf(fact(event, "outcome"));
    lines.tell(proposal, EntryKind.RESOLVED, item, kind.zh() + "：" + outcome.zh());
    if (kind == MeetingKind.REVIEW && outcome != ItemOutcome.DEFERRED) {
      outcomes.reviewed(proposal);
    }
  }

  private static String fact(Event event, String name) {
    return Objects.requireNonNull(event.facts().get(name), name);
  }
}
