package cn.yunshequ.volunteering.graphql;

import static cn.yunshequ.volunteering.graphql.Edges.node;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.volunteering.model.ActivityView;
import cn.yunshequ.volunteering.model.ConsentView;
import cn.yunshequ.volunteering.model.ShiftView;
import cn.yunshequ.volunteering.model.SignupView;
import cn.yunshequ.volunteering.model.VolunteeringRules;
import cn.yunshequ.volunteering.store.ConsentReads;
import cn.yunshequ.volunteering.store.SignupReads;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sign-ups in the API. */
@Singleton
class SignupGraphql implements GraphqlModule {
  private final SignupReads reads;
  private final ConsentReads consents;

  SignupGraphql(SignupReads reads, ConsentReads consents) {
    this.reads = reads;
    this.consents = consents;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("Signup", SignupView.class);
    wiring.node(SignupView.KIND, reads::byIds);
    wiring.<SignupView>field(
        "Signup", "shift", (s, viewer, env) -> node(env, ShiftView.KIND, s.shiftId()));
    presence(wiring, "checkedInAt", SignupView.Presence::inAt);
    presence(wiring, "checkedInHow", SignupView.Presence::inHow);
    presence(wiring, "checkedInReason", SignupView.Presence::inReason);
    presence(wiring, "checkedOutAt", SignupView.Presence::outAt);
    presence(wiring, "checkedOutHow", SignupView.Presence::outHow);
    presence(wiring, "checkedOutReason", SignupView.Presence::outReason);
    wiring.<SignupView.Consent>field(
        "GuardianConsent",
        "id",
        (consent, viewer, env) -> GlobalId.encode(ConsentView.KIND, consent.consentId()));
    wiring.type("GivenConsent", ConsentView.class);
    wiring.node(ConsentView.KIND, consents::byIds);
    wiring.<ConsentView>field(
        "GivenConsent",
        "activity",
        (c, viewer, env) -> node(env, ActivityView.KIND, c.activityId()));
    wiring.<ConsentView>field(
        "GivenConsent",
        "viewerMayWithdraw",
        (c, viewer, env) ->
            c.withdrawnAt() == null
                && VolunteeringRules.mayWithdraw(viewer, c.standing()).isAllowed());
    wiring.query("givenConsents", this::given);
    wiring.query("signup", (viewer, env) -> Edges.one(env, SignupView.KIND));
    wiring.query("mySignups", this::mine);
  }

  private static void presence(
      Wiring wiring, String name, Function<SignupView.Presence, @Nullable Object> of) {
    wiring.<SignupView>field(
        "Signup", name, (s, viewer, env) -> s.presence() == null ? null : of.apply(s.presence()));
  }

  private Object given(Viewer viewer, DataFetchingEnvironment env) {
    viewer.account();
    return Paging.connection(consents.given(viewer, Paging.first(env), Paging.after(env)));
  }

  private Object mine(Viewer viewer, DataFetchingEnvironment env) {
    boolean past = env.getArgumentOrDefault("past", false);
    viewer.account();
    return Paging.connection(reads.mine(viewer, past, Paging.first(env), Paging.after(env)));
  }
}
