package cn.yunshequ.councils.model;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 说理堂: a principle both sides found right, made public by all of them, with no word of who they
 * were; the API's {@code AgreedPrinciple}. A convention cites it by its ref (seed of articles).
 */
public record PrincipleView(
    UUID id, UUID communityId, UUID councilId, String title, String text, LocalDate agreedOn)
    implements Identified {
  public static final String KIND = "principle";

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }
}
