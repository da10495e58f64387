package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.act;
import static cn.yunshequ.voting.BallotDesk.input;
import static cn.yunshequ.voting.BallotDesk.ok;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * People, nominations and announcements shared by the tests of elections; a portal for each test.
 */
@org.jspecify.annotations.NullUnmarked
abstract class ElectionHall {
  Portal portal;
  BallotDesk desk;
  Instant start;

  @BeforeEach
  void open() {
    portal = Portal.start();
    desk = new BallotDesk(portal);
    start = portal.clock.instant();
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  // Days later everybody signs in again; tokens are short-lived.
  Neighbourhood.Member again(String phone, Neighbourhood.Member who) {
    return new Neighbourhood.Member(portal.signIn(phone), who.account(), who.person());
  }

  record Person(String phone, Neighbourhood.Member member) {}

  Person resident(String name, String stairwell, String door) {
    var phone = desk.place.newPhone();
    return new Person(phone, desk.place.resident(phone, name, stairwell, door, "OWNER"));
  }

  static String resident(Neighbourhood.Member member) {
    return GlobalId.encode("resident", member.account());
  }

  static Api.Answer election(Api api, String id, String fields) {
    return api.run(
        "query($id: ID!) { election(id: $id) { %s } }".formatted(fields), Map.of("id", id));
  }

  String call(Api by, String body, int seats) {
    return ok(
            act(
                by,
                "callElection",
                "election { id status publicityDays }",
                input(
                    "scopeId",
                    desk.area("7栋"),
                    "bodyId",
                    body,
                    "title",
                    "推选七栋的人",
                    "seats",
                    seats,
                    "nominationsUntil",
                    desk.in(Duration.ofDays(3)).toString())),
            "callElection")
        .text("callElection.election.id");
  }

  static Api.Answer nominate(Neighbourhood.Member by, String election, String resident) {
    return act(
        by.api(),
        "nominateCandidate",
        "candidate { id accepted name }",
        input("electionId", election, "residentId", resident, "statement", "愿意为大家跑腿。"));
  }

  Api announce(String election, Duration after) {
    var chair = portal.signIn(chairPhone());
    var now = portal.clock.instant();
    var answer =
        act(
            chair,
            "announceElection",
            "election { status ballot { id secrecy method seats options { key text } } }",
            input(
                "electionId",
                election,
                "opensAt",
                now.plus(after).toString(),
                "closesAt",
                now.plus(after).plus(Duration.ofDays(2)).toString()));
    announced = answer;
    return chair;
  }

  Api.Answer announced;

  String chairPhone() {
    return officePhone;
  }

  String officePhone;

  // A committee chair who can sign in again when days have gone by.
  Api office() {
    officePhone = desk.place.newPhone();
    var chair = desk.place.resident(officePhone, "沈某", "8栋2单元", "202", "OWNER");
    portal
        .db()
        .sql()
        .query(
            "insert into community.office (id, account_id, kind, area_id, term_starts, term_ends)"
                + " values (gen_random_uuid(), ?, 'COMMITTEE_CHAIR', ?, current_date - 10,"
                + " current_date + 700)",
            chair.account(),
            desk.place.communityId)
        .execute();
    return portal.signIn(officePhone);
  }

  static String keyOf(Api.Answer announced, String name) {
    for (var option : announced.at("announceElection.election.ballot.options")) {
      if (option.path("text").asString().startsWith(name)) {
        return option.path("key").asString();
      }
    }
    throw new AssertionError(name + " does not stand: " + announced.body());
  }

  // Waits until the councils have heard of everything said so far.
  void handled() {
    var last =
        portal
            .db()
            .sql()
            .resultQuery("select max(id) from platform.outbox")
            .fetchSingle(0, Long.class);
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (position() < last) {
      assertThat(System.nanoTime()).as("the councils hear of it").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  long position() {
    return portal
        .db()
        .sql()
        .resultQuery(
            "select coalesce(max(id), 0) from platform.outbox_position where handler ="
                + " 'councils.election-decided'")
        .fetchSingle(0, Long.class);
  }

  List<String> seats(String council) {
    return portal
        .db()
        .sql()
        .resultQuery(
            "select p.name || ' ' || s.role || ' ' || s.chosen from councils.seat s join"
                + " community.person p on p.id = s.person_id where s.council_id = ? and s.ended_at"
                + " is null",
            BallotDesk.uuid(council))
        .fetchInto(String.class);
  }
}
