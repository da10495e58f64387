package cn.yunshequ.conventions;

import cn.yunshequ.conventions.model.AdoptionRule;
import cn.yunshequ.conventions.model.ArticleView;
import cn.yunshequ.conventions.model.ConventionAct;
import cn.yunshequ.conventions.model.ConventionRules;
import cn.yunshequ.conventions.model.ConventionText;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.store.ConventionReads;
import cn.yunshequ.conventions.store.ConventionStore;
import cn.yunshequ.conventions.store.TextStore;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every door does: lock and read, ask the rules, say the event, write the log. */
@Singleton
class Ground {
  private final ConventionStore store;
  private final ConventionReads reads;
  private final TextStore texts;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Ground(
      ConventionStore store,
      ConventionReads reads,
      TextStore texts,
      Outbox outbox,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.reads = reads;
    this.texts = texts;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return CivicTime.dayOf(clock.instant());
  }

  UUID newId() {
    return ids.next();
  }

  AdoptionRule rule(ConventionView convention) {
    return store.rule(convention.way(), today());
  }

  /** The convention as it stands, not locked. Refuses NOT_FOUND when the actor may not see it. */
  ConventionView visible(Viewer actor, UUID id) {
    return reads
        .find(actor, id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "conventionId").asException());
  }

  /** The convention, held until the transaction ends. */
  ConventionView locked(Viewer actor, UUID id) {
    store.lock(id);
    return visible(actor, id);
  }

  /** The convention, held, and the act allowed; whoever steps in for lost drafters is one now. */
  ConventionView permitted(Viewer actor, UUID id, ConventionAct act) {
    var convention = locked(actor, id);
    ConventionRules.may(actor, act, convention.standing()).orRefuse();
    if (!ConventionRules.stepsIn(actor, act, convention.standing())) {
      return convention;
    }
    store.addDrafter(id, actor.account(), actor, now());
    record(actor, "接替起草公约", convention, null);
    say("DrafterInvited", id);
    return visible(actor, id);
  }

  /**
   * The convention as it stands, not held, and the act allowed: where keys guard what is written.
   */
  ConventionView permittedBeside(Viewer actor, UUID id, ConventionAct act) {
    var convention = visible(actor, id);
    ConventionRules.may(actor, act, convention.standing()).orRefuse();
    return convention;
  }

  ConventionText newest(ConventionView convention) {
    return texts.text(convention.id(), convention.newestVersion());
  }

  void say(String event, UUID convention) {
    outbox.append(Event.of(event, ref(convention)));
  }

  void say(String event, UUID convention, Map<String, String> facts) {
    outbox.append(new Event(event, ref(convention), facts));
  }

  /** Articles that read or stand otherwise than before, so that search follows their words. */
  void sayReworded(ConventionText before, ConventionText after) {
    var ids = new java.util.LinkedHashSet<UUID>();
    before.articles().forEach(article -> ids.add(article.id()));
    after.articles().forEach(article -> ids.add(article.id()));
    for (var id : ids) {
      var was = before.find(id);
      var is = after.find(id);
      boolean same =
          was.isPresent()
              && is.isPresent()
              && was.get().readsAs(is.get())
              && before.numberOf(id) == after.numberOf(id);
      if (!same) {
        sayOf("ArticleReworded", new SubjectRef(ArticleView.KIND, id));
      }
    }
  }

  /** About something that belongs to a convention. */
  void sayOf(String event, SubjectRef ref) {
    outbox.append(Event.of(event, ref));
  }

  void record(Viewer actor, String act, ConventionView convention, @Nullable String why) {
    audit.record(actor, act, convention.ref(), convention.path(), why);
  }

  static SubjectRef ref(UUID convention) {
    return new SubjectRef(ConventionView.KIND, convention);
  }
}
