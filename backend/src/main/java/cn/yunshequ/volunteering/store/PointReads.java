package cn.yunshequ.volunteering.store;

import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.volunteering.store.db.Tables.PURSE;
import static cn.yunshequ.volunteering.store.db.Tables.REDEMPTION;
import static cn.yunshequ.volunteering.store.db.Tables.REWARD;
import static cn.yunshequ.volunteering.store.db.Tables.TRANSFER;
import static cn.yunshequ.volunteering.store.db.Tables.VOLUNTEER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Keyset;
import cn.yunshequ.volunteering.model.RedemptionView;
import cn.yunshequ.volunteering.model.RewardView;
import cn.yunshequ.volunteering.model.TransferKind;
import cn.yunshequ.volunteering.model.TransferView;
import cn.yunshequ.volunteering.store.db.tables.Transfer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Points and rewards as one viewer sees them. One statement each. */
@Singleton
public class PointReads {
  private static final String UNNAMED = "志愿者（未公开姓名）";

  private final Db db;

  PointReads(Db db) {
    this.db = db;
  }

  /** One's own points in a community; 0 for who never had any. */
  public int balance(Viewer viewer, UUID community) {
    return db.sql()
        .select(PURSE.BALANCE)
        .from(PURSE)
        .where(PURSE.COMMUNITY_ID.eq(community), PURSE.ACCOUNT_ID.eq(viewer.account()))
        .fetchOptional(PURSE.BALANCE)
        .orElse(0);
  }

  /**
   * The ledger of a community, newest first.
   *
   * @param all everybody's, for the committee; whoever calls this asks the rules. Else one's own
   */
  public Page<TransferView> ledger(
      Viewer viewer, UUID community, boolean all, int first, Optional<String> after) {
    var order = row(TRANSFER.AT, TRANSFER.ID);
    Condition seen =
        after.map(c -> (Condition) order.lessThan(Keyset.position(c))).orElse(noCondition());
    var found =
        transfers()
            .where(
                TRANSFER.COMMUNITY_ID.eq(community),
                all ? noCondition() : PURSE.ACCOUNT_ID.eq(viewer.account()),
                seen)
            .orderBy(TRANSFER.AT.desc(), TRANSFER.ID.desc())
            .limit(inline(first + 1))
            .fetch(r -> transfer(r, viewer));
    return Page.cut(found, first, last -> Cursor.of(last.recordedAt(), last.id()));
  }

  /** One line, for whoever has just written it. */
  public Optional<TransferView> transfer(Viewer viewer, UUID id) {
    return transfers().where(TRANSFER.ID.eq(id)).fetchOptional(r -> transfer(r, viewer));
  }

  private static final Transfer LATER = TRANSFER.as("later");
  private static final Field<Boolean> REVERSED =
      field(DSL.exists(selectOne().from(LATER).where(LATER.REVERSES.eq(TRANSFER.ID))))
          .as("reversed");

