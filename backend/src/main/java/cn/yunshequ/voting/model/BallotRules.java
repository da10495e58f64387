package cn.yunshequ.voting.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may announce, count and end a ballot, and which terms go together. */
public final class BallotRules {
  public static final int MAX_TITLE = 60;
  public static final int MAX_EXPLANATION = 2000;
  public static final int MAX_OPTIONS = 20;
  public static final int MAX_OPTION = 60;
  public static final int MAX_CLAUSE = 120;

  /** How long after the close dissents and objections to the result are taken (2.8: 7 days). */
  public static final Duration RESULT_NOTICE = Duration.ofDays(7);

  /**
   * How long after the close paper recorded before it may still be confirmed, and counting waits.
   */
  public static final Duration CONFIRM_WITHIN = Duration.ofDays(2);

  private static final Set<OfficeKind> MANAGING =
      EnumSet.of(
          OfficeKind.COMMITTEE_CHAIR, OfficeKind.COMMITTEE_MEMBER, OfficeKind.COUNCIL_CONVENOR);
  private static final Set<OfficeKind> COUNTING =
      EnumSet.of(
          OfficeKind.COMMITTEE_CHAIR,
          OfficeKind.COMMITTEE_MEMBER,
          OfficeKind.COUNCIL_CONVENOR,
          OfficeKind.GRID_WORKER,
          OfficeKind.STAIRWELL_HEAD);

  private BallotRules() {}

  /** The offices that announce, end and answer. */
  public static Set<OfficeKind> managing() {
    return Set.copyOf(MANAGING);
  }

  /** The offices that record, confirm and open boxes. */
  public static Set<OfficeKind> counting() {
    return Set.copyOf(COUNTING);
  }

  /** Committee and convenor of that place: announce, extend, end, flag, answer. */
  public static boolean manages(Viewer viewer, AreaPath scope) {
    return holdsOneOf(viewer, MANAGING, scope);
  }

  /** The people who count there: see single named ballots, record and confirm paper. */
  public static boolean counts(Viewer viewer, AreaPath scope) {
    return holdsOneOf(viewer, COUNTING, scope);
  }

  /** A body asks its own seats: its own right is enough. Of everybody else the office is asked. */
  public static boolean isOwnMatter(NewBallot asked, boolean ownRight) {
    return ownRight
        && asked.electorate() == Electorate.COUNCIL
        && asked.subject().equals(asked.body());
  }

  private static boolean holdsOneOf(Viewer viewer, Set<OfficeKind> kinds, AreaPath scope) {
    return viewer.offices().stream()
        .anyMatch(o -> kinds.contains(o.kind()) && scope.isUnder(o.path()));
  }

  public static Verdict mayManage(Viewer viewer, AreaPath scope) {
    return allowedIf(manages(viewer, scope), Refusal.of(CommonRefusal.NOT_ALLOWED));
  }

  public static Verdict mayCount(Viewer viewer, AreaPath scope) {
    return allowedIf(counts(viewer, scope), Refusal.of(CommonRefusal.NOT_ALLOWED));
  }

  /**
   * Whether electorate, matter, secrecy, force, method and options go together.
   *
   * @param bindingAllowed whether the jurisdiction lets owners decide here (L-36)
   */
  public static Verdict termsFit(NewBallot asked, boolean bindingAllowed) {
    var method = asked.methodOrDefault();
    int options = asked.options().size();
    boolean optionsFit =
        method == BallotMethod.THREE_WAY
            ? options == 0 && asked.matter() != Matter.COUNCIL_ELECTION
            : asked.matter().takesOptions()
                && options >= 2
                && options <= MAX_OPTIONS
                && asked.seats() >= 1
                && asked.seats() < options
                && fitsMaxChoices(asked, method);
    boolean forceFits =
        asked.force() == BallotForce.ADVISORY
            || (bindingAllowed
                && asked.electorate() == Electorate.OWNERS
                && asked.matter().isOwners()
                && asked.secrecy() == Secrecy.NAMED);
    boolean bodyFits =
        asked.electorate() == Electorate.REPRESENTATIVES
            || asked.electorate().isBody() == (asked.body() != null);
    return allowedIf(
        optionsFit && forceFits && bodyFits && silenceFits(asked),
        Refusal.of(VotingRefusal.BALLOT_TERMS));
  }

