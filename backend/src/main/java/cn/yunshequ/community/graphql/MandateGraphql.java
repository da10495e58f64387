package cn.yunshequ.community.graphql;

import cn.yunshequ.community.Mandates;
import cn.yunshequ.community.model.ActedFor;
import cn.yunshequ.community.model.Agreed;
import cn.yunshequ.community.model.GivenHow;
import cn.yunshequ.community.model.Mandate;
import cn.yunshequ.community.model.MandateAct;
import cn.yunshequ.community.store.MandateReads;
import cn.yunshequ.community.store.RollReads;
import cn.yunshequ.identity.model.PhoneNumber;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Identified;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.platform.time.CivicTime;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 代办 in the API. */
@Singleton
class MandateGraphql implements GraphqlModule {
  private static final String DONE = "community.actedUnder";
  private static final int PURPOSE_MAX = 200;

  private final Mandates mandates;
  private final MandateReads reads;
  private final RollReads roll;
  private final Clock clock;

  MandateGraphql(Mandates mandates, MandateReads reads, RollReads roll, Clock clock) {
    this.mandates = mandates;
    this.reads = reads;
    this.roll = roll;
    this.clock = clock;
  }

  /** With its public id. */
  record MandateView(Mandate mandate) implements Identified {
    @Override
    public SubjectRef ref() {
      return new SubjectRef(Mandates.KIND, mandate.id());
    }
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("Mandate", MandateView.class);
    wiring.node(Mandates.KIND, this::load);
    wiring.loader(DONE, reads::done);
    wiring.loader(Mandates.MARKS, reads::marks);
    wiring.query("myMandates", (viewer, env) -> views(reads.mine(viewer)));
    wiring.query("mandates", "代办委托", (viewer, env) -> views(reads.of(viewer, community(env))));
    wiring.query("rosterPeople", "住户名单", this::people);
    wiring.act("recordMandate", "mandate", this::record);
    wiring.act("endMandate", "mandate", this::end);
    field(wiring, "elder", Mandate::personName);
    field(wiring, "helper", Mandate::helperName);
    field(wiring, "acts", m -> m.acts().stream().sorted().toList());
    field(wiring, "actNames", MandateGraphql::names);
    field(wiring, "purpose", Mandate::purpose);
    field(wiring, "givenHow", Mandate::givenHow);
    field(wiring, "givenHowName", m -> m.givenHow().zh());
    field(wiring, "evidence", Mandate::evidence);
    field(wiring, "givenOn", Mandate::givenOn);
    field(wiring, "until", Mandate::until);
    field(wiring, "recordedBy", Mandate::recordedByName);
    field(wiring, "endedAt", Mandate::endedAt);
    field(wiring, "endedWhy", Mandate::endedWhy);
    field(wiring, "holds", m -> m.holds(CivicTime.dayOf(clock.instant())));
    wiring.<MandateView>field(
        "Mandate",
        "viewerIsHelper",
        (view, viewer, env) -> view.mandate().helperId().equals(viewer.accountId()));
    wiring.<MandateView>field(
        "Mandate",
        "done",
        (view, viewer, env) -> PlaceGraphql.listed(env, DONE, view.mandate().id()));
    wiring.<ActedFor>field("ActedFor", "actName", (done, viewer, env) -> done.act().zh());
    wiring.<ActedFor>field(
        "ActedFor",
        "subjectId",
        (done, viewer, env) -> GlobalId.encode(done.subjectKind(), done.subjectId()));
  }

  private static void field(
      Wiring wiring, String name, Function<Mandate, @Nullable Object> reader) {
    wiring.<MandateView>field("Mandate", name, (view, viewer, env) -> reader.apply(view.mandate()));
  }

  private static List<String> names(Mandate mandate) {
    return mandate.acts().stream().sorted(Comparator.naturalOrder()).map(MandateAct::zh).toList();
  }

  private static UUID community(DataFetchingEnvironment env) {
    return GlobalId.decode("community", env.getArgumentOrDefault("communityId", ""), "communityId");
  }

  private Object people(Viewer viewer, DataFetchingEnvironment env) {
    return roll.people(
        viewer,
        GlobalId.decode("household", env.getArgumentOrDefault("householdId", ""), "householdId"));
  }

  private @Nullable MandateView record(Viewer actor, Input input, DataFetchingEnvironment env) {
    var acts = input.texts("acts").stream().map(MandateAct::valueOf).collect(Collectors.toSet());
    if (acts.isEmpty()) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "acts").asException();
    }
    var agreed =
        new Agreed(
            input.id("person", "personId"),
            acts,
            input.line("purpose", PURPOSE_MAX),
            input.choice("givenHow", GivenHow.class),
            input.findParagraphs("evidence", PURPOSE_MAX).orElse(null),
            input.find("givenOn", LocalDate.class).orElseThrow(),
            input.find("until", LocalDate.class).orElseThrow());
    var id =
        mandates.record(
            actor,
            agreed,
            PhoneNumber.of(input.raw("helperPhone")),
            input.find("requestKey").orElse(null));
    return view(actor, id);
  }

  private @Nullable MandateView end(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id = input.id(Mandates.KIND, "mandateId");
    mandates.end(actor, id, input.line("why", PURPOSE_MAX));
    return view(actor, id);
  }

  private @Nullable MandateView view(Viewer viewer, UUID id) {
    return reads.find(viewer, id).map(MandateView::new).orElse(null);
  }

  private static List<MandateView> views(List<Mandate> mandates) {
    return mandates.stream().map(MandateView::new).toList();
  }

  private Map<UUID, MandateView> load(Viewer viewer, List<UUID> ids) {
    return reads.byIds(viewer, ids).stream()
        .collect(Collectors.toMap(Mandate::id, MandateView::new));
  }
}
