package cn.yunshequ.community;

import cn.yunshequ.community.model.Agreed;
import cn.yunshequ.community.model.CommunityRefusal;
import cn.yunshequ.community.model.Mandate;
import cn.yunshequ.community.model.MandateAct;
import cn.yunshequ.community.model.MandateRules;
import cn.yunshequ.community.store.MandateReads;
import cn.yunshequ.community.store.MandateStore;
import cn.yunshequ.community.store.ViewerLookup;
import cn.yunshequ.identity.Phones;
import cn.yunshequ.identity.model.PhoneNumber;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 代办 (L-82): somebody acts for an elder who has no phone. The elder agreed, another person wrote
 * that down, it ends by itself, and everything done so is marked. One second a person holds: what
 * is done counts for the elder, under the same keys. Votes are cast by other rules (written
 * proxies).
 */
@Singleton
public class Mandates {
  public static final String KIND = "mandate";

  /** Loader of who acted for whom, by what came of it; null for what people did themselves. */
  public static final String MARKS = "community.actedFor";

  private final Db db;
  private final Once once;
  private final MandateStore store;
  private final MandateReads reads;
  private final ViewerLookup viewers;
  private final Phones phones;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Mandates(
      Db db,
      Once once,
      MandateStore store,
      MandateReads reads,
      ViewerLookup viewers,
      Phones phones,
      Outbox outbox,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.once = once;
    this.store = store;
    this.reads = reads;
    this.viewers = viewers;
    this.phones = phones;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Writes down that an elder agreed. Says MandateRecorded. What the two had agreed before ends.
   *
   * @param helperPhone of who is to act; has an account here
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, HELPER_NOT_KNOWN,
   *     MANDATE_NEEDS_ANOTHER, VALUE_OUT_OF_RANGE
   */
  public UUID record(
      Viewer actor, Agreed agreed, PhoneNumber helperPhone, @Nullable String requestKey) {
    return once.once(
        actor, requestKey, "recordMandate", () -> recordNow(actor, agreed, helperPhone));
  }

  private UUID recordNow(Viewer actor, Agreed what, PhoneNumber helperPhone) {
    var now = clock.instant();
    var helper =
        store
            .accountOf(phones.hash(helperPhone))
            .flatMap(account ->
                Optional.ofNullable(viewers.byAccounts(List.of(account), now).get(account)))
            .orElse(Viewer.GUEST);
    var home =
        store
            .home(what.personId())
            .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "personId").asException());
    MandateRules.mayRecord(actor, home.stairwell(), helper).orRefuse();
    if (what.personId().equals(helper.personId())) {
      throw Refusal.of(CommunityRefusal.HELPER_NOT_KNOWN, "helperPhone").asException();
    }
    MandateRules.mayLast(what.givenOn(), what.until(), today()).orRefuse();
    store.replace(what.personId(), helper.account(), actor.account(), now);
    var id = ids.next();
    store.add(id, home.communityId(), helper.account(), what, actor.account(), now);
    outbox.append(Event.of("MandateRecorded", new SubjectRef(KIND, id)));
    audit.record(actor, "登记代办委托", new SubjectRef(KIND, id), home.stairwell(), what.givenHow().zh());
    return id;
  }

  /**
   * Takes it back: the elder, the helper, or staff on the elder's word. Harmless when it is over.
   * Says MandateEnded.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND for whoever may not know of it
   */
  public void end(Viewer actor, UUID id, String why) {
    actor.account();
    db.write(() -> {
      var mandate = visible(actor, id);
      if (store.end(id, actor.account(), why, clock.instant())) {
        outbox.append(Event.of("MandateEnded", new SubjectRef(KIND, id)));
        audit.record(actor, "撤回代办委托", new SubjectRef(KIND, id), mandate.community(), why);
      }
      return id;
    });
  }

  /**
   * Does something as the viewer themselves, or, with a mandate, for the elder: with the elder's
   * homes and the helper's account, and nothing of the helper's offices. Marks it in the same
   * transaction.
   *
   * @param mandate null to act for oneself
   * @param work what the door does; its repeated request gives the same result
   * @param subject what to mark, of the result
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, MANDATE_OVER, MANDATE_NOT_FOR_THIS, and
   *     those of the door
   */
  public <T> T acting(
      Viewer actor,
      @Nullable UUID mandate,
      MandateAct act,
      Function<Viewer, T> work,
      Function<T, SubjectRef> subject) {
    if (mandate == null) {
      return work.apply(actor);
    }
    actor.account();
    return db.write(() -> {
      store.hold(mandate);
      var held = visible(actor, mandate);
      MandateRules.mayAct(actor, held, act, today()).orRefuse();
      var result = work.apply(viewers.forPerson(actor, held.personId()));
      var about = subject.apply(result);
      if (store.mark(ids.next(), mandate, act, about, clock.instant())) {
        audit.record(actor, "代办：" + act.zh(), about, held.community(), null);
      }
      return result;
    });
  }

  private Mandate visible(Viewer actor, UUID id) {
    return reads
        .find(actor, id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "mandateId").asException());
  }

  private LocalDate today() {
    return CivicTime.dayOf(clock.instant());
  }
}
