package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.act;
import static cn.yunshequ.voting.BallotDesk.input;
import static cn.yunshequ.voting.BallotDesk.ok;
import static cn.yunshequ.voting.BallotDesk.resident;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import cn.yunshequ.support.Returning;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * 2栋: two stairwells of seven floors with four doors, 56 owners by name. The first 45 have 99 m²
 * each, the other eleven 95 m²: who takes part when those 45 do has 81 % of the floor area.
 */
@org.jspecify.annotations.NullUnmarked
final class RoofHouse {
  static final int HOMES = 56;
  private static final String SURNAMES = "程许马张王李赵陈刘杨黄周吴徐孙胡朱高林何郭罗梁宋郑谢韩唐冯于董萧曹袁邓傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟";
  private static final List<String> GIVEN = List.of("立群", "大爷", "师傅", "㛃", "䶮", "秀英", "建国");

  /** An owner: the phone signs in again whenever days have passed. */
  record Owner(String name, String phone, String stairwell, String door, String resident) {
    String label() {
      return stairwell + door;
    }
  }

  final Portal portal;
  final Neighbourhood place;
  private final Returning people;
  final List<Owner> owners = new ArrayList<>();
  final String building;
  private final String chair;
  private final String grid;
  final Neighbourhood.Member witness;

  RoofHouse(Portal portal) {
    this.portal = portal;
    people = new Returning(portal);
    place = new Neighbourhood(portal);
    chair = place.newPhone();
    place.officer(chair, OfficeKind.COMMITTEE_CHAIR, "沈主任");
    grid = place.newPhone();
    witness = place.officer(grid, OfficeKind.GRID_WORKER, "陆建明");
    build();
    building = GlobalId.encode("area", place.area("2栋"));
    for (int i = 0; i < HOMES; i++) {
      owners.add(moveIn(i));
    }
  }

  // The roster as a committee brings it in; only the people sign in.
  private void build() {
    var sql = portal.db().sql();
    var old = place.area("8栋");
    sql.query("delete from community.household where path like ?", place.path(old) + "%").execute();
    sql.query("update community.area set name = '2栋', sort_name = '2栋' where id = ?", old)
        .execute();
    for (int i = 0; i < HOMES; i++) {
      var stairwell = place.area(stairwell(i));
      sql.query(
              "insert into community.household (id, community_id, stairwell_id, path, door,"
                  + " sort_door, area_cm2) values (gen_random_uuid(), ?, ?, ?, ?, ?, ?)",
              place.communityId,
              stairwell,
              place.path(stairwell),
              door(i),
              door(i),
              i < 45 ? 9900 : 9500)
          .execute();
    }
  }

  private static String stairwell(int home) {
    return home < HOMES / 2 ? "2栋1单元" : "2栋2单元";
  }

  private static String door(int home) {
    int inStairwell = home % (HOMES / 2);
    return (inStairwell / 4 + 1) + "0" + (inStairwell % 4 + 1);
  }

  private Owner moveIn(int home) {
    var name = SURNAMES.charAt(home) + GIVEN.get(home % GIVEN.size());
    var phone = place.newPhone();
    var member = place.resident(phone, name, stairwell(home), door(home), "OWNER");
    return new Owner(name, phone, stairwell(home), door(home), resident(member));
  }

  Api chair() {
    return as(chair);
  }

  Api grid() {
    return as(grid);
  }

  Api as(Owner owner) {
    return as(owner.phone());
  }

  private Api as(String phone) {
    return people.by(phone);
  }

  /** The question to the owners of this building, announced with the periods the rule asks for. */
  Map<String, Object> terms(String matter) {
    var opens = portal.clock.instant().plus(Duration.ofDays(15));
    return input(
        "subjectId",
        building,
        "scopeId",
        building,
        "title",
        "顶楼六户屋面渗水，使用维修资金九万八千元",
        "electorate",
        "OWNERS",
        "matter",
        matter,
        "secrecy",
        "NAMED",
        "hideResults",
        true,
        "opensAt",
        opens.toString(),
        "closesAt",
        opens.plus(Duration.ofDays(7)).toString());
  }

  String open(Map<String, Object> terms) {
    return ok(act(chair(), "openBallot", "ballot { id }", terms), "openBallot")
        .text("openBallot.ballot.id");
  }

  Api.Answer cast(Owner who, String ballot, String choice) {
    return act(as(who), "castBallot", "receipt", input("ballotId", ballot, "choice", choice));
  }

  /** A paper of that home, brought in by the grid worker and confirmed by the chair. */
  void onPaper(Owner whose, String ballot, String choice, String channel) {
    var home = place.household(whose.stairwell(), whose.door());
    var recorded =
        act(
            chair(),
            "recordPaperBallot",
            "entry { id status }",
            input(
                "ballotId",
                ballot,
                "householdId",
                GlobalId.encode("household", home),
                "choice",
                choice,
                "channel",
                channel,
                "witnessId",
                resident(witness)));
    var entry = ok(recorded, "recordPaperBallot").text("recordPaperBallot.entry.id");
    ok(BallotDesk.confirmPaper(grid(), entry, true), "confirmPaperBallot");
  }

  /** The unit of the roll, as the people who count find it. */
  String unitOf(Api counter, String ballot, Owner whose) {
    var after = "";
    while (true) {
      var page =
          BallotDesk.see(
              counter,
              ballot,
              "rollUnits(first: 50%s) { nodes { id label } pageInfo { hasNextPage endCursor } }"
                  .formatted(after));
      for (var unit : page.at("ballot.rollUnits.nodes")) {
        if (unit.path("label").asString().equals(whose.label())) {
          return unit.path("id").asString();
        }
      }
      if (!page.at("ballot.rollUnits.pageInfo.hasNextPage").asBoolean()) {
        throw new AssertionError(whose.label() + " is not on the roll");
      }
      after = ", after: \"" + page.text("ballot.rollUnits.pageInfo.endCursor") + "\"";
    }
  }

  /** A written proxy, seen by two persons. */
  void proxy(String ballot, String unit, Owner holder) {
    var proxy = ok(recordProxy(ballot, unit, holder), "recordProxy").text("recordProxy.proxy.id");
    ok(
        act(chair(), "confirmProxy", "proxy { confirmed }", input("proxyId", proxy)),
        "confirmProxy");
  }

  Api.Answer recordProxy(String ballot, String unit, Owner holder) {
    return act(
        grid(),
        "recordProxy",
        "proxy { id }",
        input("ballotId", ballot, "unitId", unit, "holderId", holder.resident()));
  }

  HttpResponse<byte[]> fetch(Api by, String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(portal.address() + path));
    if (by.token != null) {
      request.header("Authorization", "Bearer " + by.token);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
