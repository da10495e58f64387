package bench;

import static bench.CityLoad.at;
import static bench.CityLoad.community;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** What the city talks about: proposals, comments, seconds, and the search rows of the limit. */
final class TalkLoad {
  private static final int LONGEST_THREAD = 4000;
  private static final int NOBODY = -1;

  private final City city;
  private final Connection database;
  private final Connection second;
  private final Random random = new Random(20261103);
  private final Words words = new Words(random);
  private final int[] counts;

  TalkLoad(City city, Connection database, Connection second) {
    this.city = city;
    this.database = database;
    this.second = second;
    counts = new int[city.proposals];
  }

  void load() throws SQLException {
    try (var docs = new Table(second, "bench.search_doc (kind, ref_id, tsv)")) {
      proposals(docs);
      comments(docs);
    }
    try (var t =
        new Table(
            database, "deliberation.thread (subject_kind, subject_id, comment_count, last_at)")) {
      for (int i = 0; i < city.proposals; i++) {
        t.row("proposal", Ids.proposal(i), counts[i], at(city.listed[i]));
      }
    }
    seconds();
  }

  private void proposals(Table docs) throws SQLException {
    try (var t =
        new Table(
            database,
            "proposals.proposal (id, community_id, community_path, scope_id, scope_path, category,"
                + " number, author_account_id, author_person_id, title, body, stage,"
                + " endorsements_needed, gathering_ends, created_at, submitted_at, published_at,"
                + " listed_at, last_activity_at, submitted_version, published_version, answer_text,"
                + " answer_responsible, answered_at, answered_by)")) {
      for (int i = 0; i < city.proposals; i++) {
        proposal(t, docs, i);
      }
    }
  }

  // Nobody makes one a topic while we measure: it would need a million seconds.
  private void proposal(Table t, Table docs, int i) throws SQLException {
    int topic = city.topicOf[i];
    var place = community(city.communityOfProposal[i]);
    var path = City.communityPath(city.communityOfProposal[i]);
    var title = words.title(topic);
    var body = words.text(topic, 4 + random.nextInt(7));
    boolean answered = random.nextInt(10) < 4;
    var when = at(city.listed[i]);
    t.row(
        Ids.proposal(i),
        place,
        path,
        place,
        path,
        "t" + topic,
        "2026-" + i,
        Ids.account(city.authorOf[i]),
        Ids.person(city.authorOf[i]),
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
        answered ? "您好，您反映的问题已收悉。" + words.text(topic, 2) : null,
        answered ? "社区居委会" : null,
        answered ? when : null,
        answered ? "居委会" : null);
    docs.row("p", Ids.proposal(i), Words.bigrams(title + "。" + body));
  }

  private void comments(Table docs) throws SQLException {
    var about = new int[city.comments];
    var parent = new int[city.comments];
    Map<Integer, Integer> last = new HashMap<>();
    Map<Integer, Integer> replies = new HashMap<>();
    for (int i = 0; i < city.comments; i++) {
      do {
        about[i] = city.popularProposal(random);
      } while (counts[about[i]] >= LONGEST_THREAD);
      counts[about[i]]++;
      parent[i] = random.nextInt(100) < 35 ? last.getOrDefault(about[i], NOBODY) : NOBODY;
      if (parent[i] != NOBODY) {
        replies.merge(parent[i], 1, Integer::sum);
      } else if (random.nextInt(3) > 0 || !last.containsKey(about[i])) {
        last.put(about[i], i);
      }
    }
    try (var t =
        new Table(
            database,
            "deliberation.comment (id, subject_kind, subject_id, area_path, parent_id, depth,"
                + " author_id, body, status, reply_count, created_at)")) {
      for (int i = 0; i < city.comments; i++) {
        comment(t, docs, i, about[i], parent[i], replies.getOrDefault(i, 0));
      }
    }
  }

  private void comment(Table t, Table docs, int i, int about, int parent, int replies)
      throws SQLException {
    var body = words.text(city.topicOf[about], random.nextInt(3) == 0 ? 1 : 1 + random.nextInt(4));
    int place = city.communityOfProposal[about];
    boolean isReply = parent != NOBODY;
    t.row(
        Ids.comment(i),
        "proposal",
        Ids.proposal(about),
        City.communityPath(place),
        isReply ? Ids.comment(parent) : null,
        isReply ? 2 : 1,
        Ids.account(city.anyOf(place, random)),
        body,
        "VISIBLE",
        replies,
        at(Math.min(City.NOW, city.listed[about] + 60_000L + i)));
    docs.row("c", Ids.comment(i), Words.bigrams(body));
  }

  private void seconds() throws SQLException {
    try (var t =
        new Table(database, "proposals.endorsement (proposal_id, person_id, account_id, at)")) {
      for (int p = 0; p < city.proposals; p++) {
        for (int i = 0; i < city.seconds[p]; i++) {
          int r = city.second(p, i);
          t.row(Ids.proposal(p), Ids.person(r), Ids.account(r), at(city.listed[p] + 1000L * i));
        }
      }
    }
    try (var t = new Table(database, "proposals.tally (proposal_id, endorsements)")) {
      for (int p = 0; p < city.proposals; p++) {
        t.row(Ids.proposal(p), city.seconds[p]);
      }
    }
  }
}
