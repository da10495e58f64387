package cn.yunshequ.volunteering.graphql;

import static cn.yunshequ.volunteering.graphql.Edges.list;
import static cn.yunshequ.volunteering.graphql.Edges.node;
import static cn.yunshequ.volunteering.graphql.Edges.nodeOrNull;

import cn.yunshequ.community.OrganisationView;
import cn.yunshequ.community.Places;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.volunteering.Presences;
import cn.yunshequ.volunteering.model.ActivityView;
import cn.yunshequ.volunteering.model.ShiftView;
import cn.yunshequ.volunteering.model.SignupView;
import cn.yunshequ.volunteering.model.VolunteeringRules;
import cn.yunshequ.volunteering.store.ActivityReads;
import cn.yunshequ.volunteering.store.ActivityStore;
import cn.yunshequ.volunteering.store.ShiftReads;
import cn.yunshequ.volunteering.store.SignupReads;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Activities and shifts in the API. */
@Singleton
class ActivityGraphql implements GraphqlModule {
  private static final String SHIFTS = "volunteering.shifts";
  private static final String NEXT = "volunteering.nextShift";
  private static final String SIGNUPS = "volunteering.signups";
  private static final String CODES = "volunteering.codes";

  private final ActivityReads activities;
  private final ShiftReads shifts;
  private final SignupReads signups;
  private final ActivityStore store;
  private final Presences presences;
  private final Places places;

  ActivityGraphql(
      ActivityReads activities,
      ShiftReads shifts,
      SignupReads signups,
      ActivityStore store,
      Presences presences,
      Places places) {
    this.activities = activities;
    this.shifts = shifts;
    this.signups = signups;
    this.store = store;
    this.presences = presences;
    this.places = places;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("Activity", ActivityView.class);
    wiring.node(ActivityView.KIND, activities::byIds);
    wiring.type("Shift", ShiftView.class);
    wiring.node(ShiftView.KIND, shifts::byIds);
    wiring.loader(SHIFTS, shifts::ofActivities);
    wiring.loader(NEXT, shifts::nextOf);
    wiring.loader(SIGNUPS, signups::ofShifts);
    wiring.loader(
        CODES, (viewer, ids) -> presences.codes(viewer, shifts.byIds(viewer, ids).values()));
    wireActivity(wiring);
    wireShift(wiring);
    wiring.query("activity", (viewer, env) -> Edges.one(env, ActivityView.KIND));
    wiring.query("shift", (viewer, env) -> Edges.one(env, ShiftView.KIND));
    wiring.query("activities", this::page);
    wiring.query("viewerGroups", this::groups);
  }

  private static void wireActivity(Wiring wiring) {
    field(wiring, "scope", (a, viewer, env) -> node(env, "area", a.areaId()));
    field(wiring, "community", (a, viewer, env) -> node(env, "community", a.communityId()));
    field(
        wiring,
        "organisation",
        (a, viewer, env) -> nodeOrNull(env, OrganisationView.KIND, a.organisationId()));
    field(wiring, "shifts", (a, viewer, env) -> list(env, SHIFTS, a.id()));
    field(wiring, "nextShift", (a, viewer, env) -> Loaded.load(env, NEXT, a.id()));
  }

  private static void field(Wiring wiring, String name, Wiring.Field<ActivityView> reader) {
    wiring.field("Activity", name, reader);
  }

  private static void wireShift(Wiring wiring) {
    wiring.<ShiftView>field(
        "Shift", "activity", (s, viewer, env) -> node(env, ActivityView.KIND, s.activityId()));
    wiring.<ShiftView>field(
        "Shift",
        "viewerSignup",
        (s, viewer, env) -> nodeOrNull(env, SignupView.KIND, s.viewerSignupId()));
    wiring.<ShiftView>field(
        "Shift",
        "viewerConflict",
        (s, viewer, env) -> nodeOrNull(env, ShiftView.KIND, s.viewerConflictId()));
    wiring.<ShiftView>field(
        "Shift", "viewerMay", (s, viewer, env) -> VolunteeringRules.all(viewer, s.standing()));
    wiring.<ShiftView>field("Shift", "signups", ActivityGraphql::signupsOf);
    wiring.<ShiftView>field(
        "Shift", "checkInCode", (s, viewer, env) -> Loaded.load(env, CODES, s.id()));
  }

  private static Object signupsOf(ShiftView shift, Viewer viewer, DataFetchingEnvironment env) {
    return VolunteeringRules.seesList(viewer, shift.standing())
        ? list(env, SIGNUPS, shift.id())
        : List.of();
  }

  private Object page(Viewer viewer, DataFetchingEnvironment env) {
    Map<String, Object> given = env.getArgumentOrDefault("filter", Map.of());
    var input = new Input(given);
    var filter =
        new ActivityReads.Filter(
            input.findId("community", "communityId").orElse(null),
            input.has("scopeId") ? places.get(Edges.place(input), "scopeId").path() : null,
            input.flag("past"),
            input.flag("free"),
            input.flag("mine"));
    return Paging.connection(activities.page(viewer, filter, Paging.first(env), Paging.after(env)));
  }

  private @Nullable Object groups(Viewer viewer, DataFetchingEnvironment env) {
    if (viewer.isGuest()) {
      return List.of();
    }
    var found =
        store.groupsOf(viewer, Edges.communityId(env)).stream()
            .map(id -> node(env, OrganisationView.KIND, id))
            .toList();
    return CompletableFuture.allOf(found.toArray(CompletableFuture[]::new))
        .thenApply(all -> found.stream().map(CompletableFuture::join).toList());
  }
}
