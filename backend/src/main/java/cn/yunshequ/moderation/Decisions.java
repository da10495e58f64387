package cn.yunshequ.moderation;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.Decision;
import cn.yunshequ.moderation.model.DecisionKind;
import cn.yunshequ.moderation.model.ModerationRefusal;
import cn.yunshequ.moderation.model.ReportReason;
import cn.yunshequ.moderation.store.DecisionStore;
import cn.yunshequ.moderation.store.ItemStore;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The book of decisions. Owners of content that decide by acts of their own, as a review of a
 * proposal, write theirs here too, so that the author can appeal and the public ledger is whole.
 */
@Singleton
public class Decisions {
  private static final Set<OfficeKind> DECIDING =
      Set.of(
          OfficeKind.COMMITTEE_CHAIR,
          OfficeKind.COMMITTEE_MEMBER,
          OfficeKind.MODERATOR,
          OfficeKind.SUBDISTRICT_OFFICER,
          OfficeKind.APPEAL_REVIEWER);

  private static final String COMMITTEE = "居委会";

  private final DecisionStore store;
  private final ItemStore items;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  Decisions(DecisionStore store, ItemStore items, Outbox outbox, Ids ids, Clock clock) {
    this.store = store;
    this.items = items;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Writes a decision and says its event, with the decision and its author as facts. To be called
   * in the transaction that does what was decided.
   *
   * @param note as the author and neighbours read it
   */
  public Decision write(
      Viewer actor,
      Content content,
      DecisionKind kind,
      @Nullable ReportReason reason,
      @Nullable String note) {
    var decision =
        new Decision(
            ids.next(),
            content.ref(),
            kind,
            content.place(),
            content.author(),
            content.title(),
            content.excerpt().isEmpty() ? null : content.keptExcerpt(),
            reason,
            note,
            actor.accountId(),
            officeOf(actor, content.place()),
            content.status(),
            clock.instant());
    store.add(decision);
    var facts = new HashMap<String, String>();
    facts.put("decision", decision.id().toString());
    facts.put("author", content.author().toString());
    outbox.append(new Event(kind.event(), content.ref(), facts));
    return decision;
  }

  /**
   * ALREADY_DONE about what somebody else decided first: colleagues read who and when, so that they
   * know whom to ask; anybody else reads that it was the committee.
   */
  RefusedException alreadyDone(Viewer viewer, AreaPath place, SubjectRef subject) {
    var last = store.last(subject, place);
    return alreadyDone(
        viewer,
        place,
        last.map(Decision::decidedBy).orElse(null),
        last.map(Decision::decidedAt).orElse(null));
  }

  /**
   * The same for acts that stand in a book of their owner.
   *
   * @param by null for a rule, or when nobody knows any more
   */
  public RefusedException alreadyDone(
      Viewer viewer, AreaPath place, @Nullable UUID by, @Nullable Instant at) {
    return Refusal.of(ModerationRefusal.ALREADY_DONE)
        .with("by", told(viewer, place, by, at))
        .asException();
  }

  /** Who decided and when, as far as that viewer may know. */
  String told(Viewer viewer, AreaPath place, @Nullable UUID by, @Nullable Instant at) {
    if (by == null
        || at == null
        || !(viewer.worksAtDeskOf(place) || viewer.hearsAppealsOf(place))) {
      return COMMITTEE;
    }
    return "%s在%s".formatted(items.nameOf(by), CivicTime.zh(at));
  }

  /** Whether that viewer's own desk said last that it is no duplicate. */
  boolean wasNoDuplicate(Viewer viewer, SubjectRef subject) {
    return store
        .last(subject)
        .filter(d -> d.kind() == DecisionKind.NOT_DUPLICATE)
        .map(Decision::place)
        .filter(viewer::worksAtDeskOf)
        .isPresent();
  }

  private static @Nullable OfficeKind officeOf(Viewer actor, AreaPath place) {
    return actor.offices().stream()
        .filter(o -> DECIDING.contains(o.kind()) && place.isUnder(o.path()))
        .map(Viewer.Office::kind)
        .sorted()
        .findFirst()
        .orElse(null);
  }

  /** The decision; its store refuses nobody. */
  Decision get(UUID id) {
    return store
        .find(id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "decisionId").asException());
  }
}
