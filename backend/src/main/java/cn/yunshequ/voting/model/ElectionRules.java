package cn.yunshequ.voting.model;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Who may stand, who may nominate, and when an election can be announced. */
public final class ElectionRules {
  public static final int MAX_SEATS = 19;
  public static final int MAX_TERM_MONTHS = 60;
  public static final int MAX_STATEMENT = 600;

  private ElectionRules() {}

  /** Seats and term as they can be given; voting units are residents or households. */
  public static Verdict termsFit(Electorate electorate, int seats, int termMonths) {
    boolean fits =
        (electorate == Electorate.RESIDENTS || electorate == Electorate.HOUSEHOLDS)
            && seats >= 1
            && seats <= MAX_SEATS
            && termMonths >= 1
            && termMonths <= MAX_TERM_MONTHS;
    return allowedIf(fits, Refusal.of(VotingRefusal.BALLOT_TERMS));
  }

  /** Verified residents of the place nominate, themselves or a neighbour, in time. */
  public static Verdict mayNominate(Viewer viewer, Election election, Instant now) {
    if (viewer.personId() == null || !viewer.livesUnder(election.scope())) {
      return Verdict.refused(Refusal.of(VotingRefusal.NOT_ON_ROLL));
    }
    return takesNominations(election, now);
  }

  /** Until the announced moment, and never after a ballot was announced. */
  public static Verdict takesNominations(Election election, Instant now) {
    return allowedIf(
        election.status(now) == ElectionStatus.NOMINATING, Refusal.of(VotingRefusal.OUT_OF_PERIOD));
  }

  /** A candidacy is taken back until the ballot is announced: after that it is printed. */
  public static Verdict mayStillWithdraw(Election election, Instant now) {
    var status = election.status(now);
    return allowedIf(
        status == ElectionStatus.NOMINATING || status == ElectionStatus.NOMINATED,
        Refusal.of(VotingRefusal.OUT_OF_PERIOD));
  }

  /**
   * After nominations, with more candidates than seats, and shown for their days before voting
   * begins (L-34).
   */
  public static Verdict mayAnnounce(
      Election election, List<Candidacy> standing, Instant opensAt, Instant now) {
    if (election.status(now) != ElectionStatus.NOMINATED) {
      return Verdict.refused(Refusal.of(VotingRefusal.OUT_OF_PERIOD));
    }
    if (standing.size() <= election.seats() || standing.size() > BallotRules.MAX_OPTIONS) {
      return Verdict.refused(
          Refusal.of(VotingRefusal.CANDIDATES_MISSING).with("seats", election.seats()));
    }
    return allowedIf(
        !opensAt.isBefore(now.plus(Duration.ofDays(election.publicityDays()))),
        Refusal.of(VotingRefusal.BALLOT_TIMES, "opensAt"));
  }

  /** Only before a ballot was announced. */
  public static Verdict mayCancel(Election election) {
    return allowedIf(
        election.ballot() == null && election.cancelReason() == null,
        Refusal.of(VotingRefusal.OUT_OF_PERIOD));
  }

  /** One's own candidacy, or somebody else's when one manages there. */
  public static Verdict mayAnswer(Viewer viewer, Candidacy candidacy) {
    return allowedIf(
        candidacy.account().equals(viewer.accountId()), Refusal.of(CommonRefusal.NOT_ALLOWED));
  }

  private static Verdict allowedIf(boolean condition, Refusal otherwise) {
    return BallotRules.allowedIf(condition, otherwise);
  }
}
