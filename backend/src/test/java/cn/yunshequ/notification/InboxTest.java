package cn.yunshequ.notification;

import static cn.yunshequ.support.News.inbox;
import static cn.yunshequ.support.News.unread;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.notification.model.Message;
import cn.yunshequ.notification.model.Weight;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told to whom, once, and only to who may see it. */
class InboxTest {
  private static Portal portal;
  private static News news;
  private Neighbourhood place;
  private Neighbourhood.Member author;
  private Neighbourhood.Member neighbour;
  private Neighbourhood.Member chair;

  @BeforeAll
  static void start() {
    portal = News.quietPortal();
    news = new News(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @BeforeEach
  void settle() {
    place = new Neighbourhood(portal);
    author = place.resident("张秀英", "7栋2单元", "101");
    neighbour = place.resident("许德昌", "7栋2单元", "102");
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
  }

  private static Api.Answer act(Api api, String mutation, String payload, Map<String, ?> input) {
    var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
    return api.run(
        "mutation($in: %s) { %s(input: $in) { %s refusals { code } } }"
            .formatted(type, mutation, payload),
        Map.of("in", input));
  }

  private String draft() {
    return act(
            author.api(),
            "createProposal",
            "proposal { id }",
            Map.of(
                "communityId", place.globalId(),
                "scopeId", GlobalId.encode("area", place.area("7栋2单元")),
                "category", "lift",
                "title", "给7栋加装电梯",
                "body", "老人上下楼不方便。"))
        .text("createProposal.proposal.id");
  }

  private String accepted() {
    var id = draft();
    act(author.api(), "submitProposal", "proposal { id }", Map.of("proposalId", id));
    act(
        chair.api(),
        "reviewProposal",
        "proposal { id }",
        Map.of("proposalId", id, "decision", "ACCEPT"));
    news.settle();
    portal.clock.advance(Duration.ofSeconds(1));
    return id;
  }

  private static Api.Answer follow(Api api, String id) {
    return act(api, "follow", "followState { following muted }", Map.of("subjectId", id));
  }

  private void endorse(Neighbourhood.Member who, String id) {
    act(who.api(), "endorseProposal", "proposal { id }", Map.of("proposalId", id));
  }

  private void withdraw(String id) {
    act(
        author.api(),
        "withdrawProposal",
        "proposal { id }",
        Map.of("proposalId", id, "reason", "不需要了"));
  }

  @Test
  void each_step_is_told_once_to_author_seconders_and_followers_grouped_and_newest_first() {
    var first = accepted();
    var follower = place.stranger();
    assertThat(follow(follower.api(), first).text("follow.followState.following"))
        .isEqualTo("true");
    news.settle();
    int before = unread(author.api(), first);
    endorse(neighbour, first);
    endorse(place.resident("马小军", "7栋2单元", "201"), first);
    news.settle();
    portal.clock.advance(Duration.ofMinutes(1));
    var second = accepted();
    news.settle();

    var told = inbox(follower.api());
    assertThat(told.at("notifications.nodes").size()).isEqualTo(1);
    assertThat(told.text("notifications.nodes.0.text")).isEqualTo("附议人数达到要求，已列为议题。");
    assertThat(told.text("notifications.nodes.0.title")).isEqualTo("给7栋加装电梯");
    assertThat(told.text("notifications.nodes.0.path")).isEqualTo("/p/" + first);
    assertThat(unread(neighbour.api(), first)).as("who seconded").isEqualTo(1);
    assertThat(unread(author.api(), first))
        .as("the step, and once a day that neighbours second")
        .isEqualTo(before + 2);
    var own = inbox(author.api());
    assertThat(own.text("notifications.nodes.0.subjectId")).as("newest first").isEqualTo(second);
    assertThat(own.at("notifications.nodes").size()).isEqualTo(2);
    assertThat(own.text("notifications.unreadCount")).isEqualTo("2");
    assertThat(own.at("notifications.nodes.1.lines").size()).isEqualTo(3);
  }

  @Test
  void the_same_event_handled_again_tells_nobody_twice() {
    var id = accepted();
    follow(neighbour.api(), id);
    act(
        chair.api(),
        "answerProposal",
        "proposal { id }",
        Map.of("proposalId", id, "text", "本周联系电梯公司"));
    news.settle();
    int before = unread(author.api(), id);
    assertThat(unread(neighbour.api(), id)).isEqualTo(1);
    portal
        .db()
        .sql()
        .execute(
            "update platform.outbox_position set xid = '0', id = 0 where handler ="
                + " 'notification.notices'");
    news.settle();
    assertThat(unread(author.api(), id)).isEqualTo(before);
    assertThat(unread(neighbour.api(), id)).isEqualTo(1);
  }

  @Test
  void who_acts_is_not_told_of_the_own_act() {
    var id = accepted();
    follow(neighbour.api(), id);
    news.settle();
    int before = unread(author.api(), id);
    withdraw(id);
    news.settle();
    assertThat(unread(author.api(), id)).isEqualTo(before);
    assertThat(unread(neighbour.api(), id)).isEqualTo(1);
  }

  @Test
  void a_missed_date_is_told_once() {
    var id = accepted();
    endorse(neighbour, id);
    endorse(place.resident("马小军", "7栋2单元", "201"), id);
    follow(chair.api(), id);
    news.settle();
    int before = unread(chair.api(), id);
    int own = unread(author.api(), id);
    portal
        .db()
        .sql()
        .execute(
            "update proposals.proposal set due_on = ?::date - 1 where id = ?",
            cn.yunshequ.platform.time.CivicTime.dayOf(portal.clock.instant()),
            GlobalId.decode(id).id());
    assertThat(portal.bean(Notices.class).tellDates()).isPositive();
    assertThat(portal.bean(Notices.class).tellDates()).isZero();
    news.settle();
    assertThat(unread(chair.api(), id)).isEqualTo(before + 1);
    assertThat(unread(author.api(), id)).as("its author").isEqualTo(own + 1);
    assertThat(inbox(chair.api()).body().toString()).contains("已经超期，由居委会负责");
  }

  @Test
  void a_muted_subject_is_silent_for_its_author_too_until_an_alert() {
    var id = accepted();
    news.settle();
    act(author.api(), "markRead", "unreadCount", Map.of("all", true));
    act(
        author.api(),
        "muteNotifications",
        "followState { muted }",
        Map.of("subjectId", id, "muted", true));
    act(
        chair.api(),
        "answerProposal",
        "proposal { id }",
        Map.of("proposalId", id, "text", "本周联系电梯公司"));
    news.settle();
    assertThat(unread(author.api(), id)).isZero();
    portal
        .bean(Notices.class)
        .say(
            Message.of(
                    "alert-" + id,
                    new SubjectRef("proposal", GlobalId.decode(id).id()),
                    Weight.ALERT,
                    "电梯停用，请走楼梯。")
                .to(List.of(author.account())));
    news.settle();
    assertThat(unread(author.api(), id)).isEqualTo(1);
  }

  @Test
  void reading_marks_only_ones_own_and_the_count_follows() {
    var id = accepted();
    follow(neighbour.api(), id);
    act(
        chair.api(),
        "answerProposal",
        "proposal { id }",
        Map.of("proposalId", id, "text", "本周联系电梯公司"));
    news.settle();
    var theirs = inbox(neighbour.api()).text("notifications.nodes.0.id");
    act(author.api(), "markRead", "unreadCount", Map.of("ids", List.of(theirs)));
    assertThat(unread(neighbour.api(), id)).isEqualTo(1);
    var answer = act(neighbour.api(), "markRead", "unreadCount", Map.of("subjectId", id));
    assertThat(answer.text("markRead.unreadCount")).isEqualTo("0");
    assertThat(unread(neighbour.api(), id)).isZero();
    assertThat(portal.guest().run("{ notifications { unreadCount } }").status()).isEqualTo(401);
  }

  @Test
  void what_one_may_not_see_is_neither_followed_nor_told_nor_counted() {
    var id = draft();
    assertThat(follow(neighbour.api(), id).refusals("follow")).containsExactly("NOT_FOUND");
    var ref = new SubjectRef("proposal", GlobalId.decode(id).id());
    portal
        .bean(Notices.class)
        .say(
            Message.of("leak-" + id, ref, Weight.STEP, "不该看到的事。")
                .to(List.of(neighbour.account(), author.account())));
    news.settle();
    assertThat(inbox(neighbour.api()).body().toString()).doesNotContain("不该看到", id);
    assertThat(unread(author.api(), id)).isEqualTo(1);

    // Told while it was public, gone when it is not any more.
    portal
        .db()
        .sql()
        .execute(
            "insert into notification.inbox select gen_random_uuid(), ?, subject_kind, subject_id,"
                + " latest_notice_id, latest_at, 1 from notification.inbox where account_id = ? and"
                + " subject_id = ?",
            neighbour.account(),
            author.account(),
            ref.id());
    var seen = inbox(neighbour.api());
    assertThat(seen.body().toString()).doesNotContain("不该看到", id);
    assertThat(seen.text("notifications.unreadCount")).isEqualTo("0");
  }

  @Test
  void a_page_is_filled_although_some_groups_are_out_of_sight() {
    for (int i = 0; i < 4; i++) {
      var id = draft();
      var ref = new SubjectRef("proposal", GlobalId.decode(id).id());
      portal.clock.advance(Duration.ofSeconds(1));
      portal
          .bean(Notices.class)
          .say(Message.of("page-" + id, ref, Weight.STEP, "进展。").to(List.of(author.account())));
    }
    news.settle();
    portal
        .db()
        .sql()
        .execute(
            "update notification.inbox set subject_id = gen_random_uuid() where id = (select id"
                + " from notification.inbox where account_id = ? order by latest_at desc limit 1)",
            author.account());
    var page =
        author
            .api()
            .run(
                "{ notifications(first: 2) { nodes { text } pageInfo { hasNextPage"
                    + " endCursor } } }");
    assertThat(page.at("notifications.nodes").size()).isEqualTo(2);
    var rest =
        author
            .api()
            .run(
                "query($a: String) { notifications(first: 2, after: $a) { nodes { text } pageInfo {"
                    + " hasNextPage } } }",
                Map.of("a", page.text("notifications.pageInfo.endCursor")));
    assertThat(rest.at("notifications.nodes").size()).isEqualTo(1);
    assertThat(rest.text("notifications.pageInfo.hasNextPage")).isEqualTo("false");
  }

  @Test
  void a_page_costs_the_same_number_of_statements_whatever_its_size() {
    for (int i = 0; i < 5; i++) {
      accepted();
    }
    news.settle();
    var one = author.api().run("{ notifications(first: 1) { nodes { title lines { text } } } }");
    var all = author.api().run("{ notifications(first: 50) { nodes { title lines { text } } } }");
    assertThat(all.at("notifications.nodes").size()).isEqualTo(5);
    assertThat(all.sql()).isEqualTo(one.sql());
  }

  @Test
  void a_closed_account_leaves_nothing_here() {
    var id = accepted();
    follow(neighbour.api(), id);
    act(
        chair.api(),
        "answerProposal",
        "proposal { id }",
        Map.of("proposalId", id, "text", "本周联系电梯公司"));
    news.settle();
    act(neighbour.api(), "closeAccount", "closed", Map.of("confirm", true));
    portal.closeAccountsDue();
    news.settle();
    for (var table : List.of("follow", "inbox", "receipt", "preference", "reach", "push")) {
      assertThat(rows(table, neighbour.account())).as(table).isZero();
    }
  }

  private static int rows(String table, UUID account) {
    return ((Number)
            java.util.Objects.requireNonNull(
                portal
                    .db()
                    .sql()
                    .fetchValue(
                        "select count(*) from notification." + table + " where account_id = ?",
                        account)))
        .intValue();
  }
}
