package cn.yunshequ.voting.store;

import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.voting.store.db.Tables.BALLOT;
import static cn.yunshequ.voting.store.db.Tables.DELIVERY;
import static cn.yunshequ.voting.store.db.Tables.ROLL_UNIT;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.community.published.tables.Resident;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.voting.model.BallotRules;
import cn.yunshequ.voting.model.DeliveryWay;
import cn.yunshequ.voting.model.SilenceView;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Who was served, and what silence amounts to (L-37). */
@Singleton
public class DeliveryReads {
  private static final int MOST = 100;
  private static final Resident RECORDER = RESIDENT.as("recorder");

  private final Db db;

  DeliveryReads(Db db) {
    this.db = db;
  }

  /** Voted, served and silent, not served, of ballots where silence counts. One statement. */
  public Map<UUID, SilenceView> silences(Viewer viewer, List<UUID> ballots) {
    Map<UUID, SilenceView> found = new HashMap<>();
    db.sql()
        .fetch(
            """
            select b.id, b.silent_clause,
                   (count(*) filter (where c.unit_id is not null))::int,
                   (count(*) filter (where c.unit_id is null and d.unit_id is not null))::int,
                   (count(*) filter (where c.unit_id is null and d.unit_id is null))::int
              from voting.ballot b
              join voting.roll_unit u on u.ballot_id = b.id
              left join voting.counted c on c.unit_id = u.id
              left join voting.delivery d on d.unit_id = u.id and d.agrees
             where b.id = any (?::uuid[]) and b.silent_clause is not null
               and not exists (select 1 from voting.roll_strike s where s.unit_id = u.id)
             group by b.id, b.silent_clause
            """,
            (Object) ballots.toArray(UUID[]::new))
        .forEach(row ->
            found.put(
                row.get(0, UUID.class),
                new SilenceView(
                    row.get(1, String.class),
                    row.get(2, Integer.class),
                    row.get(3, Integer.class),
                    row.get(4, Integer.class))));
    return found;
  }

  /** A delivery in the API's words. */
  public record DeliveryView(
      UUID deliveryId,
      String unitLabel,
      DeliveryWay how,
      LocalDate servedOn,
      ResidentView recordedBy,
      @Nullable Boolean confirmed) {
    public String id() {
      return new SubjectRef("ballotdelivery", deliveryId).globalId();
    }
  }

  /** Deliveries that wait for a second person, oldest first, for those who count. */
  public Map<UUID, List<DeliveryView>> waiting(Viewer viewer, List<UUID> ballots) {
    return db
        .sql()
        .select(DELIVERY.fields())
        .select(ROLL_UNIT.LABEL, BALLOT.SCOPE_PATH)
        .select(People.columns(RECORDER))
        .from(DELIVERY)
        .join(BALLOT)
        .on(BALLOT.ID.eq(DELIVERY.BALLOT_ID))
        .join(ROLL_UNIT)
        .on(ROLL_UNIT.ID.eq(DELIVERY.UNIT_ID))
        .join(RECORDER)
        .on(RECORDER.ACCOUNT_ID.eq(DELIVERY.RECORDED_BY))
        .where(DELIVERY.BALLOT_ID.eq(DSL.any(ballots.toArray(UUID[]::new))))
        .and(DELIVERY.AGREES.isNull())
        .orderBy(DELIVERY.RECORDED_AT, DELIVERY.ID)
        .limit(DSL.inline(MOST))
        .stream()
        .filter(row -> BallotRules.counts(viewer, new AreaPath(row.get(BALLOT.SCOPE_PATH))))
        .collect(
            Collectors.groupingBy(
                row -> row.get(DELIVERY.BALLOT_ID),
                Collectors.mapping(row -> view(viewer, row), Collectors.toList())));
  }

  /** One delivery, for whoever just recorded or confirmed it. */
  public DeliveryView one(Viewer viewer, UUID delivery) {
    return db.sql()
        .select(DELIVERY.fields())
        .select(ROLL_UNIT.LABEL)
        .select(People.columns(RECORDER))
        .from(DELIVERY)
        .join(ROLL_UNIT)
        .on(ROLL_UNIT.ID.eq(DELIVERY.UNIT_ID))
        .join(RECORDER)
        .on(RECORDER.ACCOUNT_ID.eq(DELIVERY.RECORDED_BY))
        .where(DELIVERY.ID.eq(delivery))
        .fetchSingle(row -> view(viewer, row));
  }

  private static DeliveryView view(Viewer viewer, Record row) {
    return new DeliveryView(
        row.get(DELIVERY.ID),
        row.get(ROLL_UNIT.LABEL),
        DeliveryWay.valueOf(row.get(DELIVERY.HOW)),
        row.get(DELIVERY.SERVED_ON),
        Objects.requireNonNull(People.card(row, RECORDER)).shownTo(viewer),
        row.get(DELIVERY.AGREES));
  }

  /** Of these deliveries those whose proof the viewer may see: who counts at the ballot's scope. */
  public Set<UUID> showingEvidenceTo(Viewer viewer, List<UUID> deliveries) {
    return db
        .sql()
        .select(DELIVERY.ID, BALLOT.SCOPE_PATH)
        .from(DELIVERY)
        .join(BALLOT)
        .on(BALLOT.ID.eq(DELIVERY.BALLOT_ID))
        .where(DELIVERY.ID.eq(DSL.any(deliveries.toArray(UUID[]::new))))
        .stream()
        .filter(row -> BallotRules.counts(viewer, new AreaPath(row.value2())))
        .map(row -> row.value1())
        .collect(Collectors.toSet());
  }
}
