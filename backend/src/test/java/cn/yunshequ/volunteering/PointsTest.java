package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static cn.yunshequ.volunteering.HelpDesk.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Points and rewards: what leaves one purse arrives in another; no shelf is emptier than empty. */
@org.jspecify.annotations.NullUnmarked
class PointsTest {
  private static Portal portal;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  static Api.Answer award(HelpDesk desk, Neighbourhood.Member whom, int points) {
    return act(
        desk.chair.api(),
        "awardPoints",
        "entry",
        "communityId",
        desk.place.globalId(),
        "residentId",
        HelpDesk.resident(whom),
        "points",
        points,
        "memo",
        "排查隐患");
  }

  static Neighbourhood.Member volunteer(HelpDesk desk, String name) {
    var who = desk.resident(name);
    done(act(who.api(), "registerVolunteer", "volunteering"), "registerVolunteer");
    return who;
  }

  static String reward(HelpDesk desk, int cost, int stock) {
    return done(
            act(
                desk.chair.api(),
                "offerReward",
                "reward",
                "communityId",
                desk.place.globalId(),
                "name",
                "理发一次",
                "points",
                cost,
                "stock",
                stock),
            "offerReward")
        .text("offerReward.reward.id");
  }

  private static int balance(HelpDesk desk, Neighbourhood.Member who) {
    return who.api()
        .run("query($c: ID!) { myPoints(communityId: $c) }", Map.of("c", desk.place.globalId()))
        .at("myPoints")
        .asInt();
  }

  private static void theBookBalances(HelpDesk desk) {
    assertThat(
            desk.number(
                "select coalesce(sum(balance), 0) from volunteering.purse where community_id = ?",
                desk.place.communityId))
        .isZero();
    assertThat(
            desk.number(
                "select count(*) from volunteering.purse p where p.balance <> (select"
                    + " coalesce(sum(case when t.to_purse = p.id then t.points else -t.points end),"
                    + " 0) from volunteering.transfer t where p.id in (t.from_purse, t.to_purse))"))
        .as("every balance is the sum of its entries")
        .isZero();
  }

  @Test
  void stairwell_heads_and_volunteers_earn_and_nobody_awards_themselves() {
    var desk = new HelpDesk(portal);
    var head = desk.place.officer(OfficeKind.STAIRWELL_HEAD, "顾秀英");
    done(award(desk, head, 20), "awardPoints");
    assertThat(balance(desk, head)).isEqualTo(20);
    assertThat(award(desk, desk.chair, 5).refusals("awardPoints")).containsExactly("NOT_ALLOWED");
    assertThat(award(desk, desk.resident("路人"), 5).refusals("awardPoints"))
        .containsExactly("NOT_FOUND");
    assertThat(award(desk, head, 0).refusals("awardPoints")).containsExactly("VALUE_OUT_OF_RANGE");
    theBookBalances(desk);
  }

  /** Any order of awards, reversals and redemptions. */
  @Test
  void whatever_happens_the_book_sums_to_zero_and_every_balance_to_its_entries() {
    var desk = new HelpDesk(portal);
    var random = new Random(5);
    var people = List.of(volunteer(desk, "甲"), volunteer(desk, "乙"), volunteer(desk, "丙"));
    var reward = reward(desk, 7, 4);
    var entries = new ArrayList<String>();
    for (int step = 0; step < 40; step++) {
      var who = people.get(random.nextInt(3));
      switch (random.nextInt(3)) {
        case 0 ->
            entries.add(
                done(award(desk, who, 1 + random.nextInt(12)), "awardPoints")
                    .text("awardPoints.entry.id"));
        case 1 -> {
          var answer = act(who.api(), "redeemReward", "redemption", "rewardId", reward);
          if (answer.refusals("redeemReward").isEmpty()) {
            entries.add(answer.text("redeemReward.redemption.transferId"));
          } else {
            assertThat(answer.refusals("redeemReward"))
                .containsAnyOf("POINTS_TOO_FEW", "REWARD_OUT_OF_STOCK");
          }
        }
        default -> {
          if (!entries.isEmpty()) {
            act(
                desk.chair.api(),
                "reversePoints",
                "entry",
                "entryId",
                entries.get(random.nextInt(entries.size())),
                "reason",
                "更正");
          }
        }
      }
      theBookBalances(desk);
    }
    int given =
        desk.number(
            "select count(*) from volunteering.redemption r where r.reward_id = ? and not exists"
                + " (select from volunteering.transfer t where t.reverses = r.transfer_id)",
            uuid(reward));
    assertThat(desk.number("select stock from volunteering.reward where id = ?", uuid(reward)))
        .isEqualTo(4 - given);
  }

