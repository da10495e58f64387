package cn.yunshequ.conventions;

import static cn.yunshequ.conventions.ConventionRoom.act;
import static cn.yunshequ.conventions.ConventionRoom.input;
import static cn.yunshequ.conventions.ConventionRoom.must;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.conventions.model.ConventionAct;
import cn.yunshequ.conventions.model.ConventionParty;
import cn.yunshequ.conventions.model.ConventionStage;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Role × stage × act through the API: every cell that the table leaves out is refused, changes
 * nothing and says nothing; every cell that it has is done.
 */
@org.jspecify.annotations.NullUnmarked
class ConventionMatrixTest {
  private record Role(Api api, Set<ConventionParty> parties) {}

  private record Act(String mutation, Map<String, Object> input) {}

  private static Portal portal;
  private static ConventionRoom room;
  private static final Map<String, Role> ROLES = new LinkedHashMap<>();

  @BeforeAll
  static void start() {
    portal =
        Portal.start(
            Map.of(
                "moderation.posts-per-minute",
                500,
                "moderation.posts-per-day",
                5000,
                "moderation.same-text",
                500));
    room = new ConventionRoom(portal);
    var elsewhere = new Neighbourhood(portal);
    role("guest", portal.guest());
    role("unverified", room.place.stranger().api());
    role("drafter", room.drafter.api(), ConventionParty.DRAFTER, ConventionParty.RESIDENT);
    role("resident", room.neighbour.api(), ConventionParty.RESIDENT);
    role("other building", room.place.resident("外楼", "8栋1单元", "101").api());
    role("convenor", room.convenor.api(), ConventionParty.CONVENOR, ConventionParty.COUNTER);
    role(
        "committee",
        room.chair.api(),
        ConventionParty.COMMITTEE,
        ConventionParty.COUNTER,
        ConventionParty.DESK);
    role("moderator", room.moderator.api(), ConventionParty.DESK);
    role("grid worker", room.gridWorker.api(), ConventionParty.COUNTER);
    role(
        "officer",
        room.place.officer(OfficeKind.SUBDISTRICT_OFFICER, "严文").api(),
        ConventionParty.OFFICER);
    role("committee elsewhere", elsewhere.officer(OfficeKind.COMMITTEE_CHAIR, "外区主任").api());
  }

