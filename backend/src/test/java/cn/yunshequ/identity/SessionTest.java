package cn.yunshequ.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tokens and cookies: how long they last, and what ends them. */
class SessionTest {
  private static final String REFRESH =
      "mutation($t: String) { refreshSession(input: {refreshToken: $t}) { session { accessToken"
          + " refreshToken expiresAt } refusals { code } } }";
  private static final String SIGN_IN =
      "mutation($p: String!, $c: String!) { signInWithPhone(input: {phone: $p, code: $c}) {"
          + " session { accessToken refreshToken } refusals { code } } }";
  private static final String WHO = "{ viewer { maskedPhone } }";

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

  private static Api.Answer signedIn(String phone) {
    portal
        .guest()
        .run(
            "mutation($p: String!) { requestPhoneCode(input: {phone: $p}) { sent } }",
            Map.of("p", phone));
    return portal.guest().run(SIGN_IN, Map.of("p", phone, "c", portal.sms.codeFor(phone)));
  }

  private static Api with(String token) {
    return new Api(portal.address(), token);
  }

  private static boolean isSignedIn(Api api) {
    var viewer = api.run(WHO).at("viewer");
    return !viewer.isNull() && !viewer.isMissingNode();
  }

  private static Api.Answer refresh(String token) {
    return portal.guest().run(REFRESH, Map.of("t", token));
  }

  private static void hasEnded(Api.Answer refreshed) {
    assertThat(refreshed.refusals("refreshSession")).containsExactly("SESSION_ENDED");
  }

  @Test
  void a_forged_or_expired_token_is_401_for_an_act_and_a_guest_for_what_is_public() {
    var token = signedIn(place.newPhone()).text("signInWithPhone.session.accessToken");
    var forged = token.substring(0, token.length() - 4) + "AAAA";
    var unsigned = "eyJhbGciOiJub25lIn0." + token.split("\\.")[1] + ".";
    for (var wrong : List.of(forged, unsigned, "x", "a.b.c", token + "x")) {
      assertThat(isSignedIn(with(wrong))).isFalse();
      var act = with(wrong).run("mutation { signOut { signedOut } }");
      assertThat(act.status()).isEqualTo(401);
      assertThat(act.errors()).containsExactly("UNAUTHENTICATED");
      assertThat(with(wrong).run("{ communities { nodes { slug } } }").errors()).isEmpty();
    }
    assertThat(isSignedIn(with(token))).isTrue();
    portal.clock.advance(AccessTokens.LIFE);
    assertThat(isSignedIn(with(token))).isFalse();
    assertThat(with(token).run("mutation { signOut { signedOut } }").status()).isEqualTo(401);
  }

  @Test
  void a_refresh_gives_a_new_pair_and_a_spent_token_ends_the_session() {
    var first = signedIn(place.newPhone()).text("signInWithPhone.session.refreshToken");
    var second = refresh(first);
    var newToken = second.text("refreshSession.session.refreshToken");
    var access = second.text("refreshSession.session.accessToken");
    assertThat(newToken).isNotEqualTo(first);
    assertThat(isSignedIn(with(access))).isTrue();

    hasEnded(refresh(first));
    assertThat(isSignedIn(with(access))).isFalse();
    hasEnded(refresh(newToken));
  }

  @Test
  void a_session_not_refreshed_for_thirty_days_has_ended() {
    var token = signedIn(place.newPhone()).text("signInWithPhone.session.refreshToken");
    portal.clock.advance(Duration.ofDays(30));
    hasEnded(refresh(token));
    hasEnded(refresh("never-given-out"));
  }