  // L-37: only owners, by their own rules, in a ballot where a unit can be told from another.
  private static boolean silenceFits(NewBallot asked) {
    return asked.silentClause() == null
        || (asked.electorate() == Electorate.OWNERS
            && asked.matter().isOwners()
            && asked.secrecy() == Secrecy.NAMED
            && asked.methodOrDefault() == BallotMethod.THREE_WAY);
  }

  private static boolean fitsMaxChoices(NewBallot asked, BallotMethod method) {
    var most = asked.maxChoices();
    return most == null
        || (method == BallotMethod.APPROVAL && most >= 1 && most <= asked.options().size());
  }

  /**
   * A binding ballot keeps the periods of its rule (L-34); an advisory one only has to make sense,
   * and its page says where it differs. None opens before it is announced: nobody could have known.
   */
  public static Verdict timesFit(NewBallot asked, DecisionRule rule, Instant now) {
    var opens = asked.opensAt().orElse(now);
    boolean sane = opens.isBefore(asked.closesAt()) && !opens.isBefore(now);
    boolean kept =
        asked.force() == BallotForce.ADVISORY
            || periodRemarks(rule, now, opens, asked.closesAt()).isEmpty();
    return allowedIf(sane && kept, Refusal.of(VotingRefusal.BALLOT_TIMES, "closesAt"));
  }

  /** Where the announced periods differ from what the rule asks, in words. */
  public static List<String> periodRemarks(
      DecisionRule rule, Instant announced, Instant opens, Instant closes) {
    var remarks = new ArrayList<String>();
    var periods = rule.periods();
    var window = Duration.between(opens, closes);
    if (opens.isBefore(announced.plus(Duration.ofDays(periods.noticeDays())))) {
      remarks.add("这类事项的正式表决应当提前 " + periods.noticeDays() + " 天公告。");
    }
    if (window.compareTo(Duration.ofDays(periods.windowMinDays())) < 0) {
      remarks.add("这类事项的正式表决投票时间不少于 " + periods.windowMinDays() + " 天。");
    }
    if (periods.windowMaxDays() > 0
        && window.compareTo(Duration.ofDays(periods.windowMaxDays())) > 0) {
      remarks.add("这类事项的正式表决投票时间不超过 " + periods.windowMaxDays() + " 天。");
    }
    return remarks;
  }

  /** Later than before, and a binding ballot not beyond what its rule allows. */
  public static Verdict mayLastUntil(Ballot ballot, DecisionRule rule, Instant closesAt) {
    boolean kept =
        ballot.force() == BallotForce.ADVISORY
            || periodRemarks(rule, ballot.createdAt(), ballot.opensAt(), closesAt).isEmpty();
    return allowedIf(
        closesAt.isAfter(ballot.closesAt()) && kept,
        Refusal.of(VotingRefusal.BALLOT_TIMES, "closesAt"));
  }

  /** Votes are taken while it is open, by the time read after its row was locked (L-45). */
  public static Verdict takesVotes(Ballot ballot, Instant now) {
    return allowedIf(
        ballot.status(now) == BallotStatus.OPEN, Refusal.of(VotingRefusal.BALLOT_NOT_OPEN));
  }

  /** Everything is struck; homes and residents are added; only homes have an area. */
  public static Verdict mayCorrect(Electorate electorate, RollCorrectionKind kind) {
    boolean homes = electorate == Electorate.OWNERS || electorate == Electorate.HOUSEHOLDS;
    boolean fits =
        switch (kind) {
          case STRIKE -> true;
          case ADD -> homes || electorate == Electorate.RESIDENTS;
          case AREA -> homes;
        };
    return allowedIf(fits, Refusal.of(VotingRefusal.BALLOT_TERMS, "kind"));
  }

  /** Until when paper of that ballot is confirmed, at the latest. */
  public static Instant confirmedUntil(Ballot ballot) {
    return ballot.closesAt().plus(CONFIRM_WITHIN);
  }

  /** Paper recorded in time is confirmed until the count: no vote is lost to the hour (L-14). */
  public static Verdict takesConfirmations(Ballot ballot, Instant now) {
    boolean takes =
        ballot.closedAt() == null
            && !now.isBefore(ballot.opensAt())
            && now.isBefore(confirmedUntil(ballot));
    return allowedIf(takes, Refusal.of(VotingRefusal.BALLOT_NOT_OPEN));
  }

