package cn.yunshequ.cases;

import cn.yunshequ.cases.model.CaseRefusal;
import cn.yunshequ.cases.model.CaseRules;
import cn.yunshequ.cases.model.CaseStory;
import cn.yunshequ.cases.model.CaseWords;
import cn.yunshequ.cases.store.CaseReads;
import cn.yunshequ.cases.store.CaseStore;
import cn.yunshequ.cases.store.MatterReads;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Writes cases up, publishes, corrects and takes them back; begins proposals with them. */
@Singleton
public class Cases {
  private final Db db;
  private final Once once;
  private final CaseStore store;
  private final CaseReads reads;
  private final MatterReads matters;
  private final Discretion discretion;
  private final Audit audit;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  Cases(
      Db db,
      Once once,
      CaseStore store,
      CaseReads reads,
      MatterReads matters,
      Discretion discretion,
      Audit audit,
      Outbox outbox,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.once = once;
    this.store = store;
    this.reads = reads;
    this.matters = matters;
    this.discretion = discretion;
    this.audit = audit;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A draft about a matter that was done and rated. Only the desk sees it.
   *
   * @param key a repeated request with the same key answers with the first draft
   * @throws cn.yunshequ.kernel.RefusedException NOT_ALLOWED, CASE_NOT_FINISHED, CASE_MATTER_HIDDEN,
   *     CASE_EXISTS, REQUEST_KEY_REUSED
   */
  public CaseStory begin(Viewer actor, UUID proposal, CaseWords words, @Nullable String key) {
    return db.write(() ->
        visible(actor, once.once(actor, key, "beginCase", () -> draft(actor, proposal, words))));
  }

  private UUID draft(Viewer actor, UUID proposal, CaseWords words) {
    var matter =
        matters
            .finished(proposal)
            .orElseThrow(
                () -> Refusal.of(CaseRefusal.CASE_NOT_FINISHED, "proposalId").asException());
    CaseRules.mayBegin(actor, matter).orRefuse();
    var id = ids.next();
    if (!store.begin(id, matter, words, actor.account(), clock.instant())) {
      throw Refusal.of(CaseRefusal.CASE_EXISTS, "proposalId").asException();
    }
    record(actor, "起草案例", visible(actor, id), null);
    return id;
  }

  /**
   * Another wording of a draft.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, CASE_STAGE_FORBIDS,
   *     CHANGED_MEANWHILE
   */
  public CaseStory edit(Viewer actor, UUID id, int expectedVersion, CaseWords words) {
    actor.account();
    return db.write(() -> {
      permitted(actor, id, expectedVersion, CaseRules::mayEdit);
      store.reword(id, words);
      return visible(actor, id);
    });
  }

  /**
   * Everybody may read it from now on. Says CasePublished.
   *
   * @param namesChecked the actor looked at the names that were found: none is a resident's
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, CASE_STAGE_FORBIDS,
   *     CASE_MATTER_HIDDEN, CHANGED_MEANWHILE, CASE_TELLS_NUMBER, CASE_NAMES_RESIDENT
   */
  public CaseStory publish(Viewer actor, UUID id, int expectedVersion, boolean namesChecked) {
    actor.account();
    return db.write(() -> {
      var it = permitted(actor, id, expectedVersion, CaseRules::mayPublish);
      var checked = discretion.mind(actor, it, it.words().parts(), namesChecked);
      store.published(id, actor.account(), clock.instant());
      store.keep(id, it.words(), null, actor.account(), clock.instant());
      return done(actor, id, "公布案例", because(null, checked), "CasePublished");
    });
  }

  /**
   * Another wording of what is published; the one before is kept. Says CaseCorrected.
   *
   * @param note what was wrong, for everybody to read
   * @param namesChecked the actor looked at the names that were found: none is a resident's
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, CASE_STAGE_FORBIDS,
   *     CHANGED_MEANWHILE, CASE_TELLS_NUMBER, CASE_NAMES_RESIDENT
   */
  public CaseStory correct(
      Viewer actor,
      UUID id,
      int expectedVersion,
      CaseWords words,
      String note,
      boolean namesChecked) {
    actor.account();
    return db.write(() -> {
      var it = permitted(actor, id, expectedVersion, CaseRules::mayCorrect);
      var parts = words.parts();
      parts.put("note", note);
      var checked = discretion.mind(actor, it, parts, namesChecked);
      store.reword(id, words);
      store.corrected(id, clock.instant());
      store.keep(id, words, note, actor.account(), clock.instant());
      return done(actor, id, "更正案例", because(note, checked), "CaseCorrected");
    });
  }

  /**
   * Takes it back, or gives a draft up. Says CaseWithdrawn.
   *
   * @param reason for everybody to read
   * @param namesChecked the actor looked at the names that were found: none is a resident's
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, CASE_STAGE_FORBIDS,
   *     CASE_TELLS_NUMBER, CASE_NAMES_RESIDENT
   */
  public CaseStory withdraw(Viewer actor, UUID id, String reason, boolean namesChecked) {
    actor.account();
    return db.write(() -> {
      var it = permitted(actor, id, null, CaseRules::mayWithdraw);
      var parts = new LinkedHashMap<>(Map.of("reason", reason));
      var checked = discretion.mind(actor, it, parts, namesChecked);
      store.withdrawn(id, reason, actor.account(), clock.instant());
      return done(actor, id, "撤下案例", because(reason, checked), "CaseWithdrawn");
    });
  }

  /**
   * Says which case one's own draft begins with; another one takes its place.
   *
   * @return the proposal
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, CASE_STAGE_FORBIDS,
   *     CASE_FROM_HERE
   */
  public UUID refer(Viewer actor, UUID proposal, UUID id) {
    actor.account();
    return db.write(() -> {
      // What is not one's own draft is not told apart from what there is none of.
      var draft =
          matters
              .draft(proposal)
              .filter(it -> CaseRules.isAuthor(actor, it))
              .orElseThrow(() -> notFound("proposalId"));
      CaseRules.mayRefer(actor, draft, visible(actor, id)).orRefuse();
      store.refer(proposal, id, clock.instant());
      return proposal;
    });
  }

  private CaseStory done(Viewer actor, UUID id, String act, @Nullable String words, String event) {
    var it = visible(actor, id);
    record(actor, act, it, words);
    outbox.append(Event.of(event, it.ref()));
    return it;
  }

  // Who said that a name is only a word says so for good.
  private static @Nullable String because(@Nullable String note, List<String> checked) {
    if (checked.isEmpty()) {
      return note;
    }
    var looked = "已核对，这些不是居民的姓名：" + String.join("、", checked);
    return note == null ? looked : note + "（" + looked + "）";
  }

  private void record(Viewer actor, String act, CaseStory it, @Nullable String words) {
    var title = it.words().title();
    audit.record(actor, act, it.ref(), it.community(), words == null ? title : title + "：" + words);
  }

  private CaseStory permitted(
      Viewer actor,
      UUID id,
      @Nullable Integer expectedVersion,
      BiFunction<Viewer, CaseStory, Verdict> rule) {
    store.lock(id);
    var it = visible(actor, id);
    rule.apply(actor, it).orRefuse();
    if (expectedVersion != null && expectedVersion != it.version()) {
      throw Refusal.of(CommonRefusal.CHANGED_MEANWHILE, "expectedVersion").asException();
    }
    return it;
  }

  private CaseStory visible(Viewer actor, UUID id) {
    return reads.find(actor, id).orElseThrow(() -> notFound("caseId"));
  }

  private static RefusedException notFound(String field) {
    return Refusal.of(CommonRefusal.NOT_FOUND, field).asException();
  }
}
