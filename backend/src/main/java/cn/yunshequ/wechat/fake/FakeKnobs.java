package cn.yunshequ.wechat.fake;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/** What stands for people's fingers and for time. */
final class FakeKnobs {
  private static final String TOLD =
      """
      /fake/login?appid=…&person=NAME      a code of wx.login for that person; also: demo-NAME, good once
      /fake/phone?appid=…&phone=199…       a code of getPhoneNumber; also: phone-199…, good once
      /fake/allow?openid=…&template=…      the person taps "accept" for one subscribe message
      /fake/sent                           messages sent so far
      /fake/advance?seconds=301            time goes on
      /fake/trouble?codes=-1,45009         the next calls answer these numbers; 0: not at all
      /fake/media?suggest=risky&label=20002  what the next photo is found to be: pass, review, risky; none: no call-back
                                           wait=true: WeChat looks when /fake/pushed is asked
      /fake/push?url=http://…              where call-backs go; left out: to the portal the photo came from
      /fake/pushed                         how the portal answered the call-backs
      /fake/robots                         messages in WeCom groups
      /fake/tokens                         how often each app asked for its stable token
      /fake/drop-tokens                    tokens are good no more
      A person's openid is o_APPID_NAME, the unionid u_NAME.
      """;

  private final FakeState state;
  private final FakePush push;
  private final ObjectMapper json;

  FakeKnobs(FakeState state, FakePush push, ObjectMapper json) {
    this.state = state;
    this.push = push;
    this.json = json;
  }

  FakeAnswer turn(String path, Map<String, String> query) {
    var app = query.getOrDefault("appid", FakeWeChat.MINI);
    return switch (path) {
      case "/fake/login" ->
          FakeAnswer.json(
              json,
              Map.of("code", state.issue(app, "demo", query.getOrDefault("person", "zhang"))));
      case "/fake/phone" ->
          FakeAnswer.json(
              json,
              Map.of(
                  "code", state.issue(app, "phone", query.getOrDefault("phone", "19900000008"))));
      case "/fake/allow" -> {
        state.allow(query.getOrDefault("openid", ""), query.getOrDefault("template", ""), 1);
        yield FakeAnswer.json(json, Map.of("errMsg", "requestSubscribeMessage:ok"));
      }
      case "/fake/sent" -> FakeAnswer.json(json, state.sent());
      case "/fake/advance" -> {
        state.advance(Duration.ofSeconds(Long.parseLong(query.getOrDefault("seconds", "0"))));
        yield FakeAnswer.text(state.now().toString());
      }
      case "/fake/trouble" -> {
        state.trouble(
            Arrays.stream(query.getOrDefault("codes", "").split(","))
                .filter(code -> !code.isBlank())
                .map(Integer::valueOf)
                .toList());
        yield FakeAnswer.text("ok");
      }
      case "/fake/media" -> {
        state.verdict(
            new FakePush.Verdict(
                query.getOrDefault("suggest", "pass"),
                Integer.parseInt(query.getOrDefault("label", "100")),
                Boolean.parseBoolean(query.get("wait"))));
        yield FakeAnswer.text("ok");
      }
      case "/fake/push" -> {
        push.to(query.getOrDefault("url", ""));
        yield FakeAnswer.text("ok");
      }
      case "/fake/pushed" -> FakeAnswer.json(json, push.pushed());
      case "/fake/robots" -> FakeAnswer.json(json, state.robots());
      case "/fake/tokens" -> FakeAnswer.json(json, state.tokensAsked());
      case "/fake/drop-tokens" -> {
        state.dropTokens();
        yield FakeAnswer.text("ok");
      }
      default -> FakeAnswer.text(TOLD);
    };
  }

  /** The page where a person says yes to the official account; says it at once. */
  FakeAnswer authorize(Map<String, String> query) {
    var back = query.getOrDefault("redirect_uri", "");
    var app = query.getOrDefault("appid", "");
    var state = "state=" + query.getOrDefault("state", "");
    if ("no".equals(query.get("answer"))) {
      return FakeAnswer.to(back + "?" + state);
    }
    var meaning =
        FakeOauth.meaning(
            query.getOrDefault("scope", FakeOauth.BASE), query.getOrDefault("person", "zhang"));
    var code = this.state.issue(app, FakeOauth.KIND, meaning);
    return FakeAnswer.to(back + "?code=" + code + "&" + state);
  }
}
