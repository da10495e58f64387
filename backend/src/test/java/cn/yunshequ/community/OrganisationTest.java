package cn.yunshequ.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who serves a community stands on a list the committee keeps and everybody reads. */
class OrganisationTest {
  private static Portal portal;
  private static Neighbourhood place;
  private static Neighbourhood.Member chair;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer add(Neighbourhood.Member who, String name, List<String> speakers) {
    return who.api()
        .run(
            "mutation($in: AddOrganisationInput!) { addOrganisation(input: $in) { organisation { id"
                + " kind name since until representatives { displayName } community { id } }"
                + " refusals { code path } } }",
            Map.of(
                "in",
                Map.of(
                    "communityId",
                    place.globalId(),
                    "kind",
                    "PROPERTY_COMPANY",
                    "name",
                    name,
                    "representativeIds",
                    speakers)));
  }

  private static Api.Answer end(Neighbourhood.Member who, String id) {
    return who.api()
        .run(
            "mutation($id: ID!) { endOrganisation(input: {organisationId: $id}) { organisation {"
                + " until } refusals { code } } }",
            Map.of("id", id));
  }

  private static List<String> listed() {
    return portal
        .guest()
        .run(
            "query($id: ID!) { node(id: $id) { ... on Community { organisations { name } } } }",
            Map.of("id", place.globalId()))
        .at("node.organisations")
        .findValuesAsString("name");
  }

  private static List<String> told(String kind, String globalId) {
    return portal
        .db()
        .sql()
        .resultQuery(
            "select kind from platform.outbox where kind = ? and subject_id = ?",
            kind,
            GlobalId.decode("organisation", globalId, "id"))
        .fetchInto(String.class);
  }

  private static int rows(String from) {
    return portal.db().sql().fetchSingle("select count(*)::int from " + from).get(0, int.class);
  }

  @Test
  void the_committee_adds_one_with_its_speaker_and_everybody_reads_it() {
    var speaker = place.resident("韩志远", "7栋1单元", "101");
    var answer = add(chair, "测试物业公司", List.of(GlobalId.encode("resident", speaker.account())));
    assertThat(answer.refusals("addOrganisation")).isEmpty();
    var id = answer.text("addOrganisation.organisation.id");
    assertThat(answer.text("addOrganisation.organisation.representatives.0.displayName"))
        .isEqualTo("韩志远");
    assertThat(listed()).contains("测试物业公司");
    assertThat(told("OrganisationAdded", id)).hasSize(1);
    var audited =
        portal
            .db()
            .sql()
            .fetchValues(
                "select act from platform.audit where object_kind = 'organisation' and object_id ="
                    + " ?",
                GlobalId.decode("organisation", id, "id"));
    assertThat(audited.toString()).contains("登记承办单位");
    assertThat(
            portal
                .guest()
                .run(
                    "query($id: ID!) { node(id: $id) { ... on Organisation { name representatives {"
                        + " displayName } } } }",
                    Map.of("id", id))
                .text("node.representatives.0.displayName"))
        .as("strangers see the masked name")
        .isEqualTo("韩*远");
  }

  @Test
  void one_that_ended_leaves_the_list_and_can_still_be_read() {
    var id = add(chair, "旧物业公司", List.of()).text("addOrganisation.organisation.id");
    assertThat(end(chair, id).text("endOrganisation.organisation.until")).isNotBlank();
    assertThat(end(chair, id).refusals("endOrganisation")).as("harmless again").isEmpty();
    assertThat(listed()).doesNotContain("旧物业公司");
    assertThat(told("OrganisationEnded", id)).hasSize(1);
    assertThat(
            portal
                .guest()
                .run(
                    "query($id: ID!) { node(id: $id) { ... on Organisation { name } } }",
                    Map.of("id", id))
                .text("node.name"))
        .isEqualTo("旧物业公司");
    assertThat(add(chair, "旧物业公司", List.of()).refusals("addOrganisation"))
        .as("the name is free again")
        .isEmpty();
  }

  @Test
  void two_that_serve_never_share_a_name() {
    add(chair, "同名公司", List.of());
    int before = rows("community.organisation");
    assertThat(add(chair, "同名公司", List.of()).refusals("addOrganisation"))
        .containsExactly("ORGANISATION_NAME_TAKEN");
    assertThat(rows("community.organisation")).isEqualTo(before);
  }

  @Test
  void a_speaker_nobody_knows_is_refused_and_nothing_stays() {
    int before = rows("community.organisation");
    var nobody = GlobalId.encode("resident", UUID.randomUUID());
    assertThat(add(chair, "无人公司", List.of(nobody)).refusals("addOrganisation"))
        .containsExactly("NOT_FOUND");
    assertThat(rows("community.organisation")).isEqualTo(before);
  }

  @Test
  void nobody_but_the_committee_keeps_the_list() {
    var id = add(chair, "常驻公司", List.of()).text("addOrganisation.organisation.id");
    var elsewhere = new Neighbourhood(portal);
    var others =
        List.of(
            place.officer(OfficeKind.MODERATOR, "叶青"),
            place.officer(OfficeKind.GRID_WORKER, "陆建明"),
            place.resident("许大爷", "7栋2单元", "102"),
            elsewhere.officer(OfficeKind.COMMITTEE_CHAIR, "别处主任"));
    int organisations = rows("community.organisation where until is null");
    int told = rows("platform.outbox");
    for (var other : others) {
      assertThat(add(other, "越权公司", List.of()).refusals("addOrganisation"))
          .containsExactly("NOT_ALLOWED");
      assertThat(end(other, id).refusals("endOrganisation")).containsExactly("NOT_ALLOWED");
    }
    assertThat(
            portal
                .guest()
                .run(
                    "mutation { endOrganisation(input: {organisationId: \""
                        + id
                        + "\"}) { refusals { code } } }")
                .status())
        .isEqualTo(401);
    assertThat(rows("community.organisation where until is null")).isEqualTo(organisations);
    assertThat(rows("platform.outbox")).isEqualTo(told);
  }
}
