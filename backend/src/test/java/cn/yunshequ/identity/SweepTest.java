package cn.yunshequ.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.platform.db.Once;
import cn.yunshequ.platform.db.Quotas;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is over about signing in is forgotten, by any number of nodes at once. */
class SweepTest {
  private static Portal portal;
  private static Neighbourhood place;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static int rows(String from) {
    return portal.db().sql().fetchSingle("select count(*)::int from " + from).get(0, int.class);
  }

  private static String signedIn(String phone) {
    portal
        .guest()
        .run(
            "mutation($p: String!) { requestPhoneCode(input: {phone: $p}) { sent } }",
            Map.of("p", phone));
    return portal
        .guest()
        .run(
            "mutation($p: String!, $c: String!) { signInWithPhone(input: {phone: $p, code: $c}) {"
                + " session { refreshToken } } }",
            Map.of("p", phone, "c", portal.sms.codeFor(phone)))
        .text("signInWithPhone.session.refreshToken");
  }

  private static Api.Answer refresh(String token) {
    return portal
        .guest()
        .run(
            "mutation($t: String!) { refreshSession(input: {refreshToken: $t}) { session {"
                + " refreshToken } refusals { code } } }",
            Map.of("t", token));
  }

  @Test
  void a_living_session_and_its_young_spent_secrets_stay() {
    var sessions = portal.bean(Sessions.class);
    var first = signedIn(place.newPhone());
    var second = refresh(first).text("refreshSession.session.refreshToken");
    portal.clock.advance(Duration.ofDays(29));
    var third = refresh(second).text("refreshSession.session.refreshToken");
    sessions.sweep();
    assertThat(refresh(second).refusals("refreshSession")).containsExactly("SESSION_ENDED");
    assertThat(refresh(third).refusals("refreshSession"))
        .as("use of a spent secret still ends the session")
        .containsExactly("SESSION_ENDED");
  }

  @Test
  void what_is_over_for_a_month_goes_and_two_nodes_never_collide() throws InterruptedException {
    for (int i = 0; i < 20; i++) {
      refresh(signedIn(place.newPhone()));
    }
    var leftCode = place.newPhone();
    portal
        .guest()
        .run(
            "mutation($p: String!) { requestPhoneCode(input: {phone: $p}) { sent } }",
            Map.of("p", leftCode));
    portal.clock.advance(Duration.ofDays(61));
    var living = signedIn(place.newPhone());
    var gone = new AtomicInteger();
    var go = new CountDownLatch(1);
    var nodes = new ArrayList<Thread>();
    for (int i = 0; i < 4; i++) {
      nodes.add(
          Thread.ofPlatform()
              .start(() -> {
                try {
                  go.await();
                } catch (InterruptedException stopped) {
                  Thread.currentThread().interrupt();
                  return;
                }
                gone.addAndGet(portal.bean(Sessions.class).sweep());
              }));
    }
    go.countDown();
    for (var node : nodes) {
      node.join();
    }
    assertThat(gone.get()).isGreaterThanOrEqualTo(20);
    var monthAgo = portal.clock.instant().minus(Duration.ofDays(30));
    assertThat(rows("identity.session where expires_at < timestamptz '%s'".formatted(monthAgo)))
        .isZero();
    assertThat(rows("identity.spent_secret")).isZero();
    assertThat(portal.bean(SignIns.class).sweep()).isPositive();
    assertThat(portal.bean(SignIns.class).sweep()).as("again: nothing left").isZero();
    assertThat(portal.bean(Quotas.class).sweep()).isPositive();
    assertThat(refresh(living).refusals("refreshSession")).as("who is signed in stays").isEmpty();
  }

  @Test
  void request_keys_are_forgotten_after_a_month() {
    var sql = portal.db().sql();
    sql.execute(
        "insert into platform.request_key (account_id, key, act, result_id, at) values (?, 'old',"
            + " 'x', ?, now() - interval '400 days'), (?, 'young', 'x', ?, now() + interval '400"
            + " days')",
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID());
    portal.bean(Once.class).sweep();
    assertThat(rows("platform.request_key where key = 'old'")).isZero();
    assertThat(rows("platform.request_key where key = 'young'")).isEqualTo(1);
  }
}
