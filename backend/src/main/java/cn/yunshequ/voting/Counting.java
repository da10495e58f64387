package cn.yunshequ.voting;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.BallotRules;
import cn.yunshequ.voting.model.Count;
import cn.yunshequ.voting.model.Decision;
import cn.yunshequ.voting.model.DecisionRule;
import cn.yunshequ.voting.model.Lot;
import cn.yunshequ.voting.model.PublishedCast;
import cn.yunshequ.voting.model.PublishedFile;
import cn.yunshequ.voting.store.BallotStore;
import cn.yunshequ.voting.store.BoxStore;
import cn.yunshequ.voting.store.CountStore;
import cn.yunshequ.voting.store.PaperStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ending and counting ballots, each exactly once: by whoever comes first, the alarm of any node, a
 * reader, or the office. Holding the ballot's row alone waits for everybody who is just casting.
 */
@Singleton
public class Counting {
  private static final int AT_ONCE = 20;
  private static final String NO_REASON = "公布表决的人提前结束，没有另写理由。";

  private static final Logger LOG = LoggerFactory.getLogger(Counting.class);

  private final Set<UUID> failing = ConcurrentHashMap.newKeySet();
  private final Db db;
  private final BallotStore ballots;
  private final CountStore counts;
  private final PaperStore papers;
  private final BoxStore boxes;
  private final OpenedBox opened;
  private final ElectionCount elections;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Counting(
      Db db,
      BallotStore ballots,
      CountStore counts,
      PaperStore papers,
      BoxStore boxes,
      OpenedBox opened,
      ElectionCount elections,
      Outbox outbox,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.ballots = ballots;
    this.counts = counts;
    this.papers = papers;
    this.boxes = boxes;
    this.opened = opened;
    this.elections = elections;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Ends a ballot and counts it. One already counted stays as it is and is no error. Says
   * BallotClosed with subject and outcome as facts.
   *
   * @param reason why before its time, published; null for none, which only a straw poll takes, and
   *     that is published too
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED; before its time
   *     BALLOT_STILL_OPEN unless it is a straw poll, or everybody has voted, or the rest can change
   *     nothing, and TEXT_REQUIRED on reason; PAPER_WAITS, BOX_WAITS
   */
  public void close(Viewer actor, UUID id, @Nullable String reason) {
    actor.account();
    db.write(() -> {
      var ballot =
          ballots
              .lock(id)
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "ballotId").asException());
      BallotRules.mayManage(actor, ballot.scope()).orRefuse();
      if (ballot.closedAt() != null) {
        return id;
      }
      var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      boolean early = now.isBefore(ballot.closesAt());
      // What it is judged by is what is counted: the row is held, nothing comes between.
      var known = early ? mayEndEarly(ballot, reason) : null;
      mayBeCounted(ballot, now).orRefuse();
      count(ballot, now, early ? (reason == null ? NO_REASON : reason) : null, known);
      audit.record(actor, early ? "提前结束表决" : "结束表决", ballot.ref(), ballot.scope(), reason);
      return id;
    });
  }

  private Count mayEndEarly(Ballot ballot, @Nullable String reason) {
    var count = countOf(ballot);
    var terms = terms(ballot, ballots.ruleOf(ballot.ruleId()));
    boolean passed = Decision.isPassedWhateverComes(terms, count);
    BallotRules.mayEndEarly(ballot, count, passed, reason).orRefuse();
    return count;
  }

  private Count countOf(Ballot ballot) {
    return Count.of(
        counts.roll(ballot.id()), ballot.method(), ballot.options(), counts.choices(ballot));
  }

  private static Decision.Terms terms(Ballot ballot, DecisionRule rule) {
    return new Decision.Terms(rule, ballot.electorate(), ballot.method(), ballot.seats());
  }

  /**
   * Ends a ballot without counting it, because what was put to the vote is not what it was; for the
   * owner of its subject, in the transaction that changed it. One already counted stays as it is.
   * Says BallotVoided.
   *
   * @param reason published
   * @return false when it was over already
   */
  public boolean annul(SubjectRef subject, UUID id, String reason) {
    return db.write(() -> {
      var ballot = ballots.lock(id).filter(found -> found.subject().equals(subject)).orElseThrow();
      if (ballot.closedAt() != null) {
        return false;
      }
      var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      ballots.close(id, now, reason);
      if (ballot.isSecret()) {
        boxes.forget(id);
        counts.shuffle(id);
      }
      ballots.announce(ids.next(), id, "本次表决作废，不再计票。理由：" + reason, now);
      outbox.append(new Event("BallotVoided", ballot.ref(), Map.of("subject", subject.globalId())));
      return true;
    });
  }

  /**
   * Counts a ballot whose time is over, if nobody has and no paper waits any more; for readers who
   * come first.
   */
  public void settle(UUID id) {
    db.write(() -> {
      ballots.lock(id).ifPresent(this::countIfDue);
      return id;
    });
  }

  /**
   * Counts what is due, each in a transaction of its own; what another node holds is left to it,
   * and one that cannot be counted holds up no other. Returns how many were looked at.
   */
  public int settleDue() {
    var due = ballots.due(clock.instant(), AT_ONCE + failing.size());
    for (var id : due) {
      attempt(
          id,
          () ->
              db.write(() -> {
                ballots.lockIfFree(id).ifPresent(this::countIfDue);
                return id;
              }));
    }
    return due.size();
  }

  /**
   * As {@link #settle}, for readers: what cannot be counted is shown uncounted. Says
   * BallotNotCounted the first time on this node.
   */
  void settleIfPossible(UUID id) {
    attempt(id, () -> settle(id));
  }

  /** How many ballots this node tried to count and could not, for operators. */
  public int failing() {
    return failing.size();
  }

  // Told once until it is over: the alarm rings every second.
  private void attempt(UUID id, Runnable count) {
    try {
      count.run();
      failing.remove(id);
    } catch (RuntimeException failed) {
      if (failing.add(id)) {
        LOG.error("fault {} counting ballot {}; it is tried again", ids.next(), id, failed);
        tell(id);
      }
    }
  }

  private void tell(UUID id) {
    try {
      db.write(() -> {
        outbox.append(Event.of("BallotNotCounted", new SubjectRef(Ballot.KIND, id)));
        return id;
      });
    } catch (RuntimeException failed) {
      // Without the database nobody can be told, and it is nobody's ballot that fails.
      failing.remove(id);
      LOG.warn("nobody was told that ballot {} is not counted", id, failed);
    }
  }

  private void countIfDue(Ballot ballot) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    boolean due = ballot.closedAt() == null && !now.isBefore(ballot.closesAt());
    if (due && mayBeCounted(ballot, now).isAllowed()) {
      count(ballot, now, null, null);
    }
  }

  private Verdict mayBeCounted(Ballot ballot, Instant now) {
    boolean box = ballot.isSecret() && boxes.isWaiting(ballot.id());
    return BallotRules.mayBeCounted(ballot, papers.waiting(ballot.id()), box, now);
  }

  private void count(
      Ballot open, Instant now, @Nullable String earlyReason, @Nullable Count known) {
    ballots.close(open.id(), now, earlyReason);
    if (open.isSecret()) {
      opened.mix(open.id());
      counts.shuffle(open.id());
    }
    var ballot = ballots.lock(open.id()).orElseThrow();
    var content = contentOf(ballot, known);
    var full = PublishedFile.full(content).lastHash();
    var open_ = PublishedFile.open(content, full).lastHash();
    var box = content.box();
    var decision =
        box == null
            ? content.decision()
            : content.decision().with(box.words(ballot.electorate().unit()));
    counts.keep(ballot, content.count(), decision, content.channelsTold(), open_, full, now);
    if (box != null) {
      boxes.forget(ballot.id());
    }
    elections.counted(ballot, decision.winners(), now);
    var outcome = decision.outcome();
    ballots.announce(ids.next(), ballot.id(), closingNotice(content, earlyReason), now);
    outbox.append(
        new Event(
            "BallotClosed",
            ballot.ref(),
            Map.of(
                "subject", ballot.subject().globalId(),
                "outcome", outcome.name(),
                "working", String.join("\n", decision.publicWorking()))));
  }

  private static String closingNotice(PublishedFile.Content content, @Nullable String earlyReason) {
    var notice = "投票结束，结果：" + content.decision().outcome().zh() + "。";
    if (content.unconfirmed() > 0) {
      notice += content.unconfirmed() + "张纸质票没有第二人确认，没有计入。";
    }
    return earlyReason == null ? notice : notice + "提前结束的理由：" + earlyReason;
  }

  /** Everything a counted ballot publishes; the same at any later time. */
  PublishedFile.Content contentOf(Ballot ballot) {
    return contentOf(ballot, null);
  }

  private PublishedFile.Content contentOf(Ballot ballot, @Nullable Count known) {
    var rule = ballots.ruleOf(ballot.ruleId()).withSilence(ballot.silentClause());
    var box = ballot.isSecret() ? boxes.countOf(ballot.id()) : null;
    var besides = counts.besides(ballot.id());
    Count voted;
    if (box != null) {
      voted = opened.count(ballot, box, besides.channelsTold() != null);
    } else {
      voted = known == null ? countOf(ballot) : known;
    }
    var count =
        ballot.silentClause() == null ? voted : voted.withSilent(counts.silent(ballot.id()));
    var casts = counts.casts(ballot);
    return new PublishedFile.Content(
        ballot,
        rule,
        count,
        Decision.of(
            terms(ballot, rule),
            count,
            Lot.of(casts.stream().map(PublishedCast::receipt).toList())),
        casts,
        counts.units(ballot.id()),
        besides.rollSalt(),
        besides.unconfirmed(),
        Objects.requireNonNullElseGet(besides.channelsTold(), count::channelsMayBeShown),
        box);
  }
}
