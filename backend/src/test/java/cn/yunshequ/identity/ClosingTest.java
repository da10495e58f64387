package cn.yunshequ.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Closing an account, thinking better of it, consent, and one's own data to take away (L-64). */
@NullUnmarked
class ClosingTest {
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

  private static Api.Answer close(Api by) {
    return by.run("mutation { closeAccount(input: {confirm: true}) { closed closesAt } }");
  }

  private static boolean isClosed(Neighbourhood.Member member) {
    return (boolean)
        portal
            .db()
            .sql()
            .fetchValue(
                "select closed_at is not null from identity.account where id = ?",
                member.account());
  }

  @Test
  void within_seven_days_one_signs_in_again_and_keeps_the_account() {
    var phone = place.newPhone();
    var member = place.resident(phone, "张建国", "7栋2单元", "101", "OWNER");
    assertThat(close(member.api()).text("closeAccount.closesAt")).isNotEmpty();
    assertThat(member.api().run("{ viewer { maskedPhone } }").at("viewer").isNull()).isTrue();
    portal.bean(Accounts.class).closeDue();
    assertThat(isClosed(member)).isFalse();
    var again = portal.signIn(phone);
    assertThat(again.run("{ viewer { closesAt } }").text("viewer.closesAt")).isNotEmpty();
    again.run("mutation { keepAccount(input: {confirm: true}) { kept } }");
    assertThat(again.run("{ viewer { closesAt } }").at("viewer.closesAt").isNull()).isTrue();
    portal
        .db()
        .sql()
        .execute("update identity.account set closes_at = closes_at - interval '8 days'");
    portal.bean(Accounts.class).closeDue();
    assertThat(isClosed(member)).isFalse();
  }

  @Test
  void after_seven_days_it_is_closed_once_whatever_number_of_nodes_try() {
    var member = place.resident("马师傅", "8栋1单元", "201");
    close(member.api());
    portal
        .db()
        .sql()
        .execute(
            "update identity.account set closes_at = closes_at - interval '8 days' where id = ?",
            member.account());
    assertThat(portal.bean(Accounts.class).closeDue()).isEqualTo(1);
    assertThat(portal.bean(Accounts.class).closeDue()).isZero();
    assertThat(isClosed(member)).isTrue();
    assertThat(
            portal
                .db()
                .sql()
                .fetchValue(
                    "select count(*) from platform.outbox where kind = 'AccountClosed' and"
                        + " subject_id = ?",
                    member.account()))
        .isEqualTo(1L);
  }

  @Test
  void consent_is_kept_by_version_and_withdrawn_as_easily() {
    var api = place.stranger().api();
    var texts = api.run("{ consentDocuments { document version needed } }");
    var version = texts.text("consentDocuments.0.version");
    var give =
        "mutation($v: String!) { agreeToText(input: {document: PRIVACY, version: $v}) { consents {"
            + " document current } refusals { code } } }";
    assertThat(api.run(give, Map.of("v", "2020-01-01")).refusals("agreeToText"))
        .containsExactly("CHANGED_MEANWHILE");
    assertThat(api.run(give, Map.of("v", version)).text("agreeToText.consents.0.current"))
        .isEqualTo("true");
    api.run(give, Map.of("v", version));
    assertThat(api.run("{ myConsents { document } }").at("myConsents").size()).isEqualTo(1);
    api.run("mutation { withdrawConsent(input: {document: PRIVACY}) { refusals { code } } }");
    assertThat(api.run("{ myConsents { current } }").text("myConsents.0.current"))
        .isEqualTo("false");
    assertThat(portal.guest().run("{ myConsents { document } }").status()).isEqualTo(401);
  }

  private static HttpResponse<byte[]> zip(String token) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(portal.address() + "/me/data.zip"));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  @Test
  void ones_own_data_comes_as_json_and_csv_and_nobody_elses() throws Exception {
    place.officer(OfficeKind.MODERATOR, "沈主任");
    var other = place.resident("别人家", "7栋1单元", "101");
    var phone = place.newPhone();
    var member = place.resident(phone, "=许德昌", "7栋1单元", "202", "OWNER");
    assertThat(zip(null).statusCode()).isEqualTo(401);
    var files = new TreeMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(zip(member.api().token).body()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(files.keySet())
        .contains("account.json", "account.csv", "homes.json", "comments.csv", "proposals.json");
    assertThat(files.get("account.json")).contains(phone, "许德昌");
    assertThat(files.get("account.csv")).startsWith("\uFEFF").contains("'=许德昌");
    assertThat(files.get("homes.json")).contains("7栋1单元202");
    assertThat(files.toString()).doesNotContain("别人家", other.account().toString());
    for (int i = 0; i < 4; i++) {
      assertThat(zip(member.api().token).statusCode()).isEqualTo(200);
    }
    assertThat(zip(member.api().token).statusCode()).isEqualTo(429);
  }
}
