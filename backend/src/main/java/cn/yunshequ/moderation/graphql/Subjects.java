package cn.yunshequ.moderation.graphql;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Nodes;
import graphql.schema.DataFetchingEnvironment;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of all that waits or was decided is a subject of the API; the rest is told by its id. */
final class Subjects {
  private static final Set<String> CONTENT =
      Set.of("PROPOSAL", "COMMENT", "REPORT", "FLAGGED", "APPEAL", "DUPLICATE", "REPLY_DUE");

  private Subjects() {}

  /** The content an item of that kind is about; null for claims, papers, hours and questions. */
  static @Nullable Object ofItem(DataFetchingEnvironment env, String kind, SubjectRef subject) {
    return CONTENT.contains(kind) ? content(env, subject) : null;
  }

  /** The content; null for a person who was silenced. */
  static @Nullable Object content(DataFetchingEnvironment env, SubjectRef subject) {
    return subject.kind().equals("resident") ? null : Nodes.load(env, subject);
  }
}
