package cn.yunshequ.voting;

import cn.yunshequ.community.Places;
import cn.yunshequ.community.model.Place;
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
import cn.yunshequ.voting.model.BallotForce;
import cn.yunshequ.voting.model.BallotMethod;
import cn.yunshequ.voting.model.BallotRules;
import cn.yunshequ.voting.model.Candidacy;
import cn.yunshequ.voting.model.Election;
import cn.yunshequ.voting.model.ElectionRules;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.model.NewBallot;
import cn.yunshequ.voting.model.OwnRules;
import cn.yunshequ.voting.model.Secrecy;
import cn.yunshequ.voting.model.VotingRefusal;
import cn.yunshequ.voting.store.BallotStore;
import cn.yunshequ.voting.store.ElectionStore;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Elections of seats: called, nominated, shown, voted on in secret. When the ballot is counted,
 * {@link ElectionCount} says who won.
 */
@Singleton
public class Elections {
  private final Db db;
  private final Once once;
  private final ElectionStore store;
  private final BallotStore rules;
  private final Ballots ballots;
  private final Rolls rolls;
  private final Map<String, BallotSubject> bodies;
  private final Places places;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;
  private final SecureRandom lot = new SecureRandom();

  Elections(
      Db db,
      Once once,
      ElectionStore store,
      BallotStore rules,
      Ballots ballots,
      Rolls rolls,
      List<BallotSubject> bodies,
      Places places,
      Outbox outbox,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.once = once;
    this.store = store;
    this.rules = rules;
    this.ballots = ballots;
    this.rolls = rolls;
    this.bodies =
        bodies.stream().collect(Collectors.toMap(BallotSubject::kind, Function.identity()));
    this.places = places;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What somebody calls.
   *
   * @param body the council; null for residents' representatives of the scope
   * @param requestKey null when the client sent none
   */
  public record Call(
      UUID scopeId,
      @Nullable SubjectRef body,
      String title,
      @Nullable String explanation,
      Electorate electorate,
      int seats,
      int termMonths,
      Instant nominationsUntil,
      @Nullable String requestKey) {}

  /**
   * Calls an election; nominations are taken from now on. Says ElectionCalled.
   *
   * @return its id
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND on scopeId or bodyId, NOT_ALLOWED,
   *     BALLOT_TERMS, BALLOT_TIMES
   */
  public UUID call(Viewer actor, Call call) {
    return once.once(
        actor, call.requestKey(), "callElection", call.scopeId(), () -> callNow(actor, call));
  }

  private UUID callNow(Viewer actor, Call call) {
    var scope = places.get(call.scopeId(), "scopeId");
    BallotRules.mayManage(actor, scope.path()).orRefuse();
    checkBody(actor, call.body(), scope);
    ElectionRules.termsFit(call.electorate(), call.seats(), call.termMonths()).orRefuse();
    var now = clock.instant();
    if (!now.isBefore(call.nominationsUntil())) {
      throw Refusal.of(VotingRefusal.BALLOT_TIMES, "nominationsUntil").asException();
    }
    var rule =
        rules
            .rule(scope.communityId(), Matter.COUNCIL_ELECTION, CivicTime.dayOf(now))
            .orElseThrow(() -> Refusal.of(VotingRefusal.BALLOT_TERMS).asException());
    var election =
        new Election(
            ids.next(),
            scope.communityId(),
            scope.id(),
            scope.path(),
            call.body(),
            call.title(),
            call.explanation(),
            call.electorate(),
            call.seats(),
            call.termMonths(),
            rolls
                .ownRules(actor, call.body())
                .map(OwnRules::candidateNoticeDays)
                .orElse(rule.periods().noticeDays()),
            call.nominationsUntil(),
            null,
            null,
            null);
    store.add(election, actor.account(), now);
    outbox.append(Event.of("ElectionCalled", election.ref()));
    audit.record(actor, "发起推选", election.ref(), election.scope(), election.title());
    return election.id();
  }

  private void checkBody(Viewer actor, @Nullable SubjectRef body, Place scope) {
    if (body == null) {
      return;
    }
    Optional<BallotSubject.Ground> ground =
        Optional.ofNullable(bodies.get(body.kind()))
            .flatMap(owner -> owner.ground(actor, body.id()));
    if (ground.isEmpty() || !scope.path().isUnder(ground.get().place())) {
      throw Refusal.of(CommonRefusal.NOT_FOUND, "bodyId").asException();
    }
    ground.get().mayOpen().orRefuse();
  }

  /**
   * Nominates oneself, or a neighbour who must accept. Says CandidateNominated.
   *
   * @param resident account; null for oneself
   * @return the candidacy's id
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ON_ROLL, OUT_OF_PERIOD,
   *     ALREADY_STATED
   */
  public UUID nominate(
      Viewer actor,
      UUID electionId,
      @Nullable UUID resident,
      @Nullable String statement,
      @Nullable String requestKey) {
    return once.once(
        actor,
        requestKey,
        "nominateCandidate",
        electionId,
        () -> {
          var election = locked(electionId);
          var now = clock.instant();
          ElectionRules.mayNominate(actor, election, now).orRefuse();
          var account = resident == null ? actor.account() : resident;
          boolean self = account.equals(actor.account());
          var person =
              store
                  .residentUnder(election.scope(), account)
                  .orElseThrow(
                      () -> Refusal.of(CommonRefusal.NOT_FOUND, "residentId").asException());
          var id = ids.next();
          var nomination =
              new ElectionStore.NewCandidacy(
                  id, electionId, person, account, self ? statement : null, actor.account());
          if (!store.nominate(nomination, self, now)) {
            throw Refusal.of(VotingRefusal.ALREADY_STATED, "residentId").asException();
          }
          outbox.append(Event.of("CandidateNominated", new SubjectRef(Candidacy.KIND, id)));
          return id;
        });
  }

  /**
   * Accepts a nomination with a word about oneself, or declines, or takes a candidacy back, until
   * the ballot is announced. Says CandidacyAnswered.
   *
   * @return the election
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, OUT_OF_PERIOD
   */
  public UUID answer(Viewer actor, UUID candidacyId, boolean accept, @Nullable String statement) {
    actor.account();
    return db.write(() -> {
      var candidacy =
          store
              .candidacy(candidacyId)
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "candidacyId").asException());
      var election = locked(candidacy.election());
      ElectionRules.mayAnswer(actor, candidacy).orRefuse();
      var now = clock.instant();
      if (accept) {
        ElectionRules.takesNominations(election, now).orRefuse();
        store.accept(candidacyId, statement, now);
      } else {
        ElectionRules.mayStillWithdraw(election, now).orRefuse();
        store.end(candidacyId, now);
      }
      outbox.append(Event.of("CandidacyAnswered", new SubjectRef(Candidacy.KIND, candidacyId)));
      return election.id();
    });
  }

  /**
   * Announces the ballot on those who stand: secret, their order drawn by lot. Says BallotOpened.
   *
   * @return the ballot
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, OUT_OF_PERIOD,
   *     CANDIDATES_MISSING, BALLOT_TIMES, ROLL_EMPTY
   */
  public UUID announce(Viewer actor, UUID electionId, Instant opensAt, Instant closesAt) {
    actor.account();
    return db.write(() -> {
      var election = locked(electionId);
      BallotRules.mayManage(actor, election.scope()).orRefuse();
      var standing = new ArrayList<>(store.standing(electionId));
      ElectionRules.mayAnnounce(election, standing, opensAt, clock.instant()).orRefuse();
      Collections.shuffle(standing, lot);
      for (int i = 0; i < standing.size(); i++) {
        store.place(standing.get(i).id(), String.valueOf((char) ('A' + i)));
      }
      var ballot = ballots.open(actor, ballotOn(election, standing, opensAt, closesAt));
      store.announced(electionId, ballot);
      return ballot;
    });
  }

  private static NewBallot ballotOn(
      Election election, List<Candidacy> standing, Instant opensAt, Instant closesAt) {
    var words = election.explanation() == null ? "" : election.explanation() + "\n";
    return new NewBallot(
        election.ref(),
        election.title(),
        words + "应选" + election.seats() + "人，候选人" + standing.size() + "人，次序由抽签决定。",
        election.electorate(),
        election.scopeId(),
        Matter.COUNCIL_ELECTION,
        Secrecy.SECRET,
        BallotForce.ADVISORY,
        Optional.of(opensAt),
        closesAt,
        standing.stream().map(Candidacy::name).toList(),
        Optional.of(BallotMethod.APPROVAL),
        election.seats(),
        election.seats(),
        true,
        null,
        null);
  }

  /**
   * Gives an election up before its ballot is announced. Says ElectionCancelled.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, OUT_OF_PERIOD
   */
  public void cancel(Viewer actor, UUID electionId, String reason) {
    actor.account();
    db.write(() -> {
      var election = locked(electionId);
      BallotRules.mayManage(actor, election.scope()).orRefuse();
      ElectionRules.mayCancel(election).orRefuse();
      store.cancel(electionId, reason);
      outbox.append(Event.of("ElectionCancelled", election.ref()));
      audit.record(actor, "取消推选", election.ref(), election.scope(), reason);
      return electionId;
    });
  }

  private Election locked(UUID id) {
    return store
        .lock(id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "electionId").asException());
  }
}
