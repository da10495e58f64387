package cn.yunshequ.voting.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A ballot as announced. Only the closing time, the roll's hash and the close itself ever change.
 *
 * @param body the body whose seats vote; null for rolls of homes
 * @param maxChoices null unless APPROVAL
 * @param closedAt null until counted
 * @param silentClause the clause of the owners' own rules by which silence counts (L-37); null: it
 *     does not
 */
public record Ballot(
    UUID id,
    SubjectRef subject,
    UUID communityId,
    UUID scopeId,
    AreaPath scope,
    @Nullable UUID body,
    String title,
    @Nullable String explanation,
    Electorate electorate,
    Matter matter,
    Secrecy secrecy,
    BallotForce force,
    BallotMethod method,
    @Nullable Integer maxChoices,
    int seats,
    boolean resultsHidden,
    UUID ruleId,
    Instant createdAt,
    Instant opensAt,
    Instant closesAt,
    Instant rollFrozenAt,
    Instant rollObjectionsUntil,
    String rollHash,
    @Nullable Instant closedAt,
    @Nullable String earlyReason,
    @Nullable String silentClause,
    List<BallotOption> options) {
  /** The kind of subject a ballot is. */
  public static final String KIND = "ballot";

  public Ballot {
    options = List.copyOf(options);
  }

  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }

  /** Computed from the time, so that it is right before anybody counted. */
  public BallotStatus status(Instant now) {
    if (closedAt != null || !now.isBefore(closesAt)) {
      return BallotStatus.CLOSED;
    }
    return now.isBefore(opensAt) ? BallotStatus.SCHEDULED : BallotStatus.OPEN;
  }

  public boolean isSecret() {
    return secrecy == Secrecy.SECRET;
  }

  /**
   * The numbers of the portal's rules it goes by: its matter's, then those of rolls, force,
   * silence, one ballot a unit, secrecy and recount.
   */
  public List<String> ruleNumbers() {
    var general =
        Stream.of(
            electorate.countsArea() ? "L-32" : "",
            matter.isOwners() ? "L-36" : "",
            silentClause == null ? "" : "L-37",
            "L-45",
            "L-46",
            "L-47");
    return Stream.concat(matter.numbers().stream(), general)
        .filter(number -> !number.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  public List<String> keys() {
    return options.stream().map(BallotOption::key).toList();
  }

  /** The choice in its one written form; refuses CHOICE_UNKNOWN. */
  public String canonical(String choice) {
    int most = maxChoices == null ? options.size() : maxChoices;
    return ChoiceText.canonical(choice, method, keys(), most);
  }
}
