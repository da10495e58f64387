package cn.yunshequ.volunteering;

import cn.yunshequ.community.Places;
import cn.yunshequ.community.model.AreaKind;
import cn.yunshequ.community.model.Place;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.Screening;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import cn.yunshequ.volunteering.model.HelpAct;
import cn.yunshequ.volunteering.model.HelpKind;
import cn.yunshequ.volunteering.model.HelpRules;
import cn.yunshequ.volunteering.model.HelpView;
import cn.yunshequ.volunteering.model.HelpWorker;
import cn.yunshequ.volunteering.model.VolunteeringRefusal;
import cn.yunshequ.volunteering.model.VolunteeringRules;
import cn.yunshequ.volunteering.store.HelpReads;
import cn.yunshequ.volunteering.store.HelpStore;
import cn.yunshequ.volunteering.store.HelpWorkers;
import cn.yunshequ.volunteering.store.VolunteerStore;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 难事大家帮: asking, claiming, handing back, completing, thanking. */
@Singleton
public class HelpRequests {
  private final Db db;
  private final Once once;
  private final Ground ground;
  private final Places places;
  private final Screening screening;
  private final HelpStore store;
  private final HelpReads reads;
  private final HelpWorkers workers;
  private final VolunteerStore volunteers;

  HelpRequests(
      Db db,
      Once once,
      Ground ground,
      Places places,
      Screening screening,
      HelpStore store,
      HelpReads reads,
      HelpWorkers workers,
      VolunteerStore volunteers) {
    this.workers = workers;
    this.volunteers = volunteers;
    this.screening = screening;
    this.db = db;
    this.once = once;
    this.ground = ground;
    this.places = places;
    this.store = store;
    this.reads = reads;
  }

  /**
   * What somebody asks.
   *
   * @param details door, time, circumstances; for the claimer and the assigned worker only
   * @param care the details are about health or care
   * @param careConsent agreed, apart from everything else, that they are written down (L-62)
   */
  public record Asking(
      UUID areaId,
      HelpKind kind,
      String title,
      String body,
      @Nullable String details,
      boolean care,
      boolean careConsent) {}

  /**
   * Asks for help. Says HelpAsked.
   *
   * @param requestKey see {@link Once}
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED but for verified residents
   *     of the community and its committee, CARE_CONSENT_MISSING, CARE_OF_MINOR,
   *     VALUE_OUT_OF_RANGE, and what screening refuses
   */
  public HelpView ask(Viewer actor, Asking asking, @Nullable String requestKey) {
    return db.write(() -> {
      var id = once.once(actor, requestKey, "postHelpRequest", () -> askNow(actor, asking));
      return get(actor, id);
    });
  }

