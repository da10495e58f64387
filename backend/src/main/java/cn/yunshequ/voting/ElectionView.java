package cn.yunshequ.voting;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import cn.yunshequ.voting.model.Election;
import cn.yunshequ.voting.model.ElectionStatus;
import cn.yunshequ.voting.model.Electorate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An election at one moment, for one viewer, in the API's words. */
public record ElectionView(
    Election election, ElectionStatus status, boolean viewerMayNominate, boolean viewerManages)
    implements Identified {
  @Override
  public SubjectRef ref() {
    return election.ref();
  }

  public String title() {
    return election.title();
  }

  public @Nullable String explanation() {
    return election.explanation();
  }

  public Electorate electorate() {
    return election.electorate();
  }

  public int seats() {
    return election.seats();
  }

  public int termMonths() {
    return election.termMonths();
  }

  public int publicityDays() {
    return election.publicityDays();
  }

  public Instant nominationsUntil() {
    return election.nominationsUntil();
  }

  public @Nullable String cancelReason() {
    return election.cancelReason();
  }
}
