package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.act;
import static cn.yunshequ.voting.BallotDesk.cast;
import static cn.yunshequ.voting.BallotDesk.ok;
import static cn.yunshequ.voting.BallotDesk.see;
import static cn.yunshequ.voting.BallotDesk.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.model.Secrecy;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who votes at the box of a secret ballot: marked off by two, and never online as well. */
@org.jspecify.annotations.NullUnmarked
class BallotBoxTest extends BoxRoom {
  @Test
  void a_home_votes_online_or_at_the_box_and_two_persons_say_so() {
    var ballot = secret("7栋2单元");
    var home = desk.place.resident("到箱的", "7栋2单元", "101");
    var mark = marked(desk.chair.api(), ballot, "7栋2单元", "101");
    assertThat(confirmMark(desk.chair.api(), mark, true).refusals("confirmBoxMark"))
        .containsExactly("SECOND_PERSON_NEEDED");
    assertThat(confirmMark(home.api(), mark, true).refusals("confirmBoxMark"))
        .containsExactly("NOT_ALLOWED");
    assertThat(mark(desk.grid.api(), ballot, "7栋2单元", "101").refusals("markAtBox"))
        .containsExactly("ALREADY_STATED");
    var confirmed = ok(confirmMark(desk.grid.api(), mark, true), "confirmBoxMark");
    assertThat(confirmed.at("confirmBoxMark.ballot.turnout.heads").asInt()).isEqualTo(1);
    assertThat(cast(home, ballot, "FOR").refusals("castBallot")).containsExactly("VOTED_AT_BOX");
    assertThat(
            see(home.api(), ballot, "viewerVotes { hasVoted atBox choice } box { marked }")
                .at("ballot")
                .toString())
        .as("the home sees that it voted there; how many did, only who counts")
        .contains("\"hasVoted\":true,\"atBox\":true,\"choice\":null", "\"marked\":null");
    var online = desk.place.resident("手机投的", "7栋2单元", "102");
    ok(cast(online, ballot, "FOR"), "castBallot");
    assertThat(mark(desk.chair.api(), ballot, "7栋2单元", "102").refusals("markAtBox"))
        .containsExactly("VOTED_ONLINE");
    var between = desk.place.resident("临时改主意的", "7栋2单元", "201");
    var late = marked(desk.chair.api(), ballot, "7栋2单元", "201");
    ok(cast(between, ballot, "AGAINST"), "castBallot");
    assertThat(confirmMark(desk.grid.api(), late, true).refusals("confirmBoxMark"))
        .containsExactly("VOTED_ONLINE");
    ok(confirmMark(desk.grid.api(), late, false), "confirmBoxMark");
    assertThat(desk.count("from voting.box_mark where ballot_id = ? and agrees", uuid(ballot)))
        .isEqualTo(1);
    assertThat(desk.events(ballot))
        .as("no event tells who was at the box when")
        .containsExactly("BallotOpened");
  }

  @Test
  void a_box_stands_only_where_every_home_counts_the_same_and_nobody_knows_the_choice() {
    var named = desk.open(desk.terms("7栋1单元", "HOUSEHOLDS", "STAIRWELL_DECISION", "NAMED"));
    assertThat(mark(desk.chair.api(), named, "7栋1单元", "101").refusals("markAtBox"))
        .containsExactly("BALLOT_TERMS");
    var area = desk.open(desk.terms("7栋", "OWNERS", "STRAW_POLL", "SECRET"));
    assertThat(mark(desk.chair.api(), area, "7栋1单元", "101").refusals("markAtBox"))
        .containsExactly("SECRET_NOT_ON_PAPER");
    assertThat(see(desk.chair.api(), area, "box { marked }").at("ballot.box").isNull()).isTrue();
  }

  @Test
  void nobody_marks_the_home_they_vote_for() {
    var ballot = secret("8栋1单元");
    var phone = desk.place.newPhone();
    var own = desk.place.resident(phone, "楼门长", "8栋1单元", "102", "OWNER");
    portal
        .db()
        .sql()
        .query(
            "insert into community.office (id, account_id, kind, area_id, term_starts, term_ends)"
                + " values (gen_random_uuid(), ?, ?, ?, current_date - 1, current_date + 300)",
            own.account(),
            OfficeKind.STAIRWELL_HEAD.name(),
            desk.place.area("8栋1单元"))
        .execute();
    var head = portal.signIn(phone);
    assertThat(mark(head, ballot, "8栋1单元", "102").refusals("markAtBox"))
        .containsExactly("NOT_ALLOWED");
    var mark = marked(desk.chair.api(), ballot, "8栋1单元", "102");
    assertThat(confirmMark(head, mark, true).refusals("confirmBoxMark"))
        .containsExactly("NOT_ALLOWED");
  }

  // Without the key of participation both would count.
  @Test
  void of_the_home_online_and_the_second_person_at_once_one_comes_in_time()
      throws InterruptedException {
    var estate = new Estate(portal, 12);
    var ballot = estate.open(Electorate.HOUSEHOLDS, Matter.STAIRWELL_DECISION, Secrecy.SECRET);
    var second = officer(estate);
    var box = portal.bean(BallotBox.class);
    var works = new ArrayList<Runnable>();
    var late = new AtomicInteger();
    for (var home : estate.owners) {
      var mark = mark(estate, ballot, unitOf(estate, ballot, home));
      works.add(() -> orLate(late, () -> estate.cast(home, ballot, "FOR", null)));
      works.add(() -> orLate(late, () -> box.confirmMark(second, mark, true)));
    }
    Race.run(works);
    int online =
        estate.number("select count(*)::int from voting.secret_choice where ballot_id = ?", ballot);
    int atBox =
        estate.number(
            "select count(*)::int from voting.box_mark where ballot_id = ? and agrees", ballot);
    assertThat(online + atBox).as("one of the two, for each of twelve homes").isEqualTo(12);
    assertThat(late.get()).isEqualTo(12);
  }

  private static void orLate(AtomicInteger late, Runnable act) {
    try {
      act.run();
    } catch (RefusedException refused) {
      late.incrementAndGet();
    }
  }

  @Test
  void the_same_person_never_says_both_words_whatever_the_program_does() {
    var estate = new Estate(portal, 5);
    var ballot = estate.open(Electorate.HOUSEHOLDS, Matter.STAIRWELL_DECISION, Secrecy.SECRET);
    var mark = mark(estate, ballot, unitOf(estate, ballot, estate.owners.getFirst()));
    assertThatThrownBy(() ->
            portal
                .db()
                .sql()
                .query(
                    "update voting.box_mark set confirmed_by = marked_by, agrees = true where"
                        + " id = ?",
                    mark)
                .execute())
        .hasMessageContaining("box_mark_needs_two_persons");
    assertThatThrownBy(() -> portal.bean(BallotBox.class).confirmMark(estate.chair, mark, true))
        .isInstanceOf(RefusedException.class);
  }
}
