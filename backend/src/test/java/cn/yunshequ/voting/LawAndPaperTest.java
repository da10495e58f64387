package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.act;
import static cn.yunshequ.voting.BallotDesk.cast;
import static cn.yunshequ.voting.BallotDesk.input;
import static cn.yunshequ.voting.BallotDesk.ok;
import static cn.yunshequ.voting.BallotDesk.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.community.Communities;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.MajorityBase;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.model.PaperPhoto;
import cn.yunshequ.voting.model.Rules;
import cn.yunshequ.voting.model.Secrecy;
import cn.yunshequ.voting.model.TieRule;
import cn.yunshequ.voting.model.VotingLaw;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rules as data, binding votes only where the place allows them (L-36), and what is printed. */
@org.jspecify.annotations.NullUnmarked
class LawAndPaperTest {
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

  private static Api.Answer law(BallotDesk at) {
    return portal
        .guest()
        .run(
            "query($id: ID!) { votingLaw(communityId: $id) { jurisdiction bindingOwnerAllowed"
                + " officialName officialUrl rules { matter matterName inForce until rule {"
                + " jurisdiction lawVersion citation validFrom majorityHeads { text } } } } }",
            Map.of("id", at.place.globalId()));
  }

  @Test
  void
      rules_are_data_with_place_version_and_first_day_and_binding_only_where_the_place_allows_it() {
    var other = new BallotDesk(portal);
    var before = law(other);
    assertThat(before.text("votingLaw.jurisdiction")).isEqualTo("CN");
    assertThat(before.at("votingLaw.rules").size()).isGreaterThanOrEqualTo(17);
    var binding = other.terms("7栋", "OWNERS", "USE_MAINTENANCE_FUND", "NAMED");
    binding.put("force", "BINDING_OWNER");
    binding.put("opensAt", other.in(Duration.ofDays(16)).toString());
    binding.put("closesAt", other.in(Duration.ofDays(30)).toString());
    assertThat(
            act(other.chair.api(), "openBallot", "ballot { id }", binding).refusals("openBallot"))
        .as("off unless the place says otherwise (L-36)")
        .containsExactly("BALLOT_TERMS");
    var laws = portal.bean(Laws.class);
    var operator = portal.bean(Communities.class).operatorOf(other.place.communityId);
    laws.place(
        operator,
        other.place.communityId,
        new VotingLaw.Setting("试行市", true, "业主决策平台", "https://vote.example.gov.cn"));
    var local =
        Rules.rule(
            Rules.TWO_THIRDS,
            Rules.TWO_THIRDS,
            Rules.THREE_QUARTERS,
            Rules.THREE_QUARTERS,
            MajorityBase.PARTICIPATING);
    var made =
        new cn.yunshequ.voting.model.DecisionRule(
            UUID.randomUUID(),
            "试行市",
            "试行市办法2026",
            "《试行市办法》第九条",
            local.validFrom(),
            local.quorumHeads(),
            local.quorumArea(),
            local.majorityHeads(),
            local.majorityArea(),
            local.majorityOf(),
            false,
            null,
            TieRule.LOT,
            PaperPhoto.ALWAYS,
            local.periods());
    assertThat(laws.add(Matter.USE_MAINTENANCE_FUND, made)).isTrue();
    assertThat(laws.add(Matter.USE_MAINTENANCE_FUND, made)).as("a version is added once").isFalse();
    var after = law(other);
    assertThat(after.at("votingLaw").toString())
        .contains("试行市办法2026", "业主决策平台", "\"bindingOwnerAllowed\":true");
    for (var rule : after.at("votingLaw.rules")) {
      if (rule.path("matter").asString().equals("USE_MAINTENANCE_FUND")) {
        assertThat(rule.path("inForce").asBoolean())
            .isEqualTo(rule.path("rule").path("jurisdiction").asString().equals("试行市"));
      }
    }
    var opened =
        ok(
            act(
                other.chair.api(),
                "openBallot",
                "ballot { id force rule { lawVersion majorityHeads { text } } }",
                binding),
            "openBallot");
    assertThat(opened.at("openBallot.ballot").toString())
        .contains("BINDING_OWNER", "试行市办法2026", "不少于四分之三");
    var secondDay = other.terms("7栋", "OWNERS", "USE_MAINTENANCE_FUND", "NAMED");
    secondDay.put("force", "BINDING_OWNER");
    assertThat(
            act(other.chair.api(), "openBallot", "ballot { id }", secondDay).refusals("openBallot"))
        .as("a binding ballot keeps the notice period (L-34)")
        .containsExactly("BALLOT_TIMES");
  }

  @Test
  void the_link_to_the_official_vote_is_held_and_announced() {
    var ballot = desk.open(desk.terms("7栋", "OWNERS", "PROPERTY_COMPANY", "NAMED"));
    var link = input("ballotId", ballot, "url", "https://vote.example.gov.cn/42", "note", "凭身份证登录");
    assertThat(
            act(desk.grid.api(), "linkOfficialVote", "ballot { id }", link)
                .refusals("linkOfficialVote"))
        .containsExactly("NOT_ALLOWED");
    for (var wrong : new String[] {"http://vote.example.gov.cn", "javascript:alert(1)", "https:"}) {
      assertThat(
              act(
                      desk.chair.api(),
                      "linkOfficialVote",
                      "ballot { id }",
                      input("ballotId", ballot, "url", wrong))
                  .refusals("linkOfficialVote"))
          .as(wrong)
          .containsExactly("VALUE_OUT_OF_RANGE");
    }
    ok(act(desk.chair.api(), "linkOfficialVote", "ballot { id }", link), "linkOfficialVote");
    assertThat(
            see(portal.guest(), ballot, "officialVote { url note } notices { text }")
                .at("ballot")
                .toString())
        .contains("https://vote.example.gov.cn/42", "凭身份证登录", "法定表决在主管部门的系统进行");
  }

