package cn.yunshequ.conventions.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Narrows a list of conventions. */
public record ConventionFilter(
    @Nullable UUID communityId,
    @Nullable UUID scopeId,
    List<ConventionStage> stages,
    @Nullable ConventionTopic topic,
    boolean mine,
    boolean inForce,
    boolean checkWaiting,
    boolean reviewDue) {
  public ConventionFilter {
    stages = List.copyOf(stages);
  }
}
