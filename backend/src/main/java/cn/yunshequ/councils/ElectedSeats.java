package cn.yunshequ.councils;

import cn.yunshequ.councils.model.CouncilView;
import cn.yunshequ.councils.model.SeatChosen;
import cn.yunshequ.councils.model.SeatRole;
import cn.yunshequ.councils.model.SeatView;
import cn.yunshequ.councils.store.CouncilReads;
import cn.yunshequ.councils.store.CouncilStore;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who an election gave a seat sits in it from the day it was counted, without anybody's doing. */
@Singleton
public class ElectedSeats {
  private static final String AGAIN = "再次当选，开始新一届任期";

  private final Db db;
  private final Ground ground;
  private final CouncilStore store;
  private final CouncilReads reads;

  ElectedSeats(Db db, Ground ground, CouncilStore store, CouncilReads reads) {
    this.db = db;
    this.ground = ground;
    this.store = store;
    this.reads = reads;
  }

  /**
   * Seats the elected in that order while there are chairs; harmless when repeated. Who sits there
   * already begins a new term in the same role; who moved away meanwhile gets none. Says
   * SeatChanged.
   *
   * @param months of the term; never longer than the council's own
   */
  public void seat(UUID election, UUID councilId, List<UUID> accounts, int months) {
    db.write(() -> {
      store.lock(councilId);
      reads
          .find(Viewer.GUEST, councilId)
          .filter(council -> council.dissolvedAt() == null)
          .ifPresent(council -> {
            store.endOver(ground.today(), councilId, ground.now());
            accounts.forEach(account -> seat(election, council, account, months));
          });
      return councilId;
    });
  }

  private void seat(UUID election, CouncilView council, UUID account, int months) {
    // The same person of the same election is the same seat, also when it has ended since.
    var name = election + "/" + account;
    var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    var candidate = store.candidate(account, council.path());
    boolean fits = candidate.filter(CouncilStore.Candidate::livesThere).isPresent();
    if (!fits || reads.seats(Viewer.GUEST, List.of(id)).containsKey(id)) {
      return;
    }
    var role = roleAfter(council, account);
    boolean given =
        store.seat(
            new CouncilStore.NewSeat(
                id,
                council.id(),
                council.rules().maxSeats(),
                account,
                candidate.orElseThrow().personId(),
                role,
                SeatChosen.ELECTED,
                null,
                ground.today(),
                lastDay(council, months)),
            null,
            ground.now());
    if (given) {
      ground.say(
          "SeatChanged",
          new SubjectRef(SeatView.KIND, id),
          Map.of("council", council.id().toString()));
    }
  }

  private SeatRole roleAfter(CouncilView council, UUID account) {
    var held = store.livingSeat(council.id(), account);
    if (held.isEmpty()) {
      return SeatRole.MEMBER;
    }
    var seat = reads.seats(Viewer.GUEST, List.of(held.get())).get(held.get());
    store.end(held.get(), AGAIN, ground.now());
    return seat == null || !seat.role().takesChair() ? SeatRole.MEMBER : seat.role();
  }

  private LocalDate lastDay(CouncilView council, int months) {
    var asked = ground.today().plusMonths(months).minusDays(1);
    var latest = council.rules().latestEnd(ground.today());
    return asked.isAfter(latest) ? latest : asked;
  }
}
