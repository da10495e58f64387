package cn.yunshequ.volunteering.graphql;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.volunteering.Consents;
import cn.yunshequ.volunteering.Hours;
import cn.yunshequ.volunteering.Presences;
import cn.yunshequ.volunteering.SignUps;
import cn.yunshequ.volunteering.model.ConsentView;
import cn.yunshequ.volunteering.model.ShiftView;
import cn.yunshequ.volunteering.model.SignupView;
import cn.yunshequ.volunteering.store.SignupReads;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Signing up, being there, confirming hours in the API. */
@Singleton
class SignupMutations implements GraphqlModule {
  private static final int MAX_REASON = 200;
  private static final int MAX_NAME = 30;
  private static final int MAX_RELATION = 10;
  private static final int MAX_WORDS = 300;
  private static final int MAX_CONFIRMED = 100;

  private final SignUps signUps;
  private final Consents consents;
  private final Presences presences;
  private final Hours hours;
  private final SignupReads reads;

  SignupMutations(
      SignUps signUps, Consents consents, Presences presences, Hours hours, SignupReads reads) {
    this.signUps = signUps;
    this.consents = consents;
    this.presences = presences;
    this.hours = hours;
    this.reads = reads;
  }

  /** An act on the sign-up named in the input. */
  @FunctionalInterface
  private interface OnSignup {
    SignupView perform(Viewer actor, UUID signup, Input input);
  }

  private static void act(Wiring wiring, String name, OnSignup act) {
    wiring.act(
        name,
        "signup",
        (actor, in, env) -> act.perform(actor, in.id(SignupView.KIND, "signupId"), in));
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.act(
        "signUp",
        "signup",
        (actor, in, env) -> signUps.signUp(actor, in.id(ShiftView.KIND, "shiftId"), Edges.key(in)));
    wiring.act(
        "cancelSignUp",
        "signup",
        (actor, in, env) ->
            signUps.cancel(actor, shiftOf(actor, in), Edges.line(in, "reason", 100)));
    act(
        wiring,
        "giveGuardianConsent",
        (actor, id, in) -> consents.give(actor, id, in.raw("code").strip(), yes(in, false)));
    wiring.act(
        "withdrawGuardianConsent",
        "consent",
        (actor, in, env) ->
            consents.withdraw(
                actor, in.id(ConsentView.KIND, "consentId"), Edges.line(in, "reason", MAX_REASON)));
    act(wiring, "recordConsent", (actor, id, in) -> consents.record(actor, id, yes(in, true)));
    wiring.act(
        "checkIn",
        "signup",
        (actor, in, env) ->
            presences.checkIn(actor, in.id(ShiftView.KIND, "shiftId"), in.raw("code").strip()));
    wiring.act(
        "checkOut",
        "signup",
        (actor, in, env) ->
            presences.checkOut(actor, in.id(ShiftView.KIND, "shiftId"), in.raw("code").strip()));
    act(
        wiring,
        "recordPresence",
        (actor, id, in) ->
            presences.record(
                actor,
                id,
                new Presences.Entry(
                    in.find("inAt", Instant.class).orElse(null),
                    in.find("outAt", Instant.class).orElse(null),
                    Edges.line(in, "reason", 100),
                    in.find("noShow", Boolean.class).orElse(null))));
    wireHours(wiring);
  }

  private void wireHours(Wiring wiring) {
    wiring.act("confirmHours", "signups", this::confirm);
    act(
        wiring,
        "reverseHours",
        (actor, id, in) -> hours.reverse(actor, id, in.line("reason", MAX_REASON)));
    act(wiring, "recordTraining", (actor, id, in) -> hours.trained(actor, id));
    act(
        wiring,
        "sayFeedback",
        (actor, id, in) ->
            hours.say(
                actor, id, in.number("stars"), in.findParagraphs("words", MAX_WORDS).orElse(null)));
  }

  private static SignUps.Yes yes(Input in, boolean onPaper) {
    return new SignUps.Yes(
        in.line("guardianName", MAX_NAME),
        in.line("relation", MAX_RELATION),
        in.flag("accompanies"),
        onPaper);
  }

  private UUID shiftOf(Viewer actor, Input in) {
    if (in.has("shiftId")) {
      return in.id(ShiftView.KIND, "shiftId");
    }
    return reads
        .shiftOf(actor, in.id(SignupView.KIND, "signupId"))
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "signupId").asException());
  }

  private List<SignupView> confirm(Viewer actor, Input in, DataFetchingEnvironment env) {
    var ids = in.ids(SignupView.KIND, "signupIds", MAX_CONFIRMED);
    if (ids.isEmpty()) {
      return hours.confirmAll(actor, in.id(ShiftView.KIND, "shiftId"));
    }
    var minutes = in.findNumber("minutes").orElse(null);
    if (minutes != null && ids.size() > 1) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "minutes").asException();
    }
    return hours.confirm(actor, ids, minutes, Edges.line(in, "reason", MAX_REASON));
  }
}
