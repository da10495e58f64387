package cn.yunshequ.voting;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.Identified;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.BallotForce;
import cn.yunshequ.voting.model.BallotMethod;
import cn.yunshequ.voting.model.BallotOption;
import cn.yunshequ.voting.model.BallotRules;
import cn.yunshequ.voting.model.BallotStatus;
import cn.yunshequ.voting.model.CountedBallot;
import cn.yunshequ.voting.model.DecisionRule;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.model.Secrecy;
import cn.yunshequ.voting.model.ShownBallot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ballot at one moment, for one viewer, in the API's words.
 *
 * @param now by which its status is judged
 * @param viewerCounts whether the viewer sees single ballots and exact areas
 * @param viewerManages whether the viewer may extend, end, flag and answer
 */
public record BallotView(
    ShownBallot shown, Instant now, boolean viewerCounts, boolean viewerManages)
    implements Identified {

  static BallotView of(ShownBallot shown, Viewer viewer, Instant now) {
    var scope = shown.ballot().scope();
    return new BallotView(
        shown, now, BallotRules.counts(viewer, scope), BallotRules.manages(viewer, scope));
  }

  public Ballot ballot() {
    return shown.ballot();
  }

  public DecisionRule decisionRule() {
    return shown.rule().withSilence(ballot().silentClause()).forElectorate(ballot().electorate());
  }

  public @Nullable CountedBallot counted() {
    return shown.result();
  }

  @Override
  public SubjectRef ref() {
    return ballot().ref();
  }

  public AreaPath scopePath() {
    return ballot().scope();
  }

  public String title() {
    return ballot().title();
  }

  public @Nullable String explanation() {
    return ballot().explanation();
  }

  public Electorate electorate() {
    return ballot().electorate();
  }

  public Matter matter() {
    return ballot().matter();
  }

  public List<String> ruleNumbers() {
    return ballot().ruleNumbers();
  }

  public String matterName() {
    return ballot().matter().zh();
  }

  public Secrecy secrecy() {
    return ballot().secrecy();
  }

  public String secrecyNote() {
    return Honesty.note(ballot().secrecy());
  }

  public BallotForce force() {
    return ballot().force();
  }

  public String forceNote() {
    return Honesty.note(ballot().force());
  }

  public BallotMethod method() {
    return ballot().method();
  }

  public List<BallotOption> options() {
    return ballot().options();
  }

  public @Nullable Integer maxChoices() {
    return ballot().maxChoices();
  }

  public int seats() {
    return ballot().seats();
  }

  public BallotStatus status() {
    return ballot().status(now);
  }

  public Instant createdAt() {
    return ballot().createdAt();
  }

  /** True when paper is recorded only with a photo of it. */
  public boolean paperPhotoNeeded() {
    return shown.rule().paperPhoto().isNeededFor(force());
  }

  /** Until when paper recorded before the close is confirmed; null where none is taken. */
  public @Nullable Instant paperConfirmedUntil() {
    return ballot().isSecret() ? null : BallotRules.confirmedUntil(ballot());
  }

  public Instant opensAt() {
    return ballot().opensAt();
  }

  public Instant closesAt() {
    return ballot().closesAt();
  }

  public List<String> periodRemarks() {
    return BallotRules.periodRemarks(shown.rule(), createdAt(), opensAt(), closesAt());
  }

  public Instant rollFrozenAt() {
    return ballot().rollFrozenAt();
  }

  public String rollHash() {
    return ballot().rollHash();
  }

  public Instant rollObjectionsUntil() {
    return ballot().rollObjectionsUntil();
  }

  public boolean resultsHidden() {
    return ballot().resultsHidden();
  }

  /** True when numbers per choice may be shown now, and no sooner. */
  public boolean tallyMayBeShown() {
    return counted() != null || (!resultsHidden() && status() != BallotStatus.CLOSED);
  }

  /** Why it was ended without a count; null when it was not. */
  public @Nullable String voidedReason() {
    return ballot().closedAt() != null && counted() == null ? ballot().earlyReason() : null;
  }

  public @Nullable String resultHash() {
    var counted = counted();
    return counted == null ? null : counted.hash();
  }

  public @Nullable String publishedPath() {
    return counted() == null
        ? null
        : "/ballots/" + GlobalId.encode(Ballot.KIND, ballot().id()) + "/published";
  }
}
