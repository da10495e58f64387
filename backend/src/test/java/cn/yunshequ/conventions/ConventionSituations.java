package cn.yunshequ.conventions;

import static cn.yunshequ.conventions.ConventionRoom.must;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.Neighbourhood;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/**
 * Conventions as the columns of the table name them. From the adoption on they are put there by
 * SQL: the acts that lead there are tested by ConventionLifeTest.
 */
@NullUnmarked
final class ConventionSituations {
  private static final String FINE = "楼道堆物的罚款五十元。";

  private final ConventionRoom room;
  private final Neighbourhood.Member writer;

  /**
   * @param writer one of the committee, who writes on every convention beside the drafter
   */
  ConventionSituations(ConventionRoom room, Neighbourhood.Member writer) {
    this.room = room;
    this.writer = writer;
  }

  static boolean ofAll(String column) {
    return column.startsWith("ALL_");
  }

  String at(String column) {
    boolean all = ofAll(column);
    var stage = all ? column.substring("ALL_".length()) : column;
    return switch (stage) {
      case "DRAFT" -> drafted(all, "楼梯和过道不放东西。");
      case "DRAFT+CHECK" -> {
        var id = drafted(all, FINE);
        must(room.drafter.api(), "publishDraft", "conventionId", id);
        yield id;
      }
      case "CONSULTATION" -> consulted(all);
      case "CONSULTATION+CHECK" -> {
        var id = consulted(all);
        fined(id);
        yield id;
      }
      case "ADOPTION" -> {
        var id = consulted(all);
        must(room.chair.api(), "openAdoption", "conventionId", id);
        yield id;
      }
      case "WITHDRAWN" -> {
        var id = consulted(all);
        must(room.drafter.api(), "withdrawConvention", "conventionId", id, "reason", "先不做了");
        yield id;
      }
      case "REVISION" -> second(consulted(all), false);
      case "REPEAL" -> second(consulted(all), true);
      default -> held(consulted(all), stage);
    };
  }

  private String drafted(boolean all, String first) {
    var scope = all ? room.place.globalId() : room.area("7栋2单元");
    var id = ConventionRoom.drafted(room.drafter.api(), scope, first, "晚十点到早七点不吵闹。");
    for (var other : List.of(writer, room.third)) {
      put(
          "insert into conventions.drafter (convention_id, account_id, added_by, added_at) values"
              + " (?, ?, ?, now())",
          ConventionRoom.uuid(id),
          other.account(),
          room.drafter.account());
    }
    return id;
  }

  private String consulted(boolean all) {
    var id = drafted(all, "楼梯和过道不放东西。");
    must((all ? writer : room.drafter).api(), "publishDraft", "conventionId", id);
    room.over(id);
    return id;
  }

  private void fined(String id) {
    var words =
        List.of(
            Map.of("articleId", article(id, 1), "text", FINE),
            Map.of("articleId", article(id, 2), "text", "晚十点到早七点不吵闹。"));
    must(
        room.drafter.api(),
        "reviseConvention",
        "conventionId",
        id,
        "expectedVersion",
        1,
        "articles",
        words);
    room.over(id);
  }

  /** An article of the first version. */
  String article(String id, int number) {
    var article =
        room.portal
            .db()
            .sql()
            .fetchValue(
                "select a.article_id from conventions.version_article a join conventions.version v"
                    + " on v.id = a.version_id where v.convention_id = ? and v.number = 1 and"
                    + " a.number = ?",
                ConventionRoom.uuid(id),
                number);
    return GlobalId.encode("article", (UUID) article);
  }

  /** A wish of a neighbour that waits, whatever the stage says: the stage decides what is open. */
  String wish(String id) {
    var wish = UUID.randomUUID();
    put(
        "insert into conventions.amendment (id, convention_id, edition, kind, article_id,"
            + " base_version, heading, words, reason, account_id, proposed_at, state) select ?,"
            + " c.id, c.edition, 'CHANGE', ?, 1, '', '晚九点后不吵闹。', '孩子要睡', ?, now(), 'OPEN'"
            + " from conventions.convention c where c.id = ?",
        wish,
        ConventionRoom.uuid(article(id, 2)),
        room.neighbour.account(),
        ConventionRoom.uuid(id));
    return GlobalId.encode("amendment", wish);
  }

  private String held(String id, String stage) {
    var convention = ConventionRoom.uuid(id);
    put(
        "insert into conventions.adoption (id, convention_id, edition, version, content_hash, way,"
            + " state, outcome, opened_by, opened_at, ended_at, basis, roll, present, votes_for,"
            + " votes_against, votes_abstain, minutes, recorded_by) select gen_random_uuid(), c.id,"
            + " 1, 1, v.content_hash, c.way, 'PASSED', '通过', ?, now(), now(), 'HOUSEHOLDS', 16, 12,"
            + " 9, 3, 0, '会议', ? from conventions.convention c join conventions.version v on"
            + " v.convention_id = c.id and v.number = 1 where c.id = ?",
        room.chair.account(),
        room.chair.account(),
        convention);
    put(
        "update conventions.edition e set adoption_id = a.id, adopted_version = 1, adopted_hash ="
            + " a.content_hash, adopted_on = ?::date, effective_on = ?::date, stage = 'ADOPTED'"
            + " from conventions.adoption a where a.convention_id = e.convention_id and"
            + " e.convention_id = ?",
        room.today().toString(),
        room.today().toString(),
        convention);
    if (!stage.equals("ADOPTED")) {
      put(
          "update conventions.edition set stage = 'FILED', filing_number = '备1号', filing_office ="
              + " '街道', filed_on = ?::date, filed_by = ? where convention_id = ?",
          room.today().toString(),
          room.chair.account(),
          convention);
    }
    if (!stage.equals("ADOPTED") && !stage.equals("FILED")) {
      put(
          "update conventions.edition set stage = ?, in_force_since = ?::date, review_on = ?::date"
              + " where convention_id = ?",
          stage,
          room.today().toString(),
          room.today().plusYears(1).toString(),
          convention);
      put(
          "update conventions.convention set in_force_version = case when ? then null else 1 end"
              + " where id = ?",
          stage.equals("REPEALED"),
          convention);
    }
    return id;
  }

  private String second(String id, boolean repeals) {
    held(id, "UNDER_REVIEW");
    put(
        "insert into conventions.edition (convention_id, number, repeals, stage, needs_filing,"
            + " opened_at, consult_from, consult_until) values (?, 2, ?, ?, false, now(),"
            + " ?::date, ?::date)",
        ConventionRoom.uuid(id),
        repeals,
        repeals ? "CONSULTATION" : "DRAFT",
        room.today().minusDays(20).toString(),
        room.today().minusDays(1).toString());
    put("update conventions.convention set edition = 2 where id = ?", ConventionRoom.uuid(id));
    return id;
  }

  private void put(String sql, Object... binds) {
    room.portal.db().sql().query(sql, binds).execute();
  }
}
