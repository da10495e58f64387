package cn.yunshequ.councils;

import static cn.yunshequ.councils.CouncilRoom.done;
import static cn.yunshequ.councils.CouncilRoom.resident;
import static cn.yunshequ.councils.CouncilRoom.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.community.model.OrganisationKind;
import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.Portal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Putting a meeting off, ordering its agenda, who answers for whom, and what waits for whom. */
@org.jspecify.annotations.NullUnmarked
class MeetingChangeTest {
  private static Portal portal;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void a_meeting_put_off_needs_its_notice_again_and_asks_everybody_anew() {
    var room = new CouncilRoom(portal);
    var id = room.called("REGULAR", 9, "invitees", List.of(resident(room.member)));
    done(room.on(room.member.api(), "answerInvitation", id, "accept", true), "answerInvitation");
    var before = room.footprint();
    var soon =
        room.on(
            room.convenor.api(), "postponeMeeting", id, "startsAt", room.noon(3), "reason", "下雨");
    assertThat(soon.refusals("postponeMeeting")).containsExactly("NOTICE_TOO_SHORT");
    assertThat(soon.text("postponeMeeting.refusals.0.message"))
        .contains(CivilDay.zh(room.today().plusDays(8)));
    assertThat(room.footprint()).isEqualTo(before);
    done(
        room.on(
            room.convenor.api(),
            "postponeMeeting",
            id,
            "startsAt",
            room.noon(12),
            "place",
            "党群服务中心",
            "reason",
            "下雨"),
        "postponeMeeting");
    var seen =
        see(
            portal.guest(),
            id,
            "place startsAt moves { reason startedAt } invitations { answer } stage");
    assertThat(seen.text("meeting.place")).isEqualTo("党群服务中心");
    assertThat(seen.text("meeting.moves.0.reason")).isEqualTo("下雨");
    assertThat(seen.text("meeting.invitations.0.answer")).isEqualTo("PENDING");
    assertThat(room.events(id)).endsWith("MeetingMoved");
  }

  @Test
  void a_late_item_is_in_the_notice_of_the_new_day() {
    var room = new CouncilRoom(portal);
    var id = room.called("REGULAR", 9, "agenda", List.of(Map.of("title", "甲事")));
    portal
        .db()
        .sql()
        .query(
            "update councils.meeting set notice_until = now() - interval '1 hour' where id = ?",
            CouncilRoom.uuid(id))
        .execute();
    done(room.on(room.convenor.api(), "addAgendaItem", id, "title", "乙事"), "addAgendaItem");
    assertThat(see(portal.guest(), id, "agenda { noticed }").text("meeting.agenda.1.noticed"))
        .isEqualTo("false");
    done(
        room.on(
            room.convenor.api(), "postponeMeeting", id, "startsAt", room.noon(20), "reason", "改期"),
        "postponeMeeting");
    assertThat(see(portal.guest(), id, "agenda { noticed }").text("meeting.agenda.1.noticed"))
        .isEqualTo("true");
  }

  @Test
  void the_agenda_takes_another_order_that_names_every_item_once() {
    var room = new CouncilRoom(portal);
    var id =
        room.called(
            "REGULAR",
            9,
            "agenda",
            List.of(Map.of("title", "甲事"), Map.of("title", "乙事"), Map.of("title", "丙事")));
    var items =
        see(portal.guest(), id, "agenda { id }").at("meeting.agenda").findValuesAsString("id");
    var turned = List.of(items.get(2), items.get(0), items.get(1));
    done(room.on(room.convenor.api(), "orderAgenda", id, "itemIds", turned), "orderAgenda");
    var seen = see(portal.guest(), id, "agenda { title position }").at("meeting.agenda");
    assertThat(seen.findValuesAsString("title")).containsExactly("丙事", "甲事", "乙事");
    for (var wrong :
        List.of(items.subList(0, 2), List.of(items.get(0), items.get(0), items.get(1)))) {
      var before = room.footprint();
      assertThat(
              room.on(room.convenor.api(), "orderAgenda", id, "itemIds", wrong)
                  .refusals("orderAgenda"))
          .containsExactly("CHANGED_MEANWHILE");
      assertThat(room.footprint()).isEqualTo(before);
    }
  }

