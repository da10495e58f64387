package cn.yunshequ.councils;

import static cn.yunshequ.councils.CouncilRoom.done;
import static cn.yunshequ.councils.CouncilRoom.resident;
import static cn.yunshequ.councils.CouncilRoom.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.councils.store.CouncilDocuments;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A mediation is hunted for in every answer; only its own people find it. */
@org.jspecify.annotations.NullUnmarked
class MediationTest {
  private static final String SECRET = "广场舞音响纠纷";

  private static Portal portal;
  private static CouncilRoom room;
  private static Neighbourhood.Member dancer;
  private static Neighbourhood.Member parent;
  private static String mediation;
  private static String item;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    room = new CouncilRoom(portal);
    dancer = room.place.resident("舞队长", "8栋1单元", "101");
    parent = room.place.resident("备考家长", "8栋2单元", "101");
    var startsAt = room.noon(3);
    mediation =
        done(
                room.call(
                    room.convenor.api(),
                    "MEDIATION",
                    startsAt,
                    "title",
                    SECRET,
                    "agenda",
                    List.of(Map.of("title", SECRET + "的约定")),
                    "invitees",
                    List.of(resident(dancer), resident(parent))),
                "callMeeting")
            .text("callMeeting.meeting.id");
    item = see(dancer.api(), mediation, "agenda { id }").text("meeting.agenda.0.id");
    room.cometh(mediation);
    room.present(mediation, dancer, parent);
    done(
        room.on(
            room.convenor.api(),
            "resolveItem",
            mediation,
            "itemId",
            item,
            "outcome",
            "ADOPTED",
            "text",
            SECRET + "：八点半结束"),
        "resolveItem");
    done(
        room.on(room.convenor.api(), "writeMinutes", mediation, "body", SECRET + "的记录"),
        "writeMinutes");
    done(room.on(parent.api(), "signMinutes", mediation, "version", 1), "signMinutes");
    done(room.on(room.convenor.api(), "publishMinutes", mediation), "publishMinutes");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static List<Api> strangers() {
    return List.of(
        portal.guest(),
        room.place.stranger().api(),
        room.chair.api(),
        room.secretary.api(),
        room.member.api());
  }

  @Test
  void its_parties_and_the_convenor_see_all_of_it() {
    for (var api : List.of(dancer.api(), parent.api(), room.convenor.api())) {
      var seen =
          see(
              api,
              mediation,
              "title minutes { body signedBy { displayName } } agenda { resolution }");
      assertThat(seen.text("meeting.title")).isEqualTo(SECRET);
      assertThat(seen.text("meeting.agenda.0.resolution")).contains("八点半");
    }
  }

  @Test
  void nobody_else_finds_it_by_any_question() {
    var area = GlobalId.encode("area", room.place.communityId);
    var questions =
        List.of(
            "meeting(id: \"%s\") { title }".formatted(mediation),
            "node(id: \"%s\") { id ... on Meeting { title } }".formatted(mediation),
            "nodes(ids: [\"%s\", \"%s\"]) { id ... on AgendaItem { title } }"
                .formatted(mediation, item),
            "council(id: \"%s\") { meetings { nodes { title } } nextMeeting { title } }"
                .formatted(room.council),
            "comingMeetings(areaId: \"%s\") { nodes { title } }".formatted(area),
            "search(text: \"广场舞\") { totalCount nodes { title { text } } }");
    for (var api : strangers()) {
      for (var question : questions) {
        var answer = api.run("{ " + question + " }");
        assertThat(answer.body().toString()).doesNotContain("广场舞音响").doesNotContain(item);
      }
      var five = api.run("{ area(id: \"%s\") { fiveTogether { meetings } } }".formatted(area));
      assertThat(five.at("area.fiveTogether.meetings").asInt()).isZero();
    }
  }

  @Test
  void every_act_on_it_is_answered_as_if_it_were_not_there_and_changes_nothing() {
    var acts = new ArrayList<List<Object>>();
    acts.add(List.of("addAgendaItem", "title", "打听一下"));
    acts.add(List.of("recordAttendance", "name", "路人"));
    acts.add(List.of("writeMinutes", "body", "我来写", "correction", "改"));
    acts.add(List.of("signMinutes", "version", 1));
    acts.add(List.of("publishMinutes"));
    acts.add(List.of("answerInvitation", "accept", true));
    acts.add(List.of("checkInToMeeting", "code", "123456"));
    acts.add(List.of("cancelMeeting", "reason", "不开了"));
    for (var api : List.of(room.chair.api(), room.secretary.api(), room.member.api())) {
      for (var act : acts) {
        var before = room.footprint();
        var name = String.valueOf(act.getFirst());
        var answer = room.on(api, name, mediation, act.subList(1, act.size()).toArray());
        assertThat(answer.refusals(name)).as(name).containsExactly("NOT_FOUND");
        assertThat(room.footprint()).as(name).isEqualTo(before);
      }
    }
  }

  @Test
  void it_never_gets_into_the_index_or_a_published_view() {
    var documents = portal.bean(CouncilDocuments.class);
    var id = CouncilRoom.uuid(mediation);
    assertThat(documents.meetings(List.of(id))).isEmpty();
    assertThat(documents.meetingsAfter(new UUID(0, 0), 500)).doesNotContain(id);
    for (var view : List.of("meeting", "agenda_item")) {
      var text =
          portal
              .db()
              .sql()
              .fetch("select v::text from councils_published." + view + " v")
              .toString();
      assertThat(text).doesNotContain(SECRET);
    }
  }

  @Test
  void the_log_of_the_desk_keeps_none_of_its_words() {
    var log =
        portal
            .db()
            .sql()
            .fetch(
                "select area_path, detail from platform.audit where object_id = ?",
                CouncilRoom.uuid(mediation));
    assertThat(log).isNotEmpty();
    assertThat(log.getValues("detail")).containsOnlyNulls();
    assertThat(log.getValues("area_path")).containsOnlyNulls();
  }

  private static HttpResponse<byte[]> get(Api api, String path)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(api.address + path));
    if (api.token != null) {
      request.header("Authorization", "Bearer " + api.token);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  @Test
  void its_files_are_there_for_its_people_only() throws IOException, InterruptedException {
    for (var file : List.of(".ics", "/notice.pdf", "/minutes.pdf")) {
      var path = "/meetings/" + mediation + file;
      assertThat(get(portal.guest(), path).statusCode()).as(path).isEqualTo(404);
      assertThat(get(room.chair.api(), path).statusCode()).as(path).isEqualTo(404);
      assertThat(get(parent.api(), path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void a_public_meeting_has_a_calendar_file_and_papers_of_one_page()
      throws IOException, InterruptedException {
    var id = room.called("HEARING", 20, "place", "党群服务中心二楼", "note", "请带好身份证。");
    var calendar = get(portal.guest(), "/meetings/" + id + ".ics");
    assertThat(calendar.headers().firstValue("content-type").orElse("")).contains("text/calendar");
    var text = new String(calendar.body(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(text.replace("\r\n ", ""))
        .contains("BEGIN:VEVENT", "LOCATION:党群服务中心二楼", "STATUS:CONFIRMED");
    assertThat(text.lines())
        .allMatch(l -> l.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
    var notice = get(portal.guest(), "/meetings/" + id + "/notice.pdf").body();
    assertThat(new String(notice, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    assertThat(get(portal.guest(), "/meetings/" + id + "/minutes.pdf").statusCode()).isEqualTo(404);
  }
}
