package cn.yunshequ.cases.store;

import static cn.yunshequ.community.published.Tables.MEMBER_NAME;
import static org.jooq.impl.DSL.charLength;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.values;

import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Row2;

/** The names on a community's roll that stand in words; the database looks, no roll is loaded. */
@Singleton
public class RollNames {
  private static final int SHORTEST = 2;

  private final Db db;

  RollNames(Db db) {
    this.db = db;
  }

  /**
   * By part, the names in it. One statement.
   *
   * @param parts words by the name of the part, written as names on the roll are
   */
  public Map<String, List<String>> in(UUID community, Map<String, String> parts) {
    var rows =
        parts.entrySet().stream()
            .map(part -> row(part.getKey(), part.getValue()))
            .toArray(Row2[]::new);
    var label = field(name("part", "label"), String.class);
    var words = field(name("part", "words"), String.class);
    @SuppressWarnings("unchecked")
    var table = values((Row2<String, String>[]) rows).as("part", "label", "words");
    return db.sql()
        .select(label, MEMBER_NAME.NAME)
        .from(MEMBER_NAME)
        .join(table)
        .on(position(words, MEMBER_NAME.NAME).gt(inline(0)))
        .where(MEMBER_NAME.COMMUNITY_ID.eq(community))
        .and(charLength(MEMBER_NAME.NAME).ge(inline(SHORTEST)))
        .orderBy(MEMBER_NAME.NAME)
        .fetchGroups(label, MEMBER_NAME.NAME);
  }
}
