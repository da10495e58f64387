package cn.yunshequ.conventions;

import static cn.yunshequ.conventions.ConventionRoom.must;
import static cn.yunshequ.conventions.ConventionRoom.resident;
import static cn.yunshequ.conventions.ConventionRoom.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.notification.Notices;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What writing together and papers say, to whom. */
@org.jspecify.annotations.NullUnmarked
class ConventionToldTest {
  private static String told(Neighbourhood.Member who, String subject) {
    for (var node : News.inbox(who.api()).at("notifications.nodes")) {
      if (node.path("subjectId").asString().equals(subject)) {
        return node.path("text").asString();
      }
    }
    return "";
  }

  @Test
  void who_is_asked_to_write_or_taken_out_is_told_and_who_recorded_a_refused_paper_why() {
    try (var portal = News.quietPortal()) {
      var news = new News(portal);
      var room = new ConventionRoom(portal);
      var id = room.consulted();
      var third = resident(room.third);
      must(room.drafter.api(), "inviteDrafter", "conventionId", id, "residentId", third);
      news.settle();
      assertThat(told(room.third, id)).contains("请您一起起草");
      must(room.drafter.api(), "removeDrafter", "conventionId", id, "residentId", third);
      news.settle();
      assertThat(told(room.third, id)).contains("您不再是这份公约的起草人");
      var signed = room.inForce();
      must(
          room.gridWorker.api(),
          "recordPaperSignature",
          "conventionId",
          signed,
          "householdId",
          room.household("202"),
          "name",
          "冯先生",
          "evidenceId",
          room.photo(room.gridWorker));
      var paper =
          see(room.convenor.api(), signed, "waitingPapers { id }")
              .text("convention.waitingPapers.0.id");
      must(
          room.convenor.api(),
          "confirmPaperSignature",
          "signatureId",
          paper,
          "agrees",
          false,
          "reason",
          "照片看不清门牌");
      news.settle();
      assertThat(told(room.gridWorker, signed)).contains("被退回", "照片看不清门牌");
      assertThat(told(room.chair, signed) + told(room.neighbour, signed)).doesNotContain("退回");
    }
  }

  /** Who has that line about the subject in the inbox. */
  private static List<String> readers(
      Map<String, Neighbourhood.Member> all, String id, String words) {
    return all.entrySet().stream()
        .filter(who -> told(who.getValue(), id).contains(words))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, Neighbourhood.Member> everybody(ConventionRoom room) {
    var all = new LinkedHashMap<String, Neighbourhood.Member>();
    all.put("drafter", room.drafter);
    all.put("neighbour", room.neighbour);
    all.put("third", room.third);
    all.put("other building", room.place.resident("外楼", "8栋1单元", "101"));
    all.put("committee", room.chair);
    all.put("convenor", room.convenor);
    all.put("moderator", room.moderator);
    all.put("grid worker", room.gridWorker);
    return all;
  }

  private static final String[] HOMES = {"drafter", "neighbour", "third"};

  @Test
  void households_are_told_of_a_consultation_and_of_the_vote_and_the_committee_of_the_review() {
    try (var portal = News.quietPortal()) {
      var news = new News(portal);
      var room = new ConventionRoom(portal);
      var all = everybody(room);
      var id = room.consulted();
      news.settle();
      assertThat(readers(all, id, "正在征求意见")).containsExactly(HOMES);
      room.over(id);
      must(room.chair.api(), "openAdoption", "conventionId", id);
      news.settle();
      var ballot = see(room.chair.api(), id, "ballots { id }").text("convention.ballots.0.id");
      assertThat(readers(all, ballot, "您可以投票")).contains(HOMES);
      assertThat(told(room.neighbour, id)).as("once is enough").doesNotContain("表决");
      var held = room.inForce();
      portal
          .db()
          .sql()
          .query(
              "update conventions.edition set review_on = ?::date where convention_id = ?",
              room.today().plusDays(20).toString(),
              ConventionRoom.uuid(held))
          .execute();
      assertThat(portal.bean(Force.class).remindOfReviews()).isEqualTo(1);
      news.settle();
      assertThat(readers(all, held, "快到复审的日子")).containsExactly("committee");
    }
  }

  @Test
  void every_household_of_the_community_is_told_when_and_where_the_meeting_is() {
    try (var portal = News.quietPortal()) {
      var news = new News(portal);
      var room = new ConventionRoom(portal);
      var all = everybody(room);
      var elsewhere = new Neighbourhood(portal).resident("程先生", "7栋2单元", "101");
      var id = ConventionRoom.drafted(room.chair.api(), room.place.globalId(), "白天车位错时开放给访客。");
      must(room.chair.api(), "publishDraft", "conventionId", id);
      room.over(id);
      var meets = room.today().plusDays(3).atTime(19, 0).atZone(CivicTime.ZONE).toInstant();
      must(
          room.chair.api(),
          "openAdoption",
          "conventionId",
          id,
          "meetsAt",
          meets.toString(),
          "place",
          "党群服务中心二楼");
      news.settle();
      assertThat(readers(all, id, "提交居民会议表决"))
          .contains(HOMES)
          .contains("other building")
          .doesNotContain("moderator", "grid worker");
      assertThat(told(room.neighbour, id)).contains("19:00", "在党群服务中心二楼");
      assertThat(told(elsewhere, id)).isEmpty();
    }
  }

  @Test
  void a_day_before_the_last_one_and_before_the_meeting_households_are_reminded_once() {
    try (var portal = News.quietPortal()) {
      var news = new News(portal);
      var room = new ConventionRoom(portal);
      var all = everybody(room);
      var id = room.consulted();
      var later = room.consulted();
      var meeting = ConventionRoom.drafted(room.chair.api(), room.place.globalId(), "白天车位错时开放给访客。");
      must(room.chair.api(), "publishDraft", "conventionId", meeting);
      room.over(meeting);
      var tomorrow = room.today().plusDays(1);
      portal
          .db()
          .sql()
          .query(
              "update conventions.edition set consult_until = ?::date where convention_id = ?",
              tomorrow.toString(),
              ConventionRoom.uuid(id))
          .execute();
      must(
          room.chair.api(),
          "openAdoption",
          "conventionId",
          meeting,
          "meetsAt",
          tomorrow.atTime(19, 30).atZone(CivicTime.ZONE).toInstant().toString());
      news.settle();
      var notices = portal.bean(Notices.class);
      for (int times = 0; times < 2; times++) {
        notices.tellDates();
        news.settle();
      }
      assertThat(readers(all, id, "征求意见明天截止")).containsExactly(HOMES);
      assertThat(readers(all, later, "征求意见明天截止")).isEmpty();
      assertThat(readers(all, meeting, "明天19:30居民会议表决公约"))
          .contains(HOMES)
          .contains("other building")
          .doesNotContain("moderator", "grid worker");
      assertThat(News.unread(room.neighbour.api(), id)).as("begun, and once its end").isEqualTo(2);
    }
  }
}
