package cn.yunshequ.volunteering.graphql;

import cn.yunshequ.community.OrganisationView;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.volunteering.Activities;
import cn.yunshequ.volunteering.model.ActivityView;
import cn.yunshequ.volunteering.model.MinorsPolicy;
import cn.yunshequ.volunteering.model.ShiftView;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Acts on activities in the API. */
@Singleton
class ActivityMutations implements GraphqlModule {
  private static final int MAX_TITLE = 60;
  private static final int MAX_BODY = 2000;
  private static final int MAX_RISKS = 500;
  private static final int MAX_LINE = 100;
  private static final int MAX_INSURANCE = 200;
  private static final int MAX_REASON = 200;
  private static final int MAX_SHIFTS = 60;

  private final Activities activities;

  ActivityMutations(Activities activities) {
    this.activities = activities;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.act("publishActivity", "activity", this::publish);
    wiring.act(
        "cancelActivity",
        "activity",
        (actor, in, env) ->
            activities.cancel(
                actor, in.id(ActivityView.KIND, "activityId"), in.line("reason", MAX_REASON)));
    wiring.act(
        "addShift",
        "activity",
        (actor, in, env) ->
            activities.addShift(
                actor,
                in.id(ActivityView.KIND, "activityId"),
                shift(Edges.object(in, "shift")),
                Edges.key(in)));
    wiring.act(
        "cancelShift",
        "shift",
        (actor, in, env) ->
            activities.cancelShift(
                actor, in.id(ShiftView.KIND, "shiftId"), in.line("reason", MAX_REASON)));
    wiring.act(
        "changeCapacity",
        "shift",
        (actor, in, env) ->
            activities.resize(actor, in.id(ShiftView.KIND, "shiftId"), in.number("capacity")));
  }

  private Object publish(Viewer actor, Input in, DataFetchingEnvironment env) {
    return activities.publish(
        actor,
        new Activities.Call(
            Edges.place(in),
            in.findId(OrganisationView.KIND, "organisationId").orElse(null),
            in.line("title", MAX_TITLE),
            in.paragraphs("body", MAX_BODY),
            in.paragraphs("risks", MAX_RISKS),
            in.line("meetingPlace", MAX_LINE),
            in.line("contact", MAX_LINE),
            in.flag("bodilyRisk"),
            Edges.line(in, "insurance", MAX_INSURANCE),
            Edges.line(in, "training", MAX_LINE),
            in.findNumber("minAge").orElse(null),
            in.findChoice("minors", MinorsPolicy.class).orElse(null),
            in.findNumber("cancelHours").orElse(null),
            Edges.objects(in, "shifts", MAX_SHIFTS).stream()
                .map(ActivityMutations::shift)
                .toList()),
        Edges.key(in));
  }

  private static Activities.NewShift shift(Input in) {
    return new Activities.NewShift(
        in.find("startsAt", Instant.class).orElseThrow(),
        in.find("endsAt", Instant.class).orElseThrow(),
        in.number("capacity"),
        in.flag("training"));
  }
}
