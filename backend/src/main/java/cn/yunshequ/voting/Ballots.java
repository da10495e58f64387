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
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.BallotMethod;
import cn.yunshequ.voting.model.BallotOption;
import cn.yunshequ.voting.model.BallotRules;
import cn.yunshequ.voting.model.DecisionRule;
import cn.yunshequ.voting.model.NewBallot;
import cn.yunshequ.voting.model.Secrecy;
import cn.yunshequ.voting.model.VotingRefusal;
import cn.yunshequ.voting.store.BallotStore;
import cn.yunshequ.voting.store.LawStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Announcing ballots and giving them more time. */
@Singleton
public class Ballots {
  private final Db db;
  private final Once once;
  private final BallotStore store;
  private final Rolls rolls;
  private final LawStore laws;
  private final Map<String, BallotSubject> subjects;
  private final Places places;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Ballots(
      Db db,
      Once once,
      BallotStore store,
      Rolls rolls,
      LawStore laws,
      List<BallotSubject> subjects,
      Places places,
      Outbox outbox,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.once = once;
    this.store = store;
    this.rolls = rolls;
    this.laws = laws;
    this.subjects =
        subjects.stream().collect(Collectors.toMap(BallotSubject::kind, Function.identity()));
    this.places = places;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Announces a ballot and freezes its roll in the same moment (L-32). The same request key gives
   * the first ballot again. Says BallotOpened with the subject's id as a fact.
   *
   * @return the ballot's id
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND on subjectId, scopeId or bodyId;
   *     NOT_ALLOWED; BALLOT_TERMS; BALLOT_TIMES; ROLL_EMPTY; AREAS_TOO_UNEVEN; what the subject's
   *     owner refuses
   */
  public UUID open(Viewer actor, NewBallot asked) {
    return once.once(
        actor, asked.requestKey(), "openBallot", asked.subject().id(), () -> openNow(actor, asked));
  }

  private UUID openNow(Viewer actor, NewBallot asked) {
    var owner = ownerOf(asked.subject());
    var ground = ground(actor, owner, asked.subject());
    var scope = places.get(asked.scopeId(), "scopeId");
    if (!scope.path().isUnder(ground.place())) {
      throw Refusal.of(CommonRefusal.NOT_FOUND, "scopeId").asException();
    }
    ground.mayOpen().orRefuse();
    if (!BallotRules.isOwnMatter(asked, ground.ownRight())) {
      BallotRules.mayManage(actor, scope.path()).orRefuse();
    }
    BallotRules.termsFit(asked, store.bindingOwnerAllowed(scope.communityId())).orRefuse();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var rule = ruleFor(actor, scope, asked, now);
    BallotRules.timesFit(asked, rule, now).orRefuse();
    var ballot = announced(asked, scope, rule, now);
    store.add(ballot, actor.account());
    rolls.freeze(actor, ballot, asked.body());
    store.announce(ids.next(), ballot.id(), openingNotice(ballot), now);
    owner.opened(actor, asked.subject(), ballot.id(), asked.matter(), ballot.title());
    outbox.append(
        new Event("BallotOpened", ballot.ref(), Map.of("subject", asked.subject().globalId())));
    audit.record(actor, "发起表决", ballot.ref(), ballot.scope(), ballot.title());
    return ballot.id();
  }

  private BallotSubject ownerOf(SubjectRef subject) {
    var owner = subjects.get(subject.kind());
    if (owner == null) {
      throw Refusal.of(CommonRefusal.NOT_FOUND, "subjectId").asException();
    }
    return owner;
  }

  private static BallotSubject.Ground ground(
      Viewer actor, BallotSubject owner, SubjectRef subject) {
    return owner
        .ground(actor, subject.id())
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "subjectId").asException());
  }

  // Where a body has rules of its own they come before those of the place (L-09).
  private DecisionRule ruleFor(Viewer actor, Place scope, NewBallot asked, Instant now) {
    var day = CivicTime.dayOf(now);
    var rule =
        store
            .rule(scope.communityId(), asked.matter(), day)
            .orElseThrow(() -> Refusal.of(VotingRefusal.BALLOT_TERMS, "matter").asException());
    var body = asked.body();
    if (body == null || !asked.matter().goesByOwnRules()) {
      return rule;
    }
    return rolls
        .ownRules(actor, body)
        .map(own -> laws.ofBody(body.id(), asked.matter(), rule.by(own, ids.next(), day)))
        .orElse(rule);
  }

  private Ballot announced(NewBallot asked, Place scope, DecisionRule rule, Instant now) {
    var opens = asked.opensAt().orElse(now).truncatedTo(ChronoUnit.MICROS);
    var closes = asked.closesAt().truncatedTo(ChronoUnit.MICROS);
    var objections = now.plus(Duration.ofDays(rule.periods().rollObjectionDays()));
    return new Ballot(
        ids.next(),
        asked.subject(),
        scope.communityId(),
        scope.id(),
        scope.path(),
        asked.body() == null ? null : asked.body().id(),
        asked.title(),
        asked.explanation(),
        asked.electorate(),
        asked.matter(),
        asked.secrecy(),
        asked.force(),
        asked.methodOrDefault(),
        mostChoices(asked),
        asked.seats(),
        asked.hideResults() || asked.secrecy() == Secrecy.SECRET,
        rule.id(),
        now,
        opens,
        closes,
        now,
        objections.isBefore(closes) ? objections : closes,
        "",
        null,
        null,
        asked.silentClause(),
        options(asked.options()));
  }

  private static @Nullable Integer mostChoices(NewBallot asked) {
    if (asked.methodOrDefault() != BallotMethod.APPROVAL) {
      return null;
    }
    return asked.maxChoices() == null
        ? Integer.valueOf(asked.options().size())
        : asked.maxChoices();
  }

  private static List<BallotOption> options(List<String> texts) {
    var options = new ArrayList<BallotOption>();
    for (var text : texts) {
      options.add(new BallotOption(String.valueOf((char) ('A' + options.size())), text));
    }
    return options;
  }

  private static String openingNotice(Ballot ballot) {
    return "公布表决《%s》，%s至%s投票，名册同时公布，%s前可以提出异议。"
            .formatted(
                ballot.title(),
                Moments.text(ballot.opensAt()),
                Moments.text(ballot.closesAt()),
                Moments.text(ballot.rollObjectionsUntil()))
        + (ballot.silentClause() == null
            ? ""
            : "按%s，表决票已经送达、到截止没有投票的，随多数意见计算；没有送达的不计入。".formatted(ballot.silentClause()));
  }

  /**
   * Gives more time, by a published notice, before the close. Says BallotExtended.
   *
   * @param reason published
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, BALLOT_CLOSED, BALLOT_TIMES
   */
  public void extend(Viewer actor, UUID id, Instant closesAt, String reason) {
    actor.account();
    db.write(() -> {
      var ballot = locked(id);
      BallotRules.mayManage(actor, ballot.scope()).orRefuse();
      var now = clock.instant();
      BallotRules.notClosed(ballot, now).orRefuse();
      BallotRules.mayLastUntil(ballot, store.ruleOf(ballot.ruleId()), closesAt).orRefuse();
      store.extend(id, closesAt.truncatedTo(ChronoUnit.MICROS));
      store.announce(
          ids.next(), id, "投票延长至%s。理由：%s".formatted(Moments.text(closesAt), reason), now);
      outbox.append(Event.of("BallotExtended", ballot.ref()));
      audit.record(actor, "延长投票时间", ballot.ref(), ballot.scope(), reason);
      return id;
    });
  }

  private Ballot locked(UUID id) {
    return store
        .lock(id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "ballotId").asException());
  }
}
