package cn.yunshequ.councils;

import cn.yunshequ.councils.model.CouncilAct;
import cn.yunshequ.councils.model.CouncilRules;
import cn.yunshequ.councils.model.CouncilView;
import cn.yunshequ.councils.model.CouncilsRefusal;
import cn.yunshequ.councils.model.SeatChosen;
import cn.yunshequ.councils.model.SeatRole;
import cn.yunshequ.councils.model.SeatView;
import cn.yunshequ.councils.store.CouncilReads;
import cn.yunshequ.councils.store.CouncilStore;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who sits in a council: giving seats, ending them, terms that run out. */
@Singleton
public class Seats {
  private static final String OWN_END = "本人辞任";

  private final Db db;
  private final Once once;
  private final Ground ground;
  private final CouncilStore store;
  private final CouncilReads reads;

  Seats(Db db, Once once, Ground ground, CouncilStore store, CouncilReads reads) {
    this.db = db;
    this.once = once;
    this.ground = ground;
    this.store = store;
    this.reads = reads;
  }

  /**
   * A seat to give.
   *
   * @param account the resident's
   * @param termEnds last day; null for the council's whole term from today
   * @param substituteFor the seat a substitute stands in for; null for none or whoever is absent
   */
  public record Giving(
      UUID councilId,
      UUID account,
      SeatRole role,
      SeatChosen chosen,
      @Nullable LocalDate termEnds,
      @Nullable UUID substituteFor) {}

  /**
   * Gives a seat from today. Says SeatChanged.
   *
   * @param requestKey see {@link Once}
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, COUNCIL_DISSOLVED,
   *     SEAT_NOT_POSSIBLE, ALREADY_SEATED, SEATS_FULL, VALUE_OUT_OF_RANGE on termEnds
   */
  public SeatView seat(Viewer actor, Giving giving, @Nullable String requestKey) {
    return db.write(() -> {
      var id = once.once(actor, requestKey, "seatMember", () -> seatNow(actor, giving));
      return Objects.requireNonNull(reads.seats(actor, List.of(id)).get(id));
    });
  }

  private UUID seatNow(Viewer actor, Giving giving) {
    var council = ground.permittedBeside(actor, giving.councilId(), CouncilAct.SEAT);
    var candidate =
        store
            .candidate(giving.account(), council.path())
            .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "residentId").asException());
    boolean eligible =
        candidate.livesThere()
            || (giving.chosen() == SeatChosen.EX_OFFICIO && candidate.holdsOffice());
    if (!eligible) {
      throw Refusal.of(CouncilsRefusal.SEAT_NOT_POSSIBLE, "residentId").asException();
    }
    checkSubstitute(actor, council, giving);
    endTermsThatRanOut(council.id());
    var id = ground.newId();
    give(
        new CouncilStore.NewSeat(
            id,
            council.id(),
            council.rules().maxSeats(),
            giving.account(),
            candidate.personId(),
            giving.role(),
            giving.chosen(),
            giving.substituteFor(),
            ground.today(),
            lastDay(council, giving)),
        actor);
    ground.record(actor, "增补议事会成员", council, new SubjectRef(SeatView.KIND, id), null);
    say(id, council.id());
    return id;
  }

  private void checkSubstitute(Viewer actor, CouncilView council, Giving giving) {
    var stead = giving.substituteFor();
    if (stead == null) {
      return;
    }
    var seat = reads.seats(actor, List.of(stead)).get(stead);
    boolean fits =
        seat != null
            && giving.role() == SeatRole.SUBSTITUTE
            && seat.councilId().equals(council.id())
            && seat.current()
            && seat.role().takesChair();
    if (!fits) {
      throw Refusal.of(CommonRefusal.NOT_FOUND, "substituteForId").asException();
    }
  }

  private LocalDate lastDay(CouncilView council, Giving giving) {
    var latest = council.rules().latestEnd(ground.today());
    var asked = giving.termEnds();
    if (asked == null) {
      return latest;
    }
    if (asked.isBefore(ground.today()) || asked.isAfter(latest)) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "termEnds").asException();
    }
    return asked;
  }

  // Two givers at once take the same lowest chair; the slower one looks again and takes the next.
  private void give(CouncilStore.NewSeat seat, Viewer actor) {
    while (!store.seat(seat, actor.accountId(), ground.now())) {
      if (store.isSeated(seat.councilId(), seat.account(), seat.person())) {
        throw Refusal.of(CouncilsRefusal.ALREADY_SEATED, "residentId").asException();
      }
      boolean convenorTaken =
          seat.role() == SeatRole.CONVENOR && store.hasConvenor(seat.councilId());
      if (convenorTaken || store.freeChairs(seat.councilId(), seat.maxSeats()) <= 0) {
        throw Refusal.of(CouncilsRefusal.SEATS_FULL, "role").asException();
      }
    }
  }

  /**
   * Ends a seat now. Everybody may end their own. Says SeatChanged.
   *
   * @param reason for everybody to read; null only for one's own seat
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, SEAT_ENDED, TEXT_REQUIRED
   */
  public SeatView end(Viewer actor, UUID seatId, @Nullable String reason) {
    var account = actor.account();
    return db.write(() -> {
      var held =
          store
              .lockSeat(seatId)
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "seatId").asException());
      var council = ground.council(actor, held.councilId());
      boolean own = held.account().equals(account);
      if (!own) {
        CouncilRules.may(actor, CouncilAct.END_SEAT, council.standing()).orRefuse();
      }
      if (held.ended()) {
        throw Refusal.of(CouncilsRefusal.SEAT_ENDED).asException();
      }
      if (reason == null && !own) {
        throw Refusal.of(CommonRefusal.TEXT_REQUIRED, "reason").asException();
      }
      store.end(seatId, reason == null ? OWN_END : reason, ground.now());
      ground.record(actor, "结束议事会席位", council, new SubjectRef(SeatView.KIND, seatId), reason);
      say(seatId, council.id());
      return Objects.requireNonNull(reads.seats(actor, List.of(seatId)).get(seatId));
    });
  }

  /** The seat that resident holds in the council and that was not ended. */
  public Optional<UUID> held(UUID councilId, UUID account) {
    return store.livingSeat(councilId, account);
  }

  /** Ends seats whose last day is over. They counted no more already. Says SeatChanged. */
  public void endTermsThatRanOut() {
    db.write(() -> {
      endTermsThatRanOut(null);
      return true;
    });
  }

  /** Ends the seats of a closed account. Says SeatChanged. */
  public void endAllOf(UUID account) {
    db.write(() -> {
      store.endOfAccount(account, ground.now()).forEach(seat -> say(seat.id(), seat.councilId()));
      return account;
    });
  }

  private void endTermsThatRanOut(@Nullable UUID council) {
    store
        .endOver(ground.today(), council, ground.now())
        .forEach(seat -> say(seat.id(), seat.councilId()));
  }

  private void say(UUID seat, UUID council) {
    ground.say(
        "SeatChanged", new SubjectRef(SeatView.KIND, seat), Map.of("council", council.toString()));
  }
}
