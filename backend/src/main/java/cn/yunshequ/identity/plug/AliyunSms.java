package cn.yunshequ.identity.plug;

import cn.yunshequ.identity.SmsGateway;
import cn.yunshequ.platform.db.Db;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Alibaba Cloud's text messages (Dysmsapi 2017-05-25, SendSms), signed as {@link AcsSignature}
 * says. The template has one variable, {@code code}. Taken is what is answered with {@code Code} OK
 * within five seconds; the provider's own limits and refusals come with other codes.
 */
class AliyunSms implements SmsGateway {
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(DEADLINE).build();
  private final URI endpoint;
  private final AcsSignature signature;
  private final String signName;
  private final String template;
  private final Clock clock;

  /**
   * @param signName the approved signature in front of each message, e.g. 云社区
   * @param template the approved template's code, e.g. SMS_154950909
   */
  AliyunSms(URI endpoint, AcsSignature signature, String signName, String template, Clock clock) {
    if (signature.secret().isBlank() || signName.isBlank() || template.isBlank()) {
      throw new IllegalStateException("短信服务缺少 SMS_SECRET、SMS_SIGN_NAME 或 SMS_TEMPLATE。");
    }
    this.endpoint = endpoint;
    this.signature = signature;
    this.signName = signName;
    this.template = template;
    this.clock = clock;
  }

  @Override
  public void sendCode(String phone, String code) {
    if (Db.inTransaction()) {
      throw new IllegalStateException("no network inside a transaction");
    }
    var parameters = new TreeMap<String, String>();
    parameters.put("PhoneNumbers", phone);
    parameters.put("SignName", signName);
    parameters.put("TemplateCode", template);
    // Digits only, so nothing needs escaping.
    parameters.put("TemplateParam", "{\"code\":\"" + code + "\"}");
    var query =
        parameters.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    var said = answered(post(query));
    if (!said.equals("OK")) {
      throw new SmsFailedException("provider answered " + said, null);
    }
  }

  private HttpResponse<String> post(String query) {
    var headers = new TreeMap<String, String>();
    headers.put("host", endpoint.getAuthority());
    headers.put("x-acs-action", "SendSms");
    headers.put("x-acs-version", "2017-05-25");
    headers.put("x-acs-date", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    headers.put("x-acs-signature-nonce", UUID.randomUUID().toString());
    headers.put("x-acs-content-sha256", AcsSignature.EMPTY);
    var request =
        HttpRequest.newBuilder(endpoint.resolve("/?" + query))
            .timeout(DEADLINE)
            .POST(HttpRequest.BodyPublishers.noBody())
            .header("Authorization", signature.authorization(query, headers));
    // The client writes this one itself, from the address.
    headers.remove("host");
    headers.forEach(request::header);
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException unreachable) {
      throw new SmsFailedException("provider not reached", unreachable);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new SmsFailedException("stopped", stopping);
    }
  }

  // The provider's word, e.g. OK or isv.BUSINESS_LIMIT_CONTROL; without one the status.
  private static String answered(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body()).path("Code").asString("" + answer.statusCode());
    } catch (JacksonException noJson) {
      return "" + answer.statusCode();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
