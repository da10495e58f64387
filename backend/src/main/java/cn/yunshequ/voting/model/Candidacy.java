package cn.yunshequ.voting.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody nominated in an election.
 *
 * @param name as on the ballot: who accepts agrees that name and building are published
 * @param optionKey the place on the ballot; null until announced
 */
public record Candidacy(
    UUID id,
    UUID election,
    UUID person,
    UUID account,
    UUID nominatedBy,
    String name,
    boolean accepted,
    boolean ended,
    @Nullable String optionKey) {
  /** The kind of id a candidacy has. */
  public static final String KIND = "candidacy";
}
