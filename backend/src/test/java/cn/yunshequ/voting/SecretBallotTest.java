package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.act;
import static cn.yunshequ.voting.BallotDesk.cast;
import static cn.yunshequ.voting.BallotDesk.input;
import static cn.yunshequ.voting.BallotDesk.ok;
import static cn.yunshequ.voting.BallotDesk.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.support.Portal;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.model.Secrecy;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Secret ballots (ADR 0010): cast, changed by the secret, counted, and no way from voter to choice.
 */
@org.jspecify.annotations.NullUnmarked
class SecretBallotTest {
  private static Portal portal;
  private static BallotDesk desk;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new BallotDesk(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void a_secret_ballot_is_changed_by_its_secret_alone_and_found_by_its_receipt() {
    var ballot = desk.open(desk.terms("7栋2单元", "HOUSEHOLDS", "STAIRWELL_DECISION", "SECRET"));
    var one = desk.place.resident("甲", "7栋2单元", "101");
    var two = desk.place.resident("乙", "7栋2单元", "102");
    var three = desk.place.resident("丙", "7栋2单元", "201");
    var first = ok(cast(one, ballot, "AGAINST"), "castBallot");
    ok(cast(two, ballot, "FOR"), "castBallot");
    ok(cast(three, ballot, "FOR"), "castBallot");
    assertThat(cast(one, ballot, "FOR").refusals("castBallot"))
        .containsExactly("CHANGE_SECRET_NEEDED");
    var guess =
        input("ballotId", ballot, "choice", "FOR", "changeSecret", "0000-0000-0000-0000-0000");
    assertThat(act(one.api(), "castBallot", "receipt", guess).refusals("castBallot"))
        .containsExactly("CHANGE_SECRET_NEEDED");
    var change =
        input(
            "ballotId",
            ballot,
            "choice",
            "FOR",
            "changeSecret",
            first.text("castBallot.changeSecret"));
    var changed = ok(act(one.api(), "castBallot", "receipt changeSecret", change), "castBallot");
    assertThat(changed.at("castBallot.changeSecret").isNull()).isTrue();
    var open =
        see(
            desk.chair.api(),
            ballot,
            "resultsHidden tally { heads } turnout { heads } viewerVotes { choice }");
    assertThat(open.at("ballot.tally").isNull()).as("hidden from the office too").isTrue();
    assertThat(open.at("ballot.turnout.heads").asInt()).isEqualTo(3);
    assertThat(
            see(one.api(), ballot, "viewerVotes { hasVoted choice receipt }")
                .at("ballot.viewerVotes.0")
                .toString())
        .contains("\"hasVoted\":true", "\"choice\":null", "\"receipt\":null");
    assertThat(desk.events(ballot))
        .as("no event tells the moment of a secret vote")
        .containsExactly("BallotOpened");
    var closed = desk.close(ballot);
    assertThat(closed.at("closeBallot.ballot.tally.0.heads").asInt()).isEqualTo(3);
    var receipt = changed.text("castBallot.receipt");
    var found =
        see(
            portal.guest(),
            ballot,
            "byReceipt(code: \""
                + receipt
                + "\") { choice } published { nodes { receipt choice } }");
    assertThat(found.text("ballot.byReceipt.choice")).isEqualTo("FOR");
    assertThat(found.at("ballot.published.nodes").size()).isEqualTo(3);
  }

  // What is void was chosen all the same.
  @Test
  void after_it_is_void_one_transaction_wrote_all_rows_of_both_halves() {
    var estate = new Estate(portal, 25);
    var ballot = estate.open(Electorate.OWNERS, Matter.STRAW_POLL, Secrecy.SECRET);
    estate.owners.forEach(who -> estate.cast(who, ballot, "FOR", null));
    assertThat(
            portal
                .bean(Counting.class)
                .annul(new SubjectRef("area", estate.building), ballot, "正文有改动"))
        .isTrue();
    assertThat(writers(estate, ballot)).isEqualTo(1);
    assertThat(
            estate.number(
                "select count(*)::int from voting.secret_choice where ballot_id = ?", ballot))
        .isEqualTo(25);
  }

  private static int writers(Estate estate, UUID ballot) {
    return estate.number(
        "select count(distinct x)::int from (select xmin::text x from voting.secret_choice where"
            + " ballot_id = ? union all select xmin::text from voting.participation where ballot_id"
            + " = ?) t",
        ballot,
        ballot);
  }

  // Ids that hold a time or a sequence would put voters and choices in one order; of old versions
  // of rows nothing stays but for minutes.
  @Test
  void no_id_holds_a_moment_and_old_rows_are_swept() {
    var ballot = desk.open(desk.terms("7栋1单元", "HOUSEHOLDS", "STRAW_POLL", "SECRET"));
    ok(cast(desk.place.resident("戊", "7栋1单元", "201"), ballot, "FOR"), "castBallot");
    var versions =
        portal
            .db()
            .sql()
            .resultQuery(
                "select distinct uuid_extract_version(id)::int from (select id from"
                    + " voting.secret_choice union all select unit_id from voting.participation) t")
            .fetchInto(Integer.class);
    assertThat(versions).as("random ones only").containsExactly(4);
    assertThat(
            portal
                .db()
                .sql()
                .resultQuery(
                    "select reloptions::text from pg_class where oid in"
                        + " ('voting.secret_choice'::regclass, 'voting.participation'::regclass)")
                .fetchInto(String.class))
        .hasSize(2)
        .allMatch(options -> String.valueOf(options).contains("autovacuum_vacuum_threshold=0"));
    assertThat(
            portal
                .db()
                .sql()
                .resultQuery(
                    "select table_name || '.' || column_name from information_schema.columns where"
                        + " table_schema = 'voting' and table_name in ('secret_choice',"
                        + " 'participation') and (data_type like 'timestamp%' or data_type in"
                        + " ('date', 'smallint', 'integer') or column_default is not null or"
                        + " is_identity = 'YES')")
                .fetchInto(String.class))
        .as("no moment, no number, nothing the database fills in by itself")
        .isEmpty();
  }

  @Test
  void after_the_count_one_transaction_wrote_all_rows_of_both_halves() {
    var estate = new Estate(portal, 25);
    var ballot = estate.open(Electorate.OWNERS, Matter.STRAW_POLL, Secrecy.SECRET);
    estate.owners.forEach(who -> estate.cast(who, ballot, "FOR", null));
    portal.bean(Counting.class).close(estate.chair, ballot, null);
    assertThat(writers(estate, ballot)).isEqualTo(1);
    assertThat(
            estate.number(
                "select min(n)::int from (select count(*) n from voting.roll_unit where ballot_id ="
                    + " ? group by weight_cm2) t",
                ballot))
        .as("at least five units share each weight")
        .isGreaterThanOrEqualTo(5);
  }

  // Twenty-five homes and what the developer still holds: by mean areas one bucket would be his.
  @Test
  void a_secret_ballot_of_owners_is_refused_where_mean_areas_would_distort_it() {
    var estate = new Estate(portal, 26);
    portal
        .db()
        .sql()
        .query(
            "update community.household set area_cm2 = 500000 where stairwell_id = ? and door ="
                + " 'd26'",
            estate.place.area("8栋1单元"))
        .execute();
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> estate.open(Electorate.OWNERS, Matter.STRAW_POLL, Secrecy.SECRET))
        .isInstanceOfSatisfying(
            cn.yunshequ.kernel.RefusedException.class,
            refused ->
                assertThat(refused.refusals().getFirst().code().name())
                    .isEqualTo("AREAS_TOO_UNEVEN"));
    estate.open(Electorate.OWNERS, Matter.STRAW_POLL, Secrecy.NAMED);
    estate.open(Electorate.HOUSEHOLDS, Matter.STRAW_POLL, Secrecy.SECRET);
  }

