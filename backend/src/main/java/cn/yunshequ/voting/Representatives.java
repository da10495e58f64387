package cn.yunshequ.voting;

import cn.yunshequ.community.Places;
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
import cn.yunshequ.voting.model.BallotRules;
import cn.yunshequ.voting.model.ElectionRules;
import cn.yunshequ.voting.model.VotingRefusal;
import cn.yunshequ.voting.store.ElectionReads;
import cn.yunshequ.voting.store.ElectionStore;
import cn.yunshequ.voting.store.RepresentativeStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 居民代表: who speaks for a building or group in the representatives' assembly (L-02). Elected here,
 * or written down by the office after a vote by hand.
 */
@Singleton
public class Representatives {
  /** The kind of id a mandate has. */
  public static final String KIND = "representative";

  private final Db db;
  private final Once once;
  private final RepresentativeStore store;
  private final ElectionStore elections;
  private final ElectionReads reads;
  private final Places places;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Representatives(
      Db db,
      Once once,
      RepresentativeStore store,
      ElectionStore elections,
      ElectionReads reads,
      Places places,
      Outbox outbox,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.once = once;
    this.store = store;
    this.elections = elections;
    this.reads = reads;
    this.places = places;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Who represents residents of that place today, with their names: they speak in public. */
  public List<ElectionReads.RepresentativeView> of(Viewer viewer, UUID placeId) {
    var place = places.get(placeId, "scopeId");
    return reads.representatives(viewer, place.path(), CivicTime.dayOf(clock.instant()));
  }

  /**
   * Writes down who was chosen by hand. Says RepresentativeChanged.
   *
   * @return the mandate's id
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND on areaId or residentId, NOT_ALLOWED,
   *     VALUE_OUT_OF_RANGE on termEnds, ALREADY_STATED
   */
  public UUID record(
      Viewer actor, UUID areaId, UUID resident, LocalDate termEnds, @Nullable String requestKey) {
    return once.once(
        actor,
        requestKey,
        "recordRepresentative",
        areaId,
        () -> {
          var place = places.get(areaId, "areaId");
          BallotRules.mayManage(actor, place.path()).orRefuse();
          var today = CivicTime.dayOf(clock.instant());
          if (termEnds.isBefore(today)
              || termEnds.isAfter(today.plusMonths(ElectionRules.MAX_TERM_MONTHS))) {
            throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "termEnds").asException();
          }
          var person =
              elections
                  .residentUnder(place.path(), resident)
                  .orElseThrow(
                      () -> Refusal.of(CommonRefusal.NOT_FOUND, "residentId").asException());
          store.endOver(place.communityId(), today, clock.instant());
          var id = ids.next();
          var mandate =
              RepresentativeStore.NewMandate.of(
                  id, place, person, resident, actor.account(), today, termEnds);
          if (!store.add(mandate)) {
            throw Refusal.of(VotingRefusal.ALREADY_STATED, "residentId").asException();
          }
          var ref = new SubjectRef(KIND, id);
          outbox.append(Event.of("RepresentativeChanged", ref));
          audit.record(actor, "登记居民代表", ref, place.path(), place.label());
          return id;
        });
  }

  /**
   * Ends a mandate before its term. Says RepresentativeChanged.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED
   */
  public void end(Viewer actor, UUID id, String reason) {
    actor.account();
    db.write(() -> {
      var place =
          store
              .placeOf(id)
              .orElseThrow(
                  () -> Refusal.of(CommonRefusal.NOT_FOUND, "representativeId").asException());
      BallotRules.mayManage(actor, place).orRefuse();
      store.end(id, reason, clock.instant());
      var ref = new SubjectRef(KIND, id);
      outbox.append(Event.of("RepresentativeChanged", ref));
      audit.record(actor, "结束居民代表任期", ref, place, reason);
      return id;
    });
  }
}
