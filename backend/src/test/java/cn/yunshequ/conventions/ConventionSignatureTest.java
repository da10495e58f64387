package cn.yunshequ.conventions;

import static cn.yunshequ.conventions.ConventionRoom.act;
import static cn.yunshequ.conventions.ConventionRoom.done;
import static cn.yunshequ.conventions.ConventionRoom.input;
import static cn.yunshequ.conventions.ConventionRoom.must;
import static cn.yunshequ.conventions.ConventionRoom.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.PhotoClient;
import cn.yunshequ.support.Portal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signatures online and on paper, and reminders between neighbours. */
@org.jspecify.annotations.NullUnmarked
class ConventionSignatureTest {
  private static Portal portal;
  private static ConventionRoom room;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    room = new ConventionRoom(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void strangers_read_masked_names_and_no_doors_and_papers_take_two_people() {
    var id = room.inForce();
    must(room.neighbour.api(), "signConvention", "conventionId", id);
    var paper =
        input(
            "conventionId",
            id,
            "householdId",
            room.household("201"),
            "name",
            "马志强",
            "evidenceId",
            room.photo(room.gridWorker));
    done(act(room.gridWorker.api(), "recordPaperSignature", paper), "recordPaperSignature");
    var shown =
        "signatures { count households byPlace { place signed households } nodes { place"
            + " name channel } } waitingPapers { id name evidencePath viewerMayConfirm }";
    var guest = see(portal.guest(), id, shown);
    assertThat(guest.body().toString())
        .contains("\"count\":1", "\"households\":4", "许*昌", "\"place\":\"7栋\"")
        .doesNotContain("许德昌", "102", "马志强");
    var waiting = see(room.gridWorker.api(), id, shown);
    var signature = waiting.text("convention.waitingPapers.0.id");
    assertThat(waiting.at("convention.waitingPapers.0.viewerMayConfirm").asBoolean()).isFalse();
    assertThat(
            act(
                    room.gridWorker.api(),
                    "confirmPaperSignature",
                    input("signatureId", signature, "agrees", true))
                .refusals("confirmPaperSignature"))
        .containsExactly("OTHER_EYES_NEEDED");
    assertThat(
            act(
                    room.drafter.api(),
                    "confirmPaperSignature",
                    input("signatureId", signature, "agrees", true))
                .refusals("confirmPaperSignature"))
        .containsExactly("NOT_ALLOWED");
    must(room.convenor.api(), "confirmPaperSignature", "signatureId", signature, "agrees", true);
    assertThat(
            act(
                    room.convenor.api(),
                    "confirmPaperSignature",
                    input("signatureId", signature, "agrees", true))
                .refusals("confirmPaperSignature"))
        .containsExactly("PAPER_SETTLED");
    var two = see(room.drafter.api(), id, shown);
    assertThat(two.body().toString()).contains("\"count\":2", "7栋2单元102", "许德昌", "PAPER");
    assertThat(
            act(room.third.api(), "signConvention", input("conventionId", id))
                .refusals("signConvention"))
        .containsExactly("ALREADY_SIGNED");
    must(room.third.api(), "withdrawSignature", "conventionId", id, "reason", "再想想");
    assertThat(
            act(room.third.api(), "withdrawSignature", input("conventionId", id))
                .refusals("withdrawSignature"))
        .containsExactly("NOT_SIGNED");
    assertThat(
            act(
                    room.third.api(),
                    "signConvention",
                    input("conventionId", id, "contentHash", "0".repeat(64)))
                .refusals("signConvention"))
        .containsExactly("TEXT_CHANGED");
  }

  @Test
  void who_is_not_of_age_neither_signs_for_the_home_nor_takes_its_signature_back() {
    var id = room.inForce();
    must(room.neighbour.api(), "signConvention", "conventionId", id);
    var child = room.place.resident("许小德", "7栋2单元", "102");
    portal
        .db()
        .sql()
        .query(
            "update community.person set adult_on = current_date + 3650 where id = ?",
            child.person())
        .execute();
    for (var mutation : List.of("signConvention", "withdrawSignature")) {
      assertThat(act(child.api(), mutation, input("conventionId", id)).refusals(mutation))
          .containsExactly("OF_AGE_NEEDED");
    }
    assertThat(see(portal.guest(), id, "signatures { count }").body().toString())
        .contains("\"count\":1");
  }

  @Test
  void a_reminder_is_read_by_the_household_and_the_convenor_only() {
    var id = room.inForce();
    var article = room.article(id, 1);
    var sent =
        act(
            room.neighbour.api(),
            "remindNeighbour",
            "reminder",
            "id from forViewer",
            input(
                "articleId",
                article,
                "householdId",
                room.household("201"),
                "text",
                "昨晚十一点还在拖椅子，麻烦轻一点。"));
    done(sent, "remindNeighbour");
    var reminder = sent.text("remindNeighbour.reminder.id");
    var question =
        "{ neighbourReminders { nodes { id text from reply article { number } household { door }"
            + " forViewer } } node(id: \"%s\") { id } }".formatted(reminder);
    var household = room.third.api().run(question);
    assertThat(household.body().toString()).contains("拖椅子", "一位邻居").doesNotContain("许德昌");
    assertThat(room.convenor.api().run(question).body().toString()).contains("拖椅子", "许*昌");
    for (var api :
        List.of(
            room.drafter.api(),
            room.chair.api(),
            room.moderator.api(),
            room.gridWorker.api(),
            portal.guest(),
            room.place.stranger().api())) {
      assertThat(api.run(question).body().toString()).doesNotContain("拖椅子", reminder);
    }
    assertThat(
            act(
                    room.neighbour.api(),
                    "remindNeighbour",
                    "reminder",
                    "id",
                    input("articleId", article, "householdId", room.household("201"), "text", "又来"))
                .refusals("remindNeighbour"))
        .containsExactly("REMINDED_LATELY");
    var reply = input("reminderId", reminder, "reply", "抱歉，已经垫了毛毡。");
    assertThat(
            act(room.convenor.api(), "replyToReminder", "reminder", "id", reply)
                .refusals("replyToReminder"))
        .containsExactly("NOT_ALLOWED");
    done(act(room.third.api(), "replyToReminder", "reminder", "id", reply), "replyToReminder");
    assertThat(room.neighbour.api().run(question).body().toString()).contains("垫了毛毡");
    assertThat(
            portal
                .db()
                .sql()
                .fetchValue(
                    "select count(*) from platform.audit where object_kind ="
                        + " 'neighbourReminder' or detail like '%椅子%'"))
        .isEqualTo(0L);
  }

  @Test
  void a_photo_of_a_paper_is_shown_to_those_who_count_only() {
    var id = room.inForce();
    var photo = room.photo(room.gridWorker);
    done(
        act(
            room.gridWorker.api(),
            "recordPaperSignature",
            input(
                "conventionId",
                id,
                "householdId",
                room.household("202"),
                "name",
                "冯先生",
                "evidenceId",
                photo)),
        "recordPaperSignature");
    var path =
        see(room.convenor.api(), id, "waitingPapers { evidencePath }")
            .text("convention.waitingPapers.0.evidencePath");
    Neighbourhood.Member[] others = {room.drafter, room.moderator};
    assertThat(PhotoClient.status(room.convenor.api(), path)).isEqualTo(200);
    for (var other : others) {
      assertThat(PhotoClient.status(other.api(), path)).isEqualTo(404);
    }
  }
}
