package cn.yunshequ.identity.graphql;

import cn.yunshequ.identity.Accounts;
import cn.yunshequ.identity.Consents;
import cn.yunshequ.identity.model.Consent;
import cn.yunshequ.identity.model.ConsentDocument;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Wiring;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;

/** Consent and keeping an account that was to be closed, in the API. */
@Singleton
class ConsentGraphql implements GraphqlModule {
  private final Consents consents;
  private final Accounts accounts;

  ConsentGraphql(Consents consents, Accounts accounts) {
    this.consents = consents;
    this.accounts = accounts;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.query("consentDocuments", (viewer, env) -> Arrays.asList(ConsentDocument.values()));
    wiring.<ConsentDocument>field("ConsentText", "document", (d, viewer, env) -> d.name());
    wiring.<Consent>field("Consent", "document", (c, viewer, env) -> c.document());
    wiring.<Consent>field("Consent", "current", (c, viewer, env) -> c.isCurrent());
    wiring.query("myConsents", (viewer, env) -> consents.of(viewer));
    wiring.act(
        "agreeToText",
        "consents",
        (actor, input, env) ->
            consents.give(
                actor, input.choice("document", ConsentDocument.class), input.raw("version")));
    wiring.act(
        "withdrawConsent",
        "consents",
        (actor, input, env) ->
            consents.withdraw(actor, input.choice("document", ConsentDocument.class)));
    wiring.act(
        "keepAccount",
        "kept",
        (actor, input, env) -> {
          accounts.keep(actor);
          return true;
        });
    wiring.<Map<?, ?>>field(
        "KeepAccountPayload", "kept", (p, viewer, env) -> p.get("kept") != null);
  }
}
