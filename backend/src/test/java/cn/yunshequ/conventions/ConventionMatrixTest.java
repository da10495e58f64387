package cn.yunshequ.conventions;

import static cn.yunshequ.conventions.ConventionRoom.act;
import static cn.yunshequ.conventions.ConventionRoom.input;
import static cn.yunshequ.conventions.ConventionRoom.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.conventions.model.ConventionAct;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.PermissionTable;
import cn.yunshequ.support.PermissionTable.Play;
import cn.yunshequ.support.Portal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Role × stage × act through the API, against the table written by hand: every cell it leaves out
 * is refused, changes nothing and says nothing; every other is done and leads where it says; and
 * everybody is told beforehand what they may (L-05).
 */
@NullUnmarked
class ConventionMatrixTest {
  private static final List<String> NO =
      List.of(
          "NOT_ALLOWED",
          "NOT_FOUND",
          "CONVENTION_STAGE_FORBIDS",
          "COMMITTEE_PUBLISHES",
          "TEXT_NOT_CHECKED",
          "OTHER_EYES_NEEDED");
  private static final PermissionTable<ConventionAct> TABLE =
      PermissionTable.read("/conventions/permissions.txt", ConventionAct::valueOf);

  /**
   * A client, and who they are in the table's letters.
   *
   * @param here to a convention of the stairwell
   * @param all to one of the whole community
   */
  private record Role(Neighbourhood.Member member, Api api, String here, String all) {
    String letter(String column) {
      return ConventionSituations.ofAll(column) ? all : here;
    }
  }

  private static Portal portal;
  private static ConventionRoom room;
  private static ConventionSituations situations;
  private static PlayedConventionActs played;
  private static final Map<String, Role> ROLES = new LinkedHashMap<>();

  @BeforeAll
  static void start() {
    // So much is said here within one minute of a clock that stands still.
    portal =
        Portal.start(
            Map.of(
                "moderation.posts-per-minute",
                5000,
                "moderation.posts-per-day",
                50000,
                "moderation.same-text",
                5000));
    room = new ConventionRoom(portal);
    var place = room.place;
    var elsewhere = new Neighbourhood(portal);
    var writer = place.officer(OfficeKind.COMMITTEE_MEMBER, "沈委员");
    ROLES.put("guest", new Role(null, portal.guest(), "", ""));
    role("unverified", place.stranger(), "U", "U");
    role("drafter", room.drafter, "A", "A");
    role("committee member who writes", writer, "B", "B");
    role("neighbour", room.neighbour, "N", "N");
    role("other building", place.resident("外楼", "8栋1单元", "101"), "U", "N");
    role("convenor", room.convenor, "V", "V");
    role("committee", room.chair, "C", "C");
    role("moderator", room.moderator, "M", "M");
    role("grid worker", room.gridWorker, "G", "G");
    role("head of the stairwell", head(), "H", "U");
    role("officer", place.officer(OfficeKind.SUBDISTRICT_OFFICER, "严文"), "S", "S");
    role("committee elsewhere", elsewhere.officer(OfficeKind.COMMITTEE_CHAIR, "外区主任"), "U", "U");
    role("neighbour elsewhere", elsewhere.resident("程先生", "7栋2单元", "101"), "U", "U");
    situations = new ConventionSituations(room, writer);
    played = new PlayedConventionActs(room, situations);
  }

  private static void role(String name, Neighbourhood.Member member, String here, String all) {
    ROLES.put(name, new Role(member, member.api(), here, all));
  }

