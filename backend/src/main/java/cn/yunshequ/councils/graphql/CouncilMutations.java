package cn.yunshequ.councils.graphql;

import cn.yunshequ.councils.Councils;
import cn.yunshequ.councils.Seats;
import cn.yunshequ.councils.model.CouncilView;
import cn.yunshequ.councils.model.RulesOfProcedure;
import cn.yunshequ.councils.model.SeatChosen;
import cn.yunshequ.councils.model.SeatRole;
import cn.yunshequ.councils.model.SeatShare;
import cn.yunshequ.councils.model.SeatView;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Wiring;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Acts on councils and seats in the API. */
@Singleton
class CouncilMutations implements GraphqlModule {
  private static final int MAX_NAME = 40;
  private static final int MAX_REASON = 300;
  private static final int MAX_RULES = 5000;

  private final Councils councils;
  private final Seats seats;

  CouncilMutations(Councils councils, Seats seats) {
    this.councils = councils;
    this.seats = seats;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.act("createCouncil", "council", this::create);
    wiring.act(
        "changeRulesOfProcedure",
        "council",
        (actor, input, env) ->
            councils.rule(actor, input.id(CouncilView.KIND, "councilId"), rules(input)));
    wiring.act(
        "dissolveCouncil",
        "council",
        (actor, input, env) ->
            councils.dissolve(
                actor,
                input.id(CouncilView.KIND, "councilId"),
                input.paragraphs("reason", MAX_REASON)));
    wiring.act("seatMember", "seat", this::seat);
    wiring.act("endSeat", "seat", this::endSeat);
  }

  private Object create(Viewer actor, Input input, DataFetchingEnvironment env) {
    return councils.found(
        actor,
        scope(input),
        input.line("name", MAX_NAME),
        rules(input),
        input.find("requestKey").orElse(null));
  }

  /** An area, or a community for the whole of it. */
  static UUID scope(Input input) {
    return input.raw("scopeId").startsWith("community_")
        ? input.id("community", "scopeId")
        : input.id("area", "scopeId");
  }

  /** Puts what was given in the place of what there is. */
  @SuppressWarnings("unchecked")
  private static UnaryOperator<RulesOfProcedure> rules(Input input) {
    var given =
        new Input(
            input
                .find("rulesOfProcedure", Map.class)
                .map(m -> (Map<String, Object>) m)
                .orElse(Map.of()));
    return base ->
        new RulesOfProcedure(
            given.findNumber("minSeats").orElse(base.minSeats()),
            given.findNumber("maxSeats").orElse(base.maxSeats()),
            given.findNumber("termMonths").orElse(base.termMonths()),
            share(given, "quorum", base.quorum()),
            share(given, "majority", base.majority()),
            given.findNumber("noticeDays").orElse(base.noticeDays()),
            given
                .findNumber("shortNoticeDays")
                .orElse(
                    Math.min(
                        base.shortNoticeDays(),
                        given.findNumber("noticeDays").orElse(base.noticeDays()))),
            given.findNumber("candidateNoticeDays").orElse(base.candidateNoticeDays()),
            given.findParagraphs("text", MAX_RULES).orElse(base.text()));
  }

  @SuppressWarnings("unchecked")
  private static SeatShare share(Input rules, String field, SeatShare base) {
    return rules
        .find(field, Map.class)
        .map(raw -> new Input((Map<String, Object>) raw))
        .map(s -> new SeatShare(s.number("numerator"), s.number("denominator"), s.flag("strict")))
        .orElse(base);
  }

  private Object seat(Viewer actor, Input input, DataFetchingEnvironment env) {
    return seats.seat(
        actor,
        new Seats.Giving(
            input.id(CouncilView.KIND, "councilId"),
            input.id("resident", "residentId"),
            input.choice("role", SeatRole.class),
            input.findChoice("chosen", SeatChosen.class).orElse(SeatChosen.RECOMMENDED),
            input.find("termEnds", LocalDate.class).orElse(null),
            input.findId(SeatView.KIND, "substituteForId").orElse(null)),
        input.find("requestKey").orElse(null));
  }

  private Object endSeat(Viewer actor, Input input, DataFetchingEnvironment env) {
    var seat =
        input
            .findId(SeatView.KIND, "seatId")
            .or(() ->
                input
                    .findId(CouncilView.KIND, "councilId")
                    .flatMap(council -> seats.held(council, input.id("resident", "residentId"))))
            .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "seatId").asException());
    return seats.end(actor, seat, input.findParagraphs("reason", MAX_REASON).orElse(null));
  }
}
