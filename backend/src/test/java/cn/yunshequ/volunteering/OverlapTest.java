package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static cn.yunshequ.volunteering.HelpDesk.uuid;
import static cn.yunshequ.volunteering.Overlap.DONE;
import static cn.yunshequ.volunteering.Overlap.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import cn.yunshequ.volunteering.model.HelpAct;
import cn.yunshequ.volunteering.model.HelpRules;
import cn.yunshequ.volunteering.store.HelpReads;
import cn.yunshequ.volunteering.store.HelpStore;
import cn.yunshequ.volunteering.store.PointStore;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two people act at once on the same request, piece, award or time. Each test has three parts: as
 * it is; as it would be without the lock, where the key still holds; and without both, where it
 * goes wrong.
 */
@org.jspecify.annotations.NullUnmarked
class OverlapTest {
  private Portal portal;
  private HelpDesk desk;
  private Overlap overlap;

  @BeforeEach
  void start() {
    portal = Portal.start(Map.of("notification.chores", false));
    desk = new HelpDesk(portal);
    overlap = new Overlap(portal);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private String drop(String what) {
    portal.db().sql().execute(what);
    return what;
  }

  private Viewer chair() {
    return Overlap.chair(desk);
  }

  private UUID asked(Neighbourhood.Member who) {
    return uuid(
        done(
                act(
                    who.api(),
                    "postHelpRequest",
                    "helpRequest",
                    "scopeId",
                    GlobalId.encode("area", desk.place.area("7栋")),
                    "title",
                    "换灯泡",
                    "body",
                    "够不着"),
                "postHelpRequest")
            .text("postHelpRequest.helpRequest.id"));
  }

  // What HelpRequests does, without holding the request: looks, asks the rules, writes.
  private void unheld(Neighbourhood.Member who, UUID id, HelpAct act, Runnable write) {
    portal
        .db()
        .write(() -> {
          var seen = portal.bean(HelpReads.class).find(viewer(who), id).orElseThrow();
          HelpRules.may(viewer(who), act, seen.standing()).orRefuse();
          write.run();
          return id;
        });
  }

  private int claims(UUID id) {
    return desk.number(
        "select count(*) from volunteering.help_claim where request_id = ? and handed_back_at is"
            + " null",
        id);
  }

  @Test
  void of_two_who_claim_at_once_one_helps() {
    var store = portal.bean(HelpStore.class);
    var door = portal.bean(HelpRequests.class);
    var asker = desk.resident("许德昌");
    var one = desk.resident("褚一鸣");
    var two = desk.resident("陆阿姨");
    var held = asked(asker);
    assertThat(
            overlap.second(
                () -> door.claim(viewer(one), held, null),
                () -> door.claim(viewer(two), held, null)))
        .isEqualTo("HELP_TAKEN");
    assertThat(claims(held)).isEqualTo(1);

    var keyed = asked(asker);
    claimUnheld(store, one, two, keyed);
    assertThat(claims(keyed)).as("the key alone holds").isEqualTo(1);

    drop("drop index volunteering.help_claim_is_one_at_a_time");
    var neither = asked(asker);
    claimUnheld(store, one, two, neither);
    assertThat(claims(neither)).as("without lock and key two people go").isEqualTo(2);
  }

  private void claimUnheld(
      HelpStore store, Neighbourhood.Member one, Neighbourhood.Member two, UUID id) {
    var now = portal.clock.instant();
    assertThat(
            overlap.second(
                () ->
                    unheld(
                        one,
                        id,
                        HelpAct.CLAIM,
                        () -> store.claim(UUID.randomUUID(), id, viewer(one), now)),
                () ->
                    unheld(
                        two,
                        id,
                        HelpAct.CLAIM,
                        () -> store.claim(UUID.randomUUID(), id, viewer(two), now))))
        .isEqualTo(DONE);
  }

  private UUID claimed(Neighbourhood.Member asker, Neighbourhood.Member helper) {
    var id = asked(asker);
    portal.bean(HelpRequests.class).claim(viewer(helper), id, null);
    return id;
  }

  @Test
  void what_is_being_completed_is_not_handed_back_and_what_is_handed_back_is_not_completed() {
    var store = portal.bean(HelpStore.class);
    var door = portal.bean(HelpRequests.class);
    var asker = desk.resident("许德昌");
    var helper = desk.resident("褚一鸣");
    var done = claimed(asker, helper);
    assertThat(
            overlap.second(
                () -> door.complete(viewer(asker), done, null),
                () -> door.handBack(viewer(helper), done, "临时出差")))
        .isEqualTo("HELP_STAGE_FORBIDS");
    assertThat(claims(done)).as("who helped is thanked").isEqualTo(1);
    var back = claimed(asker, helper);
    assertThat(
            overlap.second(
                () -> door.handBack(viewer(helper), back, "临时出差"),
                () -> door.complete(viewer(asker), back, null)))
        .isEqualTo("HELP_STAGE_FORBIDS");
    assertThat(nobodyDid(back)).isZero();

    var wrong = claimed(asker, helper);
    var now = portal.clock.instant();
    overlap.second(
        () -> door.complete(viewer(asker), wrong, null),
        () -> unheld(helper, wrong, HelpAct.HAND_BACK, () -> store.handBack(wrong, "临时出差", now)));
    assertThat(nobodyDid(wrong)).as("without the lock it is done by nobody").isEqualTo(1);
  }

  private int nobodyDid(UUID id) {
    return desk.number(
        "select count(*) from volunteering.help_request r where r.id = ? and r.done_at is not null"
            + " and not exists (select from volunteering.help_claim c where c.request_id = r.id and"
            + " c.handed_back_at is null)",
        id);
  }

  private Neighbourhood.Member rich(String name) {
    var who = PointsTest.volunteer(desk, name);
    done(PointsTest.award(desk, who, 100), "awardPoints");
    return who;
  }

  private int stock(UUID reward) {
    return desk.number("select stock from volunteering.reward where id = ?", reward);
  }

  @Test
  void the_last_piece_goes_to_one_of_two() {
    var door = portal.bean(Rewards.class);
    var one = rich("手快");
    var two = rich("手慢");
    var held = uuid(PointsTest.reward(desk, 5, 1));
    assertThat(
            overlap.second(
                () -> door.redeem(viewer(one), held, null),
                () -> door.redeem(viewer(two), held, null)))
        .isEqualTo("REWARD_OUT_OF_STOCK");
    assertThat(stock(held)).isZero();
    assertThat(
            desk.number("select count(*) from volunteering.redemption where reward_id = ?", held))
        .isEqualTo(1);

    var keyed = uuid(PointsTest.reward(desk, 5, 1));
    assertThat(overlap.second(() -> door.redeem(viewer(one), keyed, null), () -> take(keyed)))
        .contains("reward_stock_is_never_negative");
    assertThat(stock(keyed)).as("the check alone holds").isZero();

    drop("alter table volunteering.reward drop constraint reward_stock_is_never_negative");
    var neither = uuid(PointsTest.reward(desk, 5, 1));
    assertThat(overlap.second(() -> door.redeem(viewer(one), neither, null), () -> take(neither)))
        .isEqualTo(DONE);
    assertThat(stock(neither))
        .as("without lock and check a piece is given that is not there")
        .isEqualTo(-1);
  }

  // What Rewards does with the shelf, without holding it.
  private void take(UUID reward) {
    portal
        .db()
        .write(() -> {
          if (stock(reward) > 0) {
            portal.bean(PointStore.class).takeFromShelf(reward, 1);
          }
          return reward;
        });
  }

  private int purse(Neighbourhood.Member who) {
    return desk.number(
        "select balance from volunteering.purse where account_id = ?", who.account());
  }

  @Test
  void an_award_sent_twice_at_once_is_given_once() {
    var door = portal.bean(Points.class);
    var who = PointsTest.volunteer(desk, "排查员");
    var community = desk.place.communityId;
    Runnable award = () -> door.award(chair(), community, who.account(), 3, "排查隐患", "k-1");
    assertThat(overlap.second(award, award)).as("the first answer").isEqualTo(DONE);
    assertThat(purse(who)).isEqualTo(3);

    drop("alter table platform.request_key drop constraint request_key_is_used_once_per_account");
    Runnable again = () -> door.award(chair(), community, who.account(), 3, "排查隐患", "k-2");
    overlap.second(again, again);
    assertThat(purse(who)).as("without the key it is given twice").isEqualTo(9);
  }

  @Test
  void time_confirmed_twice_at_once_is_paid_once() {
    var door = portal.bean(Hours.class);
    var who = desk.resident("周敏");
    var held = uuid(desk.served(who, desk.oneShift(1)));
    Runnable confirm = () -> door.confirm(chair(), List.of(held), null, null);
    assertThat(overlap.second(confirm, confirm)).isEqualTo("HOURS_CONFIRMED");
    assertThat(purse(who)).as("two points for an hour").isEqualTo(4);

    var another = desk.resident("李强");
    var keyed = uuid(desk.served(another, desk.oneShift(1)));
    Runnable late = () -> confirmUnheld(keyed, another);
    assertThat(overlap.second(() -> door.confirm(chair(), List.of(keyed), null, null), late))
        .contains("hour_entry_is_one_per_step");

    drop("alter table volunteering.hour_entry drop constraint hour_entry_is_one_per_step cascade");
    drop(
        "alter table volunteering.hour_entry drop constraint"
            + " hour_entry_minutes_stand_at_their_step cascade");
    var third = desk.resident("王芳");
    var neither = uuid(desk.served(third, desk.oneShift(1)));
    assertThat(
            overlap.second(
                () -> door.confirm(chair(), List.of(neither), null, null),
                () -> confirmUnheld(neither, third)))
        .isEqualTo(DONE);
    assertThat(
            desk.number(
                "select sum(minutes) from volunteering.hour_entry where signup_id = ?", neither))
        .as("without lock and key two hours are four")
        .isEqualTo(240);
  }

  // What Hours writes, without holding the sign-up.
  private void confirmUnheld(UUID signup, Neighbourhood.Member who) {
    var store = portal.bean(cn.yunshequ.volunteering.store.HourStore.class);
    portal
        .db()
        .write(() -> {
          assertThat(store.last(signup)).isEmpty();
          store.write(
              UUID.randomUUID(),
              signup,
              1,
              who.account(),
              desk.place.communityId,
              desk.today(),
              120,
              null,
              chair(),
              portal.clock.instant());
          return signup;
        });
  }

  @Test
  void an_hour_earns_once_whoever_says_it_again() {
    var who = desk.resident("周敏");
    desk.confirmed(who, desk.oneShift(1));
    assertThat(earnAgain()).as("the key alone holds").isFalse();
    assertThat(purse(who)).isEqualTo(4);
    drop("alter table volunteering.transfer drop constraint transfer_earns_each_hour_once");
    assertThat(earnAgain()).isTrue();
    assertThat(purse(who)).as("without the key it is paid twice").isEqualTo(8);
  }

  private boolean earnAgain() {
    var store = portal.bean(PointStore.class);
    var earned =
        portal
            .db()
            .sql()
            .fetchOne("select * from volunteering.transfer where kind = 'EARNED' limit 1");
    return portal
        .db()
        .write(() ->
            store.move(
                new PointStore.NewTransfer(
                    UUID.randomUUID(),
                    desk.place.communityId,
                    earned.get("from_purse", UUID.class),
                    earned.get("to_purse", UUID.class),
                    4,
                    cn.yunshequ.volunteering.model.TransferKind.EARNED,
                    "服务时长2.0小时",
                    desk.today(),
                    earned.get("hour_entry_id", UUID.class),
                    null),
                chair(),
                portal.clock.instant()));
  }
}