  private static Neighbourhood.Member head() {
    var head = room.place.stranger();
    portal
        .db()
        .sql()
        .query(
            "insert into community.office (id, account_id, kind, area_id, term_starts, term_ends)"
                + " values (gen_random_uuid(), ?, 'STAIRWELL_HEAD', ?, current_date - 10,"
                + " current_date + 700)",
            head.account(),
            room.place.area("7栋2单元"))
        .execute();
    return head;
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  static Stream<String> columns() {
    return TABLE.stages().stream();
  }

  @ParameterizedTest
  @MethodSource("columns")
  void refused_cells_change_nothing_and_say_nothing_and_the_others_work(String column) {
    var id = situations.at(column);
    var wish = situations.wish(id);
    for (var role : ROLES.entrySet()) {
      for (var play : TABLE.plays()) {
        var where = "%s %s by %s".formatted(column, play, role.getKey());
        if (TABLE.allows(play, column, role.getValue().letter(column))) {
          works(where, column, play, role.getValue());
        } else {
          isRefused(where, role.getValue(), play, id, wish);
        }
      }
    }
  }

  private static void works(String where, String column, Play<ConventionAct> play, Role role) {
    var id = situations.at(column);
    var wish = play.act() == ConventionAct.DECIDE_AMENDMENT ? situations.wish(id) : "";
    var before = stageOf(id);
    var answer = played.play(role.api(), role.member(), play, id, wish);
    assertThat(answer.errors()).as(where + answer.body()).isEmpty();
    assertThat(answer.refusals(PlayedConventionActs.mutation(play.act())))
        .as(where + answer.body())
        .isEmpty();
    assertThat(stageOf(id)).as(where).isEqualTo(TABLE.leadsTo(play, column).orElse(before));
  }

  private static void isRefused(
      String where, Role role, Play<ConventionAct> play, String id, String wish) {
    played.prepare(role.member());
    var before = room.footprint();
    var answer = played.play(role.api(), role.member(), play, id, wish);
    if (role.member() == null) {
      assertThat(answer.status()).as(where).isEqualTo(401);
    } else {
      assertThat(answer.refusals(PlayedConventionActs.mutation(play.act())))
          .as(where + answer.body())
          .isNotEmpty()
          .isSubsetOf(NO);
    }
    assertThat(room.footprint()).as(where).isEqualTo(before);
  }

  private static String stageOf(String id) {
    return portal
        .db()
        .sql()
        .fetchValue(
            "select e.stage from conventions.convention c join conventions.edition e on"
                + " e.convention_id = c.id and e.number = c.edition where c.id = ?",
            ConventionRoom.uuid(id))
        .toString();
  }

  // Whom a drafter may take out depends on who asked whom in, so it is asked of each by itself.
  @ParameterizedTest
  @MethodSource("columns")
  void everybody_is_told_what_they_may_and_nothing_else(String column) {
    var id = situations.at(column);
    var acts =
        Arrays.stream(ConventionAct.values())
            .filter(act -> act != ConventionAct.REMOVE_DRAFTER)
            .toList();
    for (var role : ROLES.entrySet()) {
      var letter = role.getValue().letter(column);
      var may = new ArrayList<String>();
      see(role.getValue().api(), id, "viewerMay")
          .at("convention")
          .path("viewerMay")
          .forEach(act -> may.add(act.asString()));
      may.remove(ConventionAct.REMOVE_DRAFTER.name());
      assertThat(may)
          .as(column + " to " + role.getKey())
          .containsExactlyInAnyOrderElementsOf(
              acts.stream()
                  .filter(act -> TABLE.allows(act, column, letter))
                  .map(Enum::name)
                  .toList());
    }
  }

  /** So that no new act slips past the table. */
  @Test
  void the_table_speaks_of_every_act() {
    assertThat(TABLE.acts()).containsExactlyInAnyOrder(ConventionAct.values());
  }

  @Test
  void whoever_may_not_begin_a_draft_leaves_no_trace() {
    for (var name : List.of("guest", "unverified", "other building", "committee elsewhere")) {
      var before = room.footprint();
      var answer =
          act(
              ROLES.get(name).api(),
              "draftConvention",
              input(
                  "scopeId",
                  room.area("7栋2单元"),
                  "title",
                  "公约",
                  "articles",
                  List.of(Map.of("text", "一条。"))));
      boolean refused = answer.status() == 401 || !answer.refusals("draftConvention").isEmpty();
      assertThat(refused).as(name + answer.body()).isTrue();
      assertThat(room.footprint()).as(name).isEqualTo(before);
    }
  }
}
