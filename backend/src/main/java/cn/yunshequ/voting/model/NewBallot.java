package cn.yunshequ.voting.model;

import cn.yunshequ.kernel.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to announce.
 *
 * @param opensAt empty for at once
 * @param options texts; empty for the three-way vote
 * @param method empty: three-way without options, approval with them
 * @param maxChoices null for all options
 * @param body the body whose seats vote; null for rolls of homes
 * @param silentClause the clause by which silence counts (L-37); null: it does not
 * @param requestKey null when the client sent none
 */
public record NewBallot(
    SubjectRef subject,
    String title,
    @Nullable String explanation,
    Electorate electorate,
    UUID scopeId,
    Matter matter,
    Secrecy secrecy,
    BallotForce force,
    Optional<Instant> opensAt,
    Instant closesAt,
    List<String> options,
    Optional<BallotMethod> method,
    @Nullable Integer maxChoices,
    int seats,
    boolean hideResults,
    @Nullable SubjectRef body,
    @Nullable String silentClause,
    @Nullable String requestKey) {
  public NewBallot {
    options = List.copyOf(options);
  }

  /** A ballot in which silence counts for nobody. */
  public NewBallot(
      SubjectRef subject,
      String title,
      @Nullable String explanation,
      Electorate electorate,
      UUID scopeId,
      Matter matter,
      Secrecy secrecy,
      BallotForce force,
      Optional<Instant> opensAt,
      Instant closesAt,
      List<String> options,
      Optional<BallotMethod> method,
      @Nullable Integer maxChoices,
      int seats,
      boolean hideResults,
      @Nullable SubjectRef body,
      @Nullable String requestKey) {
    this(
        subject,
        title,
        explanation,
        electorate,
        scopeId,
        matter,
        secrecy,
        force,
        opensAt,
        closesAt,
        options,
        method,
        maxChoices,
        seats,
        hideResults,
        body,
        null,
        requestKey);
  }

  /** The method asked for, or the one that goes with the options. */
  public BallotMethod methodOrDefault() {
    return method.orElse(options.isEmpty() ? BallotMethod.THREE_WAY : BallotMethod.APPROVAL);
  }
}
