package bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * A made-up city, put into the portal's own tables with COPY. At scale 1: 40 communities, 100,000
 * residents with accounts and sessions, 50,000 proposals, 1,000,000 comments, 1,500,000 seconds,
 * 800 councils. The same scale gives the same city.
 */
final class City {
  private static final long NOW = System.currentTimeMillis() / 86_400_000 * 86_400_000;
  private static final long BEGAN = NOW - 4L * 365 * 86_400_000;

  final int communities;
  final int residents;
  final int proposals;
  final int councils;
  private final int buildings;
  private final int homes;
  private final int comments;
  private final Connection database;
  private final Random random = new Random(20261101);
  private final Words words = new Words(random);
  private final int[] communityOfBuilding;
  private final int[] buildingOfHome;
  final int[] communityOf;
  final int[][] residentsOf;
  final int[] communityOfProposal;
  private final int[] topicOf;
  private final int[] authorOf;
  private final long[] listed;
  private final double[] popularity;
  private final int[] byPopularity;
  private final int[] communityOfCouncil;

  City(double scale, Connection database) {
    this.database = database;
    communities = (int) Math.max(8, 40 * Math.sqrt(scale));
    residents = (int) (100_000 * scale);
    homes = residents * 2 / 5;
    buildings = Math.max(communities * 2, (int) (1200 * scale));
    proposals = (int) (50_000 * scale);
    comments = (int) (1_000_000 * scale);
    councils = buildings * 2 / 3;
    communityOfBuilding = new int[buildings];
    for (int i = 0; i < buildings; i++) {
      communityOfBuilding[i] = i < communities ? i : skewed(communities, 0.6);
    }
    buildingOfHome = new int[homes];
    for (int i = 0; i < homes; i++) {
      buildingOfHome[i] = i < buildings ? i : random.nextInt(buildings);
    }
    communityOf = new int[residents];
    var lists = new java.util.ArrayList<java.util.List<Integer>>();
    for (int i = 0; i < communities; i++) {
      lists.add(new java.util.ArrayList<>());
    }
    for (int i = 0; i < residents; i++) {
      communityOf[i] = communityOfBuilding[buildingOfHome[homeOf(i)]];
      lists.get(communityOf[i]).add(i);
    }
    residentsOf =
        lists.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    communityOfProposal = new int[proposals];
    topicOf = new int[proposals];
    authorOf = new int[proposals];
    listed = new long[proposals];
    byPopularity = new int[proposals];
    for (int i = 0; i < proposals; i++) {
      communityOfProposal[i] = skewed(communities, 0.6);
      topicOf[i] = skewed(Words.TOPICS.length, 0.8);
      authorOf[i] = anyOf(communityOfProposal[i]);
      listed[i] = BEGAN + (long) ((NOW - 86_400_000.0 - BEGAN) * i / proposals);
      byPopularity[i] = i;
    }
    for (int i = proposals - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = byPopularity[i];
      byPopularity[i] = byPopularity[j];
      byPopularity[j] = swapped;
    }
    popularity = new double[proposals];
    double sum = 0;
    for (int i = 0; i < proposals; i++) {
      sum += Math.pow(i + 1, -0.85);
      popularity[i] = sum;
    }
    communityOfCouncil = new int[councils];
    for (int i = 0; i < councils; i++) {
      communityOfCouncil[i] = communityOfBuilding[i];
    }
  }

  private int homeOf(int resident) {
    return resident < homes ? resident : (int) ((resident * 2_654_435_761L & 0xFFFFFFFL) % homes);
  }

  private int skewed(int of, double power) {
    return (int) (Math.pow(random.nextDouble(), 1 / (1 - power)) * of);
  }

  private int anyOf(int community) {
    return residentsOf[community][random.nextInt(residentsOf[community].length)];
  }

