package cn.yunshequ.voting;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import cn.yunshequ.voting.model.BallotForce;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.model.NewBallot;
import cn.yunshequ.voting.model.Secrecy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A building of as many homes as a test asks for, each with one owner who can vote without signing
 * in: for races and figures, at the doors of the module.
 */
@org.jspecify.annotations.NullUnmarked
final class Estate {
  final Portal portal;
  final Neighbourhood place;
  final UUID building;
  final List<Viewer> owners = new ArrayList<>();
  final Viewer chair;

  Estate(Portal portal, int homes) {
    this.portal = portal;
    place = new Neighbourhood(portal);
    building = place.area("8栋");
    var sql = portal.db().sql();
    sql.query("delete from community.household where path like ?", place.path(building) + "%")
        .execute();
    var stairwell = place.area("8栋1单元");
    var path = place.path(stairwell);
    sql.query(
            "insert into community.household (id, community_id, stairwell_id, path, door,"
                + " sort_door, area_cm2) select gen_random_uuid(), ?, ?, ?, 'd' || n, lpad(n::text,"
                + " 6, '0'), 4200 + n % 97 * 100 from generate_series(1, ?) n",
            place.communityId, stairwell, path, homes)
        .execute();
    sql.query(
            "insert into community.person (id, name) select h.id, '业主' || h.door from"
                + " community.household h where h.stairwell_id = ?",
            stairwell)
        .execute();
    sql.query(
            "insert into community.member (id, household_id, person_id, capacity, since, source)"
                + " select gen_random_uuid(), h.id, h.id, 'OWNER', current_date, 'ROSTER' from"
                + " community.household h where h.stairwell_id = ?",
            stairwell)
        .execute();
    var community = new AreaPath(place.path);
    sql.resultQuery(
            "select id from community.household where stairwell_id = ? order by sort_door",
            stairwell)
        .fetchInto(UUID.class)
        .forEach(home ->
            owners.add(
                new Viewer(
                    home,
                    home,
                    home,
                    List.of(
                        new Viewer.Residence(
                            home, place.communityId, community, new AreaPath(path), "OWNER")),
                    List.of())));
    var officer = place.officer(cn.yunshequ.kernel.OfficeKind.COMMITTEE_CHAIR, "沈主任");
    chair =
        new Viewer(
            officer.account(),
            officer.account(),
            null,
            List.of(),
            List.of(
                new Viewer.Office(
                    cn.yunshequ.kernel.OfficeKind.COMMITTEE_CHAIR, place.communityId, community)));
  }

  UUID open(Electorate electorate, Matter matter, Secrecy secrecy) {
    return open(building, electorate, matter, secrecy);
  }

  UUID open(UUID scope, Electorate electorate, Matter matter, Secrecy secrecy) {
    return portal
        .bean(Ballots.class)
        .open(
            chair,
            new NewBallot(
                new SubjectRef("area", scope),
                "一次表决",
                null,
                electorate,
                scope,
                matter,
                secrecy,
                BallotForce.ADVISORY,
                Optional.empty(),
                portal.clock.instant().plus(Duration.ofHours(1)),
                List.of(),
                Optional.empty(),
                null,
                1,
                secrecy == Secrecy.SECRET,
                null,
                null));
  }

  Casting.Receipt cast(Viewer who, UUID ballot, String choice, String changeSecret) {
    return portal
        .bean(Casting.class)
        .cast(who, new Casting.Cast(ballot, choice, null, changeSecret, null));
  }

  int number(String sql, Object... values) {
    return portal.db().sql().resultQuery(sql, values).fetchSingle(0, Integer.class);
  }

  List<String> texts(String sql, Object... values) {
    return portal.db().sql().resultQuery(sql, values).fetchInto(String.class);
  }
}