  private UUID askNow(Viewer actor, Asking asking) {
    var place = places.get(asking.areaId(), "scopeId");
    // Everybody reads where it is: the stairwell would say who asks.
    if (place.kind() == AreaKind.STAIRWELL) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "scopeId").asException();
    }
    HelpRules.mayAsk(actor, place.path(), place.communityPath()).orRefuse();
    if (asking.title().codePointCount(0, asking.title().length()) < 2) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "title").asException();
    }
    if (asking.care() && !asking.careConsent()) {
      throw Refusal.of(VolunteeringRefusal.CARE_CONSENT_MISSING, "careConsent").asException();
    }
    if (asking.care() && isMinor(actor)) {
      throw Refusal.of(VolunteeringRefusal.CARE_OF_MINOR, "details").asException();
    }
    var id = ground.newId();
    screening.screenShown(
        actor,
        place.communityPath(),
        asking.title() + '\n' + asking.body(),
        () -> written(actor, id, place, asking));
    ground.say("HelpAsked", get(actor, id).ref());
    return id;
  }

  private boolean isMinor(Viewer actor) {
    var known = volunteers.onRoll(actor);
    return known.isPresent() && VolunteeringRules.isMinor(known.get().adultOn(), ground.today());
  }

  private Optional<Content> written(Viewer actor, UUID id, Place place, Asking asking) {
    store.ask(
        id,
        place,
        asking.kind(),
        asking.title(),
        asking.body(),
        asking.care(),
        actor,
        ground.now());
    if (asking.details() != null) {
      store.detail(id, asking.care(), asking.details(), ground.now());
    }
    return store.content(id);
  }

  // What helpers and askers say at the end stands beside the request for everybody.
  private void screened(Viewer actor, HelpView request, String words, Runnable write) {
    screening.screenShown(
        actor,
        request.community(),
        words,
        () -> {
          write.run();
          return store.content(request.id());
        });
  }

  private HelpView get(Viewer viewer, UUID id) {
    return reads
        .find(viewer, id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "helpRequestId").asException());
  }

  private HelpView permitted(Viewer actor, UUID id, HelpAct act) {
    actor.account();
    store.lock(id);
    var request = get(actor, id);
    HelpRules.may(actor, act, request.standing()).orRefuse();
    return request;
  }

  /**
   * Says that one will help. Says HelpClaimed.
   *
   * @param requestKey see {@link Once}
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, HELP_TAKEN,
   *     HELP_STAGE_FORBIDS
   */
  public HelpView claim(Viewer actor, UUID id, @Nullable String requestKey) {
    return db.write(() -> {
      once.once(
          actor,
          requestKey,
          "claimHelpRequest",
          () -> {
            var request = permitted(actor, id, HelpAct.CLAIM);
            if (!store.claim(ground.newId(), id, actor, ground.now())) {
              throw Refusal.of(VolunteeringRefusal.HELP_TAKEN).asException();
            }
            ground.say("HelpClaimed", request.ref(), Map.of("account", actor.account().toString()));
            return id;
          });
      return get(actor, id);
    });
  }

  /**
   * Gives it back, so that somebody else can help. Says HelpHandedBack.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, HELP_STAGE_FORBIDS
   */
  public HelpView handBack(Viewer actor, UUID id, String reason) {
    return db.write(() -> {
      var request = permitted(actor, id, HelpAct.HAND_BACK);
      store.handBack(id, reason, ground.now());
      ground.say("HelpHandedBack", request.ref());
      return get(actor, id);
    });
  }

  /**
   * It is done; its details are forgotten. Says HelpCompleted.
   *
   * @param note for everybody to read; null for none
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, HELP_STAGE_FORBIDS, and
   *     what screening refuses
   */
  public HelpView complete(Viewer actor, UUID id, @Nullable String note) {
    return db.write(() -> {
      var request = permitted(actor, id, HelpAct.COMPLETE);
      if (note == null) {
        store.complete(id, null, actor, ground.now());
      } else {
        screened(actor, request, note, () -> store.complete(id, note, actor, ground.now()));
      }
      ground.say("HelpCompleted", request.ref());
      return get(actor, id);
    });
  }

  /**
   * Says thanks, once. Says HelpThanked.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, HELP_STAGE_FORBIDS, and
   *     what screening refuses
   */
  public HelpView thank(Viewer actor, UUID id, String words) {
    return db.write(() -> {
      var request = permitted(actor, id, HelpAct.THANK);
      screened(actor, request, words, () -> store.thank(id, words, ground.now()));
      ground.say("HelpThanked", request.ref());
      return get(actor, id);
    });
  }

  /**
   * Takes the request back; its details are forgotten. Says HelpWithdrawn.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, HELP_STAGE_FORBIDS
   */
  public HelpView withdraw(Viewer actor, UUID id) {
    return db.write(() -> {
      var request = permitted(actor, id, HelpAct.WITHDRAW);
      store.withdraw(id, ground.now());
      ground.say("HelpWithdrawn", request.ref());
      return get(actor, id);
    });
  }

  /**
   * Whom {@link #assign} takes, the nearest first.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, HELP_STAGE_FORBIDS
   */
  public List<HelpWorker> workers(Viewer viewer, UUID id) {
    var request = get(viewer, id);
    HelpRules.may(viewer, HelpAct.ASSIGN, request.standing()).orRefuse();
    return workers.at(viewer, request.path());
  }

  /**
   * Names the worker who looks after it and reads its details: somebody with an office at the
   * place. Says HelpAssigned.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, HELP_STAGE_FORBIDS
   */
  public HelpView assign(Viewer actor, UUID id, UUID worker) {
    return db.write(() -> {
      var request = permitted(actor, id, HelpAct.ASSIGN);
      if (!workers.serves(worker, request.path())) {
        throw Refusal.of(CommonRefusal.NOT_FOUND, "residentId").asException();
      }
      store.assign(id, worker);
      ground.record(actor, "指定求助跟进人", request.ref(), request.path(), null);
      ground.say("HelpAssigned", request.ref(), Map.of("account", worker.toString()));
      return get(actor, id);
    });
  }

  /**
   * The account was closed: what it asked for is taken back with its details, what it claimed waits
   * for somebody else again. Says HelpWithdrawn and HelpHandedBack.
   */
  public void forget(UUID account) {
    for (var id : store.unfinished(account)) {
      db.write(() -> {
        store.lockUnfinished(id).ifPresent(it -> leave(id, it, account));
        return id;
      });
    }
  }

  private void leave(UUID id, HelpStore.Concerned it, UUID account) {
    var ref = new SubjectRef(HelpView.KIND, id);
    if (account.equals(it.asker())) {
      store.withdraw(id, ground.now());
      ground.say("HelpWithdrawn", ref);
      return;
    }
    if (account.equals(it.worker())) {
      store.unassign(id);
    }
    if (account.equals(it.helper())) {
      store.handBack(id, "账号已注销", ground.now());
      ground.say("HelpHandedBack", ref);
    }
  }
}
