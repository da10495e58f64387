package cn.yunshequ.proposals;

import static cn.yunshequ.proposals.Desk.act;
import static cn.yunshequ.proposals.Desk.expect;
import static cn.yunshequ.proposals.Desk.input;
import static cn.yunshequ.proposals.Desk.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.Portal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The official answer names the organisation made responsible. */
class ResponsibleOrganisationTest {
  private static final String ASKED =
      "officialAnswer { text responsible responsibleOrg { id name } }";

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

  private static String organisation(Desk at, String name) {
    return at.chair
        .api()
        .run(
            "mutation($c: ID!, $n: String!) { addOrganisation(input: {communityId: $c, kind:"
                + " DEPARTMENT, name: $n}) { organisation { id } refusals { code } } }",
            Map.of("c", at.place.globalId(), "n", name))
        .text("addOrganisation.organisation.id");
  }

  private static Map<String, Object> answer(String proposal, String organisation) {
    return input("proposalId", proposal, "text", "下月开工。", "responsibleOrgId", organisation);
  }

  @Test
  void everybody_reads_who_is_responsible() {
    var id = desk.accepted("7栋");
    var organisation = organisation(desk, "街道城管科");
    expect(act(desk.chair.api(), "answerProposal", answer(id, organisation)), "answerProposal");
    var seen = see(portal.guest(), id, ASKED);
    assertThat(seen.text("proposal.officialAnswer.responsibleOrg.id")).isEqualTo(organisation);
    assertThat(seen.text("proposal.officialAnswer.responsibleOrg.name")).isEqualTo("街道城管科");
    expect(
        act(desk.chair.api(), "answerProposal", input("proposalId", id, "text", "改由居委会办理。")),
        "answerProposal");
    assertThat(see(portal.guest(), id, ASKED).at("proposal.officialAnswer.responsibleOrg").isNull())
        .as("a later answer replaces it")
        .isTrue();
  }

  @Test
  void one_that_serves_elsewhere_or_no_more_is_refused_and_nothing_changes() {
    var id = desk.accepted("7栋");
    var elsewhere = organisation(new Desk(portal), "别处物业");
    var ended = organisation(desk, "旧物业");
    desk.chair
        .api()
        .run(
            "mutation($id: ID!) { endOrganisation(input: {organisationId: $id}) { refusals { code }"
                + " } }",
            Map.of("id", ended));
    var before = desk.events(id);
    for (var wrong : new String[] {elsewhere, ended}) {
      assertThat(
              act(desk.chair.api(), "answerProposal", answer(id, wrong)).refusals("answerProposal"))
          .containsExactly("ORGANISATION_ELSEWHERE");
    }
    var unknown = GlobalId.encode("organisation", UUID.randomUUID());
    assertThat(
            act(desk.chair.api(), "answerProposal", answer(id, unknown)).refusals("answerProposal"))
        .containsExactly("NOT_FOUND");
    assertThat(see(portal.guest(), id, ASKED).at("proposal.officialAnswer").isNull()).isTrue();
    assertThat(desk.events(id)).isEqualTo(before);
  }
}