  /**
   * Counting waits for paper that waits for its second person, but not beyond its period; and for
   * the box of a secret ballot as long as it takes: two persons can always say what lay in it.
   */
  public static Verdict mayBeCounted(
      Ballot ballot, int waitingPaper, boolean boxWaits, Instant now) {
    if (boxWaits) {
      return Verdict.refused(Refusal.of(VotingRefusal.BOX_WAITS));
    }
    return allowedIf(
        waitingPaper == 0 || !now.isBefore(confirmedUntil(ballot)),
        Refusal.of(VotingRefusal.PAPER_WAITS));
  }

  /**
   * A box has slips without a home: only where every home counts the same. By floor area nobody
   * could say what a slip weighs.
   */
  public static Verdict takesBox(Ballot ballot) {
    if (!ballot.isSecret()) {
      return Verdict.refused(Refusal.of(VotingRefusal.BALLOT_TERMS));
    }
    return allowedIf(
        !ballot.electorate().countsArea(), Refusal.of(VotingRefusal.SECRET_NOT_ON_PAPER));
  }

  /** The box is opened after the close, and until the ballot is counted. */
  public static Verdict takesBoxCount(Ballot ballot, Instant now) {
    if (ballot.closedAt() != null) {
      return Verdict.refused(Refusal.of(VotingRefusal.BALLOT_CLOSED));
    }
    return allowedIf(!now.isBefore(ballot.closesAt()), Refusal.of(VotingRefusal.BALLOT_STILL_OPEN));
  }

  /** As many slips as homes marked off, or a reason; of too many none counts. */
  public static Verdict boxFits(BoxCount found) {
    if (found.isOverfull() && found.invalid() < found.found()) {
      return Verdict.refused(Refusal.of(VotingRefusal.BOX_OVERFULL, "slips"));
    }
    return allowedIf(
        found.found() == found.marked() || found.reason() != null,
        Refusal.of(VotingRefusal.BOX_DIFFERS, "reason"));
  }

  /** Until the close things may be put right. */
  public static Verdict notClosed(Ballot ballot, Instant now) {
    return allowedIf(
        ballot.status(now) != BallotStatus.CLOSED, Refusal.of(VotingRefusal.BALLOT_CLOSED));
  }

  /**
   * Before its time a straw poll may be ended, in public. What decides something only when
   * everybody on the roll has voted, or when those who have not can change nothing any more, and
   * always with a reason; whoever waits for the last day loses nothing. A binding ballot and an
   * election never.
   *
   * @param passed passed whatever the rest chooses
   */
  public static Verdict mayEndEarly(
      Ballot ballot, Count count, boolean passed, @Nullable String reason) {
    boolean ever =
        ballot.force() == BallotForce.ADVISORY && ballot.matter() != Matter.COUNCIL_ELECTION;
    boolean poll = ballot.matter() == Matter.STRAW_POLL;
    boolean complete = count.roll().heads() == count.cast().heads();
    // Where nobody looks ahead, the answer to who tries would be a look.
    boolean settled = passed && !ballot.resultsHidden() && ballot.silentClause() == null;
    if (!ever || !(poll || complete || settled)) {
      return Verdict.refused(Refusal.of(VotingRefusal.BALLOT_STILL_OPEN));
    }
    return allowedIf(poll || reason != null, Refusal.of(CommonRefusal.TEXT_REQUIRED, "reason"));
  }

  /** From the opening until seven days after the close (2.8). */
  public static Verdict takesDissent(Ballot ballot, Instant now) {
    return allowedIf(
        !now.isBefore(ballot.opensAt()) && now.isBefore(end(ballot).plus(RESULT_NOTICE)),
        Refusal.of(VotingRefusal.OUT_OF_PERIOD));
  }

  /**
   * To the roll while it is open for that, to the result within seven days, to the matter always.
   */
  public static Verdict takesObjection(Ballot ballot, ObjectionKind kind, Instant now) {
    boolean inTime =
        switch (kind) {
          case ROLL ->
              ballot.status(now) != BallotStatus.CLOSED
                  && now.isBefore(ballot.rollObjectionsUntil());
          case RESULT ->
              ballot.status(now) == BallotStatus.CLOSED
                  && now.isBefore(end(ballot).plus(RESULT_NOTICE));
          case AFFECTED -> true;
        };
    return allowedIf(inTime, Refusal.of(VotingRefusal.OUT_OF_PERIOD));
  }

  private static Instant end(Ballot ballot) {
    return ballot.closedAt() == null ? ballot.closesAt() : ballot.closedAt();
  }

  static Verdict allowedIf(boolean condition, Refusal otherwise) {
    return condition ? Verdict.ALLOWED : Verdict.refused(otherwise);
  }
}
