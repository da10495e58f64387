package cn.yunshequ.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.deliberation.model.Discussed;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@NullUnmarked
public class CommentsTest {
  private static Portal portal;
  private static Neighbourhood place;
  private static Neighbourhood.Member zhang;
  private static Neighbourhood.Member ma;
  private static Neighbourhood.Member stranger;
  private static Neighbourhood.Member moderator;
  private static Neighbourhood.Member elsewhere;

  /** Subjects of a made-up kind, open unless closed by the test. */
  @Singleton
  @Requires(env = "test")
  static final class Things implements CommentPolicy {
    static final Map<UUID, Discussed> ALL = new ConcurrentHashMap<>();

    @Override
    public String kind() {
      return "thing";
    }

    @Override
    public Map<UUID, Discussed> discussed(Viewer viewer, List<UUID> ids) {
      var seen = new HashMap<>(ALL);
      seen.keySet().retainAll(ids);
      return seen;
    }
  }

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    zhang = place.resident("张建国", "7栋2单元", "101");
    ma = place.resident("马师傅", "8栋1单元", "201");
    stranger = place.stranger();
    moderator = place.officer(OfficeKind.MODERATOR, "沈主任");
    elsewhere = new Neighbourhood(portal).officer(OfficeKind.MODERATOR, "外区审核员");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static String thing(boolean open) {
    return thing(place, open);
  }

  /** The public id of a new subject of the made-up kind, visible to everyone. */
  public static String thing(Neighbourhood place, boolean open) {
    var id = UUID.randomUUID();
    Things.ALL.put(
        id, new Discussed(new SubjectRef("thing", id), new AreaPath(place.path), "加装电梯", open));
    return GlobalId.encode("thing", id);
  }

  private static Api.Answer post(Api by, String subject, String body, Map<String, ?> more) {
    var input = new HashMap<String, Object>(Map.of("subjectId", subject, "body", body));
    input.putAll(more);
    return by.run(
        "mutation($i: PostCommentInput!) { postComment(input: $i) { comment { id body status depth"
            + " stance inReplyToId author { displayName } } refusals { code path } } }",
        Map.of("i", input));
  }

  private static String posted(Api by, String subject, String body, Map<String, ?> more) {
    return post(by, subject, body, more).text("postComment.comment.id");
  }

  private static Api.Answer read(Api by, String subject, int first, String after) {
    var variables = new HashMap<String, Object>(Map.of("s", subject, "n", first));
    variables.put("a", after);
    return by.run(
        "query($s: ID!, $n: Int, $a: String) { comments(subjectId: $s, first: $n, after: $a) {"
            + " nodes { id body status hiddenReason replyCount author { displayName }"
            + " replies(first: 5) { nodes { body } } } pageInfo { hasNextPage endCursor } } }",
        variables);
  }

  private static int outbox() {
    return portal.db().sql().fetchOne("select count(*) from platform.outbox").get(0, int.class);
  }

  @Test
  void a_residents_comment_is_shown_at_once_and_names_are_masked_for_strangers() {
    var subject = thing(true);
    var answer = post(zhang.api(), subject, "支持，但一楼邻居的损失要算清楚", Map.of("stance", "FOR"));
    assertThat(answer.text("postComment.comment.status")).isEqualTo("VISIBLE");
    assertThat(answer.text("postComment.comment.author.displayName")).isEqualTo("张建国");
    assertThat(read(portal.guest(), subject, 10, null).text("comments.nodes.0.author.displayName"))
        .isEqualTo("张*国");
  }

  @Test
  void a_strangers_comment_waits_for_the_desk_and_is_seen_when_approved() {
    var subject = thing(true);
    var id = posted(stranger.api(), subject, "租户能不能说话？", Map.of());
    assertThat(read(portal.guest(), subject, 10, null).at("comments.nodes").size()).isZero();
    assertThat(read(zhang.api(), subject, 10, null).at("comments.nodes").size()).isZero();
    assertThat(read(elsewhere.api(), subject, 10, null).at("comments.nodes").size()).isZero();
    assertThat(read(stranger.api(), subject, 10, null).at("comments.nodes").size()).isEqualTo(1);
    assertThat(read(moderator.api(), subject, 10, null).at("comments.nodes").size()).isEqualTo(1);

    var approve =
        "mutation($i: ID!) { approveContent(input: {subjectId: $i}) { decision { action } refusals"
            + " { code } } }";
    int before = outbox();
    for (var nobody : List.of(zhang.api(), stranger.api(), elsewhere.api())) {
      assertThat(nobody.run(approve, Map.of("i", id)).refusals("approveContent"))
          .containsExactly("NOT_ALLOWED");
    }
    assertThat(outbox()).isEqualTo(before);
    assertThat(moderator.api().run(approve, Map.of("i", id)).refusals("approveContent")).isEmpty();
    assertThat(read(portal.guest(), subject, 10, null).at("comments.nodes").size()).isEqualTo(1);
    assertThat(moderator.api().run(approve, Map.of("i", id)).refusals("approveContent"))
        .containsExactly("ALREADY_DONE");
  }

