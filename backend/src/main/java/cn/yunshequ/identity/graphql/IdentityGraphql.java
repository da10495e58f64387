package cn.yunshequ.identity.graphql;

import cn.yunshequ.identity.Accounts;
import cn.yunshequ.identity.Sessions;
import cn.yunshequ.identity.SignIns;
import cn.yunshequ.identity.model.IdentityRefusal;
import cn.yunshequ.identity.model.PhoneNumber;
import cn.yunshequ.identity.model.SessionSecret;
import cn.yunshequ.identity.model.SignedIn;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.RequestContext;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.platform.session.WebSession;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Sign-in in the API. */
@Singleton
class IdentityGraphql implements GraphqlModule {
  private final SignIns signIns;
  private final Sessions sessions;
  private final Accounts accounts;

  IdentityGraphql(SignIns signIns, Sessions sessions, Accounts accounts) {
    this.signIns = signIns;
    this.sessions = sessions;
    this.accounts = accounts;
  }

  /** Tokens as the API shows them. */
  record SessionView(String accessToken, String refreshToken, Instant expiresAt) {}

  @Override
  public void wire(Wiring wiring) {
    wiring.guestAct("requestPhoneCode", "wait", this::requestCode);
    wiring.<Map<?, ?>>field(
        "RequestPhoneCodePayload", "sent", (p, viewer, env) -> p.get("wait") != null);
    wiring.<Map<?, ?>>field(
        "RequestPhoneCodePayload",
        "retryAfterSeconds",
        (p, viewer, env) -> p.get("wait") instanceof Duration wait ? (int) wait.toSeconds() : null);
    wiring.guestAct("signInWithPhone", "session", this::signIn);
    wiring.guestAct("refreshSession", "session", this::refresh);
    wiring.act("signOut", "signedOut", this::signOut);
    wiring.act("signOutEverywhere", "signedOut", this::signOutEverywhere);
    wiring.act("closeAccount", "closesAt", this::closeAccount);
    wiring.<Map<?, ?>>field(
        "CloseAccountPayload", "closed", (p, viewer, env) -> p.get("closesAt") != null);
  }

  private Duration requestCode(Viewer viewer, Input input, DataFetchingEnvironment env) {
    return signIns.requestCode(
        PhoneNumber.of(input.raw("phone")), RequestContext.of(env).address());
  }

  private SessionView signIn(Viewer viewer, Input input, DataFetchingEnvironment env) {
    var web = RequestContext.of(env).web();
    return shown(
        signIns.signIn(PhoneNumber.of(input.raw("phone")), input.raw("code"), web.isWeb()), web);
  }

  private SessionView refresh(Viewer viewer, Input input, DataFetchingEnvironment env) {
    var web = RequestContext.of(env).web();
    var token = input.find("refreshToken").map(SessionSecret::new);
    if (token.isPresent()) {
      return view(sessions.refresh(token.get()));
    }
    var cookie =
        web.shown()
            .filter(shown -> web.isWeb())
            .orElseThrow(() -> Refusal.of(IdentityRefusal.SESSION_ENDED).asException());
    return shown(sessions.slide(new SessionSecret(cookie)), web);
  }

  private boolean signOut(Viewer actor, Input input, DataFetchingEnvironment env) {
    sessions.signOut(actor);
    RequestContext.of(env).web().clear();
    return true;
  }

  private boolean signOutEverywhere(Viewer actor, Input input, DataFetchingEnvironment env) {
    sessions.signOutEverywhere(actor);
    RequestContext.of(env).web().clear();
    return true;
  }

  private Instant closeAccount(Viewer actor, Input input, DataFetchingEnvironment env) {
    if (!input.flag("confirm")) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "confirm").asException();
    }
    var closesAt = accounts.askToClose(actor);
    RequestContext.of(env).web().clear();
    return closesAt;
  }

  // A page's script never sees the secret: it travels in the HttpOnly cookie alone.
  private static SessionView shown(SignedIn session, WebSession web) {
    if (!web.isWeb()) {
      return view(session);
    }
    web.set(session.refreshToken().value());
    return new SessionView("", "", session.expiresAt());
  }

  private static SessionView view(SignedIn session) {
    return new SessionView(
        session.accessToken(), session.refreshToken().value(), session.expiresAt());
  }
}
