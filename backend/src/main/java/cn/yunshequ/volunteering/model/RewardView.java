package cn.yunshequ.volunteering.model;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reward on its shelf; the API's {@code Reward}. */
public record RewardView(
    UUID id, String name, @Nullable String note, int points, int stock, boolean offered)
    implements Identified {
  public static final String KIND = "reward";

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }
}