  @Test
  void a_hidden_comment_keeps_its_place_with_the_reason_and_never_shows_its_words() {
    var subject = thing(true);
    var id = posted(ma.api(), subject, "这里写了邻居的电话", Map.of());
    var hide =
        moderator
            .api()
            .run(
                "mutation($i: ID!) { hideContent(input: {subjectId: $i, reasonCode: PRIVACY, note:"
                    + " \"涉及邻居隐私\"}) { decision { action } refusals { code } } }",
                Map.of("i", id));
    assertThat(hide.refusals("hideContent")).isEmpty();
    var seen = read(zhang.api(), subject, 10, null);
    assertThat(seen.at("comments.nodes.0.body").isNull()).isTrue();
    assertThat(seen.text("comments.nodes.0.hiddenReason")).contains("涉及邻居隐私");
    assertThat(read(ma.api(), subject, 10, null).text("comments.nodes.0.body")).contains("电话");
    assertThat(
            portal
                .db()
                .sql()
                .fetchOne("select act from platform.audit order by id desc limit 1")
                .get(0))
        .isEqualTo("隐藏内容");
  }

  @Test
  void a_short_reason_is_refused() {
    var id = posted(ma.api(), thing(true), "谁来牵头？", Map.of());
    var hide =
        moderator
            .api()
            .run(
                "mutation($i: ID!) { hideContent(input: {subjectId: $i, reasonCode: SPAM, note:"
                    + " \"不好\"}) { refusals { code } } }",
                Map.of("i", id));
    assertThat(hide.refusals("hideContent")).containsExactly("NOTE_TOO_SHORT");
  }

  @Test
  void replies_go_three_levels_deep_and_deeper_ones_stay_there() {
    var subject = thing(true);
    var one = posted(zhang.api(), subject, "一", Map.of());
    var two = posted(ma.api(), subject, "二", Map.of("inReplyToId", one));
    var three = posted(zhang.api(), subject, "三", Map.of("inReplyToId", two));
    var four = post(ma.api(), subject, "四", Map.of("inReplyToId", three));
    assertThat(four.text("postComment.comment.depth")).isEqualTo("3");
    assertThat(four.text("postComment.comment.inReplyToId")).isEqualTo(two);
    var read = read(portal.guest(), subject, 10, null);
    assertThat(read.at("comments.nodes").size()).isEqualTo(1);
    assertThat(read.text("comments.nodes.0.replyCount")).isEqualTo("1");
    assertThat(read.text("comments.nodes.0.replies.nodes.0.body")).isEqualTo("二");
  }

  @Test
  void the_same_request_key_gives_the_first_comment_again() {
    var subject = thing(true);
    var first = posted(zhang.api(), subject, "可以先试行三个月", Map.of("requestKey", "k-1"));
    assertThat(posted(zhang.api(), subject, "可以先试行三个月", Map.of("requestKey", "k-1")))
        .isEqualTo(first);
    assertThat(read(portal.guest(), subject, 10, null).at("comments.nodes").size()).isEqualTo(1);
  }

  @Test
  void a_closed_subject_takes_no_comments_and_nothing_changes() {
    var subject = thing(false);
    int before = outbox();
    assertThat(post(zhang.api(), subject, "晚了一步", Map.of()).refusals("postComment"))
        .containsExactly("COMMENTS_CLOSED");
    assertThat(outbox()).isEqualTo(before);
    assertThat(read(zhang.api(), subject, 10, null).at("comments.nodes").size()).isZero();
  }

