package cn.yunshequ.voting;

import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.Candidacy;
import cn.yunshequ.voting.model.Election;
import cn.yunshequ.voting.store.ElectionStore;
import cn.yunshequ.voting.store.RepresentativeStore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a counted election means, in the transaction of the count: who is elected. Residents'
 * representatives begin their term at once; a council seats the elected when it hears of them.
 */
@Singleton
class ElectionCount {
  private final ElectionStore store;
  private final RepresentativeStore representatives;
  private final Outbox outbox;
  private final Ids ids;

  ElectionCount(ElectionStore store, RepresentativeStore representatives, Outbox outbox, Ids ids) {
    this.store = store;
    this.representatives = representatives;
    this.outbox = outbox;
    this.ids = ids;
  }

  /**
   * Says ElectionDecided, with the body, the accounts elected and the months of their term as
   * facts.
   *
   * @param winners keys of the options that won; none after a tie or without a quorum
   */
  void counted(Ballot ballot, List<String> winners, Instant now) {
    if (!ballot.subject().kind().equals(Election.KIND)) {
      return;
    }
    var election = store.lock(ballot.subject().id()).orElseThrow();
    store.decided(election.id(), now);
    var elected = store.elected(election.id(), winners);
    var body = election.body();
    if (body == null) {
      elected.forEach(each -> begin(election, each, now));
    }
    outbox.append(
        new Event(
            "ElectionDecided",
            election.ref(),
            Map.of(
                "body", body == null ? "" : body.globalId(),
                "elected",
                    elected.stream()
                        .map(each -> each.account().toString())
                        .collect(Collectors.joining(",")),
                "termMonths", String.valueOf(election.termMonths()))));
  }

  private void begin(Election election, Candidacy elected, Instant now) {
    var today = CivicTime.dayOf(now);
    representatives.endOver(election.communityId(), today, now);
    representatives.add(
        new RepresentativeStore.NewMandate(
            ids.next(),
            election.communityId(),
            election.scopeId(),
            election.scope(),
            elected.person(),
            elected.account(),
            election.id(),
            null,
            today,
            today.plusMonths(election.termMonths()).minusDays(1)));
  }
}
