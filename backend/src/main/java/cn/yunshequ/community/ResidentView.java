package cn.yunshequ.community;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as one viewer may see them; the API's {@code Resident}.
 *
 * @param building e.g. 7栋; null when not verified
 * @param title office to show beside the name; null for none
 */
public record ResidentView(
    UUID accountId, String displayName, @Nullable String building, @Nullable String title)
    implements Identified {
  @Override
  public SubjectRef ref() {
    return new SubjectRef("resident", accountId);
  }
}
