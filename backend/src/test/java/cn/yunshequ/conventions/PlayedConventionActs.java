package cn.yunshequ.conventions;

import static cn.yunshequ.conventions.ConventionRoom.input;

import cn.yunshequ.conventions.model.ConventionAct;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.PermissionTable.Play;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Every act on a convention as a client plays it, with an input that is right. */
@NullUnmarked
final class PlayedConventionActs {
  private static final List<String> CHECK_LIST =
      List.of("NO_FINES", "NO_FORCE", "LAWFUL", "NOBODY_NAMED");

  private final ConventionRoom room;
  private final ConventionSituations situations;
  private final Map<UUID, String> photos = new HashMap<>();

  PlayedConventionActs(ConventionRoom room, ConventionSituations situations) {
    this.room = room;
    this.situations = situations;
  }

  static String mutation(ConventionAct act) {
    return switch (act) {
      case EDIT -> "reviseConvention";
      case INVITE_DRAFTER -> "inviteDrafter";
      case REMOVE_DRAFTER -> "removeDrafter";
      case PUBLISH -> "publishDraft";
      case CHECK -> "checkConvention";
      case AMEND -> "proposeAmendment";
      case DECIDE_AMENDMENT -> "decideAmendment";
      case OPEN_ADOPTION -> "openAdoption";
      case RECORD_MEETING -> "recordResidentsMeeting";
      case FILE -> "recordFiling";
      case PUT_INTO_FORCE -> "putConventionIntoForce";
      case SIGN -> "signConvention";
      case SIGN_ON_PAPER -> "recordPaperSignature";
      case REMIND -> "remindNeighbour";
      case START_REVIEW -> "startConventionReview";
      case CONCLUDE_REVIEW -> "concludeConventionReview";
      case WITHDRAW -> "withdrawConvention";
    };
  }

  /** Has a photo of a paper at hand for whoever is signed in; uploading is no act of the table. */
  void prepare(Neighbourhood.Member who) {
    if (who != null) {
      photos.computeIfAbsent(who.account(), account -> room.photo(who));
    }
  }

  /**
   * @param who null for a guest
   * @param wish the amendment to decide
   */
  Api.Answer play(
      Api api, Neighbourhood.Member who, Play<ConventionAct> play, String id, String wish) {
    prepare(room.chair);
    prepare(who);
    var in = inputOf(play, who, id, wish);
    if (play.act() == ConventionAct.REMIND) {
      return ConventionRoom.act(api, mutation(play.act()), "reminder", "id", in);
    }
    var answer = ConventionRoom.act(api, mutation(play.act()), in);
    // A photo belongs to one paper.
    if (play.act() == ConventionAct.SIGN_ON_PAPER && who != null && answer.errors().isEmpty()) {
      if (answer.refusals(mutation(play.act())).isEmpty()) {
        photos.remove(who.account());
      }
    }
    return answer;
  }

  private Map<String, Object> inputOf(
      Play<ConventionAct> play, Neighbourhood.Member who, String id, String wish) {
    var third = ConventionRoom.resident(room.third);
    return switch (play.act()) {
      case EDIT ->
          input(
              "conventionId",
              id,
              "expectedVersion",
              version(id),
              "articles",
              List.of(Map.of("text", "另一条。")));
      case INVITE_DRAFTER, REMOVE_DRAFTER -> input("conventionId", id, "residentId", third);
      case CHECK -> checked(id, play.choice().equals("PASS"));
      case AMEND ->
          input(
              "conventionId",
              id,
              "articleId",
              situations.article(id, 2),
              "text",
              "换个说法。",
              "reason",
              "更清楚");
      case DECIDE_AMENDMENT ->
          input("amendmentId", wish, "accept", play.choice().equals("ACCEPT"), "reason", "说过了");
      case RECORD_MEETING -> ConventionRoom.counts(id, 4, 4, 4);
      case FILE -> input("conventionId", id, "number", "备1号", "office", "街道办事处");
      case SIGN_ON_PAPER ->
          input(
              "conventionId",
              id,
              "householdId",
              room.household("202"),
              "name",
              "冯先生",
              "evidenceId",
              photos.get(who == null ? room.chair.account() : who.account()));
      case REMIND ->
          input(
              "articleId",
              situations.article(id, 1),
              "householdId",
              room.household("202"),
              "text",
              "门口的箱子收一收吧。");
      case CONCLUDE_REVIEW ->
          input("conventionId", id, "conclusion", play.choice(), "reason", "大家看过了");
      case WITHDRAW -> input("conventionId", id, "reason", "先不做了");
      case PUBLISH, OPEN_ADOPTION, PUT_INTO_FORCE, SIGN, START_REVIEW -> input("conventionId", id);
    };
  }

  private Map<String, Object> checked(String id, boolean passed) {
    return input(
        "conventionId",
        id,
        "version",
        version(id),
        "passed",
        passed,
        "confirmed",
        passed ? CHECK_LIST : List.of(),
        "reason",
        "看过了");
  }

  private int version(String id) {
    return (Integer)
        room.portal
            .db()
            .sql()
            .fetchValue(
                "select newest_version from conventions.convention where id = ?",
                ConventionRoom.uuid(id));
  }
}