  // Every transfer has one person in it, whichever way the points went.
  private SelectOnConditionStep<Record> transfers() {
    return db.sql()
        .select(TRANSFER.fields())
        .select(People.of(RESIDENT))
        .select(PURSE.ID, REVERSED)
        .from(TRANSFER)
        .join(PURSE)
        .on(PURSE.ID.in(TRANSFER.FROM_PURSE, TRANSFER.TO_PURSE), PURSE.ACCOUNT_ID.isNotNull())
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(PURSE.ACCOUNT_ID));
  }

  private static TransferView transfer(Record row, Viewer viewer) {
    boolean in = row.get(TRANSFER.TO_PURSE).equals(row.get(PURSE.ID));
    return new TransferView(
        row.get(TRANSFER.ID),
        TransferKind.valueOf(row.get(TRANSFER.KIND)),
        in ? row.get(TRANSFER.POINTS) : -row.get(TRANSFER.POINTS),
        row.get(TRANSFER.MEMO),
        row.get(TRANSFER.AT).toInstant(),
        People.read(row, RESIDENT, viewer),
        row.get(REVERSED));
  }

  /** A line of the public list of a quarter; the API's {@code QuarterPoints}. */
  public record QuarterLine(String name, @Nullable String title, int points) {}

  /**
   * What each earned and was awarded within these days, corrections taken off; most first, at most
   * 200. Names are masked for strangers; who did not agree to be listed has none, stairwell heads
   * stand by their office (L-50).
   */
  public List<QuarterLine> quarter(Viewer viewer, UUID community, LocalDate from, LocalDate to) {
    Field<Integer> points =
        coalesce(
                sum(
                    when(TRANSFER.TO_PURSE.eq(PURSE.ID), TRANSFER.POINTS)
                        .otherwise(TRANSFER.POINTS.neg())),
                inline(java.math.BigDecimal.ZERO))
            .cast(Integer.class)
            .as("sum");
    Transfer reversed = TRANSFER.as("reversed_one");
    Condition counts =
        TRANSFER
            .KIND
            .in("EARNED", "AWARDED")
            .or(
                TRANSFER.REVERSES.in(
                    DSL.select(reversed.ID)
                        .from(reversed)
                        .where(reversed.KIND.in("EARNED", "AWARDED"))));
    var sums =
        db.sql()
            .select(PURSE.ACCOUNT_ID, points)
            .from(TRANSFER)
            .join(PURSE)
            .on(PURSE.ID.in(TRANSFER.FROM_PURSE, TRANSFER.TO_PURSE), PURSE.ACCOUNT_ID.isNotNull())
            .where(TRANSFER.COMMUNITY_ID.eq(community), TRANSFER.DAY.between(from, to), counts)
            .groupBy(PURSE.ACCOUNT_ID)
            .asTable("sums");
    var sum = People.column(sums, "sum", Integer.class);
    return db.sql()
        .select(People.of(RESIDENT))
        .select(VOLUNTEER.LISTED, sum)
        .from(sums)
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(sums.field(PURSE.ACCOUNT_ID)))
        .leftJoin(VOLUNTEER)
        .on(VOLUNTEER.ACCOUNT_ID.eq(RESIDENT.ACCOUNT_ID))
        .where(sum.gt(0))
        .orderBy(sum.desc(), RESIDENT.ACCOUNT_ID)
        .limit(inline(200))
        .fetch(r -> line(r, viewer, r.get(sum)));
  }

  private static QuarterLine line(Record row, Viewer viewer, int points) {
    var shown = People.read(row, RESIDENT, viewer);
    boolean head = OfficeKind.STAIRWELL_HEAD.name().equals(row.get(RESIDENT.OFFICE));
    boolean named = head || Boolean.TRUE.equals(row.get(VOLUNTEER.LISTED));
    return new QuarterLine(
        named ? shown.displayName() : UNNAMED, head ? shown.title() : null, points);
  }

  /** What a community offers, the cheapest first; for the committee what it took away too. */
  public List<RewardView> rewards(Viewer viewer, UUID community, boolean all) {
    return db.sql()
        .selectFrom(REWARD)
        .where(
            REWARD.COMMUNITY_ID.eq(community), all ? noCondition() : REWARD.WITHDRAWN_AT.isNull())
        .orderBy(REWARD.POINTS, REWARD.ID)
        .fetch(PointReads::reward);
  }

  public Map<UUID, RewardView> rewardsByIds(Viewer viewer, List<UUID> ids) {
    return db.sql()
        .selectFrom(REWARD)
        .where(REWARD.ID.in(ids))
        .fetchMap(REWARD.ID, PointReads::reward);
  }

  private static RewardView reward(Record row) {
    return new RewardView(
        row.get(REWARD.ID),
        row.get(REWARD.NAME),
        row.get(REWARD.NOTE),
        row.get(REWARD.POINTS),
        row.get(REWARD.STOCK),
        row.get(REWARD.WITHDRAWN_AT) == null);
  }

  /** One's own, newest first, at most 50. */
  public List<RedemptionView> mine(Viewer viewer, UUID community) {
    return redemptions(
        viewer, REWARD.COMMUNITY_ID.eq(community).and(REDEMPTION.ACCOUNT_ID.eq(viewer.account())));
  }

  /** Those of a community that wait to be fetched; whoever calls this asks the rules. */
  public List<RedemptionView> waiting(Viewer viewer, UUID community) {
    return redemptions(
            viewer, REWARD.COMMUNITY_ID.eq(community).and(REDEMPTION.HANDED_OVER_AT.isNull()))
        .stream()
        .filter(each -> !each.reversed())
        .toList();
  }

  /** One, for whoever has just acted on it. */
  public Optional<RedemptionView> redemption(Viewer viewer, UUID id) {
    return redemptions(viewer, REDEMPTION.ID.eq(id)).stream().findFirst();
  }

  private List<RedemptionView> redemptions(Viewer viewer, Condition which) {
    return db.sql()
        .select(REDEMPTION.fields())
        .select(REWARD.fields())
        .select(People.of(RESIDENT))
        .select(REVERSED)
        .from(REDEMPTION)
        .join(REWARD)
        .on(REWARD.ID.eq(REDEMPTION.REWARD_ID))
        .join(TRANSFER)
        .on(TRANSFER.ID.eq(REDEMPTION.TRANSFER_ID))
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(REDEMPTION.ACCOUNT_ID))
        .where(which)
        .orderBy(REDEMPTION.REDEEMED_AT.desc(), REDEMPTION.ID.desc())
        .limit(inline(50))
        .fetch(row -> {
          boolean own = row.get(REDEMPTION.ACCOUNT_ID).equals(viewer.accountId());
          ResidentView who = People.read(row, RESIDENT, viewer);
          return new RedemptionView(
              row.get(REDEMPTION.ID),
              reward(row),
              who,
              own ? row.get(REDEMPTION.CODE) : null,
              row.get(REDEMPTION.TRANSFER_ID),
              row.get(REDEMPTION.REDEEMED_AT).toInstant(),
              People.instant(row.get(REDEMPTION.HANDED_OVER_AT)),
              row.get(REVERSED));
        });
  }
}
