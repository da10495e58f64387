package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.act;
import static cn.yunshequ.voting.BallotDesk.input;
import static cn.yunshequ.voting.BallotDesk.ok;
import static cn.yunshequ.voting.BallotDesk.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import cn.yunshequ.voting.model.ObjectionKind;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Objections reach who answers them, answers who objected, each once; and nothing closes past one.
 */
@org.jspecify.annotations.NullUnmarked
class VoicesToldTest {
  private static Portal portal;
  private static BallotDesk desk;
  private static Neighbourhood.Member member;

  @BeforeAll
  static void start() {
    portal = News.quietPortal();
    desk = new BallotDesk(portal);
    member = desk.place.officer(OfficeKind.COMMITTEE_MEMBER, "委员");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  // How often that is in the inbox, over all ballots of this class.
  private static int told(Neighbourhood.Member who, String words) {
    new News(portal).settle();
    var lines =
        portal
            .db()
            .sql()
            .resultQuery(
                "select n.text from notification.receipt r join notification.notice n on n.id ="
                    + " r.notice_id where r.account_id = ?",
                who.account())
            .fetchInto(String.class);
    return (int) lines.stream().filter(line -> Pattern.compile(words).matcher(line).find()).count();
  }

  private static void flag(String ballot, String door, String note) {
    var flag =
        input("ballotId", ballot, "householdId", desk.household("7栋2单元", door), "note", note);
    ok(act(desk.chair.api(), "flagAffected", "ballot { id }", flag), "flagAffected");
  }

  @Test
  void objections_and_answers_reach_whom_they_concern_once() {
    var ballot = desk.stairwell();
    var ground = desk.place.resident("一楼", "7栋2单元", "101");
    var neighbour = desk.place.resident("二楼", "7栋2单元", "201");
    flag(ballot, "101", "挡光");
    flag(ballot, "101", "挡光，也有噪声");
    assertThat(told(ground, "受这件事影响更大")).as("once, however it is worded").isEqualTo(1);
    assertThat(told(neighbour, "受这件事影响更大")).isZero();
    var object = input("ballotId", ballot, "kind", "AFFECTED", "text", "我家窗前就是井道。");
    var raised =
        ok(
                act(ground.api(), "raiseBallotObjection", "objection { id }", object),
                "raiseBallotObjection")
            .text("raiseBallotObjection.objection.id");
    for (var office : List.of(desk.chair, member)) {
      assertThat(told(office, "提出了异议")).as("who may answer it").isEqualTo(1);
    }
    assertThat(told(desk.grid, "提出了异议")).as("who only counts").isZero();
    var answer = input("objectionId", raised, "answer", "井道往东移了一米半。");
    ok(
        act(member.api(), "answerBallotObjection", "objection { id }", answer),
        "answerBallotObjection");
    assertThat(told(ground, "异议有答复了")).isEqualTo(1);
    assertThat(told(neighbour, "异议")).isZero();
  }

  @Test
  void who_may_vote_is_told_that_the_vote_is_void() {
    var ballot = desk.stairwell();
    var home = desk.place.resident("住户", "7栋2单元", "202");
    assertThat(
            portal
                .bean(Counting.class)
                .annul(new SubjectRef("area", desk.place.area("7栋2单元")), uuid(ballot), "正文有改动"))
        .isTrue();
    assertThat(told(home, "本次表决作废")).isEqualTo(1);
  }

  @Test
  void what_is_closed_while_an_affected_home_objects_waits_and_sees_the_objection()
      throws InterruptedException {
    // Another place, on which nothing else is voted here.
    var ballot = desk.open(desk.terms("8栋2单元", "HOUSEHOLDS", "STAIRWELL_DECISION", "NAMED"));
    var home = desk.place.resident("住户", "8栋2单元", "101");
    var household = desk.place.household("8栋2单元", "101");
    ok(
        act(
            desk.chair.api(),
            "flagAffected",
            "ballot { id }",
            input("ballotId", ballot, "householdId", desk.household("8栋2单元", "101"), "note", "挡光")),
        "flagAffected");
    var who = portal.bean(cn.yunshequ.community.Viewers.class).of(List.of(home.account()));
    Viewer viewer = who.get(home.account());
    assertThat(viewer.residences().getFirst().householdId()).isEqualTo(household);
    var voices = portal.bean(Voices.class);
    var blocked = new AtomicBoolean();
    var fault =
        Meanwhile.of(
            portal,
            () -> voices.object(viewer, uuid(ballot), ObjectionKind.AFFECTED, "挡光", null),
            () -> {},
            () ->
                portal
                    .db()
                    .write(() -> {
                      blocked.set(voices.blocks(new SubjectRef("area", desk.place.area("8栋2单元"))));
                      return new UUID(0, 0);
                    }));
    assertThat(fault).isNull();
    assertThat(blocked).isTrue();
  }
}
