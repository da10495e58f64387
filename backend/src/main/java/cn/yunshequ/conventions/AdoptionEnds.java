package cn.yunshequ.conventions;

import cn.yunshequ.conventions.model.AdoptionState;
import cn.yunshequ.conventions.model.AdoptionView;
import cn.yunshequ.conventions.model.ConventionStage;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.model.ConventionsRefusal;
import cn.yunshequ.conventions.store.RoundStore;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.UUID;

/** How a vote or a meeting on a text ends; also what voting tells about its ballots. */
@Singleton
public class AdoptionEnds {
  private final Db db;
  private final Ground ground;
  private final RoundStore rounds;
  private final Force force;

  AdoptionEnds(Db db, Ground ground, RoundStore rounds, Force force) {
    this.db = db;
    this.ground = ground;
    this.rounds = rounds;
    this.force = force;
  }

  /**
   * A deciding ballot on it was announced, in the transaction of the ballot.
   *
   * @throws cn.yunshequ.kernel.RefusedException OPEN_BY_CONVENTION when the convention did not open
   *     it, so that no ballot stands on a text that nobody fixed
   */
  public void ballotOpened(UUID convention, UUID ballot) {
    db.write(() -> {
      if (!rounds.ballotAnnounced(convention, ballot)) {
        throw Refusal.of(ConventionsRefusal.OPEN_BY_CONVENTION, "subjectId").asException();
      }
      return convention;
    });
  }

  /** What a ballot can end in. */
  public enum BallotEnd {
    PASSED,
    REJECTED,
    INVALID_TURNOUT
  }

  /**
   * The ballot is over. Doing it twice is doing it once; one that is void changes nothing.
   *
   * @param working the result in words
   */
  public void ballotClosed(UUID id, UUID ballot, BallotEnd end, String working) {
    db.write(() -> {
      var convention = ground.locked(Viewer.GUEST, id);
      rounds
          .open(id)
          .filter(open -> ballot.equals(open.ballotId()))
          .ifPresent(open -> {
            var result =
                switch (end) {
                  case PASSED -> "各户表决通过。";
                  case REJECTED -> "各户表决未通过，修改后可以再次表决。";
                  case INVALID_TURNOUT -> "参加的户数不够，表决无效，可以再次表决。";
                };
            ended(convention, open, end == BallotEnd.PASSED, result + working);
          });
      return id;
    });
  }

  /**
   * Adopted in exactly these words, or back to the consultation. Says ConventionAdopted or
   * ConventionNotAdopted.
   */
  void ended(ConventionView convention, AdoptionView open, boolean passed, String outcome) {
    var id = convention.id();
    rounds.ended(
        open.id(), passed ? AdoptionState.PASSED : AdoptionState.FAILED, outcome, ground.now());
    if (!passed) {
      rounds.moved(id, convention.edition(), ConventionStage.CONSULTATION);
      ground.say("ConventionNotAdopted", id);
      return;
    }
    var first = convention.effectiveOn();
    boolean atOnce =
        (first == null || !first.isAfter(ground.today())) && !convention.round().needsFiling();
    boolean waits = atOnce && force.isHeldBack(id);
    // What is held back begins by itself on the day of the last answer.
    rounds.adopted(open, ground.today(), waits && first == null ? ground.today() : first);
    ground.say("ConventionAdopted", id);
    if (atOnce && !waits) {
      force.begin(id);
    }
  }
}
