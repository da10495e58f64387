package cn.yunshequ.voting.graphql;

import cn.yunshequ.files.PhotoView;
import cn.yunshequ.files.Photos;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.voting.BallotPages;
import cn.yunshequ.voting.BallotView;
import cn.yunshequ.voting.Mandates;
import cn.yunshequ.voting.PaperBallots;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.CastChannel;
import cn.yunshequ.voting.model.LedgerStatus;
import cn.yunshequ.voting.store.LedgerReads;
import cn.yunshequ.voting.store.VoteReads;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Single ballots in the API: one's own, the ledger, proxies, the public list. */
@Singleton
class VoteGraphql implements GraphqlModule {
  private static final String MINE = "ballot.mine";
  private static final String LATER = "ballot.movedInLater";
  private static final String PROXIES = "ballot.proxies";
  private static final String WAITING = "ballot.paperWaiting";
  private static final String EVIDENCE = "ballot.evidence";
  private static final String ENTRY = "entry";

  private final VoteReads votes;
  private final LedgerReads ledger;
  private final PaperBallots paper;
  private final Mandates mandates;
  private final BallotPages pages;
  private final Photos photos;

  VoteGraphql(
      VoteReads votes,
      LedgerReads ledger,
      PaperBallots paper,
      Mandates mandates,
      BallotPages pages,
      Photos photos) {
    this.votes = votes;
    this.ledger = ledger;
    this.paper = paper;
    this.mandates = mandates;
    this.pages = pages;
    this.photos = photos;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(MINE, (viewer, ids) -> votes.mine(viewer, ids, CivicTime.dayOf(pages.now())));
    wiring.loader(PROXIES, ledger::proxies);
    wiring.loader(LATER, votes::movedInLater);
    wiring.<BallotView>field(
        "Ballot",
        "viewerMovedInLater",
        (ballot, viewer, env) ->
            Loaded.load(env, LATER, ballot.ballot().id()).thenApply(found -> found != null));
    wiring.loader(EVIDENCE, (viewer, ids) -> photos.of(PaperBallots.KIND, ids));
    wiring.loader(WAITING, ledger::waiting);
    wiring.<BallotView>field(
        "Ballot",
        "paperWaiting",
        (ballot, viewer, env) ->
            Loaded.load(env, WAITING, ballot.ballot().id())
                .thenApply(number -> Objects.requireNonNullElse(number, 0)));
    BallotLists.list(wiring, "viewerVotes", MINE);
    BallotLists.list(wiring, "proxies", PROXIES);
    wiring.<BallotView>field("Ballot", "published", this::published);
    wiring.<BallotView>field("Ballot", "byReceipt", this::byReceipt);
    wiring.<BallotView>field("Ballot", "ledger", this::page);
    wiring.<LedgerReads.Entry>field(
        "LedgerEntry",
        "evidence",
        (entry, viewer, env) ->
            Loaded.load(env, EVIDENCE, entry.entryId()).thenApply(VoteGraphql::firstPhoto));
    wiring.act("recordPaperBallot", ENTRY, this::record);
    wiring.act("confirmPaperBallot", ENTRY, this::confirm);
    wiring.<Map<String, @Nullable Object>>field("RecordPaperBallotPayload", "ballot", this::of);
    wiring.<Map<String, @Nullable Object>>field("ConfirmPaperBallotPayload", "ballot", this::of);
    wiring.act("chooseCaster", "ballot", this::chooseCaster);
    wiring.act("recordProxy", "proxy", this::recordProxy);
    wiring.act("confirmProxy", "proxy", this::confirmProxy);
  }

  static @Nullable Object firstPhoto(@Nullable Object photos) {
    return photos instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof PhotoView
        ? list.getFirst()
        : null;
  }

  private Object published(BallotView ballot, Viewer viewer, DataFetchingEnvironment env) {
    int first = Paging.first(env);
    return Paging.connection(
        ballot.counted() == null
            ? new Page<>(List.of(), false)
            : votes.published(viewer, ballot.ballot(), first, Paging.after(env)));
  }

  private @Nullable Object byReceipt(
      BallotView ballot, Viewer viewer, DataFetchingEnvironment env) {
    String code = env.getArgumentOrDefault("code", "");
    return ballot.counted() == null
        ? null
        : votes.byReceipt(viewer, ballot.ballot(), code.strip()).orElse(null);
  }

  private Object page(BallotView ballot, Viewer viewer, DataFetchingEnvironment env) {
    var status = env.<Object>getArgument("status");
    return Paging.connection(
        ledger.page(
            viewer,
            ballot.ballot(),
            status == null ? null : LedgerStatus.valueOf(status.toString()),
            Paging.first(env),
            Paging.after(env)));
  }

  private Object record(Viewer actor, Input input, DataFetchingEnvironment env) {
    var entry =
        paper.record(
            actor,
            new PaperBallots.Paper(
                input.id(Ballot.KIND, "ballotId"),
                input
                    .findId(VoteReads.UNIT, "unitId")
                    .or(() -> input.findId("household", "householdId"))
                    .orElse(new UUID(0, 0)),
                input.raw("choice"),
                input.choice("channel", CastChannel.class),
                input.findId("photo", "evidenceId").orElse(null),
                input.id("resident", "witnessId"),
                input.find("requestKey").orElse(null)));
    return ledger.one(actor, entry).orElseThrow();
  }

  private Object confirm(Viewer actor, Input input, DataFetchingEnvironment env) {
    var entry = input.id(PaperBallots.KIND, "entryId");
    paper.confirm(actor, entry, input.flag("agrees"));
    return ledger.one(actor, entry).orElseThrow();
  }

  private @Nullable Object of(
      Map<String, @Nullable Object> payload, Viewer viewer, DataFetchingEnvironment env) {
    return payload.get(ENTRY) instanceof LedgerReads.Entry entry
        ? shown(viewer, entry.ballotId())
        : null;
  }

  private Object shown(Viewer viewer, UUID ballot) {
    return Objects.requireNonNull(pages.byId(viewer, List.of(ballot)).get(ballot));
  }

  private Object chooseCaster(Viewer actor, Input input, DataFetchingEnvironment env) {
    var ballot = input.id(Ballot.KIND, "ballotId");
    mandates.chooseCaster(
        actor, ballot, input.id(VoteReads.UNIT, "unitId"), input.id("resident", "residentId"));
    return shown(actor, ballot);
  }

  private Object recordProxy(Viewer actor, Input input, DataFetchingEnvironment env) {
    var ballot = input.id(Ballot.KIND, "ballotId");
    var proxy =
        mandates.recordProxy(
            actor,
            new Mandates.Paper(
                ballot,
                input.id(VoteReads.UNIT, "unitId"),
                input.id("resident", "holderId"),
                input.findId("photo", "evidenceId").orElse(null)));
    return proxy(actor, ballot, proxy);
  }

  private Object confirmProxy(Viewer actor, Input input, DataFetchingEnvironment env) {
    var proxy = input.id(Mandates.KIND, "proxyId");
    return proxy(actor, mandates.confirmProxy(actor, proxy), proxy);
  }

  private Object proxy(Viewer actor, UUID ballot, UUID proxy) {
    var id = new cn.yunshequ.kernel.SubjectRef(Mandates.KIND, proxy).globalId();
    return ledger.proxies(actor, List.of(ballot)).getOrDefault(ballot, List.of()).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
