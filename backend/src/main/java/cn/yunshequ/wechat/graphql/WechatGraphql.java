package cn.yunshequ.wechat.graphql;

import cn.yunshequ.identity.model.SignedIn;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.wechat.Allowances;
import cn.yunshequ.wechat.WechatBindings;
import cn.yunshequ.wechat.WechatSignIns;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signing in by WeChat, and binding, in the API. */
@Singleton
class WechatGraphql implements GraphqlModule {
  private final WechatSignIns signIns;
  private final WechatBindings bindings;
  private final Allowances allowances;

  WechatGraphql(WechatSignIns signIns, WechatBindings bindings, Allowances allowances) {
    this.allowances = allowances;
    this.signIns = signIns;
    this.bindings = bindings;
  }

  /** Tokens as the API shows them. */
  record SessionView(String accessToken, String refreshToken, Instant expiresAt) {}

  @Override
  public void wire(Wiring wiring) {
    wiring.guestAct("signInWithWechat", "entered", this::signIn);
    wiring.<Map<?, ?>>field(
        "SignInWithWechatPayload",
        "session",
        (p, viewer, env) ->
            p.get("entered") instanceof WechatSignIns.Entered e ? view(e.session()) : null);
    wiring.<Map<?, ?>>field(
        "SignInWithWechatPayload",
        "bindingTicket",
        (p, viewer, env) ->
            p.get("entered") instanceof WechatSignIns.Entered e ? e.ticket() : null);
    wiring.act("bindWechat", "appIds", this::bind);
    wiring.act("unbindWechat", "appIds", this::unbind);
    wiring.act("allowWechatMessages", "remaining", this::allow);
    wiring.query(
        "wechatTemplates",
        (viewer, env) -> allowances.templates(env.getArgumentOrDefault("appId", "")));
    wiring.<Object>field("Viewer", "wechatAppIds", (v, viewer, env) -> bindings.of(viewer));
  }

  private Object signIn(Viewer viewer, Input input, DataFetchingEnvironment env) {
    return signIns.enter(
        input.raw("appId"), input.raw("code"), input.find("phoneCode").orElse(null));
  }

  private List<String> bind(Viewer actor, Input input, DataFetchingEnvironment env) {
    return bindings.bind(actor, input.raw("ticket"));
  }

  private List<String> unbind(Viewer actor, Input input, DataFetchingEnvironment env) {
    return bindings.unbind(actor, input.raw("appId"));
  }

  private Object allow(Viewer actor, Input input, DataFetchingEnvironment env) {
    List<String> templates = input.texts("templateIds");
    return allowances.allow(actor, input.raw("appId"), templates);
  }

  private static @Nullable SessionView view(@Nullable SignedIn session) {
    return session == null
        ? null
        : new SessionView(
            session.accessToken(), session.refreshToken().value(), session.expiresAt());
  }
}
