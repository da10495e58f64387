package cn.yunshequ.proposals;

import static cn.yunshequ.proposals.Desk.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many at the same moment, on the real database. */
@org.jspecify.annotations.NullUnmarked
class EndorsementRaceTest {
  private static Portal portal;
  private static Desk desk;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new Desk(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static void atOnce(List<Runnable> works) throws InterruptedException {
    var go = new CountDownLatch(1);
    var threads = new ArrayList<Thread>();
    for (var work : works) {
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                try {
                  go.await();
                } catch (InterruptedException stopped) {
                  Thread.currentThread().interrupt();
                  return;
                }
                work.run();
              }));
    }
    go.countDown();
    for (var thread : threads) {
      thread.join();
    }
  }

  private static int rows(String table, String id) {
    return portal
        .db()
        .sql()
        .resultQuery(
            "select count(*)::int from proposals." + table + " where proposal_id = ?",
            Desk.uuid(id))
        .fetchSingle(0, Integer.class);
  }

  private static int counted(String id) {
    return see(portal.guest(), id, "endorsementCount").at("proposal.endorsementCount").asInt();
  }

  // Without the key endorsement_is_one_per_person the rows would be 32; check it by dropping it.
  @Test
  void one_person_on_thirty_two_phones_counts_once() throws InterruptedException {
    var id = desk.accepted("7栋2单元");
    var who = desk.place.resident("许大爷", "7栋2单元", "102");
    Runnable endorse = () -> desk.endorse(who, id);
    atOnce(IntStream.range(0, 32).mapToObj(i -> endorse).toList());
    assertThat(rows("endorsement", id)).isEqualTo(1);
    assertThat(counted(id)).isEqualTo(1);
    assertThat(desk.events(id)).containsOnlyOnce("ProposalEndorsed");
  }

  @Test
  void thirty_two_people_count_thirty_two_and_make_one_topic() throws InterruptedException {
    var id = desk.accepted("");
    var people = new ArrayList<Neighbourhood.Member>();
    for (int i = 0; i < 32; i++) {
      people.add(desk.place.resident("邻居" + i, i % 2 == 0 ? "7栋1单元" : "8栋2单元", "101"));
    }
    atOnce(
        people.stream()
            .<Runnable>map(who -> () -> Desk.expect(desk.endorse(who, id), "endorseProposal"))
            .toList());
    assertThat(rows("endorsement", id)).isEqualTo(32);
    assertThat(counted(id)).isEqualTo(32);
    assertThat(desk.events(id)).containsOnlyOnce("ProposalBecameTopic");
    assertThat(desk.events(id).stream().filter("ProposalEndorsed"::equals)).hasSize(32);
  }

  // What the lock is for: the same count, read and written back without it, loses seconds.
  @Test
  void counting_without_holding_the_proposal_would_lose_seconds() throws InterruptedException {
    var id = desk.accepted("7栋");
    var sql = portal.db();
    var read = new CountDownLatch(2);
    Runnable unlocked =
        () ->
            sql.write(() -> {
              int seen = counted(id);
              read.countDown();
              try {
                read.await();
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
              return sql.sql()
                  .query(
                      "update proposals.tally set endorsements = ? where proposal_id = ?",
                      seen + 1,
                      Desk.uuid(id))
                  .execute();
            });
    atOnce(List.of(unlocked, unlocked));
    assertThat(counted(id)).as("two seconds, one lost").isEqualTo(1);
  }

  private static void withdraw(Neighbourhood.Member who, String id) {
    var in = Desk.input("proposalId", id);
    Desk.expect(Desk.act(who.api(), "withdrawEndorsement", in), "withdrawEndorsement");
  }

  /** What is wrong: the counter and the rows differ, or the stage does not follow from them. */
  private static List<String> wrong(String id, int needed) {
    var wrong = new ArrayList<String>();
    int rows = rows("endorsement", id);
    if (counted(id) != rows) {
      wrong.add("%d counted of %d".formatted(counted(id), rows));
    }
    long said = desk.events(id).stream().filter("ProposalBecameTopic"::equals).count();
    boolean topic = desk.stage(id).equals("TOPIC_NOTICE");
    if (said != (topic ? 1 : 0)) {
      wrong.add("%s, and said %d times to be a topic".formatted(desk.stage(id), said));
    }
    if (rows >= needed && !topic) {
      wrong.add("%d seconds and no topic".formatted(rows));
    }
    return wrong;
  }

  // Two make a topic in a stairwell. Whatever comes first: with both new seconds it is one.
  @Test
  void a_second_taken_back_at_the_threshold_is_counted_as_it_happened()
      throws InterruptedException {
    var leaves = desk.place.resident("许大爷", "7栋2单元", "102");
    var one = desk.place.resident("马小军", "7栋2单元", "201");
    var two = desk.place.resident("何阿姨", "7栋2单元", "202");
    for (int round = 0; round < 12; round++) {
      var id = desk.accepted("7栋2单元");
      Desk.expect(desk.endorse(leaves, id), "endorseProposal");
      boolean both = round % 2 == 0;
      var works = new ArrayList<Runnable>();
      works.add(() -> withdraw(leaves, id));
      works.add(() -> Desk.expect(desk.endorse(one, id), "endorseProposal"));
      if (both) {
        works.add(() -> Desk.expect(desk.endorse(two, id), "endorseProposal"));
      }
      atOnce(works);
      assertThat(wrong(id, 2)).isEmpty();
      assertThat(counted(id)).isEqualTo(both ? 2 : 1);
      if (both) {
        assertThat(desk.stage(id)).isEqualTo("TOPIC_NOTICE");
      }
    }
  }

  // What holding the proposal is for: taken back by reading and writing, a second is lost.
  @Test
  void taking_back_without_holding_the_proposal_would_lose_the_second_of_another() {
    var leaves = desk.place.resident("赵大妈", "7栋2单元", "102");
    var stays = desk.place.resident("钱师傅", "7栋2单元", "201");
    var id = desk.accepted("7栋2单元");
    Desk.expect(desk.endorse(leaves, id), "endorseProposal");
    assertThat(wrong(id, 2)).isEmpty();
    int seen = counted(id);
    Desk.expect(desk.endorse(stays, id), "endorseProposal");
    var sql = portal.db().sql();
    sql.query(
            "with gone as (delete from proposals.endorsement where proposal_id = ? and person_id ="
                + " ?) update proposals.tally set endorsements = ? where proposal_id = ?",
            Desk.uuid(id),
            leaves.person(),
            seen - 1,
            Desk.uuid(id))
        .execute();
    assertThat(wrong(id, 2)).containsExactly("0 counted of 1");
  }

  @Test
  void the_last_day_counts_whole_and_the_next_is_too_late() {
    var id = desk.accepted("7栋2单元");
    var onTime = desk.place.newPhone();
    var tooLate = desk.place.newPhone();
    desk.place.resident(onTime, "许大爷", "7栋2单元", "102", "OWNER");
    desk.place.resident(tooLate, "马小军", "7栋2单元", "201", "TENANT");
    var start = portal.clock.instant();
    try {
      portal.clock.set(CivicTime.endOf(CivicTime.dayOf(start).plusDays(30)).minusSeconds(5));
      assertThat(endorse(onTime, id)).isEmpty();
      portal.clock.advance(Duration.ofSeconds(5));
      assertThat(endorse(tooLate, id)).containsExactly("GATHERING_CLOSED");
      assertThat(counted(id)).isEqualTo(1);
    } finally {
      portal.clock.set(start);
    }
  }

  private static List<String> endorse(String phone, String id) {
    return Desk.act(portal.signIn(phone), "endorseProposal", Desk.input("proposalId", id))
        .refusals("endorseProposal");
  }
}