  private static void role(String name, Api api, ConventionParty... parties) {
    ROLES.put(name, new Role(api, Set.of(parties)));
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  // With a second drafter to take out, asked in by the first.
  private static String at(ConventionStage stage) {
    var id = begun(stage);
    portal
        .db()
        .sql()
        .query(
            "insert into conventions.drafter (convention_id, account_id, added_by, added_at) values"
                + " (?, ?, ?, now())",
            ConventionRoom.uuid(id),
            room.third.account(),
            room.drafter.account())
        .execute();
    return id;
  }

  // A community's convention where filing is asked about; a stairwell's everywhere else.
  private static String begun(ConventionStage stage) {
    return switch (stage) {
      case DRAFT -> room.drafted();
      case CONSULTATION -> {
        var id = room.consulted();
        room.over(id);
        yield id;
      }
      case ADOPTION -> room.opened();
      case IN_FORCE -> room.inForce();
      case UNDER_REVIEW -> {
        var id = room.inForce();
        must(room.chair.api(), "startConventionReview", "conventionId", id);
        yield id;
      }
      default -> throw new IllegalArgumentException(stage.name());
    };
  }

  private static Map<ConventionAct, Act> acts(String id) {
    var article = room.article(id, 0);
    var acts = new EnumMap<ConventionAct, Act>(ConventionAct.class);
    acts.put(
        ConventionAct.EDIT,
        new Act(
            "reviseConvention",
            input("expectedVersion", 1, "articles", List.of(Map.of("text", "另一条。")))));
    acts.put(
        ConventionAct.INVITE_DRAFTER,
        new Act("inviteDrafter", input("residentId", ConventionRoom.resident(room.third))));
    acts.put(
        ConventionAct.REMOVE_DRAFTER,
        new Act("removeDrafter", input("residentId", ConventionRoom.resident(room.third))));
    acts.put(ConventionAct.PUBLISH, new Act("publishDraft", input()));
    acts.put(
        ConventionAct.AMEND,
        new Act("proposeAmendment", input("articleId", article, "text", "换个说法。", "reason", "更清楚")));
    acts.put(ConventionAct.OPEN_ADOPTION, new Act("openAdoption", input()));
    acts.put(ConventionAct.SIGN, new Act("signConvention", input()));
    acts.put(ConventionAct.START_REVIEW, new Act("startConventionReview", input()));
    acts.put(
        ConventionAct.CONCLUDE_REVIEW,
        new Act("concludeConventionReview", input("conclusion", "KEEP", "reason", "还合用")));
    acts.put(ConventionAct.PUT_INTO_FORCE, new Act("putConventionIntoForce", input()));
    acts.put(
        ConventionAct.FILE, new Act("recordFiling", input("number", "备1号", "office", "街道办事处")));
    acts.put(
        ConventionAct.RECORD_MEETING,
        new Act(
            "recordResidentsMeeting",
            input(
                "basis",
                "HOUSEHOLDS",
                "roll",
                4,
                "present",
                4,
                "votesFor",
                4,
                "votesAgainst",
                0,
                "votesAbstain",
                0,
                "minutes",
                "全部到会")));
    acts.put(
        ConventionAct.CHECK,
        new Act("checkConvention", input("version", 1, "passed", false, "reason", "改一改")));
    acts.put(ConventionAct.WITHDRAW, new Act("withdrawConvention", input("reason", "先不做了")));
    return acts;
  }

  private static boolean allowed(ConventionAct act, ConventionStage stage, Role role) {
    boolean signable = stage == ConventionStage.IN_FORCE || stage == ConventionStage.UNDER_REVIEW;
    // Nothing waits for a check, and a stairwell neither meets nor files.
    boolean fits =
        switch (act) {
          case CHECK, RECORD_MEETING, FILE -> false;
          case SIGN -> signable;
          default -> true;
        };
    return fits
        && act.when().contains(stage)
        && act.who().stream().anyMatch(role.parties()::contains);
  }

  @Test
  void cells_of_a_draft() {
    walk(ConventionStage.DRAFT);
  }

  @Test
  void cells_of_a_consultation() {
    walk(ConventionStage.CONSULTATION);
  }

  @Test
  void cells_of_an_adoption() {
    walk(ConventionStage.ADOPTION);
  }

  @Test
  void cells_of_one_in_force() {
    walk(ConventionStage.IN_FORCE);
  }

  @Test
  void cells_of_one_under_review() {
    walk(ConventionStage.UNDER_REVIEW);
  }

  private static void walk(ConventionStage stage) {
    var convention = at(stage);
    for (var role : ROLES.entrySet()) {
      for (var act : acts(convention).entrySet()) {
        var where = "%s %s by %s".formatted(stage, act.getKey(), role.getKey());
        if (allowed(act.getKey(), stage, role.getValue())) {
          var fresh = at(stage);
          var answer = perform(role.getValue(), fresh, acts(fresh).get(act.getKey()));
          assertThat(answer.refusals(act.getValue().mutation()))
              .as(where + answer.body())
              .isEmpty();
        } else {
          isRefused(where, role, convention, act.getValue());
        }
      }
    }
  }

  private static Api.Answer perform(Role role, String convention, Act act) {
    var in = new HashMap<>(act.input());
    in.put("conventionId", convention);
    return act(role.api(), act.mutation(), in);
  }

  private static void isRefused(
      String where, Map.Entry<String, Role> role, String convention, Act act) {
    var before = room.footprint();
    var answer = perform(role.getValue(), convention, act);
    if (role.getKey().equals("guest")) {
      assertThat(answer.status()).as(where).isEqualTo(401);
    } else {
      assertThat(answer.refusals(act.mutation())).as(where + answer.body()).isNotEmpty();
    }
    assertThat(room.footprint()).as(where).isEqualTo(before);
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
