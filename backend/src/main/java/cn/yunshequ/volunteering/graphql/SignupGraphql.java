package cn.yunshequ.volunteering.graphql;

import static cn.yunshequ.volunteering.graphql.Edges.node;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.volunteering.model.ShiftView;
import cn.yunshequ.volunteering.model.SignupView;
import cn.yunshequ.volunteering.store.SignupReads;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sign-ups in the API. */
@Singleton
class SignupGraphql implements GraphqlModule {
  private final SignupReads reads;

  SignupGraphql(SignupReads reads) {
    this.reads = reads;
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
    wiring.query("signup", (viewer, env) -> Edges.one(env, SignupView.KIND));
    wiring.query("mySignups", this::mine);
  }

  private static void presence(
      Wiring wiring, String name, Function<SignupView.Presence, @Nullable Object> of) {
    wiring.<SignupView>field(
        "Signup", name, (s, viewer, env) -> s.presence() == null ? null : of.apply(s.presence()));
  }

  private Object mine(Viewer viewer, DataFetchingEnvironment env) {
    boolean past = env.getArgumentOrDefault("past", false);
    viewer.account();
    return Paging.connection(reads.mine(viewer, past, Paging.first(env), Paging.after(env)));
  }
}