  private static HttpResponse<byte[]> fetch(Api by, String path)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(portal.address() + path));
    if (by.token != null) {
      request.header("Authorization", "Bearer " + by.token);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String words(byte[] pdf) throws IOException {
    try (var read = Loader.loadPDF(pdf)) {
      // The font names some signs by their radicals.
      return Normalizer.normalize(new PDFTextStripper().getText(read), Normalizer.Form.NFKC)
          .replaceAll("\\s", "");
    }
  }

  private static int pages(byte[] pdf) throws IOException {
    try (var read = Loader.loadPDF(pdf)) {
      return read.getNumberOfPages();
    }
  }

  @Test
  void the_result_sheet_has_working_channels_dissent_and_fingerprints()
      throws IOException, InterruptedException {
    var ballot = desk.open(desk.terms("7栋", "HOUSEHOLDS", "STAIRWELL_DECISION", "NAMED"));
    Neighbourhood.Member last = null;
    for (var door : new String[] {"101", "102", "201"}) {
      for (var stairwell : new String[] {"7栋1单元", "7栋2单元"}) {
        last = desk.place.resident("住户" + door, stairwell, door);
        ok(cast(last, ballot, "FOR"), "castBallot");
      }
    }
    ok(
        act(
            last.api(),
            "stateDissent",
            "dissent { id }",
            input("ballotId", ballot, "text", "补偿还没有谈好。")),
        "stateDissent");
    assertThat(fetch(portal.guest(), "/ballots/" + ballot + "/result.pdf").statusCode())
        .as("nothing before the count")
        .isEqualTo(404);
    desk.close(ballot);
    var sheet = fetch(portal.guest(), "/ballots/" + ballot + "/result.pdf");
    assertThat(sheet.statusCode()).isEqualTo(200);
    var words = words(sheet.body());
    var hash = see(portal.guest(), ballot, "resultHash").text("ballot.resultHash");
    assertThat(words)
        .contains("表决结果公告", "结论:通过", "6×3=18≥8×2=16,达到三分之二", "赞成660", "补偿还没有谈好", "网上")
        .contains(hash);
    assertThat(pages(sheet.body())).as("one A4 page").isEqualTo(1);
  }

  @Test
  void paper_to_vote_on_has_a_serial_a_unit_and_goes_only_to_those_who_count()
      throws IOException, InterruptedException {
    var ballot = desk.open(desk.terms("7栋2单元", "HOUSEHOLDS", "STAIRWELL_DECISION", "NAMED"));
    var member = desk.place.resident("住户甲", "7栋2单元", "101");
    var forms = "/ballots/" + ballot + "/forms.pdf";
    assertThat(fetch(portal.guest(), forms).statusCode()).isEqualTo(404);
    assertThat(fetch(member.api(), forms).statusCode()).isEqualTo(404);
    var all = fetch(desk.grid.api(), forms);
    assertThat(all.statusCode()).isEqualTo(200);
    assertThat(pages(all.body())).as("one page a home").isEqualTo(4);
    assertThat(words(all.body())).contains("7栋2单元101", "7栋2单元202", "□", "投票人签名", "不替代业主大会法定表决");
    var unit =
        see(desk.grid.api(), ballot, "rollUnits(first: 1) { nodes { id label } }")
            .at("ballot.rollUnits.nodes.0.id")
            .asString();
    var one = fetch(desk.grid.api(), forms + "?unit=" + unit);
    assertThat(pages(one.body())).isEqualTo(1);
    assertThat(words(one.body()))
        .contains(
            PaperForms.serial(
                portal
                    .bean(BallotPages.class)
                    .one(Viewer.GUEST, BallotDesk.uuid(ballot))
                    .orElseThrow()
                    .ballot(),
                unit));
    var secret = desk.open(desk.terms("7栋2单元", "HOUSEHOLDS", "STAIRWELL_DECISION", "SECRET"));
    var slip = fetch(desk.grid.api(), "/ballots/" + secret + "/forms.pdf");
    assertThat(pages(slip.body())).isEqualTo(1);
    assertThat(words(slip.body()))
        .as("a slip for the box names nobody")
        .contains("无记名表决票", "到箱投票以后不能再在手机上投")
        .doesNotContain("编号", "签名", "7栋2单元101");
    var area = desk.open(desk.terms("7栋", "OWNERS", "STRAW_POLL", "SECRET"));
    assertThat(fetch(desk.grid.api(), "/ballots/" + area + "/forms.pdf").statusCode())
        .as("by floor area there is no box")
        .isEqualTo(404);
  }

  @Test
  void the_roll_is_posted_with_doors_for_neighbours_and_buildings_for_strangers()
      throws IOException, InterruptedException {
    var estate = new Estate(portal, 12);
    var id = estate.open(Electorate.HOUSEHOLDS, Matter.STAIRWELL_DECISION, Secrecy.NAMED);
    var path = "/ballots/" + cn.yunshequ.kernel.GlobalId.encode("ballot", id) + "/roll.pdf";
    var strangers = words(fetch(portal.guest(), path).body());
    assertThat(strangers).contains("表决名册公示", "8栋12", "名册指纹").doesNotContain("8栋1单元d1");
    var neighbour = estate.place.officer(cn.yunshequ.kernel.OfficeKind.GRID_WORKER, "网格员");
    assertThat(words(fetch(neighbour.api(), path).body())).contains("8栋1单元d1", "8栋1单元d12");
  }
}
