package cn.yunshequ.voting.graphql;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.voting.BallotPages;
import cn.yunshequ.voting.Ballots;
import cn.yunshequ.voting.Casting;
import cn.yunshequ.voting.Counting;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.BallotForce;
import cn.yunshequ.voting.model.BallotMethod;
import cn.yunshequ.voting.model.BallotRules;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.model.NewBallot;
import cn.yunshequ.voting.model.Secrecy;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Announcing, casting, ending. */
@Singleton
class BallotActs implements GraphqlModule {
  private static final String CAST = "cast";

  private final Ballots ballots;
  private final Casting casting;
  private final Counting counting;
  private final BallotPages pages;

  BallotActs(Ballots ballots, Casting casting, Counting counting, BallotPages pages) {
    this.ballots = ballots;
    this.casting = casting;
    this.counting = counting;
    this.pages = pages;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.act("openBallot", "ballot", this::open);
    wiring.act("castBallot", CAST, this::cast);
    wiring.<Map<String, @Nullable Object>>field(
        "CastBallotPayload",
        "ballot",
        (payload, viewer, env) ->
            payload.get(CAST) instanceof Casting.Receipt receipt
                ? shown(viewer, receipt.ballot())
                : null);
    wiring.<Map<String, @Nullable Object>>field(
        "CastBallotPayload",
        "receipt",
        (payload, viewer, env) ->
            payload.get(CAST) instanceof Casting.Receipt receipt ? receipt.receipt() : null);
    wiring.<Map<String, @Nullable Object>>field(
        "CastBallotPayload",
        "changeSecret",
        (payload, viewer, env) ->
            payload.get(CAST) instanceof Casting.Receipt receipt ? receipt.changeSecret() : null);
    wiring.act("closeBallot", "ballot", this::close);
    wiring.act("extendBallot", "ballot", this::extend);
  }

  private Object shown(Viewer viewer, UUID id) {
    return Objects.requireNonNull(pages.byId(viewer, List.of(id)).get(id));
  }

  private Object open(Viewer actor, Input input, DataFetchingEnvironment env) {
    return shown(actor, ballots.open(actor, asked(input)));
  }

  private static NewBallot asked(Input input) {
    return new NewBallot(
        GlobalId.decode(input.raw("subjectId")),
        input.line("title", BallotRules.MAX_TITLE),
        input.findParagraphs("explanation", BallotRules.MAX_EXPLANATION).orElse(null),
        input.choice("electorate", Electorate.class),
        BallotGraphql.placeId(input.raw("scopeId")),
        input.choice("matter", Matter.class),
        input.choice("secrecy", Secrecy.class),
        input.findChoice("force", BallotForce.class).orElse(BallotForce.ADVISORY),
        input.find("opensAt", Instant.class),
        input.find("closesAt", Instant.class).orElseThrow(),
        options(input),
        input.findChoice("method", BallotMethod.class),
        input.findNumber("maxChoices").orElse(null),
        input.findNumber("seats").orElse(1),
        input.flag("hideResults"),
        input.find("bodyId").map(GlobalId::decode).orElse(null),
        input.has("silenceClause") ? input.line("silenceClause", BallotRules.MAX_CLAUSE) : null,
        input.find("requestKey").orElse(null));
  }

  private static List<String> options(Input input) {
    if (!(input.find("options", Object.class).orElse(null) instanceof List<?> texts)) {
      return List.of();
    }
    if (texts.size() > BallotRules.MAX_OPTIONS) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "options").asException();
    }
    return texts.stream()
        .map(text ->
            cn.yunshequ.kernel.PlainText.line(
                String.valueOf(text), "options", BallotRules.MAX_OPTION))
        .toList();
  }

  private Object cast(Viewer actor, Input input, DataFetchingEnvironment env) {
    return casting.cast(
        actor,
        new Casting.Cast(
            input.id(Ballot.KIND, "ballotId"),
            input.raw("choice"),
            input.find("onBehalfOf").map(BallotActs::unitOrHousehold).orElse(null),
            input.find("changeSecret").orElse(null),
            input.find("requestKey").orElse(null)));
  }

  /** The id of a voting unit, or of a household of it. */
  static UUID unitOrHousehold(String id) {
    var ref = GlobalId.decode(id);
    if (!ref.kind().equals("rollunit") && !ref.kind().equals("household")) {
      throw Refusal.of(CommonRefusal.BAD_ID, "onBehalfOf").asException();
    }
    return ref.id();
  }

  private Object close(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id = input.id(Ballot.KIND, "ballotId");
    counting.close(actor, id, input.findParagraphs("reason", 300).orElse(null));
    return shown(actor, id);
  }

  private Object extend(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id = input.id(Ballot.KIND, "ballotId");
    ballots.extend(
        actor,
        id,
        input.find("closesAt", Instant.class).orElseThrow(),
        input.paragraphs("reason", 300));
    return shown(actor, id);
  }
}
