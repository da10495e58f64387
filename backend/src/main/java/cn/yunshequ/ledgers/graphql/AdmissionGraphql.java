package cn.yunshequ.ledgers.graphql;

import cn.yunshequ.community.Places;
import cn.yunshequ.community.model.Place;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.ledgers.Admissions;
import cn.yunshequ.ledgers.model.AdmissionRules;
import cn.yunshequ.ledgers.model.AdmittedReport;
import cn.yunshequ.ledgers.model.AskedReport;
import cn.yunshequ.ledgers.model.ReportBurden;
import cn.yunshequ.ledgers.model.ReportRequest;
import cn.yunshequ.ledgers.store.AdmissionReads;
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

/** The list of what may be asked of a committee, and what is asked, in the API. */
@Singleton
class AdmissionGraphql implements GraphqlModule {
  private static final int LINE = 60;
  private static final int WORDS = 200;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final Admissions admissions;
  private final AdmissionReads reads;
  private final Places places;
  private final Clock clock;

  AdmissionGraphql(Admissions admissions, AdmissionReads reads, Places places, Clock clock) {
    this.admissions = admissions;
    this.reads = reads;
    this.places = places;
    this.clock = clock;
  }

  /** With its public id. */
  record RequestView(ReportRequest request) implements Identified {
    @Override
    public SubjectRef ref() {
      return new SubjectRef(ReportRequest.KIND, request.requestId());
    }
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("ReportRequest", RequestView.class);
    wiring.node(ReportRequest.KIND, this::load);
    wiring.query("admittedReports", (viewer, env) -> reads.admitted(viewer, community(env).id()));
    wiring.query("reportBurden", this::burden);
    wiring.query("reportRequests", "上级要的报表", this::page);
    wiring.act("admitReport", "admittedReport", this::admit);
    wiring.act(
        "endAdmittedReport",
        "admittedReport",
        (actor, input, env) -> admissions.end(actor, input.id(AdmittedReport.KIND, "admittedId")));
    wiring.act("registerReportRequest", "reportRequest", this::register);
    wiring.act("answerReportRequest", "reportRequest", this::answer);
    wiring.<AdmittedReport>field(
        "AdmittedReport",
        "id",
        (item, viewer, env) -> GlobalId.encode(AdmittedReport.KIND, item.itemId()));
    wireRequest(wiring);
  }

  private void wireRequest(Wiring wiring) {
    request(wiring, "title", (it, viewer) -> it.title());
    request(wiring, "askedBy", (it, viewer) -> it.askedBy());
    request(wiring, "basis", (it, viewer) -> it.basis());
    request(wiring, "dueOn", (it, viewer) -> it.dueOn());
    request(wiring, "overdue", (it, viewer) -> it.isOverdue(CivicTime.dayOf(clock.instant())));
    request(wiring, "admitted", (it, viewer) -> it.admitted());
    request(wiring, "registeredBy", (it, viewer) -> it.registeredBy());
    request(wiring, "registeredAt", (it, viewer) -> it.registeredAt());
    request(wiring, "status", (it, viewer) -> it.status());
    request(wiring, "statusName", (it, viewer) -> it.status().zh());
    request(wiring, "answeredBy", (it, viewer) -> it.answeredBy());
    request(wiring, "answeredAt", (it, viewer) -> it.answeredAt());
    request(wiring, "answer", (it, viewer) -> it.answer());
    request(
        wiring,
        "viewerMayDeliver",
        (it, viewer) -> AdmissionRules.mayAnswer(viewer, it, true).isAllowed());
    request(
        wiring,
        "viewerMayRefuse",
        (it, viewer) -> AdmissionRules.mayAnswer(viewer, it, false).isAllowed());
  }

  private static void request(
      Wiring wiring, String field, BiFunction<ReportRequest, Viewer, @Nullable Object> reader) {
    wiring.<RequestView>field(
        "ReportRequest", field, (view, viewer, env) -> reader.apply(view.request(), viewer));
  }

  private Place community(DataFetchingEnvironment env) {
    var id =
        GlobalId.decode("community", env.getArgumentOrDefault("communityId", ""), "communityId");
    return places.community(id);
  }

  private ReportBurden burden(Viewer viewer, DataFetchingEnvironment env) {
    int year = env.getArgumentOrDefault("year", 0);
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "year").asException();
    }
    return reads.burden(viewer, community(env).id(), year);
  }

  private Object page(Viewer viewer, DataFetchingEnvironment env) {
    var place = community(env);
    return Paging.connection(
        reads
            .page(viewer, place.id(), place.path(), Paging.first(env), Paging.after(env))
            .map(RequestView::new));
  }

  private @Nullable Object admit(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id =
        admissions.admit(
            actor,
            input.id("community", "communityId"),
            input.line("name", LINE),
            input.line("basis", LINE),
            input.find("requestKey").orElse(null));
    return reads.item(id).orElse(null);
  }

  private @Nullable Object register(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id =
        admissions.register(
            actor,
            new AskedReport(
                input.id("community", "communityId"),
                input.line("title", LINE),
                input.line("askedBy", LINE),
                input.line("basis", LINE),
                input.find("dueOn", LocalDate.class).orElse(LocalDate.MIN),
                input.findId(AdmittedReport.KIND, "admittedId").orElse(null)),
            input.find("requestKey").orElse(null));
    return view(actor, id);
  }

  private @Nullable Object answer(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id =
        admissions.answer(
            actor,
            input.id(ReportRequest.KIND, "requestId"),
            input.flag("deliver"),
            input.findParagraphs("words", WORDS).orElse(null));
    return view(actor, id);
  }

  private @Nullable RequestView view(Viewer viewer, UUID id) {
    return reads.byIds(viewer, List.of(id)).stream().findFirst().map(RequestView::new).orElse(null);
  }

  private Map<UUID, RequestView> load(Viewer viewer, List<UUID> ids) {
    return reads.byIds(viewer, ids).stream()
        .collect(Collectors.toMap(ReportRequest::requestId, RequestView::new));
  }
}
