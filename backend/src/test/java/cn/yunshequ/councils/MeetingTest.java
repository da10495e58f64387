package cn.yunshequ.councils;

import static cn.yunshequ.councils.CouncilRoom.done;
import static cn.yunshequ.councils.CouncilRoom.resident;
import static cn.yunshequ.councils.CouncilRoom.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Meetings from notice to published minutes, through the API. */
@org.jspecify.annotations.NullUnmarked
class MeetingTest {
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
  void a_meeting_too_soon_is_refused_with_the_earliest_lawful_day() {
    var room = new CouncilRoom(portal);
    var before = room.footprint();
    var refused = room.call(room.convenor.api(), "HEARING", room.noon(7));
    assertThat(refused.refusals("callMeeting")).containsExactly("NOTICE_TOO_SHORT");
    assertThat(refused.text("callMeeting.refusals.0.message"))
        .contains("事务听证会", CivilDay.zh(room.today().plusDays(8)));
    assertThat(room.footprint()).isEqualTo(before);
    done(room.call(room.convenor.api(), "HEARING", room.noon(8)), "callMeeting");
    done(room.call(room.convenor.api(), "LISTENING", room.noon(2)), "callMeeting");
  }

  @Test
  void a_repeated_call_with_one_key_calls_one_meeting() {
    var room = new CouncilRoom(portal);
    var one = room.call(room.convenor.api(), "REGULAR", room.noon(9), "requestKey", "m1");
    var two = room.call(room.convenor.api(), "REGULAR", room.noon(9), "requestKey", "m1");
    assertThat(done(two, "callMeeting").text("callMeeting.meeting.id"))
        .isEqualTo(done(one, "callMeeting").text("callMeeting.meeting.id"));
    assertThat(room.events(one.text("callMeeting.meeting.id"))).containsExactly("MeetingCalled");
  }

  @Test
  void the_whole_life_of_a_meeting() {
    var room = new CouncilRoom(portal);
    var id = room.running("REGULAR");
    var item = room.firstItem(id);
    room.present(id, room.convenor, room.secretary, room.member);
    var resolved =
        room.on(
            room.convenor.api(),
            "resolveItem",
            id,
            "itemId",
            item,
            "outcome",
            "ADOPTED",
            "text",
            "十一月底前清理完毕。",
            "votesFor",
            2,
            "votesAgainst",
            1);
    done(resolved, "resolveItem");
    done(
        room.on(
            room.member.api(), "dissentFromResolution", id, "itemId", item, "text", "给老人留出搬运时间。"),
        "dissentFromResolution");
    done(room.on(room.secretary.api(), "writeMinutes", id, "body", "到会三人，讨论清理堆物。"), "writeMinutes");
    assertThat(room.on(room.convenor.api(), "publishMinutes", id).refusals("publishMinutes"))
        .containsExactly("MINUTES_NOT_SIGNED");
    assertThat(
            room.on(room.secretary.api(), "signMinutes", id, "version", 1).refusals("signMinutes"))
        .containsExactly("NOT_ALLOWED");
    assertThat(
            see(portal.guest(), id, "minutes { body } minutesVersions { version }")
                .at("meeting.minutesVersions")
                .size())
        .isZero();
    done(room.on(room.member.api(), "signMinutes", id, "version", 1), "signMinutes");
    assertThat(
            room.on(room.convenor.api(), "recordAttendance", id, "name", "后来补的")
                .refusals("recordAttendance"))
        .containsExactly("MINUTES_SIGNED");
    done(room.on(room.convenor.api(), "publishMinutes", id), "publishMinutes");
    var seen =
        see(
            portal.guest(),
            id,
            "stage minutes { version body } minutesUrl agenda { outcome votes { votesFor present"
                + " seats } dissents { text } }");
    assertThat(seen.text("meeting.stage")).isEqualTo("CLOSED");
    assertThat(seen.text("meeting.minutes.body")).contains("清理堆物");
    assertThat(seen.text("meeting.agenda.0.dissents.0.text")).contains("老人");
    assertThat(seen.at("meeting.agenda.0.votes.present").asInt()).isEqualTo(3);
    assertThat(room.events(item)).containsExactly("ItemAdded", "ItemResolved", "DissentStated");
    assertThat(room.events(id)).endsWith("MinutesWritten", "MinutesSigned", "MinutesPublished");
  }