  @Test
  void a_reversal_is_the_mirror_happens_once_and_nothing_is_edited() {
    var desk = new HelpDesk(portal);
    var who = volunteer(desk, "更正");
    var entry = done(award(desk, who, 9), "awardPoints").text("awardPoints.entry.id");
    var in = new Object[] {"entryId", entry, "reason", "记错了人"};
    var back = done(act(desk.chair.api(), "reversePoints", "entry", in), "reversePoints");
    assertThat(back.at("reversePoints.entry.points").asInt()).isEqualTo(-9);
    assertThat(act(desk.chair.api(), "reversePoints", "entry", in).refusals("reversePoints"))
        .containsExactly("TRANSFER_REVERSED");
    assertThat(balance(desk, who)).isZero();
    var sql = portal.db().sql();
    assertThatThrownBy(() -> sql.execute("update volunteering.transfer set points = 1"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> sql.execute("delete from volunteering.transfer"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() ->
            sql.query(
                    "insert into volunteering.transfer select gen_random_uuid(), community_id,"
                        + " to_purse, from_purse, 4, 'REVERSAL', memo, day, null, id,"
                        + " recorded_by, at from volunteering.transfer where kind = 'AWARDED' and"
                        + " id = ?",
                    uuid(entry))
                .execute())
        .hasMessageContaining("transfer_");
    theBookBalances(desk);
  }

  @Test
  void the_last_piece_goes_once_and_no_purse_is_overdrawn() throws InterruptedException {
    var desk = new HelpDesk(portal);
    var reward = reward(desk, 5, 3);
    var people = new ArrayList<Neighbourhood.Member>();
    for (int i = 0; i < 8; i++) {
      var who = volunteer(desk, "抢" + i);
      done(award(desk, who, 6), "awardPoints");
      people.add(who);
    }
    var outcomes = new ConcurrentLinkedQueue<String>();
    var go = new CountDownLatch(1);
    var threads = new ArrayList<Thread>();
    for (var who : people) {
      for (int twice = 0; twice < 2; twice++) {
        threads.add(
            Thread.ofVirtual()
                .start(() -> {
                  try {
                    go.await();
                  } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    return;
                  }
                  var answer = act(who.api(), "redeemReward", "redemption", "rewardId", reward);
                  var refused = answer.refusals("redeemReward");
                  outcomes.add(
                      !answer.errors().isEmpty()
                          ? answer.errors().getFirst()
                          : refused.isEmpty() ? "DONE" : refused.getFirst());
                }));
      }
    }
    go.countDown();
    for (var thread : threads) {
      thread.join();
    }
    assertThat(outcomes.stream().filter("DONE"::equals)).hasSize(3);
    assertThat(outcomes).isSubsetOf("DONE", "REWARD_OUT_OF_STOCK", "POINTS_TOO_FEW");
    assertThat(desk.number("select stock from volunteering.reward where id = ?", uuid(reward)))
        .isZero();
    assertThat(
            desk.number(
                "select min(balance) from volunteering.purse where community_id = ? and account_id"
                    + " is not null",
                desk.place.communityId))
        .isNotNegative();
    assertThatThrownBy(() ->
            portal
                .db()
                .sql()
                .query(
                    "update volunteering.reward set stock = stock - 1 where id = ?", uuid(reward))
                .execute())
        .hasMessageContaining("reward_stock_is_never_negative");
    theBookBalances(desk);
  }

  @Test
  void what_was_redeemed_is_handed_over_or_goes_back_to_the_shelf() {
    var desk = new HelpDesk(portal);
    var who = volunteer(desk, "换东西");
    done(award(desk, who, 10), "awardPoints");
    var reward = reward(desk, 4, 2);
    var first =
        done(act(who.api(), "redeemReward", "redemption", "rewardId", reward), "redeemReward");
    assertThat(first.text("redeemReward.redemption.code")).matches("[0-9]{6}");
    var second =
        done(act(who.api(), "redeemReward", "redemption", "rewardId", reward), "redeemReward");
    var id = first.text("redeemReward.redemption.id");
    assertThat(
            act(who.api(), "handOverReward", "redemption", "redemptionId", id)
                .refusals("handOverReward"))
        .containsExactly("NOT_ALLOWED");
    done(
        act(desk.chair.api(), "handOverReward", "redemption", "redemptionId", id),
        "handOverReward");
    assertThat(
            act(
                    desk.chair.api(),
                    "reversePoints",
                    "entry",
                    "entryId",
                    first.text("redeemReward.redemption.transferId"),
                    "reason",
                    "反悔")
                .refusals("reversePoints"))
        .containsExactly("TRANSFER_REVERSED");
    done(
        act(
            desk.chair.api(),
            "reversePoints",
            "entry",
            "entryId",
            second.text("redeemReward.redemption.transferId"),
            "reason",
            "不想要了"),
        "reversePoints");
    assertThat(balance(desk, who)).isEqualTo(6);
    assertThat(desk.number("select stock from volunteering.reward where id = ?", uuid(reward)))
        .isEqualTo(1);
  }

  @Test
  void the_quarter_is_public_and_names_only_who_agreed() {
    var desk = new HelpDesk(portal);
    var listed = volunteer(desk, "欧阳明月");
    done(
        act(listed.api(), "registerVolunteer", "volunteering", "listed", true),
        "registerVolunteer");
    var shy = volunteer(desk, "不愿出名");
    var head = desk.place.officer(OfficeKind.STAIRWELL_HEAD, "顾秀英");
    done(award(desk, listed, 9), "awardPoints");
    done(award(desk, shy, 8), "awardPoints");
    done(award(desk, head, 7), "awardPoints");
    var list =
        portal
            .guest()
            .run(
                "query($c: ID!, $y: Int!, $q: Int!) { quarterPoints(communityId: $c, year: $y,"
                    + " quarter: $q) { name title points } }",
                Map.of(
                    "c",
                    desk.place.globalId(),
                    "y",
                    desk.today().getYear(),
                    "q",
                    (desk.today().getMonthValue() + 2) / 3));
    var text = list.at("quarterPoints").toString();
    assertThat(list.at("quarterPoints").size()).isEqualTo(3);
    assertThat(text).contains("未公开姓名", "楼门长", "\"points\":9").doesNotContain("不愿出名", "欧阳明月", "顾秀英");
    var ledger =
        portal
            .guest()
            .run(
                "query($c: ID!) { pointsLedger(communityId: $c, all: true) { nodes { memo } } }",
                Map.of("c", desk.place.globalId()));
    assertThat(ledger.status()).isEqualTo(401);
    assertThat(
            shy.api()
                .run(
                    "query($c: ID!) { pointsLedger(communityId: $c, all: true) { nodes { memo } }"
                        + " }",
                    Map.of("c", desk.place.globalId()))
                .errors())
        .containsExactly("NOT_ALLOWED");
  }
}
