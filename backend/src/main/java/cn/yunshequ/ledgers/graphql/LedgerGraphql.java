package cn.yunshequ.ledgers.graphql;

import cn.yunshequ.community.Places;
import cn.yunshequ.community.model.Place;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.ledgers.NamedExports;
import cn.yunshequ.ledgers.model.Indicators;
import cn.yunshequ.ledgers.model.LedgerKind;
import cn.yunshequ.ledgers.model.LedgerRules;
import cn.yunshequ.ledgers.model.Months;
import cn.yunshequ.ledgers.model.NamedExport;
import cn.yunshequ.ledgers.model.PlaceRates;
import cn.yunshequ.ledgers.store.IndicatorReads;
import cn.yunshequ.ledgers.store.NamedExportReads;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Identified;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Nodes;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Indicators, the list of ledgers, and asking for names in full. */
@Singleton
class LedgerGraphql implements GraphqlModule {
  private static final int REASON_MAX = 200;

  private final NamedExports exports;
  private final NamedExportReads reads;
  private final IndicatorReads indicators;
  private final Places places;
  private final Clock clock;

  LedgerGraphql(
      NamedExports exports,
      NamedExportReads reads,
      IndicatorReads indicators,
      Places places,
      Clock clock) {
    this.exports = exports;
    this.reads = reads;
    this.indicators = indicators;
    this.places = places;
    this.clock = clock;
  }

  /** With its public id. */
  record ExportView(NamedExport export) implements Identified {
    @Override
    public SubjectRef ref() {
      return new SubjectRef(NamedExports.KIND, export.id());
    }
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("NamedExport", ExportView.class);
    wiring.node(NamedExports.KIND, this::load);
    wiring.query("indicators", this::indicators);
    wiring.query("ledgers", (viewer, env) -> LedgerKind.values());
    wiring.query("namedExports", "实名台账的申请", this::page);
    wiring.act("askNamedExport", "namedExport", this::ask);
    wiring.act("answerNamedExport", "namedExport", this::answer);
    wireRates(wiring);
    wiring.<LedgerKind>field("Ledger", "kind", (ledger, viewer, env) -> ledger);
    wiring.<LedgerKind>field("Ledger", "name", (ledger, viewer, env) -> ledger.zh());
    wiring.<LedgerKind>field("Ledger", "chosenBy", (ledger, viewer, env) -> ledger.by());
    wiring.<LedgerKind>field("Ledger", "hasNames", (ledger, viewer, env) -> ledger.hasNames());
    wiring.<LedgerKind>field("Ledger", "columns", (ledger, viewer, env) -> ledger.columns());
    wireExport(wiring);
  }

  private static void wireRates(Wiring wiring) {
    wiring.<Indicators>field("Indicators", "firstDay", (i, viewer, env) -> i.months().firstDay());
    wiring.<Indicators>field("Indicators", "lastDay", (i, viewer, env) -> i.months().lastDay());
    wiring.<PlaceRates>field(
        "PlaceIndicators",
        "area",
        (place, viewer, env) -> Nodes.load(env, new SubjectRef("area", place.area())));
    wiring.<PlaceRates.Shown>field("Rate", "name", (rate, viewer, env) -> rate.kind().zh());
    wiring.<PlaceRates.Shown>field("Rate", "meaning", (rate, viewer, env) -> rate.kind().meaning());
    wiring.<PlaceRates.Shown>field("Rate", "unit", (rate, viewer, env) -> rate.kind().unit());
    wiring.<PlaceRates.Shown>field("Rate", "ledger", (rate, viewer, env) -> rate.kind().ledger());
  }

  private void wireExport(Wiring wiring) {
    export(wiring, "ledger", (export, viewer) -> export.ledger());
    export(wiring, "firstDay", (export, viewer) -> export.firstDay());
    export(wiring, "lastDay", (export, viewer) -> export.lastDay());
    export(wiring, "reason", (export, viewer) -> export.reason());
    export(wiring, "askedBy", (export, viewer) -> export.askedByName());
    export(wiring, "askedAt", (export, viewer) -> export.askedAt());
    export(wiring, "status", (export, viewer) -> export.status());
    export(wiring, "statusName", (export, viewer) -> export.status().zh());
    export(wiring, "answeredBy", (export, viewer) -> export.answeredByName());
    export(wiring, "answer", (export, viewer) -> export.answer());
    export(wiring, "takenUntil", (export, viewer) -> export.takenUntil());
    export(wiring, "takenAt", (export, viewer) -> export.takenAt());
    export(
        wiring,
        "viewerMayAnswer",
        (export, viewer) -> LedgerRules.mayAnswer(viewer, export).isAllowed());
    export(
        wiring,
        "viewerMayTake",
        (export, viewer) -> LedgerRules.mayTake(viewer, export, clock.instant()).isAllowed());
  }

  private static void export(
      Wiring wiring, String field, BiFunction<NamedExport, Viewer, @Nullable Object> reader) {
    wiring.<ExportView>field(
        "NamedExport", field, (view, viewer, env) -> reader.apply(view.export(), viewer));
  }

  private @Nullable Object indicators(Viewer viewer, DataFetchingEnvironment env) {
    var months =
        Months.of(
            env.getArgumentOrDefault("year", 0),
            env.getArgumentOrDefault("firstMonth", 1),
            env.getArgumentOrDefault("lastMonth", 12));
    return indicators.of(viewer, community(env), months);
  }

  private Place community(DataFetchingEnvironment env) {
    var id =
        GlobalId.decode("community", env.getArgumentOrDefault("communityId", ""), "communityId");
    return places.community(id);
  }

  private Object page(Viewer viewer, DataFetchingEnvironment env) {
    var place = community(env);
    return Paging.connection(
        reads
            .page(viewer, place.id(), place.path(), Paging.first(env), Paging.after(env))
            .map(ExportView::new));
  }

  private @Nullable ExportView ask(Viewer actor, Input input, DataFetchingEnvironment env) {
    var months =
        Months.of(input.number("year"), input.number("firstMonth"), input.number("lastMonth"));
    var id =
        exports.ask(
            actor,
            input.id("community", "communityId"),
            input.choice("ledger", LedgerKind.class),
            months,
            input.paragraphs("reason", REASON_MAX),
            input.find("requestKey").orElse(null));
    return view(actor, id);
  }

  private @Nullable ExportView answer(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id = input.id(NamedExports.KIND, "exportId");
    exports.answer(
        actor, id, input.flag("allow"), input.findParagraphs("words", REASON_MAX).orElse(null));
    return view(actor, id);
  }

  private @Nullable ExportView view(Viewer viewer, UUID id) {
    return reads.find(viewer, id).map(ExportView::new).orElse(null);
  }

  private Map<UUID, ExportView> load(Viewer viewer, List<UUID> ids) {
    return reads.byIds(viewer, ids).stream()
        .collect(Collectors.toMap(NamedExport::id, ExportView::new));
  }
}