  @Test
  void a_correction_is_a_new_version_that_is_signed_again_and_shows_what_changed() {
    var room = new CouncilRoom(portal);
    var id = room.running("REGULAR");
    room.present(id, room.convenor, room.secretary, room.member);
    done(room.on(room.secretary.api(), "writeMinutes", id, "body", "到会三人。"), "writeMinutes");
    done(room.on(room.member.api(), "signMinutes", id, "version", 1), "signMinutes");
    done(room.on(room.secretary.api(), "publishMinutes", id), "publishMinutes");
    assertThat(
            room.on(room.secretary.api(), "writeMinutes", id, "body", "到会四人。")
                .refusals("writeMinutes"))
        .containsExactly("TEXT_REQUIRED");
    done(
        room.on(
            room.secretary.api(), "writeMinutes", id, "body", "到会四人。", "correction", "漏记一位旁听居民"),
        "writeMinutes");
    assertThat(see(portal.guest(), id, "minutes { version }").at("meeting.minutes.version").asInt())
        .isEqualTo(1);
    assertThat(room.on(room.member.api(), "signMinutes", id, "version", 1).refusals("signMinutes"))
        .containsExactly("CHANGED_MEANWHILE");
    done(room.on(room.member.api(), "signMinutes", id, "version", 2), "signMinutes");
    done(room.on(room.secretary.api(), "publishMinutes", id), "publishMinutes");
    var seen =
        see(portal.guest(), id, "minutesVersions { version correction changes { kind text } }");
    assertThat(seen.at("meeting.minutesVersions").size()).isEqualTo(2);
    assertThat(seen.at("meeting.minutesVersions.0.changes").toString())
        .contains("REMOVED", "三", "ADDED", "四");
  }

  @Test
  void one_seat_short_of_the_quorum_nothing_is_adopted_and_putting_off_still_works() {
    var room = new CouncilRoom(portal);
    var id = room.running("REGULAR");
    var item = room.firstItem(id);
    room.present(id, room.convenor);
    done(room.on(room.convenor.api(), "recordAttendance", id, "name", "路过的居民"), "recordAttendance");
    var before = room.footprint();
    var refused =
        room.on(
            room.convenor.api(),
            "resolveItem",
            id,
            "itemId",
            item,
            "outcome",
            "ADOPTED",
            "text",
            "同意",
            "votesFor",
            1);
    assertThat(refused.refusals("resolveItem")).containsExactly("QUORUM_MISSING");
    assertThat(refused.text("resolveItem.refusals.0.message")).contains("还差1席");
    assertThat(room.footprint()).isEqualTo(before);
    room.present(id, room.member);
    done(
        room.on(
            room.convenor.api(),
            "resolveItem",
            id,
            "itemId",
            item,
            "outcome",
            "ADOPTED",
            "text",
            "同意",
            "votesFor",
            2),
        "resolveItem");
    var again =
        room.on(
            room.convenor.api(),
            "resolveItem",
            id,
            "itemId",
            item,
            "outcome",
            "DEFERRED",
            "text",
            "再议");
    assertThat(again.refusals("resolveItem")).containsExactly("ITEM_SETTLED");
  }

  @Test
  void what_came_after_the_notice_is_talked_about_and_not_voted_on() {
    var room = new CouncilRoom(portal);
    var id = room.running("REGULAR");
    room.present(id, room.convenor, room.secretary, room.member);
    var added =
        done(room.on(room.member.api(), "addAgendaItem", id, "title", "临时加的事"), "addAgendaItem");
    assertThat(added.at("addAgendaItem.meeting.agenda.1.noticed").asBoolean()).isFalse();
    var late = added.text("addAgendaItem.meeting.agenda.1.id");
    assertThat(
            room.on(
                    room.convenor.api(),
                    "resolveItem",
                    id,
                    "itemId",
                    late,
                    "outcome",
                    "ADOPTED",
                    "text",
                    "同意",
                    "votesFor",
                    3)
                .refusals("resolveItem"))
        .containsExactly("ITEM_NOT_IN_NOTICE");
    done(
        room.on(
            room.convenor.api(),
            "resolveItem",
            id,
            "itemId",
            late,
            "outcome",
            "DEFERRED",
            "text",
            "下次再议"),
        "resolveItem");
  }

