package bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/**
 * Puts the city into the portal's own tables with COPY: places, people and councils here, what they
 * say by {@link TalkLoad}.
 */
final class CityLoad {
  private static final int SEATS = 7;
  private static final int MEETINGS = 20;
  private static final int ITEMS = 3;
  private static final int BALLOTS = 3;
  private static final int VOTED = 5;

  private final City city;
  private final Connection database;
  private final Random random = new Random(20261102);
  private final Words words = new Words(random);

  CityLoad(City city, Connection database) {
    this.city = city;
    this.database = database;
  }

  /**
   * Loads all of it. Keys are right by construction, so nothing is looked up while it goes in.
   *
   * @param second another connection: one takes one COPY at a time
   */
  void load(Connection second) throws SQLException {
    try (var sql = database.createStatement()) {
      sql.execute("set session_replication_role = replica");
      places();
      people();
      new TalkLoad(city, database, second).load();
      councils();
      ballots();
      sql.execute("set session_replication_role = default");
      sql.execute("select setval(pg_get_serial_sequence('community.area', 'label'), 10000000)");
    }
  }

  static Instant at(long millis) {
    return Instant.ofEpochMilli(millis);
  }

  static UUID community(int number) {
    return Ids.area(City.ofCommunity(number));
  }

  private UUID home(int council) {
    return community(city.communityOfBuilding[council]);
  }

  private void places() throws SQLException {
    try (var t =
        new Table(
            database,
            "community.area (id, label, kind, parent_id, path, name, sort_name, community_id)")) {
      t.row(Ids.area(1), 1, "DISTRICT", null, "1/", "示例区", "示例区", null);
      t.row(Ids.area(2), 2, "SUBDISTRICT", Ids.area(1), "1/2/", "示例街道", "示例街道", null);
      for (int i = 0; i < city.communities; i++) {
        var path = City.communityPath(i);
        var me = community(i);
        t.row(me, City.ofCommunity(i), "COMMUNITY", Ids.area(2), path, "社区" + i, "社区" + i, me);
      }
      for (int i = 0; i < city.buildings; i++) {
        building(t, i);
      }
    }
    try (var t = new Table(database, "community.community (id, slug, name, path, phone)")) {
      for (int i = 0; i < city.communities; i++) {
        t.row(community(i), City.slug(i), "社区" + i, City.communityPath(i), "025-00000000");
      }
    }
    try (var t = new Table(database, "community.category (community_id, code, name, position)")) {
      for (int i = 0; i < city.communities; i++) {
        for (int k = 0; k < Words.TOPICS.length; k++) {
          t.row(community(i), "t" + k, Words.TOPICS[k], k);
        }
      }
    }
    try (var t =
        new Table(
            database,
            "community.household (id, community_id, stairwell_id, path, door, sort_door,"
                + " area_cm2)")) {
      for (int i = 0; i < city.homes; i++) {
        int b = city.buildingOfHome[i];
        var stairwell = Ids.area(city.ofStairwell(b));
        t.row(Ids.of('h', i), home(b), stairwell, city.stairwellPath(b), "" + i, "" + i, 8950);
      }
    }
  }

  private void building(Table t, int i) throws SQLException {
    var community = home(i);
    var me = Ids.area(city.ofBuilding(i));
    var path = City.communityPath(city.communityOfBuilding[i]) + city.ofBuilding(i) + "/";
    t.row(me, city.ofBuilding(i), "BUILDING", community, path, i + "栋", i, community);
    long label = city.ofStairwell(i);
    t.row(Ids.area(label), label, "STAIRWELL", me, city.stairwellPath(i), "1单元", "1", community);
  }

  private void people() throws SQLException {
    var names = new String[city.residents];
    java.util.Arrays.setAll(names, i -> words.name());
    try (var t =
        new Table(
            database,
            "identity.account (id, phone_hash, phone_sealed, phone_masked, name, created_at)")) {
      for (int i = 0; i < city.residents; i++) {
        var hash = "\\\\x%064x".formatted(i);
        t.row(Ids.account(i), hash, hash, "199****0000", names[i], at(City.BEGAN));
      }
    }
    try (var t =
        new Table(database, "identity.session (id, account_id, secret_hash, web, expires_at)")) {
      for (int i = 0; i < city.residents; i++) {
        var hash = "\\\\x%064x".formatted(i);
        t.row(Ids.session(i), Ids.account(i), hash, "f", at(City.NOW + 30 * City.DAY));
      }
    }
    try (var t = new Table(database, "community.person (id, name)")) {
      for (int i = 0; i < city.residents; i++) {
        t.row(Ids.person(i), names[i]);
      }
    }
    try (var t = new Table(database, "community.verified_account (account_id, person_id, since)")) {
      for (int i = 0; i < city.residents; i++) {
        t.row(Ids.account(i), Ids.person(i), at(City.BEGAN));
      }
    }
    try (var t =
        new Table(
            database, "community.member (id, household_id, person_id, capacity, since, source)")) {
      for (int i = 0; i < city.residents; i++) {
        var home = Ids.of('h', city.homeOf(i));
        var capacity = i < city.homes ? "OWNER" : "FAMILY";
        t.row(Ids.of('m', i), home, Ids.person(i), capacity, "2022-01-01", "ROSTER");
      }
    }
  }

