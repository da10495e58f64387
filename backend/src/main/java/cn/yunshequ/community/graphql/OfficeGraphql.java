package cn.yunshequ.community.graphql;

import cn.yunshequ.community.Offices;
import cn.yunshequ.community.Places;
import cn.yunshequ.community.model.OfficeAct;
import cn.yunshequ.community.model.OfficeActKind;
import cn.yunshequ.community.model.OfficeHolder;
import cn.yunshequ.community.model.OfficeRules;
import cn.yunshequ.community.model.Place;
import cn.yunshequ.community.store.OfficeReads;
import cn.yunshequ.community.store.OfficeStore;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Identified;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.platform.time.CivicTime;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Giving and ending offices in the API. */
@Singleton
class OfficeGraphql implements GraphqlModule {
  private static final int REASON_MAX = 200;

  private final Offices offices;
  private final OfficeReads reads;
  private final Places places;
  private final Clock clock;

  OfficeGraphql(Offices offices, OfficeReads reads, Places places, Clock clock) {
    this.offices = offices;
    this.reads = reads;
    this.places = places;
    this.clock = clock;
  }

  /** With its public id. */
  record OfficeActView(OfficeAct act) implements Identified {
    @Override
    public SubjectRef ref() {
      return new SubjectRef(Offices.KIND, act.id());
    }
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("OfficeAct", OfficeActView.class);
    wiring.node(Offices.KIND, this::load);
    wiring.query("officeHolders", "任职名单", this::holders);
    wiring.query("officeActs", "授予和解除职务的申请", this::acts);
    wiring.act("askOffice", "officeAct", this::ask);
    wiring.act("answerOfficeAct", "officeAct", this::answer);
    wiring.<OfficeHolder>field(
        "OfficeHolder", "residentId", (h, viewer, env) -> GlobalId.encode("resident", h.account()));
    wiring.<OfficeHolder>field("OfficeHolder", "officeName", (h, viewer, env) -> h.office().zh());
    wiring.<OfficeHolder>field(
        "OfficeHolder", "area", (h, viewer, env) -> PlaceGraphql.area(env, h.area()));
    field(wiring, "kind", (act, viewer) -> act.kind());
    field(wiring, "kindName", (act, viewer) -> act.kind().zh());
    field(wiring, "about", (act, viewer) -> act.aboutName());
    field(wiring, "office", (act, viewer) -> act.office());
    field(wiring, "officeName", (act, viewer) -> act.office().zh());
    wiring.<OfficeActView>field(
        "OfficeAct", "area", (view, viewer, env) -> PlaceGraphql.area(env, view.act().area()));
    field(wiring, "termEnds", (act, viewer) -> act.termEnds());
    field(wiring, "reason", (act, viewer) -> act.reason());
    field(wiring, "askedBy", (act, viewer) -> act.askedByName());
    field(wiring, "askedAt", (act, viewer) -> act.askedAt());
    field(wiring, "status", (act, viewer) -> act.status());
    field(wiring, "statusName", (act, viewer) -> act.status().zh());
    field(wiring, "answeredBy", (act, viewer) -> act.answeredByName());
    field(wiring, "answer", (act, viewer) -> act.answer());
    field(
        wiring, "viewerMayAnswer", (act, viewer) -> OfficeRules.mayAnswer(viewer, act).isAllowed());
  }

  private static void field(
      Wiring wiring, String name, BiFunction<OfficeAct, Viewer, @Nullable Object> reader) {
    wiring.<OfficeActView>field(
        "OfficeAct", name, (view, viewer, env) -> reader.apply(view.act(), viewer));
  }

  private Place community(DataFetchingEnvironment env) {
    return places.get(
        GlobalId.decode("community", env.getArgumentOrDefault("communityId", ""), "communityId"),
        "communityId");
  }

  private Object holders(Viewer viewer, DataFetchingEnvironment env) {
    return reads.holders(viewer, community(env).path(), CivicTime.dayOf(clock.instant()));
  }

  private Object acts(Viewer viewer, DataFetchingEnvironment env) {
    var place = community(env);
    return Paging.connection(
        reads
            .acts(viewer, place.id(), place.path(), Paging.first(env), Paging.after(env))
            .map(OfficeActView::new));
  }

  private @Nullable OfficeActView ask(Viewer actor, Input input, DataFetchingEnvironment env) {
    var asked =
        new OfficeStore.Asked(
            input.choice("kind", OfficeActKind.class),
            input.id("resident", "residentId"),
            input.choice("office", OfficeKind.class),
            input.id("area", "areaId"),
            input.find("termEnds", LocalDate.class).orElse(null),
            input.paragraphs("reason", REASON_MAX));
    return view(actor, offices.ask(actor, asked, input.find("requestKey").orElse(null)));
  }

  private @Nullable OfficeActView answer(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id = input.id(Offices.KIND, "actId");
    offices.answer(
        actor, id, input.flag("confirm"), input.findParagraphs("words", REASON_MAX).orElse(null));
    return view(actor, id);
  }

  private @Nullable OfficeActView view(Viewer viewer, UUID id) {
    return reads.find(viewer, id).map(OfficeActView::new).orElse(null);
  }

  private Map<UUID, OfficeActView> load(Viewer viewer, List<UUID> ids) {
    return reads.byIds(viewer, ids).stream()
        .collect(Collectors.toMap(OfficeAct::id, OfficeActView::new));
  }
}
