/**
 * Ballots and straw polls over any subject: a frozen roll, one counted ballot per voting unit, and
 * a result that is a pure function of roll, ballots and rule, so that anyone can recount it (L-30
 * to L-47).
 *
 * <pre>
 * SCHEDULED --opensAt--> OPEN --closesAt, or ended early in public--> CLOSED, counted exactly once
 * </pre>
 *
 * <p>The status is computed from the time; the terms never change after the announcement, only the
 * closing time may move later, by a published notice. Who casts holds the ballot's row together
 * with others, who ends it holds it alone, and the clock is read after the row is held: what was in
 * time is counted, nothing comes after. Paper recorded in time may still be confirmed for two days;
 * the count waits for it. A unit off the roll has no counted ballot: triggers keep that, too.
 *
 * <p>Doors: {@link cn.yunshequ.voting.Ballots} announces and extends, {@link
 * cn.yunshequ.voting.Casting} takes votes, {@link cn.yunshequ.voting.PaperBallots} those on paper,
 * {@link cn.yunshequ.voting.BallotBox} those of a secret ballot's box, to which {@link
 * cn.yunshequ.voting.BoxCalls} calls, {@link cn.yunshequ.voting.Mandates} says who casts for whom,
 * {@link cn.yunshequ.voting.Counting} ends and counts, {@link cn.yunshequ.voting.RollCorrections}
 * puts rolls right, {@link cn.yunshequ.voting.Voices} hears minorities, {@link
 * cn.yunshequ.voting.Deliveries} proves that ballot papers were served, {@link
 * cn.yunshequ.voting.Elections} fills seats, {@link cn.yunshequ.voting.Representatives} speak for
 * residents, {@link cn.yunshequ.voting.Laws} keeps the rules, {@link
 * cn.yunshequ.voting.BallotPapers} and {@link cn.yunshequ.voting.PaperForms} print, {@link
 * cn.yunshequ.voting.BallotPages} shows. Ports: {@link cn.yunshequ.voting.BallotSubject} for what
 * is voted on, {@link cn.yunshequ.voting.RollSource} for bodies of seats. Events: BallotOpened,
 * BallotCast (named ballots only, without voter and choice), BallotExtended, BallotClosed (facts:
 * subject, outcome), BallotNotCounted, BoxWaits, BoxCountEntered, BoxCountConfirmed,
 * BoxCountRefused, RollCorrected, DissentStated, DissentHidden, DissentShown, ObjectionRaised,
 * ObjectionAnswered, OfficialVoteLinked, ElectionCalled, CandidateNominated, CandidacyAnswered,
 * ElectionCancelled, ElectionDecided (facts: body, elected accounts, months of their term),
 * RepresentativeChanged.
 *
 * <p>Rules are rows of {@code voting.rule} with place, version of the law and first day; a ballot
 * keeps the one it was announced under. Secret ballots: ADR 0010.
 */
@NullMarked
package cn.yunshequ.voting;

import org.jspecify.annotations.NullMarked;
