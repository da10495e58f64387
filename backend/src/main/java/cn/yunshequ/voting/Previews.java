package cn.yunshequ.voting;

import cn.yunshequ.community.Places;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.voting.model.BallotRules;
import cn.yunshequ.voting.model.DecisionRule;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.model.Numbers;
import cn.yunshequ.voting.model.VotingRefusal;
import cn.yunshequ.voting.store.BallotStore;
import cn.yunshequ.voting.store.PreviewReads;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What announcing a ballot would mean, before anything is announced or frozen. */
@Singleton
public class Previews {
  private final Places places;
  private final BallotStore store;
  private final PreviewReads reads;
  private final Clock clock;

  Previews(Places places, BallotStore store, PreviewReads reads, Clock clock) {
    this.places = places;
    this.store = store;
    this.reads = reads;
    this.clock = clock;
  }

  /**
   * As of now; the roll is only frozen when the ballot is announced.
   *
   * @param numbers roll in {@link Numbers#roll()}; nobody has voted
   * @param earliestOpens keeps the rule's notice period when announced now (L-34)
   * @param viewerCounts whether the viewer may see the roll's area: two looks around a change of
   *     the roster would tell one home's
   * @param latestCloses null where the rule sets no longest voting period
   */
  public record Preview(
      DecisionRule rule,
      Electorate electorate,
      Numbers numbers,
      Instant earliestOpens,
      Instant earliestCloses,
      @Nullable Instant latestCloses,
      boolean bindingAllowed,
      boolean viewerCounts) {}

  /**
   * Everybody signed in may ask: rule and number of homes are public.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND on scopeId; BALLOT_TERMS for a matter
   *     without a rule and for electorates that are a body of seats
   */
  public Preview of(Viewer viewer, UUID scopeId, Electorate electorate, Matter matter) {
    viewer.account();
    var scope = places.get(scopeId, "scopeId");
    var now = clock.instant();
    var rule =
        store
            .rule(scope.communityId(), matter, CivicTime.dayOf(now))
            .filter(found -> !electorate.isBody())
            .orElseThrow(() -> Refusal.of(VotingRefusal.BALLOT_TERMS, "matter").asException())
            .forElectorate(electorate);
    var periods = rule.periods();
    var opens = now.plus(Duration.ofDays(periods.noticeDays()));
    return new Preview(
        rule,
        electorate,
        reads.roll(viewer, scope.path(), electorate, CivicTime.dayOf(now)),
        opens,
        opens.plus(Duration.ofDays(periods.windowMinDays())),
        periods.windowMaxDays() == 0 ? null : opens.plus(Duration.ofDays(periods.windowMaxDays())),
        store.bindingOwnerAllowed(scope.communityId()),
        BallotRules.counts(viewer, scope.path()));
  }
}
