package cn.yunshequ.moderation;

import static cn.yunshequ.support.News.inbox;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import java.util.HashMap;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who asked to belong to a home hears what came of it, and may ask again after a no. */
@NullUnmarked
class ClaimNewsTest {
  private static Portal portal;
  private static News news;
  private static Neighbourhood place;
  private static Neighbourhood.Member chair;

  @BeforeAll
  static void start() {
    portal = News.quietPortal();
    news = new News(portal);
    place = new Neighbourhood(portal);
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static String claims(Api who, String evidence) {
    return who.act(
            "requestResidency",
            "residency { id }",
            Api.input(
                "householdId",
                GlobalId.encode("household", place.household("7栋1单元", "101")),
                "capacity",
                "TENANT",
                "realName",
                "林小满",
                "evidence",
                evidence))
        .done("requestResidency")
        .text("requestResidency.residency.id");
  }

  private static void review(String claim, String decision, String reason) {
    var input = new HashMap<>(Api.input("residencyId", claim, "decision", decision));
    if (reason != null) {
      input.put("reason", reason);
    }
    chair.api().act("reviewResidency", "residency { id }", input).done("reviewResidency");
  }

  @Test
  void a_no_is_told_with_what_can_be_done_and_a_second_claim_may_be_a_yes() {
    var newcomer = place.stranger();
    var claim = claims(newcomer.api(), "合同在家里");
    review(claim, "REJECT", "请带租房合同来核对");
    news.settle();
    var told = inbox(newcomer.api());
    assertThat(told.text("notifications.nodes.0.text")).contains("没有通过", "再申请");
    assertThat(told.text("notifications.nodes.0.path")).isEqualTo("/me");
    assertThat(told.body().toString()).contains("住户认证：101");
    assertThat(inbox(chair.api()).at("notifications.nodes").size()).isZero();
    // Nobody else follows what became of it: that it is there is its owner's own affair.
    var follow = Api.input("subjectId", claim);
    assertThat(chair.api().act("follow", "followState { following }", follow).refusals("follow"))
        .containsExactly("NOT_FOUND");
    newcomer.api().act("follow", "followState { following }", follow).done("follow");
    review(claims(newcomer.api(), "合同已带到居委会"), "APPROVE", null);
    news.settle();
    assertThat(inbox(newcomer.api()).body().toString()).contains("认证通过了");
  }
}
