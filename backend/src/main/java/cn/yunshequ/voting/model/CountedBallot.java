package cn.yunshequ.voting.model;

import java.time.Instant;
import java.util.List;

/**
 * What came of a ballot.
 *
 * @param winners keys of options
 * @param working for the people who count
 * @param publicWorking for everybody
 * @param channelsTold whether it is told how the votes came
 * @param hash last hash of the public file
 */
public record CountedBallot(
    BallotOutcome outcome,
    List<String> winners,
    List<String> working,
    List<String> publicWorking,
    boolean channelsTold,
    String hash,
    Instant countedAt) {
  public CountedBallot {
    winners = List.copyOf(winners);
    working = List.copyOf(working);
    publicWorking = List.copyOf(publicWorking);
  }
}