  @Test
  void whoever_speaks_for_an_invited_organisation_answers_for_it_and_nobody_else_does() {
    var room = new CouncilRoom(portal);
    var speaker = room.place.resident("韩经理", "8栋1单元", "101");
    var company =
        room.chair
            .api()
            .run(
                "mutation($in: AddOrganisationInput!) { addOrganisation(input: $in) { organisation"
                    + " { id } refusals { code } } }",
                Map.of(
                    "in",
                    Map.of(
                        "communityId",
                        room.place.globalId(),
                        "kind",
                        OrganisationKind.PROPERTY_COMPANY.name(),
                        "name",
                        "紫麓物业",
                        "representativeIds",
                        List.of(resident(speaker)))))
            .text("addOrganisation.organisation.id");
    var id = room.called("JOINT", 9, "invitees", List.of(company, resident(room.member)));
    var mine = "invitations { viewerMayAnswer organisation { id } answer }";
    assertThat(see(speaker.api(), id, mine).at("meeting.invitations").toString())
        .contains("\"viewerMayAnswer\":true", "\"viewerMayAnswer\":false");
    assertThat(see(room.secretary.api(), id, mine).at("meeting.invitations").toString())
        .doesNotContain("\"viewerMayAnswer\":true");
    var tasks = "{ councilTasks { toAnswer { id } } }";
    assertThat(speaker.api().run(tasks).text("councilTasks.toAnswer.0.id")).isEqualTo(id);
    done(
        room.on(speaker.api(), "answerInvitation", id, "accept", true, "organisationId", company),
        "answerInvitation");
    assertThat(speaker.api().run(tasks).at("councilTasks.toAnswer").size()).isZero();
  }

  @Test
  void what_waits_is_told_to_those_it_waits_for() {
    var room = new CouncilRoom(portal);
    var id = room.running("REGULAR");
    room.present(id, room.convenor, room.secretary, room.member);
    done(room.on(room.secretary.api(), "writeMinutes", id, "body", "到会三人。"), "writeMinutes");
    var tasks = "{ councilTasks { toSign { id minutesState } toLead { id } } }";
    assertThat(room.member.api().run(tasks).text("councilTasks.toSign.0.minutesState"))
        .isEqualTo("WRITTEN");
    assertThat(room.secretary.api().run(tasks).at("councilTasks.toSign").size()).isZero();
    assertThat(room.convenor.api().run(tasks).at("councilTasks.toLead").findValuesAsString("id"))
        .contains(id);
    assertThat(portal.guest().run(tasks).at("councilTasks.toLead").size()).isZero();
    portal
        .db()
        .sql()
        .query(
            "update councils.meeting set starts_at = now() - interval '1 hour' where id = ?",
            CouncilRoom.uuid(id))
        .execute();
    var desk =
        portal
            .guest()
            .run(
                "query($id: ID!) { node(id: $id) { ... on Community { meetingsWithoutMinutes { id }"
                    + " seatsEndingSoon { id } meetingYear { kind held withMinutes } } } }",
                Map.of("id", room.place.globalId()));
    assertThat(desk.at("node.meetingsWithoutMinutes").findValuesAsString("id")).containsExactly(id);
    assertThat(desk.at("node.seatsEndingSoon").size()).isZero();
    assertThat(desk.at("node.meetingYear").findValuesAsString("kind"))
        .containsExactly("LISTENING", "HEARING", "REVIEW", "JOINT", "REGULAR");
  }

  @Test
  void what_one_meeting_put_off_the_next_takes_up_and_a_mediation_never() {
    var room = new CouncilRoom(portal);
    var first = room.called("REGULAR", 9, "agenda", List.of(Map.of("title", "巡楼轮值")));
    var item = room.firstItem(first);
    var again = room.called("REGULAR", 16, "agenda", List.of(Map.of("subjectId", item)));
    assertThat(
            see(portal.guest(), again, "agenda { title subject { id } }")
                .text("meeting.agenda.0.title"))
        .isEqualTo("巡楼轮值");
    var quarrel = room.called("MEDIATION", 3, "agenda", List.of(Map.of("title", "吵架的事")));
    var secret = see(room.convenor.api(), quarrel, "agenda { id }").text("meeting.agenda.0.id");
    assertThat(
            room.call(
                    room.convenor.api(),
                    "REGULAR",
                    room.noon(9),
                    "agenda",
                    List.of(Map.of("subjectId", secret)))
                .refusals("callMeeting"))
        .containsExactly("NOT_FOUND");
  }

  @Test
  void who_leads_finds_people_to_invite_by_name_and_others_find_nobody() {
    var room = new CouncilRoom(portal);
    room.place.resident("欧阳建国", "8栋1单元", "101");
    var question =
        "query($id: ID!) { council(id: $id) { people(name: \"欧阳\") { id }"
            + " firstDay(kind: HEARING) } }";
    var in = Map.of("id", (Object) room.council);
    var found = room.convenor.api().run(question, in);
    assertThat(found.at("council.people").size()).isEqualTo(1);
    assertThat(found.text("council.firstDay")).isEqualTo(room.today().plusDays(8).toString());
    for (var api : List.of(room.member.api(), portal.guest(), room.place.stranger().api())) {
      assertThat(api.run(question, in).at("council.people").size()).isZero();
    }
    assertThat(GlobalId.decode(room.council).kind()).isEqualTo("council");
  }
}