  // Every step a join could take: foreign keys, and columns of the same kind of id. From whoever
  // votes, none may reach the urn but through the ballot as a whole.
  @Test
  void no_join_leads_from_a_voter_to_a_secret_choice() {
    var sql = portal.db().sql();
    assertThat(
            sql.resultQuery(
                    "select column_name::text from information_schema.columns where table_schema ="
                        + " 'voting' and table_name = 'secret_choice' order by 1")
                .fetchInto(String.class))
        .as(
            "nothing of a voter, a unit, a time or a sequence; a new column must be thought"
                + " through")
        .containsExactly("ballot_id", "change_hash", "choice", "id", "receipt", "weight_cm2");
    assertThat(
            sql.resultQuery(
                    "select column_name::text from information_schema.columns where table_schema ="
                        + " 'voting' and table_name = 'participation' order by 1")
                .fetchInto(String.class))
        .containsExactly("ballot_id", "unit_id");
    Map<String, Set<String>> steps = new HashMap<>();
    sql.resultQuery(
            "select conrelid::regclass::text, confrelid::regclass::text from pg_constraint where"
                + " contype = 'f'")
        .forEach(row -> {
          var from = row.get(0, String.class);
          var to = row.get(1, String.class);
          if (!from.equals("voting.ballot") && !to.equals("voting.ballot")) {
            steps.computeIfAbsent(from, t -> new HashSet<>()).add(to);
            steps.computeIfAbsent(to, t -> new HashSet<>()).add(from);
          }
        });
    assertThat(reached(steps, "voting.secret_choice")).containsExactly("voting.secret_choice");
    assertThat(reached(steps, "voting.participation")).contains("community.person");
  }

  // No other table keeps a receipt, a change hash or an id of the urn beside a voter.
  @Test
  void no_value_of_the_urn_is_kept_anywhere_else() {
    var ballot = desk.open(desk.terms("8栋2单元", "HOUSEHOLDS", "STRAW_POLL", "SECRET"));
    var who = desk.place.resident("丁", "8栋2单元", "201");
    var in = input("ballotId", ballot, "choice", "FOR", "requestKey", "secret-key-1");
    var receipt =
        ok(act(who.api(), "castBallot", "receipt", in), "castBallot").text("castBallot.receipt");
    assertThat(act(who.api(), "castBallot", "receipt", in).at("castBallot.receipt").isNull())
        .as("a repeated key cannot be answered, since nothing leads there")
        .isTrue();
    var id =
        portal
            .db()
            .sql()
            .fetchValue("select id::text from voting.secret_choice where receipt = ?", receipt)
            .toString();
    var tables =
        portal
            .db()
            .sql()
            .resultQuery(
                "select table_schema || '.' || quote_ident(table_name) from"
                    + " information_schema.tables where table_type = 'BASE TABLE' and table_schema"
                    + " not in ('pg_catalog', 'information_schema') and (table_schema, table_name)"
                    + " <> ('voting', 'secret_choice')")
            .fetchInto(String.class);
    for (var table : tables) {
      assertThat(
              desk.count(
                  "from " + table + " t where t::text like ? or t::text like ?",
                  "%" + receipt + "%",
                  "%" + id + "%"))
          .as(table)
          .isZero();
    }
  }

  private static Set<String> reached(Map<String, Set<String>> steps, String from) {
    Set<String> reached = new HashSet<>(Set.of(from));
    var next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      for (var table : steps.getOrDefault(next.poll(), Set.of())) {
        if (reached.add(table)) {
          next.add(table);
        }
      }
    }
    return reached;
  }
}
