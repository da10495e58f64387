package cn.yunshequ.conventions;

import static cn.yunshequ.conventions.ConventionRoom.must;
import static cn.yunshequ.conventions.ConventionRoom.resident;
import static cn.yunshequ.conventions.ConventionRoom.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
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
}
