package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.act;
import static cn.yunshequ.voting.BallotDesk.cast;
import static cn.yunshequ.voting.BallotDesk.input;
import static cn.yunshequ.voting.BallotDesk.ok;
import static cn.yunshequ.voting.BallotDesk.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.community.Communities;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.PhotoClient;
import cn.yunshequ.support.Portal;
import cn.yunshequ.voting.model.DecisionRule;
import cn.yunshequ.voting.model.MajorityBase;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.model.PaperPhoto;
import cn.yunshequ.voting.model.Rules;
import cn.yunshequ.voting.model.TieRule;
import cn.yunshequ.voting.model.VotingLaw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A place's own rule says what equal points mean, and whether paper needs its photo (L-31, L-41).
 */
@org.jspecify.annotations.NullUnmarked
class TieAndPhotoTest {
  private static final String PLACE = "试行市";

  private Portal portal;
  private BallotDesk desk;

  @BeforeEach
  void start() {
    portal = Portal.start();
    desk = new BallotDesk(portal);
    portal
        .bean(Laws.class)
        .place(
            portal.bean(Communities.class).operatorOf(desk.place.communityId),
            desk.place.communityId,
            new VotingLaw.Setting(PLACE, true, null, null));
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private void local(Matter matter, TieRule ties, PaperPhoto photo) {
    var plain = Rules.rule(null, null, null, null, MajorityBase.PARTICIPATING);
    portal
        .bean(Laws.class)
        .add(
            matter,
            new DecisionRule(
                UUID.randomUUID(),
                PLACE,
                "试行市办法2026",
                "《试行市办法》第九条",
                plain.validFrom(),
                null,
                null,
                plain.majorityHeads(),
                null,
                plain.majorityOf(),
                false,
                null,
                ties,
                photo,
                plain.periods()));
  }

  // Two homes, one for each of two colours.
  private String tied() {
    var terms = desk.terms("7栋2单元", "HOUSEHOLDS", "STRAW_POLL", "NAMED");
    terms.put("options", List.of("米色", "浅灰"));
    terms.put("method", "APPROVAL");
    terms.put("seats", 1);
    var ballot = desk.open(terms);
    ok(cast(desk.place.resident("周一", "7栋2单元", "101"), ballot, "A"), "castBallot");
    ok(cast(desk.place.resident("吴二", "7栋2单元", "102"), ballot, "B"), "castBallot");
    desk.close(ballot);
    return ballot;
  }

  @Test
  void two_colours_with_equal_points_are_drawn_and_anybody_draws_them_again(@TempDir Path folder)
      throws IOException, InterruptedException {
    local(Matter.STRAW_POLL, TieRule.LOT, PaperPhoto.OPTIONAL);
    var ballot = tied();
    var seen =
        see(
            portal.guest(),
            ballot,
            "rule { ties explanation } result { outcome working winners { key } }");
    assertThat(seen.text("ballot.rule.ties")).isEqualTo("LOT");
    assertThat(seen.text("ballot.rule.explanation")).contains("公开抽签", "任何人都能重算");
    assertThat(seen.text("ballot.result.outcome")).isEqualTo("PASSED");
    assertThat(seen.at("ballot.result.winners").size()).isEqualTo(1);
    assertThat(seen.at("ballot.result.working").toString()).contains("按规则抽签", "签号开头");
    var lines =
        portal
            .bean(Publishing.class)
            .file(cn.yunshequ.kernel.Viewer.GUEST, BallotDesk.uuid(ballot), false)
            .orElseThrow();
    var right = recount(folder, lines);
    assertThat(right.code()).as(right.text()).isZero();
    assertThat(right.text()).contains("一致\tPASSED");
    var other = seen.text("ballot.result.winners.0.key").equals("A") ? "B" : "A";
    var changed =
        lines.stream()
            .map(line -> line.replaceAll("\"winners\":\"[AB]\"", "\"winners\":\"" + other + "\""))
            .toList();
    var wrong = recount(folder, changed);
    assertThat(wrong.code()).as("another winner than the lot's").isEqualTo(1);
    assertThat(wrong.text()).contains("得分最高的选项不是 " + other);
  }

  private static Recounting.Answer recount(Path folder, List<String> lines)
      throws IOException, InterruptedException {
    var file = Files.writeString(folder.resolve("f.jsonl"), String.join("\n", lines) + "\n");
    return Recounting.of(List.of(file));
  }

  @Test
  void without_a_rule_of_its_own_equal_points_choose_nothing_and_the_page_says_so() {
    var seen =
        see(
            portal.guest(),
            tied(),
            "rule { ties explanation } result { outcome working winners { key } }");
    assertThat(seen.text("ballot.rule.ties")).isEqualTo("NOBODY");
    assertThat(seen.text("ballot.rule.explanation")).contains("选项得分相同而名额不够时，都不当选");
    assertThat(seen.text("ballot.result.outcome")).isEqualTo("REJECTED");
    assertThat(seen.at("ballot.result.working").toString()).contains("得分最高的并列：A、B。");
  }

  private Api.Answer paper(Api by, String ballot, String witness, String photo) {
    return act(
        by,
        "recordPaperBallot",
        "entry { id evidence { id } }",
        input(
            "ballotId",
            ballot,
            "householdId",
            desk.household("7栋2单元", "201"),
            "choice",
            "FOR",
            "channel",
            "PAPER",
            "witnessId",
            witness,
            "evidenceId",
            photo));
  }

  @Test
  void paper_of_a_binding_ballot_is_recorded_only_with_its_photo() {
    var chairPhone = desk.place.newPhone();
    var gridPhone = desk.place.newPhone();
    desk.place.officer(chairPhone, OfficeKind.COMMITTEE_CHAIR, "韩主任");
    desk.place.officer(gridPhone, OfficeKind.GRID_WORKER, "叶网格");
    var terms = desk.terms("7栋", "OWNERS", "USE_MAINTENANCE_FUND", "NAMED");
    terms.put("force", "BINDING_OWNER");
    terms.put("opensAt", desk.in(Duration.ofDays(16)).toString());
    terms.put("closesAt", desk.in(Duration.ofDays(30)).toString());
    var ballot = desk.open(terms);
    var witness = BallotDesk.resident(desk.grid);
    portal.clock.advance(Duration.ofDays(17));
    var chair = portal.signIn(chairPhone);
    assertThat(see(chair, ballot, "paperPhotoNeeded").at("ballot.paperPhotoNeeded").asBoolean())
        .isTrue();
    assertThat(paper(chair, ballot, witness, null).refusals("recordPaperBallot"))
        .containsExactly("PHOTO_NEEDED");
    assertThat(desk.count("from voting.entry where ballot_id = ?", BallotDesk.uuid(ballot)))
        .as("nothing was written")
        .isZero();
    assertThat(desk.events(ballot)).containsExactly("BallotOpened");
    var photo = PhotoClient.upload(chair, PhotoClient.jpeg()).id();
    assertThat(
            ok(paper(chair, ballot, witness, photo), "recordPaperBallot")
                .at("recordPaperBallot.entry.evidence.id")
                .isString())
        .isTrue();
  }

  @Test
  void a_place_may_ask_for_the_photo_of_every_paper_and_most_do_not() {
    var plain = desk.stairwell();
    var witness = BallotDesk.resident(desk.place.resident("郑三", "7栋2单元", "102"));
    ok(paper(desk.grid.api(), plain, witness, null), "recordPaperBallot");
    local(Matter.STAIRWELL_DECISION, TieRule.NOBODY, PaperPhoto.ALWAYS);
    var strict = desk.stairwell();
    assertThat(paper(desk.grid.api(), strict, witness, null).refusals("recordPaperBallot"))
        .containsExactly("PHOTO_NEEDED");
  }
}