  private void councils() throws SQLException {
    try (var t =
        new Table(
            database,
            "councils.council (id, community_id, area_id, path, name, min_seats, max_seats,"
                + " term_months, quorum_part, quorum_of, quorum_strict, majority_part, majority_of,"
                + " majority_strict, notice_days, short_notice_days, candidate_notice_days,"
                + " founded_by, founded_at)")) {
      for (int i = 0; i < city.councils; i++) {
        var rules = new Object[] {5, 9, 24, 2, 3, "f", 1, 2, "t", 7, 1, 10};
        var who = new Object[] {Ids.account(seat(i, 0)), at(City.BEGAN)};
        var place = new Object[] {Ids.area(city.ofStairwell(i)), city.stairwellPath(i)};
        row(t, new Object[] {Ids.council(i), home(i)}, place, named(i), rules, who);
      }
    }
    try (var t =
        new Table(
            database,
            "councils.seat (id, council_id, council_max_seats, chair_number, account_id, person_id,"
                + " role, chosen, term_starts, term_ends, seated_at)")) {
      for (int i = 0; i < city.councils * SEATS; i++) {
        int council = i / SEATS;
        int chair = i % SEATS + 1;
        int r = seat(council, chair - 1);
        var role = chair == 1 ? "CONVENOR" : "MEMBER";
        var term = new Object[] {role, "ELECTED", "2025-01-01", "2099-12-31", at(City.BEGAN)};
        var who = new Object[] {Ids.account(r), Ids.person(r)};
        row(t, new Object[] {Ids.of('e', i), Ids.council(council), 9, chair}, who, term);
      }
    }
    meetings();
  }

  private static Object[] named(int building) {
    return new Object[] {building + "栋1单元楼道议事会"};
  }

  private int seat(int council, int chair) {
    int[] neighbours = city.residentsOf[city.communityOfBuilding[council]];
    return neighbours[(council * SEATS + chair) % neighbours.length];
  }

  private static void row(Table table, Object[]... parts) throws SQLException {
    table.row(java.util.Arrays.stream(parts).flatMap(java.util.Arrays::stream).toArray());
  }

  private void meetings() throws SQLException {
    try (var t =
        new Table(
            database,
            "councils.meeting (id, council_id, community_id, path, kind, title, starts_at, place,"
                + " notice_until, check_in_secret, called_by, called_at)")) {
      for (int i = 0; i < city.councils * MEETINGS; i++) {
        int council = i / MEETINGS;
        long when = City.NOW + City.DAY * (7 * (i % MEETINGS) - 100) + City.DAY / 2;
        var title = "第" + (i % MEETINGS + 1) + "次楼道议事会";
        var what = new Object[] {"REGULAR", title, at(when), "睦邻中心" + i % 9 + "室"};
        var rest = new Object[] {at(when - 7 * City.DAY), "\\\\x00"};
        var who = new Object[] {Ids.account(seat(council, 0)), at(when - 10 * City.DAY)};
        var where = new Object[] {home(council), city.stairwellPath(council)};
        row(t, new Object[] {Ids.of('g', i), Ids.council(council)}, where, what, rest, who);
      }
    }
    try (var t =
        new Table(
            database,
            "councils.agenda_item (id, meeting_id, position, title, note, added_by, added_at,"
                + " noticed)")) {
      for (int i = 0; i < city.councils * MEETINGS * ITEMS; i++) {
        int topic = Words.skewed(random, Words.TOPICS.length, 0.8);
        var title = words.title(topic);
        var note = words.text(topic, 2);
        var meeting = Ids.of('g', i / ITEMS);
        int position = i % ITEMS + 1;
        var by = Ids.account(0);
        t.row(Ids.of('i', i), meeting, position, title, note, by, at(City.BEGAN), "t");
      }
    }
  }

  // Three that are open in each council, voted on by five of its seven seats.
  private void ballots() throws SQLException {
    int all = city.councils * BALLOTS;
    try (var sql = database.createStatement()) {
      sql.execute(
          "insert into voting.ballot (id, subject_kind, subject_id, community_id, scope_id,"
              + " scope_path, body_id, title, electorate, matter, secrecy, force, method,"
              + " results_hidden, rule_id, created_at, opened_by, opens_at, closes_at,"
              + " roll_frozen_at, roll_objections_until, roll_hash) select uuidv7(), 'council',"
              + " c.id, community_id, area_id, path, c.id, '是否同意第' || n || '项安排？', 'COUNCIL',"
              + " 'COUNCIL_RESOLUTION', 'NAMED', 'ADVISORY', 'THREE_WAY', false, (select id from"
              + " voting.rule where matter = 'COUNCIL_RESOLUTION' limit 1), now(), founded_by,"
              + " now() - interval '1 day', now() + interval '30 days', now() - interval '1 day',"
              + " now(), '' from councils.council c, generate_series(1, "
              + BALLOTS
              + ") n");
      sql.execute(
          "insert into voting.roll_unit (id, ballot_id, person_id, seat_id, label, sort_label,"
              + " doors, area_cm2, weight_cm2) select gen_random_uuid(), b.id, s.person_id, s.id,"
              + " '席位' || s.chair_number, s.chair_number::text, 0, 0, 0 from voting.ballot b join"
              + " councils.seat s on s.council_id = b.subject_id");
      sql.execute(
          "insert into voting.entry (id, ballot_id, unit_id, choice, channel, receipt, recorded_at,"
              + " cast_by) select uuidv7(), ballot_id, id, (array['FOR', 'FOR', 'FOR', 'AGAINST',"
              + " 'ABSTAIN'])[sort_label::int], 'ONLINE', id::text, now(), person_id from"
              + " voting.roll_unit where sort_label::int <= "
              + VOTED);
      int counted =
          sql.executeUpdate(
              "insert into voting.counted (unit_id, entry_id, ballot_id) select unit_id, id,"
                  + " ballot_id from voting.entry");
      if (counted != all * VOTED) {
        throw new SQLException(counted + " votes counted of " + all * VOTED);
      }
    }
  }
}
