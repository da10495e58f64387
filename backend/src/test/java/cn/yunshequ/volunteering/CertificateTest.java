package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import cn.yunshequ.support.PrintedPage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Certificates: made of confirmed time, checked by everybody, not guessed by anybody. */
@org.jspecify.annotations.NullUnmarked
class CertificateTest {
  private static Portal portal;
  private static HelpDesk desk;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new HelpDesk(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer issue(Neighbourhood.Member who, Object... more) {
    var in = new Object[more.length + 2];
    in[0] = "communityId";
    in[1] = desk.place.globalId();
    System.arraycopy(more, 0, in, 2, more.length);
    return act(who.api(), "issueCertificate", "certificate", in);
  }

  private static Api.Answer verify(String number, String code) {
    return portal
        .guest()
        .run(
            "query($n: String!, $c: String!) { certificate(number: $n, code: $c) { volunteerName"
                + " volunteerNumber document code hours valid revokeReason pdfUrl issuer lines {"
                + " title minutes } } }",
            Map.of("n", number, "c", code));
  }

  @Test
  void a_certificate_has_four_parts_and_everybody_checks_it_with_a_masked_name()
      throws IOException, InterruptedException {
    var who = desk.resident("欧阳明月");
    assertThat(issue(who).refusals("issueCertificate")).containsExactly("HOURS_MISSING");
    desk.confirmed(who, desk.oneShift(1));
    var given =
        done(
            issue(who, "documentType", "居民身份证", "documentLastFour", "123X", "requestKey", "c1"),
            "issueCertificate");
    var again = issue(who, "documentType", "居民身份证", "documentLastFour", "123X", "requestKey", "c1");
    var number = given.text("issueCertificate.certificate.number");
    assertThat(again.text("issueCertificate.certificate.number")).isEqualTo(number);
    assertThat(number).matches("ZY[0-9]{14}");
    assertThat(given.text("issueCertificate.certificate.volunteerName")).isEqualTo("欧阳明月");
    assertThat(given.text("issueCertificate.certificate.document")).isEqualTo("居民身份证 末四位 123X");
    assertThat(given.text("issueCertificate.certificate.issuer")).endsWith("居民委员会");
    assertThat(given.text("issueCertificate.certificate.inCharge")).isEqualTo("沈主任");
    var code = given.text("issueCertificate.certificate.code");
    var seen = verify(number.toLowerCase(java.util.Locale.ROOT) + " ", code);
    assertThat(seen.text("certificate.volunteerName")).contains("*").doesNotContain("明月");
    assertThat(seen.at("certificate.document").isNull()).isTrue();
    assertThat(seen.at("certificate.volunteerNumber").isNull()).isTrue();
    assertThat(seen.at("certificate.pdfUrl").isNull()).isTrue();
    assertThat(seen.text("certificate.hours")).isEqualTo("2.0");
    assertThat(seen.at("certificate.valid").asBoolean()).isTrue();
    var wrong = code.equals("0000") ? "0001" : "0000";
    assertThat(verify(number, wrong).at("certificate").isNull()).isTrue();
    var url = given.text("issueCertificate.certificate.pdfUrl");
    assertThat(fetch(url, null).statusCode()).isEqualTo(404);
    assertThat(fetch(url, desk.resident("旁人").api().token).statusCode()).isEqualTo(404);
    var file = fetch(url, who.api().token);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(PrintedPage.words(file.body()))
        .contains("志愿服务记录证明", "一、志愿者", "二、服务情况", "三、出具单位", "四、证明信息")
        .contains("姓名欧阳明月", "清楼道、迎新春2.0", "证明编号" + number, "查验码" + code)
        .contains("证件居民身份证末四位123X", "志愿者编号" + shown(given, "volunteerNumber"))
        .contains("负责人沈主任", PrintedPage.plain("联系方式" + shown(given, "contact")))
        .contains("出具日期" + CivilDay.zhWithYear(desk.today()));
  }

  private static String shown(Api.Answer given, String field) {
    var value = given.text("issueCertificate.certificate." + field);
    assertThat(value).as(field).isNotBlank().isNotEqualTo("null");
    return value;
  }

  @Test
  void the_square_on_the_paper_leads_to_the_check_with_number_and_code() throws Exception {
    var who = desk.resident("扫码");
    desk.confirmed(who, desk.oneShift(1));
    var given = done(issue(who), "issueCertificate");
    var number = given.text("issueCertificate.certificate.number");
    var code = given.text("issueCertificate.certificate.code");
    var file = fetch(given.text("issueCertificate.certificate.pdfUrl"), who.api().token);
    var squares = PrintedPage.of(file.body()).codes();
    assertThat(squares)
        .containsExactly(portal.address() + "/certificate?number=" + number + "&code=" + code);
    // What the phone read is all that the check needs.
    var read = new HashMap<String, String>();
    for (var pair : URI.create(squares.getFirst()).getQuery().split("&")) {
      read.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
    }
    var seen = verify(read.get("number"), read.get("code"));
    assertThat(seen.at("certificate.valid").asBoolean()).isTrue();
    assertThat(seen.text("certificate.hours")).isEqualTo("2.0");
  }

  private static HttpResponse<byte[]> fetch(String path, String token)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(portal.address() + path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  @Test
  void four_digits_cannot_be_tried_out() {
    try (var other = Portal.start()) {
      var guest = other.guest();
      var query = "query($n: String!, $c: String!) { certificate(number: $n, code: $c) { hours } }";
      for (int i = 0; i < 10; i++) {
        var answer = guest.run(query, Map.of("n", "ZY20260101000001", "c", "%04d".formatted(i)));
        assertThat(answer.errors()).isEmpty();
      }
      var tooOften = guest.run(query, Map.of("n", "ZY20260101000001", "c", "9999"));
      assertThat(tooOften.errors()).containsExactly("TOO_MANY_REQUESTS");
      for (int i = 0; i < 9; i++) {
        guest.run(query, Map.of("n", "ZY2026010100010" + i, "c", "9999"));
      }
      assertThat(guest.run(query, Map.of("n", "ZY20260101000200", "c", "9999")).errors())
          .as("the address has used its tries, whatever the number")
          .containsExactly("TOO_MANY_REQUESTS");
    }
  }

  @Test
  void the_committee_revokes_with_a_reason_that_everybody_reads() {
    var who = desk.resident("王芳");
    desk.confirmed(who, desk.oneShift(1));
    var given = done(issue(who), "issueCertificate");
    var id = given.text("issueCertificate.certificate.id");
    var in = new Object[] {"certificateId", id, "reason", "服务单位来函更正"};
    assertThat(act(who.api(), "revokeCertificate", "certificate", in).refusals("revokeCertificate"))
        .containsExactly("NOT_ALLOWED");
    done(act(desk.chair.api(), "revokeCertificate", "certificate", in), "revokeCertificate");
    assertThat(
            act(desk.chair.api(), "revokeCertificate", "certificate", in)
                .refusals("revokeCertificate"))
        .containsExactly("CERTIFICATE_REVOKED");
    var seen =
        verify(
            given.text("issueCertificate.certificate.number"),
            given.text("issueCertificate.certificate.code"));
    assertThat(seen.at("certificate.valid").asBoolean()).isFalse();
    assertThat(seen.text("certificate.revokeReason")).isEqualTo("服务单位来函更正");
    assertThat(desk.events(id)).containsExactly("CertificateIssued", "CertificateRevoked");
  }

  @Test
  void hours_taken_back_take_their_certificate_with_them() {
    var who = desk.resident("李强");
    var signup = desk.confirmed(who, desk.oneShift(1));
    var given = done(issue(who), "issueCertificate");
    done(
        act(desk.chair.api(), "reverseHours", "signup", "signupId", signup, "reason", "记错了人"),
        "reverseHours");
    var seen =
        verify(
            given.text("issueCertificate.certificate.number"),
            given.text("issueCertificate.certificate.code"));
    assertThat(seen.at("certificate.valid").asBoolean()).isFalse();
    assertThat(seen.text("certificate.revokeReason")).contains("记错了人");
    assertThat(issue(who).refusals("issueCertificate")).containsExactly("HOURS_MISSING");
  }

  @Test
  void the_committee_issues_for_others_and_nobody_else_does() {
    var who = desk.resident("赵老师");
    desk.confirmed(who, desk.oneShift(1));
    assertThat(
            issue(desk.resident("好事者"), "residentId", HelpDesk.resident(who))
                .refusals("issueCertificate"))
        .containsExactly("NOT_ALLOWED");
    done(issue(desk.chair, "residentId", HelpDesk.resident(who)), "issueCertificate");
    var list =
        desk.chair
            .api()
            .run(
                "query($c: ID!) { certificates(communityId: $c) { nodes { volunteerName number } }"
                    + " }",
                Map.of("c", desk.place.globalId()));
    assertThat(list.at("certificates.nodes").toString()).contains("赵老师");
    assertThat(
            who.api()
                .run(
                    "query($c: ID!) { certificates(communityId: $c) { nodes { number } } }",
                    Map.of("c", desk.place.globalId()))
                .errors())
        .containsExactly("NOT_ALLOWED");
  }
}