  @Test
  void wrong_words_and_wrong_ids_are_refused() {
    var subject = thing(true);
    assertThat(post(zhang.api(), subject, "\u3000\u3000", Map.of()).refusals("postComment"))
        .containsExactly("TEXT_REQUIRED");
    assertThat(post(zhang.api(), subject, "长".repeat(1001), Map.of()).refusals("postComment"))
        .containsExactly("TEXT_TOO_LONG");
    assertThat(post(zhang.api(), "nonsense", "好", Map.of()).refusals("postComment"))
        .containsExactly("BAD_ID");
    assertThat(
            post(zhang.api(), GlobalId.encode("thing", UUID.randomUUID()), "好", Map.of())
                .refusals("postComment"))
        .containsExactly("NOT_FOUND");
    assertThat(post(portal.guest(), subject, "好", Map.of()).status()).isEqualTo(401);
    assertThat(
            post(zhang.api(), subject, "<img src=x onerror=alert(1)>", Map.of())
                .text("postComment.comment.body"))
        .isEqualTo("<img src=x onerror=alert(1)>");
  }

  @Test
  void pages_neither_repeat_nor_skip_while_new_ones_arrive_and_cost_the_same() {
    var subject = thing(true);
    for (int i = 0; i < 7; i++) {
      posted(zhang.api(), subject, "第" + i + "条", Map.of());
      portal.clock.advance(Duration.ofSeconds(1));
    }
    var one = read(portal.guest(), subject, 3, null);
    posted(ma.api(), subject, "新来的", Map.of());
    var two = read(portal.guest(), subject, 3, one.text("comments.pageInfo.endCursor"));
    assertThat(two.text("comments.nodes.0.body")).isEqualTo("第3条");
    assertThat(read(portal.guest(), subject, 1, null).sql())
        .isEqualTo(read(portal.guest(), subject, 8, null).sql());
    assertThat(read(portal.guest(), subject, 3, "forged").errors()).containsExactly("BAD_ID");
  }

  @Test
  void a_thing_is_reported_once_and_stays_until_somebody_decides() {
    var id = posted(ma.api(), thing(true), "有人骂人", Map.of());
    var report =
        "mutation($i: ID!) { reportContent(input: {subjectId: $i, reason: ABUSE}) { report { id"
            + " status } refusals { code } } }";
    assertThat(ma.api().run(report, Map.of("i", id)).refusals("reportContent"))
        .containsExactly("NOT_ALLOWED");
    var reportId = zhang.api().run(report, Map.of("i", id)).text("reportContent.report.id");
    assertThat(zhang.api().run(report, Map.of("i", id)).refusals("reportContent"))
        .containsExactly("ALREADY_REPORTED");

    var queue =
        "query($c: ID!) { moderationQueue(communityId: $c, kinds: [REPORT]) { nodes { id excerpt"
            + " overdue reports { reason } author { displayName } claimedByViewer } totalCount }"
            + " deskCounts(communityId: $c) { reports comments } }";
    var seen = moderator.api().run(queue, Map.of("c", place.globalId()));
    assertThat(seen.text("moderationQueue.nodes.0.reports.0.reason")).isEqualTo("ABUSE");
    assertThat(seen.text("deskCounts.reports")).isEqualTo(seen.text("moderationQueue.totalCount"));
    for (var nobody : List.of(zhang.api(), elsewhere.api())) {
      assertThat(nobody.run(queue, Map.of("c", place.globalId())).errors()).contains("NOT_ALLOWED");
    }
    assertThat(portal.guest().run(queue, Map.of("c", place.globalId())).status()).isEqualTo(401);

    var item = seen.text("moderationQueue.nodes.0.id");
    var claim =
        "mutation($i: ID!) { claimItem(input: {itemId: $i}) { item { claimedByViewer } refusals {"
            + " code message } } }";
    var colleague = place.officer(OfficeKind.MODERATOR, "钱委员");
    assertThat(moderator.api().run(claim, Map.of("i", item)).text("claimItem.item.claimedByViewer"))
        .isEqualTo("true");
    var refused = colleague.api().run(claim, Map.of("i", item));
    assertThat(refused.refusals("claimItem")).containsExactly("CLAIMED_BY_OTHER");
    assertThat(refused.text("claimItem.refusals.0.message")).contains("沈主任");
    portal.clock.advance(Duration.ofMinutes(11));
    var later = place.officer(OfficeKind.MODERATOR, "孙委员");
    assertThat(later.api().run(claim, Map.of("i", item)).refusals("claimItem")).isEmpty();

    var dismiss =
        "mutation($i: ID!) { dismissReport(input: {reportId: $i}) { report { status } refusals {"
            + " code } } }";
    assertThat(later.api().run(dismiss, Map.of("i", reportId)).text("dismissReport.report.status"))
        .isEqualTo("DISMISSED");
    assertThat(
            portal
                .db()
                .sql()
                .fetchOne(
                    "select count(*) from moderation.item where subject_id = ?",
                    GlobalId.decode(id).id())
                .get(0, int.class))
        .isZero();
  }
}