  @Test
  void items_merge_and_split_and_stay_readable() {
    var room = new CouncilRoom(portal);
    var id =
        room.called(
            "REGULAR", 9, "agenda", List.of(Map.of("title", "修路灯"), Map.of("title", "加路灯")));
    var seen = see(portal.guest(), id, "agenda { id title }");
    var first = seen.text("meeting.agenda.0.id");
    var second = seen.text("meeting.agenda.1.id");
    done(
        room.on(
            room.convenor.api(),
            "mergeAgendaItems",
            id,
            "intoId",
            first,
            "itemIds",
            List.of(second)),
        "mergeAgendaItems");
    done(
        room.on(
            room.convenor.api(), "splitAgendaItem", id, "itemId", first, "titles", List.of("电费谁出")),
        "splitAgendaItem");
    var now = see(portal.guest(), id, "agenda { id title mergedIntoId splitFromId noticed }");
    assertThat(now.text("meeting.agenda.1.mergedIntoId")).isEqualTo(first);
    assertThat(now.text("meeting.agenda.2.splitFromId")).isEqualTo(first);
    assertThat(now.at("meeting.agenda.2.noticed").asBoolean())
        .as("split before the notice began, it stands in the notice itself")
        .isTrue();
    assertThat(room.events(second)).containsExactly("ItemAdded", "ItemMerged");
  }

  @Test
  void the_code_in_the_room_lets_neighbours_in_and_expires() {
    var room = new CouncilRoom(portal);
    var id = room.running("REGULAR");
    assertThat(
            see(room.member.api(), id, "checkInCode { code }").at("meeting.checkInCode").isNull())
        .isTrue();
    var code =
        see(room.convenor.api(), id, "checkInCode { code }").text("meeting.checkInCode.code");
    done(room.on(room.member.api(), "checkInToMeeting", id, "code", code), "checkInToMeeting");
    done(room.on(room.member.api(), "checkInToMeeting", id, "code", code), "checkInToMeeting");
    assertThat(
            see(portal.guest(), id, "attendance { how } quorum { present }")
                .at("meeting.attendance")
                .size())
        .isEqualTo(1);
    portal.clock.advance(Duration.ofSeconds(90));
    var before = room.footprint();
    var late = room.on(room.secretary.api(), "checkInToMeeting", id, "code", code);
    assertThat(late.refusals("checkInToMeeting")).containsExactly("CHECK_IN_CODE_WRONG");
    for (int i = 0; i < 4; i++) {
      room.on(room.secretary.api(), "checkInToMeeting", id, "code", "000000");
    }
    assertThat(
            room.on(room.secretary.api(), "checkInToMeeting", id, "code", "000000")
                .refusals("checkInToMeeting"))
        .containsExactly("TOO_MANY_REQUESTS");
    assertThat(room.footprint()).isEqualTo(before);
    var elsewhere = room.place.resident("陈阿姨", "8栋1单元", "101");
    assertThat(
            room.on(elsewhere.api(), "checkInToMeeting", id, "code", code)
                .refusals("checkInToMeeting"))
        .containsExactly("NOT_ALLOWED");
  }

  @Test
  void invitations_are_answered_by_the_invited_and_silence_is_shown() {
    var room = new CouncilRoom(portal);
    var elsewhere = room.place.resident("陈阿姨", "8栋1单元", "101");
    var id =
        room.called("HEARING", 9, "invitees", List.of(resident(elsewhere), resident(room.member)));
    done(
        room.on(elsewhere.api(), "answerInvitation", id, "accept", false, "note", "出差"),
        "answerInvitation");
    assertThat(
            room.on(room.secretary.api(), "answerInvitation", id, "accept", true)
                .refusals("answerInvitation"))
        .containsExactly("NOT_INVITED");
    var seen = see(portal.guest(), id, "invitations { answer note }");
    assertThat(seen.at("meeting.invitations").toString()).contains("DECLINED", "PENDING");
    assertThat(see(elsewhere.api(), id, "viewerAnswer").text("meeting.viewerAnswer"))
        .isEqualTo("DECLINED");
  }

  @Test
  void a_page_of_twenty_meetings_costs_as_many_statements_as_one() {
    var room = new CouncilRoom(portal);
    for (int i = 0; i < 20; i++) {
      room.called("REGULAR", 9 + i, "agenda", List.of(Map.of("title", "第%d件".formatted(i + 10))));
    }
    var query =
        "query($id: ID!) { council(id: $id) { meetings(first: %d) { nodes { id title quorum { text"
            + " } calledBy { displayName } council { name } agenda { title subject { id } }"
            + " invitations { answer } attendance { how } minutes { version } viewerMay } } } }";
    var one = room.member.api().run(query.formatted(1), Map.of("id", room.council));
    var twenty = room.member.api().run(query.formatted(20), Map.of("id", room.council));
    assertThat(twenty.at("council.meetings.nodes").size()).isEqualTo(20);
    assertThat(twenty.sql()).isEqualTo(one.sql()).isEqualTo(6);
  }
}
