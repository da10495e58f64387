package cn.yunshequ.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.notification.model.Message;
import cn.yunshequ.notification.model.Weight;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Fifty thousand followers are told in bounded batches that hold up nobody. */
class SpreadingTest {
  private static final int FOLLOWERS = 50_000;
  private static Portal portal;
  private static SubjectRef subject;
  private static Neighbourhood.Member author;

  @BeforeAll
  static void start() {
    portal = News.quietPortal();
    var place = new Neighbourhood(portal);
    author = place.resident("张秀英", "7栋2单元", "101");
    var id =
        author
            .api()
            .run(
                "mutation($in: CreateProposalInput!) { createProposal(input: $in) { proposal { id"
                    + " } } }",
                Map.of(
                    "in",
                    Map.of(
                        "communityId", place.globalId(),
                        "category", "lift",
                        "title", "给7栋加装电梯",
                        "body", "老人上下楼不方便。")))
            .text("createProposal.proposal.id");
    subject = GlobalId.decode(id);
    var sql = portal.db().sql();
    sql.execute(
        "update proposals.proposal set published_at = now(), submitted_at = now(), number = 'x-1',"
            + " stage = 'ACCEPTED' where id = ?",
        subject.id());
    sql.execute(
        "insert into identity.account (id, phone_hash, phone_sealed, phone_masked) select"
            + " gen_random_uuid(), decode(md5(i::text), 'hex'), '\\x00', '' from"
            + " generate_series(1, ?) i",
        FOLLOWERS);
    sql.execute(
        "insert into notification.follow (account_id, subject_kind, subject_id, following, at)"
            + " select id, 'proposal', ?, true, now() from identity.account where phone_masked ="
            + " ''",
        subject.id());
    new News(portal).settle();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static int told(UUID account) {
    return count(
        "select coalesce(sum(unread), 0) from notification.inbox where account_id = ?", account);
  }

  private static int count(String sql, Object... binds) {
    return ((Number) java.util.Objects.requireNonNull(portal.db().sql().fetchValue(sql, binds)))
        .intValue();
  }

  @Test
  void fifty_thousand_are_told_once_in_batches_of_few_statements_and_others_are_not_kept_waiting() {
    var notices = portal.bean(Notices.class);
    var spreading = portal.bean(Spreading.class);
    notices.say(Message.of("large", subject, Weight.STEP, "有了正式答复。").toFollowers());
    int before = count("select count(*) from notification.receipt");
    var statements = new AtomicInteger();
    Db.counting(statements, spreading::step);
    int batch = count("select count(*) from notification.receipt") - before;
    assertThat(batch).isLessThanOrEqualTo(Spreading.BATCH);
    assertThat(statements).as("for a thousand accounts").hasValueLessThanOrEqualTo(10);

    // One batch later a small notice is through, while the large one goes on.
    notices.say(
        Message.of("small", subject, Weight.DIRECT, "有邻居回复了您的话。").to(List.of(author.account())));
    assertThat(spreading.step()).isTrue();
    assertThat(spreading.step()).isTrue();
    assertThat(told(author.account())).isEqualTo(1);
    assertThat(spreading.waiting()).isEqualTo(1);

    int steps = 2;
    while (spreading.step()) {
      steps++;
    }
    assertThat(steps).isLessThanOrEqualTo(FOLLOWERS / Spreading.BATCH + 2);
    assertThat(count("select count(*) from notification.inbox where subject_id = ?", subject.id()))
        .isEqualTo(FOLLOWERS + 1);
    assertThat(count("select count(*) from notification.inbox where unread > 1")).isZero();
  }

  @Test
  void two_nodes_share_the_work_and_tell_nobody_twice() throws InterruptedException {
    var notices = portal.bean(Notices.class);
    var spreading = portal.bean(Spreading.class);
    for (int i = 0; i < 4; i++) {
      notices.say(
          Message.of("shared-" + i, subject, Weight.TALK, "邻居们在讨论。").to(List.of(author.account())));
    }
    int before = told(author.account());
    var nodes = List.of(new Thread(() -> drain(spreading)), new Thread(() -> drain(spreading)));
    nodes.forEach(Thread::start);
    for (var node : nodes) {
      node.join();
    }
    drain(spreading);
    assertThat(told(author.account())).isEqualTo(before + 4);
  }

  private static void drain(Spreading spreading) {
    while (spreading.step()) {
      continue;
    }
  }
}