  /** A proposal, popular ones more often. */
  int popularProposal(Random by) {
    double at = by.nextDouble() * popularity[proposals - 1];
    int found = java.util.Arrays.binarySearch(popularity, at);
    return byPopularity[Math.min(proposals - 1, found < 0 ? -found - 1 : found)];
  }

  int hotProposal() {
    return byPopularity[proposals / 2];
  }

  Instant listedAt(int proposal) {
    return at(listed[proposal]);
  }

  /** The cursor behind that proposal. */
  String cursor(int proposal) {
    return cn.yunshequ.kernel.Cursor.of("LATEST", at(listed[proposal]), proposal(proposal));
  }

  static String slug(int community) {
    return "c" + community;
  }

  private static final char[] KINDS = "?darhpmkcseogi".toCharArray();

  static UUID id(char kind, long number) {
    int place = new String(KINDS).indexOf(kind);
    return new UUID((BEGAN + number / 50) << 16 | 0x7000 | place, 0x8000000000000000L | number);
  }

  static UUID account(int resident) {
    return id('a', resident);
  }

  static UUID session(int resident) {
    return id('s', resident);
  }

  static UUID person(int resident) {
    return id('r', resident);
  }

  static UUID proposal(int number) {
    return id('p', number);
  }

  static UUID council(int number) {
    return id('k', number);
  }

  private static UUID area(long label) {
    return id('d', label);
  }

  // Labels: 1 district, 2 street, then communities, buildings and one stairwell for each building.
  private static long ofCommunity(int community) {
    return 3 + community;
  }

  private long ofBuilding(int building) {
    return 3 + communities + building;
  }

  private long ofStairwell(int building) {
    return 3 + communities + buildings + building;
  }

  private static String communityPath(int community) {
    return "1/2/" + ofCommunity(community) + "/";
  }

  private String stairwellPath(int building) {
    return communityPath(communityOfBuilding[building])
        + ofBuilding(building)
        + "/"
        + ofStairwell(building)
        + "/";
  }

  private final class Table implements AutoCloseable {
    private final CopyIn copy;
    private final StringBuilder rows = new StringBuilder();

    Table(String columns) throws SQLException {
      this(database, columns);
    }

    Table(Connection connection, String columns) throws SQLException {
      copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + columns + " from stdin");
    }

