package cn.yunshequ.voting;

import cn.yunshequ.files.Photos;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.BallotRules;
import cn.yunshequ.voting.model.DeliveryWay;
import cn.yunshequ.voting.model.VotingRefusal;
import cn.yunshequ.voting.store.BallotStore;
import cn.yunshequ.voting.store.DeliveryStore;
import cn.yunshequ.voting.store.UnitStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Proof that ballot papers were served, home by home (L-37): where silence follows the majority,
 * only a home whose delivery two persons vouch for is counted as silent. Until the close.
 */
@Singleton
public class Deliveries {
  /** The kind of id a delivery has. */
  public static final String KIND = "ballotdelivery";

  private final Db db;
  private final BallotStore ballots;
  private final UnitStore units;
  private final DeliveryStore deliveries;
  private final Photos photos;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Deliveries(
      Db db,
      BallotStore ballots,
      UnitStore units,
      DeliveryStore deliveries,
      Photos photos,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.ballots = ballots;
    this.units = units;
    this.deliveries = deliveries;
    this.photos = photos;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A delivery as its recorder can prove it.
   *
   * @param unit the voting unit, or a household of it
   * @param servedOn the civil day, from the announcement until today
   * @param evidence the recorder's own upload: the signed receipt
   */
  public record Proof(UUID ballot, UUID unit, DeliveryWay how, LocalDate servedOn, UUID evidence) {}

  /**
   * Records a delivery; it counts when a second person has seen the proof.
   *
   * @return its id
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, BALLOT_CLOSED; BALLOT_TERMS
   *     where silence counts for nobody; NOT_ON_ROLL, VALUE_OUT_OF_RANGE on servedOn,
   *     ALREADY_STATED, PHOTOS_INVALID
   */
  public UUID record(Viewer actor, Proof proof) {
    actor.account();
    return db.write(() -> {
      var ballot = open(actor, proof.ballot());
      if (ballot.silentClause() == null) {
        throw Refusal.of(VotingRefusal.BALLOT_TERMS, "ballotId").asException();
      }
      var unit =
          units
              .find(ballot.id(), proof.unit())
              .orElseThrow(() -> Refusal.of(VotingRefusal.NOT_ON_ROLL, "unitId").asException());
      var today = CivicTime.dayOf(clock.instant());
      if (proof.servedOn().isAfter(today)
          || proof.servedOn().isBefore(CivicTime.dayOf(ballot.createdAt()))) {
        throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "servedOn").asException();
      }
      var id = ids.next();
      var delivery =
          new DeliveryStore.NewDelivery(
              id, ballot.id(), unit.id(), proof.how(), proof.servedOn(), proof.evidence());
      if (!deliveries.add(delivery, actor.account(), clock.instant())) {
        throw Refusal.of(VotingRefusal.ALREADY_STATED).asException();
      }
      var ref = new SubjectRef(KIND, id);
      photos.attach(actor, ref, List.of(proof.evidence()));
      audit.record(actor, "登记表决票送达", ref, ballot.scope(), unit.label());
      return id;
    });
  }

  /**
   * The second person's word on a delivery; one that does not agree counts for nothing and may be
   * recorded anew.
   *
   * @return the delivery's ballot
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, BALLOT_CLOSED,
   *     SECOND_PERSON_NEEDED, ALREADY_STATED
   */
  public UUID confirm(Viewer actor, UUID delivery, boolean agrees) {
    var account = actor.account();
    return db.write(() -> {
      var found =
          deliveries
              .find(delivery)
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "deliveryId").asException());
      var ballot = open(actor, found.ballot());
      if (account.equals(found.recordedBy())) {
        throw Refusal.of(VotingRefusal.SECOND_PERSON_NEEDED).asException();
      }
      if (!deliveries.confirm(delivery, account, agrees)) {
        throw Refusal.of(VotingRefusal.ALREADY_STATED).asException();
      }
      var ref = new SubjectRef(KIND, delivery);
      audit.record(actor, agrees ? "确认表决票送达" : "退回送达记录", ref, ballot.scope(), null);
      return ballot.id();
    });
  }

  // Held together with those who cast: the count waits for it, and nothing comes after.
  private Ballot open(Viewer actor, UUID id) {
    var ballot =
        ballots
            .holdForCast(id)
            .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "ballotId").asException());
    BallotRules.mayCount(actor, ballot.scope()).orRefuse();
    BallotRules.notClosed(ballot, clock.instant()).orRefuse();
    return ballot;
  }
}
