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
import cn.yunshequ.voting.model.VotingRefusal;
import cn.yunshequ.voting.store.BallotStore;
import cn.yunshequ.voting.store.CastStore;
import cn.yunshequ.voting.store.MandateStore;
import cn.yunshequ.voting.store.UnitStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who casts for whom: among the members of a household, among co-owners, by written proxy. */
@Singleton
public class Mandates {
  /** The kind of id a proxy has. */
  public static final String KIND = "ballotproxy";

  private final Db db;
  private final BallotStore ballots;
  private final UnitStore units;
  private final CastStore casts;
  private final MandateStore mandates;
  private final Photos photos;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Mandates(
      Db db,
      BallotStore ballots,
      UnitStore units,
      CastStore casts,
      MandateStore mandates,
      Photos photos,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.ballots = ballots;
    this.units = units;
    this.casts = casts;
    this.mandates = mandates;
    this.photos = photos;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A member says who casts for the unit. Once somebody was chosen, only that person hands it on.
   *
   * @param resident account of a member of the household, or of a co-owner
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, BALLOT_CLOSED, NOT_ON_ROLL, OTHER_CASTS
   */
  public void chooseCaster(Viewer actor, UUID ballotId, UUID unitId, UUID resident) {
    actor.account();
    db.write(() -> {
      var ballot = held(ballotId);
      BallotRules.notClosed(ballot, clock.instant()).orRefuse();
      var mine =
          units.of(actor, ballot, CivicTime.dayOf(clock.instant())).stream()
              .filter(unit -> unit.id().equals(unitId) && !unit.byProxy())
              .findFirst()
              .orElseThrow(() -> Refusal.of(VotingRefusal.NOT_ON_ROLL, "unitId").asException());
      var chosen =
          mandates
              .memberOf(mine.id(), resident)
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "residentId").asException());
      units.hold(mine.id());
      var caster = casts.casterOf(mine.id(), chosen);
      if (!caster.equals(chosen)) {
        if (!caster.equals(actor.personId())) {
          throw Refusal.of(VotingRefusal.OTHER_CASTS).asException();
        }
        casts.setCaster(mine.id(), chosen);
      }
      return ballotId;
    });
  }

  /**
   * A written proxy as its recorder has it before them.
   *
   * @param holder account of who will vote
   * @param evidence the recorder's own upload; null for none
   */
  public record Paper(UUID ballot, UUID unit, UUID holder, @Nullable UUID evidence) {}

  /**
   * Records a written proxy, one per unit and at most as many per holder as the rule allows (L-34);
   * never one's own, and with a photo where the rule asks for one of paper.
   *
   * @return the proxy's id
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, SECOND_PERSON_NEEDED for
   *     the holder, BALLOT_CLOSED, PHOTO_NEEDED, NOT_ON_ROLL, PROXY_LIMIT, ALREADY_STATED,
   *     PHOTOS_INVALID
   */
  public UUID recordProxy(Viewer actor, Paper paper) {
    var account = actor.account();
    return db.write(() -> {
      var ballot = held(paper.ballot());
      BallotRules.mayCount(actor, ballot.scope()).orRefuse();
      BallotRules.notClosed(ballot, clock.instant()).orRefuse();
      if (account.equals(paper.holder())) {
        throw Refusal.of(VotingRefusal.SECOND_PERSON_NEEDED, "holderId").asException();
      }
      var unit =
          units
              .find(ballot.id(), paper.unit())
              .orElseThrow(() -> Refusal.of(VotingRefusal.NOT_ON_ROLL, "unitId").asException());
      var id = ids.next();
      add(actor, ballot, unit.id(), paper, id);
      var ref = new SubjectRef(KIND, id);
      if (paper.evidence() != null) {
        photos.attach(actor, ref, List.of(paper.evidence()));
      }
      audit.record(actor, "登记书面委托", ref, ballot.scope(), unit.label());
      return id;
    });
  }

  // The holder's places are a key: of two who take the last one at once, one is refused.
  private void add(Viewer actor, Ballot ballot, UUID unit, Paper paper, UUID id) {
    var person =
        mandates
            .personOf(paper.holder())
            .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "holderId").asException());
    var rule = ballots.ruleOf(ballot.ruleId());
    if (paper.evidence() == null && rule.paperPhoto().isNeededFor(ballot.force())) {
      throw Refusal.of(VotingRefusal.PHOTO_NEEDED, "evidenceId").asException();
    }
    int limit = rule.periods().proxiesPerPerson();
    int place = mandates.held(ballot.id(), person) + 1;
    if (place > limit) {
      throw Refusal.of(VotingRefusal.PROXY_LIMIT).with("max", limit).asException();
    }
    var proxy =
        new MandateStore.NewProxy(
            id, ballot.id(), unit, person, paper.holder(), place, paper.evidence());
    if (!mandates.add(proxy, actor.account(), clock.instant())) {
      throw Refusal.of(VotingRefusal.ALREADY_STATED).asException();
    }
  }

  /**
   * The second person's word: from now on the holder may cast for the unit, as long as nobody of
   * the unit does.
   *
   * @return the proxy's ballot
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, BALLOT_CLOSED,
   *     SECOND_PERSON_NEEDED, ALREADY_STATED
   */
  public UUID confirmProxy(Viewer actor, UUID proxy) {
    var account = actor.account();
    return db.write(() -> {
      var found =
          mandates
              .find(proxy)
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "proxyId").asException());
      var ballot = held(found.ballot());
      BallotRules.mayCount(actor, ballot.scope()).orRefuse();
      BallotRules.notClosed(ballot, clock.instant()).orRefuse();
      if (account.equals(found.recordedBy()) || account.equals(found.holderAccount())) {
        throw Refusal.of(VotingRefusal.SECOND_PERSON_NEEDED).asException();
      }
      if (!mandates.confirm(proxy, account)) {
        throw Refusal.of(VotingRefusal.ALREADY_STATED).asException();
      }
      audit.record(actor, "确认书面委托", new SubjectRef(KIND, proxy), ballot.scope(), null);
      return ballot.id();
    });
  }

  private Ballot held(UUID id) {
    return ballots
        .holdForCast(id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "ballotId").asException());
  }
}
