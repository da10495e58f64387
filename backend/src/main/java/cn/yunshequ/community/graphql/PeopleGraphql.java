package cn.yunshequ.community.graphql;

import cn.yunshequ.community.Residencies;
import cn.yunshequ.community.ResidentView;
import cn.yunshequ.community.model.Capacity;
import cn.yunshequ.community.model.PersonName;
import cn.yunshequ.community.model.ResidencyStatus;
import cn.yunshequ.community.model.ReviewDecision;
import cn.yunshequ.community.store.CommunityReads.CommunityView;
import cn.yunshequ.community.store.PersonReads;
import cn.yunshequ.community.store.PersonReads.OfficeHeld;
import cn.yunshequ.community.store.PersonReads.Self;
import cn.yunshequ.community.store.ResidencyReads;
import cn.yunshequ.community.store.ResidencyReads.ResidencyView;
import cn.yunshequ.identity.Accounts;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Nodes;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.platform.time.CivicTime;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The person asking, residents as others see them, and residency in the API. */
@Singleton
class PeopleGraphql implements GraphqlModule {
  private static final int EVIDENCE_MAX = 500;
  private static final int REASON_MAX = 300;
  private static final String MATCHES = "community.rosterMatch";

  private final PersonReads persons;
  private final ResidencyReads claims;
  private final Residencies residencies;
  private final Accounts accounts;
  private final Clock clock;

  PeopleGraphql(
      PersonReads persons,
      ResidencyReads claims,
      Residencies residencies,
      Accounts accounts,
      Clock clock) {
    this.persons = persons;
    this.claims = claims;
    this.residencies = residencies;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("Resident", ResidentView.class);
    wiring.node("resident", persons::residents);
    wiring.<CommunityView>field(
        "Community",
        "people",
        (c, viewer, env) ->
            persons.named(viewer, c.communityId(), c.path(), env.getArgumentOrDefault("name", "")));
    wireViewer(wiring);
    wireResidency(wiring);
    wiring.act("requestResidency", "residency", this::request);
    wiring.act("reviewResidency", "residency", this::review);
    wiring.act("updateProfile", "viewer", this::updateProfile);
  }

  private void wireViewer(Wiring wiring) {
    wiring.query("viewer", (viewer, env) -> self(viewer));
    wiring.<Self>field("Viewer", "households", (self, viewer, env) -> viewer.residences());
    wiring.<Self>field(
        "Viewer", "closesAt", (self, viewer, env) -> accounts.closesAt(viewer).orElse(null));
    wiring.<Self>field("Viewer", "residencies", (self, viewer, env) -> claims.own(viewer));
    wiring.<Self>field(
        "Viewer",
        "offices",
        (self, viewer, env) -> persons.offices(viewer, CivicTime.dayOf(clock.instant())));
    wiring.<OfficeHeld>field(
        "OfficeHeld", "area", (office, viewer, env) -> PlaceGraphql.area(env, office.areaId()));
    wiring.<OfficeHeld>field(
        "OfficeHeld", "community", (office, viewer, env) -> community(env, office.communityId()));
    wiring.<Viewer.Residence>field(
        "ViewerHousehold", "household", (home, viewer, env) -> door(env, home.householdId()));
    wiring.<Viewer.Residence>field(
        "ViewerHousehold", "community", (home, viewer, env) -> community(env, home.communityId()));
  }

  private void wireResidency(Wiring wiring) {
    wiring.type("Residency", ResidencyView.class);
    wiring.node("residency", claims::byIds);
    wiring.loader(MATCHES, claims::rosterMatches);
    wiring.query("residencies", "住户认证资料", this::atDesk);
    wiring.<Map<?, ?>>field(
        "ResidencyConnection", "totalCount", (page, viewer, env) -> count(page, viewer));
    wiring.<ResidencyView>field(
        "Residency", "household", (claim, viewer, env) -> door(env, claim.householdId()));
    wiring.<ResidencyView>field(
        "Residency",
        "phone",
        (claim, viewer, env) ->
            viewer.worksAtDeskOf(claim.stairwell()) ? claim.phoneMasked() : null);
    wiring.<ResidencyView>field(
        "Residency",
        "rosterMatch",
        (claim, viewer, env) ->
            viewer.worksAtDeskOf(claim.stairwell())
                ? Loaded.load(env, MATCHES, claim.residencyId())
                : null);
  }

  private @Nullable Self self(Viewer viewer) {
    return viewer.isGuest() ? null : persons.self(viewer).orElse(null);
  }

  private static CompletableFuture<Object> door(DataFetchingEnvironment env, UUID id) {
    return Nodes.load(env, new SubjectRef("household", id));
  }

  private static @Nullable CompletableFuture<Object> community(
      DataFetchingEnvironment env, @Nullable UUID id) {
    return id == null ? null : Nodes.load(env, new SubjectRef("community", id));
  }

  private Map<String, @Nullable Object> atDesk(Viewer viewer, DataFetchingEnvironment env) {
    var community =
        GlobalId.decode("community", env.getArgumentOrDefault("communityId", ""), "communityId");
    var status =
        ResidencyStatus.valueOf(env.getArgumentOrDefault("status", ResidencyStatus.PENDING.name()));
    var page = claims.atDesk(viewer, community, status, Paging.first(env), Paging.after(env));
    var connection = Paging.connection(page);
    connection.put("community", community);
    connection.put("status", status);
    return connection;
  }

  // Asked for only by who shows it: the count is a statement of its own.
  private int count(Map<?, ?> page, Viewer viewer) {
    if (page.get("community") instanceof UUID community
        && page.get("status") instanceof ResidencyStatus status) {
      return claims.countAtDesk(viewer, community, status);
    }
    throw new IllegalStateException("not a page of claims");
  }

  private @Nullable ResidencyView request(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id =
        residencies.request(
            actor,
            new Residencies.Request(
                input.id("household", "householdId"),
                input.choice("capacity", Capacity.class),
                input.find("realName").map(PersonName::of).orElse(null),
                input.findParagraphs("evidence", EVIDENCE_MAX).orElse(null),
                input.find("requestKey").orElse(null)));
    return claims.byIds(actor, List.of(id)).get(id);
  }

  private @Nullable ResidencyView review(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id = input.id("residency", "residencyId");
    residencies.review(
        actor,
        id,
        input.choice("decision", ReviewDecision.class),
        input.findParagraphs("reason", REASON_MAX).orElse(null));
    return claims.byIds(actor, List.of(id)).get(id);
  }

  private @Nullable Self updateProfile(Viewer actor, Input input, DataFetchingEnvironment env) {
    var name = input.find("realName").map(given -> PersonName.of(given).value());
    accounts.update(actor, name, input.find("elderMode", Boolean.class));
    return self(actor);
  }
}
