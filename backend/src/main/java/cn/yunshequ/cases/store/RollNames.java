package cn.yunshequ.cases.store;

import static cn.yunshequ.community.published.Tables.NAME_EVER_ON_ROLL;
import static org.jooq.impl.DSL.charLength;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.translate;
import static org.jooq.impl.DSL.values;

import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Row2;

/**
 * The names of who is or ever was on a community's roll that stand in words; the database looks, no
 * roll is loaded.
 */
@Singleton
public class RollNames {
  private static final int SHORTEST = 2;

  private final Db db;

  RollNames(Db db) {
    this.db = db;
  }

  /**
   * What was found.
   *
   * @param names by part, as they stand on the roll
   * @param accounts the living ones of those who are called so
   */
  public record Found(Map<String, List<String>> names, Set<UUID> accounts) {}

  /**
   * One statement.
   *
   * @param parts words by the name of the part, written as names on the roll are, but simplified
   * @param traditional characters that names on the roll may have instead of one in the words
   * @param simplified these, each at its place
   */
  public Found in(
      UUID community, Map<String, String> parts, String traditional, String simplified) {
    var asked =
        parts.entrySet().stream()
            .map(part -> row(part.getKey(), part.getValue()))
            .toArray(Row2[]::new);
    var label = field(name("part", "label"), String.class);
    var words = field(name("part", "words"), String.class);
    @SuppressWarnings("unchecked")
    var table = values((Row2<String, String>[]) asked).as("part", "label", "words");
    var asWords = translate(NAME_EVER_ON_ROLL.NAME, traditional, simplified);
    var rows =
        db.sql()
            .select(label, NAME_EVER_ON_ROLL.NAME, NAME_EVER_ON_ROLL.ACCOUNT_ID)
            .from(NAME_EVER_ON_ROLL)
            .join(table)
            .on(position(words, asWords).gt(inline(0)))
            .where(NAME_EVER_ON_ROLL.COMMUNITY_ID.eq(community))
            .and(charLength(NAME_EVER_ON_ROLL.NAME).ge(inline(SHORTEST)))
            .orderBy(NAME_EVER_ON_ROLL.NAME)
            .fetch();
    var names = new HashMap<String, List<String>>();
    var accounts = new HashSet<UUID>();
    for (var found : rows) {
      var told = names.computeIfAbsent(found.value1(), part -> new ArrayList<>());
      if (!told.contains(found.value2())) {
        told.add(found.value2());
      }
      if (found.value3() != null) {
        accounts.add(found.value3());
      }
    }
    return new Found(names, accounts);
  }
}
