package cn.yunshequ.conventions.model;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One article in one version; the API's {@code ConventionArticle}.
 *
 * @param origin what it grew out of; null for most
 * @param originLabel that in general words
 */
public record ArticleView(
    UUID id,
    UUID conventionId,
    int version,
    int number,
    String heading,
    String text,
    @Nullable SubjectRef origin,
    @Nullable String originLabel)
    implements Identified {
  public static final String KIND = "article";

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }

  public ArticleText words() {
    return new ArticleText(id, heading, text);
  }

  /** As neighbours cite it. */
  public String cited() {
    return "第" + number + "条" + (heading.isEmpty() ? "" : "（" + heading + "）");
  }
}
