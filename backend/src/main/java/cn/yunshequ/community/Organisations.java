package cn.yunshequ.community;

import cn.yunshequ.community.model.CommunityRefusal;
import cn.yunshequ.community.model.OrganisationKind;
import cn.yunshequ.community.model.OrganisationRules;
import cn.yunshequ.community.store.OrganisationReads;
import cn.yunshequ.community.store.OrganisationStore;
import cn.yunshequ.kernel.AreaPath;
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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 承办单位: who serves a community and can be made responsible for a matter. */
@Singleton
public class Organisations {
  private final Db db;
  private final Once once;
  private final OrganisationStore store;
  private final OrganisationReads reads;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Organisations(
      Db db,
      Once once,
      OrganisationStore store,
      OrganisationReads reads,
      Outbox outbox,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.once = once;
    this.store = store;
    this.reads = reads;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What the committee writes down.
   *
   * @param name 2 to 40 characters, one of its kind among those that serve the community
   * @param representatives living accounts that speak for it; may be empty
   */
  public record Entry(
      UUID communityId, OrganisationKind kind, String name, Set<UUID> representatives) {}

  /**
   * Adds an organisation that serves the community from today. Says OrganisationAdded.
   *
   * @param requestKey see {@link Once}
   * @return its id
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, VALUE_OUT_OF_RANGE,
   *     ORGANISATION_NAME_TAKEN
   */
  public UUID add(Viewer actor, Entry entry, @Nullable String requestKey) {
    return once.once(actor, requestKey, "addOrganisation", () -> addNow(actor, entry));
  }

  private UUID addNow(Viewer actor, Entry entry) {
    var place = placeOf(entry.communityId(), "communityId");
    OrganisationRules.mayKeep(actor, place).orRefuse();
    if (entry.name().codePointCount(0, entry.name().length()) < 2) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "name").asException();
    }
    var id = ids.next();
    if (!store.add(id, entry.communityId(), entry.kind(), entry.name(), today())) {
      throw Refusal.of(CommunityRefusal.ORGANISATION_NAME_TAKEN, "name").asException();
    }
    if (store.represent(id, entry.representatives()) < entry.representatives().size()) {
      throw Refusal.of(CommonRefusal.NOT_FOUND, "representativeIds").asException();
    }
    say(actor, "OrganisationAdded", "登记承办单位", id, place, entry.name());
    return id;
  }

  /**
   * Ends the service of an organisation with today; what it was made responsible for keeps naming
   * it. Harmless when repeated. Says OrganisationEnded.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED
   */
  public void end(Viewer actor, UUID id) {
    actor.account();
    db.write(() -> {
      var community =
          store
              .lock(id)
              .orElseThrow(
                  () -> Refusal.of(CommonRefusal.NOT_FOUND, "organisationId").asException());
      var place = placeOf(community, "organisationId");
      OrganisationRules.mayKeep(actor, place).orRefuse();
      if (store.end(id, today())) {
        say(actor, "OrganisationEnded", "停用承办单位", id, place, null);
      }
      return id;
    });
  }

  /**
   * The organisation, when it serves that community today.
   *
   * @param field the input field to name
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, or ORGANISATION_ELSEWHERE when it serves
   *     another community or serves no more
   */
  public OrganisationView serving(UUID id, UUID communityId, String field) {
    var found =
        reads
            .find(Viewer.GUEST, id)
            .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, field).asException());
    if (!found.serves(communityId)) {
      throw Refusal.of(CommunityRefusal.ORGANISATION_ELSEWHERE, field).asException();
    }
    return found;
  }

  private AreaPath placeOf(UUID community, String field) {
    return store
        .pathOf(community)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, field).asException());
  }

  private void say(
      Viewer actor, String event, String act, UUID id, AreaPath place, @Nullable String detail) {
    var ref = new SubjectRef(OrganisationView.KIND, id);
    outbox.append(Event.of(event, ref));
    audit.record(actor, act, ref, place, detail);
  }

  private LocalDate today() {
    return CivicTime.dayOf(clock.instant());
  }
}