  @Test
  void of_two_parallel_refreshes_with_one_token_at_most_one_gets_a_pair()
      throws InterruptedException, ExecutionException {
    var token = signedIn(place.newPhone()).text("signInWithPhone.session.refreshToken");
    var go = new CountDownLatch(1);
    List<Future<Api.Answer>> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 6; i++) {
        answers.add(
            threads.submit(() -> {
              go.await();
              return refresh(token);
            }));
      }
      go.countDown();
    }
    int pairs = 0;
    for (var answer : answers) {
      pairs += answer.get().refusals("refreshSession").isEmpty() ? 1 : 0;
    }
    assertThat(pairs).isEqualTo(1);
    assertThat(
            portal
                .db()
                .sql()
                .fetchValue(
                    "select count(*) from identity.spent_secret x join identity.session s on s.id ="
                        + " x.session_id where x.secret_hash = ? and s.ended_at is not null",
                    new cn.yunshequ.identity.model.SessionSecret(token).hash()))
        .isEqualTo(1L);
  }

  @Test
  void parallel_first_sign_ins_open_one_account() throws InterruptedException, ExecutionException {
    var phone = new cn.yunshequ.identity.model.PhoneNumber(place.newPhone());
    var store = portal.bean(cn.yunshequ.identity.store.AccountStore.class);
    var phones = portal.bean(Phones.class);
    var ids = portal.bean(cn.yunshequ.platform.ids.Ids.class);
    var hash = phones.hash(phone);
    var go = new CountDownLatch(1);
    List<Future<java.util.UUID>> opened = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 6; i++) {
        opened.add(
            threads.submit(() -> {
              go.await();
              return portal
                  .db()
                  .write(() -> {
                    store.openOnce(
                        ids.next(),
                        hash,
                        phones.seal(phone),
                        phone.masked(),
                        portal.clock.instant());
                    return store.living(hash);
                  });
            }));
      }
      go.countDown();
    }
    var all = new java.util.HashSet<java.util.UUID>();
    for (var account : opened) {
      all.add(account.get());
    }
    assertThat(all).hasSize(1);
  }

  @Test
  void signing_out_ends_this_device_and_signing_out_everywhere_ends_all() {
    var phone = place.newPhone();
    var a = with(signedIn(phone).text("signInWithPhone.session.accessToken"));
    var b = with(signedIn(phone).text("signInWithPhone.session.accessToken"));
    var c = signedIn(phone);
    a.run("mutation { signOut { signedOut refusals { code } } }");
    assertThat(isSignedIn(a)).isFalse();
    assertThat(isSignedIn(b)).isTrue();
    b.run("mutation { signOutEverywhere { signedOut refusals { code } } }");
    assertThat(isSignedIn(b)).isFalse();
    assertThat(isSignedIn(with(c.text("signInWithPhone.session.accessToken")))).isFalse();
    hasEnded(refresh(c.text("signInWithPhone.session.refreshToken")));
  }

  @Test
  void our_own_page_is_known_by_its_cookie_and_only_with_its_header()
      throws IOException, InterruptedException {
    var phone = place.newPhone();
    portal
        .guest()
        .run(
            "mutation($p: String!) { requestPhoneCode(input: {phone: $p}) { sent } }",
            Map.of("p", phone));
    var signIn =
        "mutation { signInWithPhone(input: {phone: \\\"%s\\\", code: \\\"%s\\\"}) { session {"
            + " accessToken refreshToken } refusals { code } } }";
    var answer = post(signIn.formatted(phone, portal.sms.codeFor(phone)), null, true);
    var set = answer.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(set)
        .containsIgnoringCase("HttpOnly")
        .contains("SameSite=Lax")
        .contains("Max-Age=2592000");
    assertThat(answer.body()).contains("\"refreshToken\":\"\"").contains("\"accessToken\":\"\"");

    var cookie = set.split(";")[0];
    assertThat(post(WHO, cookie, true).body()).contains("****");
    assertThat(post(WHO, cookie, false).body()).contains("\"viewer\":null");
    assertThat(post("mutation { signOut { signedOut } }", cookie, false).statusCode())
        .isEqualTo(401);

    portal.clock.advance(Duration.ofDays(20));
    var refresh =
        "mutation { refreshSession(input: {}) { session { expiresAt } refusals { code } } }";
    assertThat(post(refresh, cookie, true).headers().firstValue("Set-Cookie")).isPresent();
    portal.clock.advance(Duration.ofDays(20));
    assertThat(post(WHO, cookie, true).body()).contains("****");

    var out = post("mutation { signOut { signedOut } }", cookie, true);
    assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
    assertThat(post(WHO, cookie, true).body()).contains("\"viewer\":null");
    assertThat(post(refresh, cookie, true).body()).contains("SESSION_ENDED");
  }

  private static HttpResponse<String> post(
      String document, @org.jspecify.annotations.Nullable String cookie, boolean header)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(portal.address() + "/graphql"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + document + "\"}"));
    if (cookie != null) {
      request.header("Cookie", cookie);
    }
    if (header) {
      request.header("X-Yunshequ-Client", "web");
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