    void row(Object... values) throws SQLException {
      for (int i = 0; i < values.length; i++) {
        rows.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : values[i]);
      }
      rows.append('\n');
      if (rows.length() > 1 << 20) {
        send();
      }
    }

    private void send() throws SQLException {
      var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
      copy.writeToCopy(bytes, 0, bytes.length);
      rows.setLength(0);
    }

    @Override
    public void close() throws SQLException {
      send();
      copy.endCopy();
    }
  }

  private static Instant at(long millis) {
    return Instant.ofEpochMilli(millis);
  }

  /** Loads it; one connection takes one COPY at a time, so the search's rows go by a second. */
  void load(Connection second) throws SQLException {
    try (var sql = database.createStatement()) {
      sql.execute("set session_replication_role = replica"); // keys are right by construction
      places();
      people();
      try (var docs = new Table(second, "bench.search_doc (tsv)")) {
        content(docs);
      }
      councilsAndMeetings();
      sql.execute("set session_replication_role = default");
      sql.execute(
          "select setval(pg_get_serial_sequence('community.area', 'label'), 10000000),"
              + " (select count(*) from community.area)");
    }
  }

  private void places() throws SQLException {
    try (var t =
        new Table(
            "community.area (id, label, kind, parent_id, path, name, sort_name, community_id)")) {
      t.row(area(1), 1, "DISTRICT", null, "1/", "示例区", "示例区", null);
      t.row(area(2), 2, "SUBDISTRICT", area(1), "1/2/", "示例街道", "示例街道", null);
      for (int i = 0; i < communities; i++) {
        var me = area(ofCommunity(i));
        t.row(me, ofCommunity(i), "COMMUNITY", area(2), communityPath(i), "社区" + i, "社区" + i, me);
      }
      for (int i = 0; i < buildings; i++) {
        var community = area(ofCommunity(communityOfBuilding[i]));
        var path = communityPath(communityOfBuilding[i]) + ofBuilding(i) + "/";
        t.row(
            area(ofBuilding(i)), ofBuilding(i), "BUILDING", community, path, i + "栋", i, community);
        t.row(
            area(ofStairwell(i)),
            ofStairwell(i),
            "STAIRWELL",
            area(ofBuilding(i)),
            stairwellPath(i),
            "1单元",
            "1",
            community);
      }
    }
    try (var t = new Table("community.community (id, slug, name, path, phone)");
        var u = database.createStatement()) {
      for (int i = 0; i < communities; i++) {
        t.row(area(ofCommunity(i)), slug(i), "社区" + i, communityPath(i), "025-00000000");
      }
    }
    try (var t = new Table("community.category (community_id, code, name, position)")) {
      for (int i = 0; i < communities; i++) {
        for (int k = 0; k < Words.TOPICS.length; k++) {
          t.row(area(ofCommunity(i)), "t" + k, Words.TOPICS[k], k);
        }
      }
    }
    try (var t =
        new Table(
            "community.household (id, community_id, stairwell_id, path, door, sort_door,"
                + " area_cm2)")) {
      for (int i = 0; i < homes; i++) {
        int b = buildingOfHome[i];
        t.row(
            id('h', i),
            area(ofCommunity(communityOfBuilding[b])),
            area(ofStairwell(b)),
            stairwellPath(b),
            "" + i,
            "" + i,
            8950);
      }
    }
  }

  private void people() throws SQLException {
    var names = new String[residents];
    for (int i = 0; i < residents; i++) {
      names[i] = words.name();
    }
    try (var t = new Table("identity.account (id, phone_hash, phone_sealed, phone_masked, name)")) {
      for (int i = 0; i < residents; i++) {
        var hash = "\\\\x" + "%064x".formatted(i);
        t.row(account(i), hash, hash, "199****0000", names[i]);
      }
    }
    try (var t = new Table("identity.session (id, account_id, secret_hash, web, expires_at)")) {
      for (int i = 0; i < residents; i++) {
        t.row(
            session(i),
            account(i),
            "\\\\x" + "%064x".formatted(i),
            "f",
            at(NOW + 30L * 86_400_000));
      }
    }
    try (var t = new Table("community.person (id, name)")) {
      for (int i = 0; i < residents; i++) {
        t.row(person(i), names[i]);
      }
    }
    try (var t = new Table("community.verified_account (account_id, person_id)")) {
      for (int i = 0; i < residents; i++) {
        t.row(account(i), person(i));
      }
    }
    try (var t =
        new Table("community.member (id, household_id, person_id, capacity, since, source)")) {
      for (int i = 0; i < residents; i++) {
        t.row(
            id('m', i),
            id('h', homeOf(i)),
            person(i),
            i < homes ? "OWNER" : "FAMILY",
            "2022-01-01",
            "ROSTER");
      }
    }
  }

  private void content(Table docs) throws SQLException {
    try (var t =
        new Table(
            "proposals.proposal (id, community_id, community_path, scope_id, scope_path, category,"
                + " number, author_account_id, author_person_id, title, body, stage,"
                + " endorsements_needed, gathering_ends, created_at, submitted_at, published_at,"
                + " listed_at, last_activity_at, submitted_version, published_version, answer_text,"
                + " answer_responsible, answered_at, answered_by)")) {
      for (int i = 0; i < proposals; i++) {
        var place = area(ofCommunity(communityOfProposal[i]));
        var path = communityPath(communityOfProposal[i]);
        var title = words.title(topicOf[i]);
        var body = words.text(topicOf[i], 4 + random.nextInt(7));
        boolean answered = random.nextInt(10) < 4;
        var when = at(listed[i]);
        t.row(
            proposal(i),
            place,
            path,
            place,
            path,
            "t" + topicOf[i],
            "2026-" + i,
            account(authorOf[i]),
            person(authorOf[i]),
            title,
            body,
            "ACCEPTED",
            1_000_000,
            "2099-12-31",
            when,
            when,
            when,
            when,
            when,
            1,
            1,
            answered ? "您好，您反映的问题已收悉。" + words.text(topicOf[i], 2) : null,
            answered ? "社区居委会" : null,
            answered ? when : null,
            answered ? "居委会" : null);
        docs.row(Words.bigrams(title + "。" + body));
      }
    }
    var counts = new int[proposals];
    var repliesTo = new java.util.HashMap<Integer, Integer>();
    comments(docs, counts, repliesTo);
    try (var t =
        new Table("deliberation.thread (subject_kind, subject_id, comment_count, last_at)")) {
      for (int i = 0; i < proposals; i++) {
        t.row("proposal", proposal(i), counts[i], at(listed[i]));
      }
    }
    seconds();
  }

  private void comments(Table docs, int[] counts, java.util.Map<Integer, Integer> replies)
      throws SQLException {
    var of = new int[comments];
    for (int i = 0; i < comments; i++) {
      do {
        of[i] = popularProposal(random);
      } while (counts[of[i]] >= 4000);
      counts[of[i]]++;
    }
    var parent = new int[comments];
    var last = new java.util.HashMap<Integer, Integer>();
    for (int i = 0; i < comments; i++) {
      parent[i] = random.nextInt(100) < 35 ? last.getOrDefault(of[i], -1) : -1;
      if (parent[i] >= 0) {
        replies.merge(parent[i], 1, Integer::sum);
      } else if (random.nextInt(3) > 0 || !last.containsKey(of[i])) {
        last.put(of[i], i);
      }
    }
    try (var t =
        new Table(
            "deliberation.comment (id, subject_kind, subject_id, area_path, parent_id, depth,"
                + " author_id, body, status, reply_count, created_at)")) {
      for (int i = 0; i < comments; i++) {
        var body = words.text(topicOf[of[i]], random.nextInt(3) == 0 ? 1 : 1 + random.nextInt(4));
        long when = Math.min(NOW, listed[of[i]] + 60_000L + i);
        t.row(
            id('c', i),
            "proposal",
            proposal(of[i]),
            communityPath(communityOfProposal[of[i]]),
            parent[i] < 0 ? null : id('c', parent[i]),
            parent[i] < 0 ? 1 : 2,
            account(anyOf(communityOfProposal[of[i]])),
            body,
            "VISIBLE",
            replies.getOrDefault(i, 0),
            at(when));
        docs.row(Words.bigrams(body));
      }
    }
  }

  private void seconds() throws SQLException {
    var tally = new int[proposals];
    int all = proposals * 30;
    try (var t = new Table("proposals.endorsement (proposal_id, person_id, account_id, at)")) {
      for (int rank = 0; rank < proposals; rank++) {
        int p = byPopularity[rank];
        int[] neighbours = residentsOf[communityOfProposal[p]];
        double share =
            (popularity[rank] - (rank == 0 ? 0 : popularity[rank - 1])) / popularity[proposals - 1];
        int n = (int) Math.min(neighbours.length * 2 / 3, share * all * 1.2 + random.nextInt(6));
        int from = random.nextInt(neighbours.length);
        for (int i = 0; i < n; i++) {
          int r = neighbours[(from + i) % neighbours.length];
          t.row(proposal(p), person(r), account(r), at(listed[p] + 1000L * i));
        }
        tally[p] = n;
      }
    }
    try (var t = new Table("proposals.tally (proposal_id, endorsements)")) {
      for (int i = 0; i < proposals; i++) {
        t.row(proposal(i), tally[i]);
      }
    }
  }

  private void councilsAndMeetings() throws SQLException {
    try (var t =
        new Table(
            "councils.council (id, community_id, area_id, path, name, min_seats, max_seats,"
                + " term_months, quorum_part, quorum_of, quorum_strict, majority_part, majority_of,"
                + " majority_strict, notice_days, short_notice_days, candidate_notice_days,"
                + " founded_by, founded_at)")) {
      for (int i = 0; i < councils; i++) {
        t.row(
            council(i),
            area(ofCommunity(communityOfCouncil[i])),
            area(ofStairwell(i)),
            stairwellPath(i),
            i + "栋1单元楼道议事会",
            5,
            9,
            36,
            2,
            3,
            "f",
            1,
            2,
            "t",
            7,
            1,
            7,
            account(anyOf(communityOfCouncil[i])),
            at(BEGAN));
      }
    }
    try (var t =
        new Table(
            "councils.seat (id, council_id, council_max_seats, chair_number, account_id, person_id,"
                + " role, chosen, term_starts, term_ends, seated_at)")) {
      for (int i = 0; i < councils; i++) {
        int[] neighbours = residentsOf[communityOfCouncil[i]];
        int from = random.nextInt(neighbours.length);
        for (int k = 0; k < 7; k++) {
          int r = neighbours[(from + k) % neighbours.length];
          t.row(
              id('e', i * 16L + k),
              council(i),
              9,
              k + 1,
              account(r),
              person(r),
              k == 0 ? "CONVENOR" : "MEMBER",
              "ELECTED",
              "2025-01-01",
              "2099-12-31",
              at(BEGAN));
        }
      }
    }
    try (var t =
            new Table(
                "councils.meeting (id, council_id, community_id, path, kind, title, starts_at,"
                    + " place, notice_until, check_in_secret, called_by, called_at)");
        var none = database.createStatement()) {
      for (int i = 0; i < councils * 20; i++) {
        int c = i / 20;
        long when = NOW + 86_400_000L * (7 * (i % 20) - 80) + 11 * 3_600_000L;
        t.row(
            id('g', i),
            council(c),
            area(ofCommunity(communityOfCouncil[c])),
            stairwellPath(c),
            "REGULAR",
            "第" + (i % 20 + 1) + "次楼道议事会",
            at(when),
            "睦邻中心" + i % 9 + "室",
            at(when - 604_800_000L),
            "\\\\x00",
            account(anyOf(communityOfCouncil[c])),
            at(when - 864_000_000L));
      }
    }
    try (var t =
        new Table(
            "councils.agenda_item (id, meeting_id, position, title, note, added_by, added_at,"
                + " noticed)")) {
      for (int i = 0; i < councils * 20 * 3; i++) {
        int topic = skewed(Words.TOPICS.length, 0.8);
        t.row(
            id('i', i),
            id('g', i / 3),
            i % 3 + 1,
            words.title(topic),
            words.text(topic, 2),
            account(0),
            at(BEGAN),
            "t");
      }
    }
    try (var sql = database.createStatement()) {
      sql.execute(
          "insert into voting.ballot (id, subject_kind, subject_id, community_id, scope_id,"
              + " scope_path, title, electorate, matter, secrecy, force, method, results_hidden,"
              + " rule_id, created_at, opens_at, closes_at, roll_frozen_at, roll_objections_until,"
              + " roll_hash) select gen_random_uuid(), 'council', id, community_id, area_id, path,"
              + " '是否同意延长开放时间？', 'COUNCIL', 'COUNCIL_RESOLUTION', 'NAMED', 'ADVISORY', 'THREE_WAY',"
              + " false, (select id from voting.rule where matter = 'COUNCIL_RESOLUTION' limit 1),"
              + " now(), now(), now() + interval '30 days', now(), now(), '' from"
              + " councils.council");
    }
  }
}
