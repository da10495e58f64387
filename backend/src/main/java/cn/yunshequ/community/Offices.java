package cn.yunshequ.community;

import cn.yunshequ.community.model.CommunityRefusal;
import cn.yunshequ.community.model.OfficeAct;
import cn.yunshequ.community.model.OfficeActKind;
import cn.yunshequ.community.model.OfficeActStatus;
import cn.yunshequ.community.model.OfficeRules;
import cn.yunshequ.community.model.Place;
import cn.yunshequ.community.store.OfficeReads;
import cn.yunshequ.community.store.OfficeStore;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.audit.RefusedActs;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 权限: offices are given and ended by named acts of two persons, for a place and a term (L-73). */
@Singleton
public class Offices {
  public static final String KIND = "officeAct";

  private final Db db;
  private final Once once;
  private final Places places;
  private final OfficeStore store;
  private final OfficeReads reads;
  private final Outbox outbox;
  private final Audit audit;
  private final RefusedActs refused;
  private final Ids ids;
  private final Clock clock;

  Offices(
      Db db,
      Once once,
      Places places,
      OfficeStore store,
      OfficeReads reads,
      Outbox outbox,
      Audit audit,
      RefusedActs refused,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.once = once;
    this.places = places;
    this.store = store;
    this.reads = reads;
    this.outbox = outbox;
    this.audit = audit;
    this.refused = refused;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Asks to give or to end an office. Says OfficeAsked. Nothing changes before a second person's
   * yes.
   *
   * @param requestKey see {@link Once}
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, OFFICE_NEEDS_ANOTHER about
   *     oneself, VALUE_OUT_OF_RANGE, OFFICE_HELD_ALREADY, OFFICE_ASKED_ALREADY
   */
  public UUID ask(Viewer actor, OfficeStore.Asked asked, @Nullable String requestKey) {
    return refused.watch(
        actor,
        "申请" + asked.kind().zh(),
        new SubjectRef("resident", asked.about()),
        () -> places.find(asked.area()).map(Place::path),
        () -> once.once(actor, requestKey, "askOffice", () -> askNow(actor, asked)));
  }

  private UUID askNow(Viewer actor, OfficeStore.Asked asked) {
    var place = places.get(asked.area(), "areaId");
    OfficeRules.mayAsk(actor, asked.office(), asked.about(), place).orRefuse();
    boolean held = store.holds(asked.about(), asked.office(), asked.area(), today());
    if (asked.kind() == OfficeActKind.GRANT_OFFICE) {
      var ends = asked.termEnds();
      if (ends == null) {
        throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "termEnds").asException();
      }
      OfficeRules.mayLast(ends, today()).orRefuse();
      if (held) {
        throw Refusal.of(CommunityRefusal.OFFICE_HELD_ALREADY).asException();
      }
    } else if (!held) {
      throw Refusal.of(CommonRefusal.NOT_FOUND, "residentId").asException();
    }
    if (!store.lives(asked.about())) {
      throw Refusal.of(CommonRefusal.NOT_FOUND, "residentId").asException();
    }
    var id = ids.next();
    if (!store.ask(id, place.communityId(), asked, actor.account(), clock.instant())) {
      throw Refusal.of(CommunityRefusal.OFFICE_ASKED_ALREADY).asException();
    }
    outbox.append(Event.of("OfficeAsked", new SubjectRef(KIND, id)));
    audit.record(
        actor,
        "申请" + asked.kind().zh(),
        new SubjectRef(KIND, id),
        place.path(),
        asked.office().zh() + "：" + asked.reason());
    return id;
  }

  /**
   * The second person's word; a yes does it at once. Says OfficeGranted, OfficeEnded or
   * OfficeRefused.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, OFFICE_NEEDS_ANOTHER,
   *     OFFICE_ACT_ANSWERED, OFFICE_HELD_ALREADY
   */
  public void answer(Viewer actor, UUID id, boolean confirm, @Nullable String words) {
    actor.account();
    refused.watch(
        actor,
        (confirm ? "同意" : "不同意") + "任免",
        new SubjectRef(KIND, id),
        () -> store.placeOf(id),
        () -> answerNow(actor, id, confirm, words));
  }

  private UUID answerNow(Viewer actor, UUID id, boolean confirm, @Nullable String words) {
    return db.write(() -> {
      store.lock(id);
      var act =
          reads
              .find(actor, id)
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "actId").asException());
      OfficeRules.mayAnswer(actor, act).orRefuse();
      var event = confirm ? apply(act) : "OfficeRefused";
      store.answer(
          id,
          confirm ? OfficeActStatus.CONFIRMED : OfficeActStatus.REFUSED,
          actor.account(),
          words,
          clock.instant());
      outbox.append(Event.of(event, new SubjectRef(KIND, id)));
      audit.record(
          actor,
          (confirm ? "同意" : "不同意") + act.kind().zh(),
          new SubjectRef(KIND, id),
          act.path(),
          act.office().zh());
      return id;
    });
  }

  private String apply(OfficeAct act) {
    if (act.kind() == OfficeActKind.END_OFFICE) {
      store.end(act, today());
      return "OfficeEnded";
    }
    var ends = act.termEnds();
    if (ends == null || !OfficeRules.mayLast(ends, today()).isAllowed()) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "termEnds").asException();
    }
    if (store.holds(act.about(), act.office(), act.area(), today())) {
      throw Refusal.of(CommunityRefusal.OFFICE_HELD_ALREADY).asException();
    }
    store.grant(ids.next(), act, today());
    return "OfficeGranted";
  }

  private LocalDate today() {
    return CivicTime.dayOf(clock.instant());
  }
}
