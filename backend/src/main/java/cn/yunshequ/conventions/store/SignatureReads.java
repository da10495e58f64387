package cn.yunshequ.conventions.store;

import static cn.yunshequ.community.published.Tables.AREA;
import static cn.yunshequ.community.published.Tables.HOUSEHOLD;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.conventions.store.db.Tables.SIGNATURE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;

import cn.yunshequ.community.model.PersonName;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.model.SignatureChannel;
import cn.yunshequ.conventions.model.SignatureState;
import cn.yunshequ.conventions.model.SignatureView;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Keyset;
import cn.yunshequ.voting.model.BallotRules;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Signatures as a viewer may see them; asked only of conventions the viewer was shown. */
@Singleton
public class SignatureReads {
  private static final int MOST_WAITING = 50;
  // One more than a page of the API holds, to know whether there are others.
  private static final int MOST_OF_A_PAGE = 51;
  private static final cn.yunshequ.community.published.tables.Area STAIRWELL = AREA.as("stairwell");
  private static final cn.yunshequ.community.published.tables.Area BUILDING = AREA.as("building");

  private final Db db;

  SignatureReads(Db db) {
    this.db = db;
  }

  /** Households that stand by one version, newest first. */
  public Page<SignatureView> page(
      Viewer viewer, ConventionView convention, int version, int first, Optional<String> after) {
    var rows =
        rows()
            .where(standing(convention.id(), version))
            .and(after.map(SignatureReads::beyond).orElse(noCondition()))
            .orderBy(SIGNATURE.SIGNED_AT.desc(), SIGNATURE.ID.desc())
            .limit(inline(first + 1))
            .fetch(row -> read(row, viewer));
    return page(rows, first);
  }

  /** The page of a list read with one row too many. */
  public static Page<SignatureView> page(List<SignatureView> rows, int first) {
    return Page.cut(rows, first, last -> Keyset.cursor(last.signedAt(), last.id()));
  }

  /**
   * The newest households that stand by the text to sign, for batch loaders: of each convention one
   * more than a page can hold. One statement.
   */
  public Map<UUID, List<SignatureView>> beginnings(
      Viewer viewer, Collection<ConventionView> conventions) {
    var standing =
        conventions.stream()
            .filter(it -> it.toSign() != null && it.wordsShown())
            .map(it -> standing(it.id(), Objects.requireNonNull(it.toSign())))
            .reduce(DSL.falseCondition(), Condition::or);
    var nth =
        rowNumber()
            .over(
                partitionBy(SIGNATURE.CONVENTION_ID)
                    .orderBy(SIGNATURE.SIGNED_AT.desc(), SIGNATURE.ID.desc()))
            .as("nth");
    var ranked = select(SIGNATURE.ID, nth).from(SIGNATURE).where(standing).asTable("ranked");
    return rows()
        .where(
            SIGNATURE.ID.in(
                select(ranked.field(SIGNATURE.ID))
                    .from(ranked)
                    .where(Objects.requireNonNull(ranked.field(nth)).le(inline(MOST_OF_A_PAGE)))))
        .orderBy(SIGNATURE.SIGNED_AT.desc(), SIGNATURE.ID.desc())
        .fetchGroups(row -> row.get(SIGNATURE.CONVENTION_ID), row -> read(row, viewer));
  }

  /**
   * Papers that wait for a second person, the oldest fifty of each; none for who does not count
   * there. One statement.
   */
  public Map<UUID, List<SignatureView>> waiting(
      Viewer viewer, Collection<ConventionView> conventions) {
    var counted =
        conventions.stream()
            .filter(it -> BallotRules.counts(viewer, it.path()))
            .map(ConventionView::id)
            .toList();
    var nth =
        rowNumber()
            .over(partitionBy(SIGNATURE.CONVENTION_ID).orderBy(SIGNATURE.SIGNED_AT, SIGNATURE.ID))
            .as("nth");
    var ranked =
        select(SIGNATURE.ID, nth)
            .from(SIGNATURE)
            .where(
                SIGNATURE.CONVENTION_ID.in(counted),
                SIGNATURE.STATE.eq(SignatureState.WAITING.name()))
            .asTable("ranked");
    return rows()
        .where(
            SIGNATURE.ID.in(
                select(ranked.field(SIGNATURE.ID))
                    .from(ranked)
                    .where(Objects.requireNonNull(ranked.field(nth)).le(inline(MOST_WAITING)))))
        .orderBy(SIGNATURE.SIGNED_AT, SIGNATURE.ID)
        .fetchGroups(row -> row.get(SIGNATURE.CONVENTION_ID), row -> read(row, viewer));
  }

  /** By id: what stands everybody, papers that wait for who counts there. */
  public Map<UUID, SignatureView> byIds(Viewer viewer, List<UUID> ids) {
    var counting =
        viewer.offices().stream()
            .filter(office -> BallotRules.counts(viewer, office.path()))
            .map(office -> Visible.under(SIGNATURE.PATH, office.path()))
            .reduce(DSL.falseCondition(), Condition::or);
    return rows()
        .where(SIGNATURE.ID.in(ids))
        .and(SIGNATURE.STATE.eq(SignatureState.SIGNED.name()).or(counting))
        .fetchMap(row -> row.get(SIGNATURE.ID), row -> read(row, viewer));
  }

  private static Condition standing(UUID convention, int version) {
    return SIGNATURE
        .CONVENTION_ID
        .eq(convention)
        .and(SIGNATURE.VERSION.eq(version))
        .and(SIGNATURE.STATE.eq(SignatureState.SIGNED.name()));
  }

  private static Condition beyond(String cursor) {
    return row(SIGNATURE.SIGNED_AT, SIGNATURE.ID).lessThan(Keyset.position(cursor));
  }

  private SelectOnConditionStep<Record> rows() {
    return db.sql()
        .select(SIGNATURE.fields())
        .select(Cards.of(RESIDENT))
        .select(HOUSEHOLD.DOOR, STAIRWELL.LABEL, BUILDING.NAME, BUILDING.PATH)
        .from(SIGNATURE)
        .join(HOUSEHOLD)
        .on(HOUSEHOLD.ID.eq(SIGNATURE.HOUSEHOLD_ID))
        .join(STAIRWELL)
        .on(STAIRWELL.ID.eq(HOUSEHOLD.STAIRWELL_ID))
        .join(BUILDING)
        .on(BUILDING.ID.eq(STAIRWELL.PARENT_ID))
        .leftJoin(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(SIGNATURE.ACCOUNT_ID));
  }

  private static SignatureView read(Record row, Viewer viewer) {
    var building = new AreaPath(row.get(BUILDING.PATH));
    boolean knows = viewer.livesUnder(building) || viewer.worksAtDeskOf(building);
    boolean counts = BallotRules.counts(viewer, new AreaPath(row.get(SIGNATURE.PATH)));
    var state = SignatureState.valueOf(row.get(SIGNATURE.STATE));
    boolean recorded =
        viewer.accountId() != null && viewer.accountId().equals(row.get(SIGNATURE.RECORDED_BY));
    return new SignatureView(
        row.get(SIGNATURE.ID),
        row.get(SIGNATURE.VERSION),
        knows || counts
            ? row.get(STAIRWELL.LABEL) + row.get(HOUSEHOLD.DOOR)
            : row.get(BUILDING.NAME),
        name(row, viewer, knows || counts),
        SignatureChannel.valueOf(row.get(SIGNATURE.CHANNEL)),
        state,
        row.get(SIGNATURE.SIGNED_AT).toInstant(),
        counts ? row.get(SIGNATURE.EVIDENCE_ID) : null,
        counts && !recorded && state == SignatureState.WAITING);
  }

  private static String name(Record row, Viewer viewer, boolean knows) {
    String paper = row.get(SIGNATURE.PAPER_NAME);
    if (paper != null) {
      return knows ? paper : PersonName.masked(paper);
    }
    return Cards.read(row, RESIDENT, viewer).displayName();
  }

  /**
   * The viewer's households at each place, and the newest version each stands by. One statement.
   */
  public Map<UUID, List<SignatureView.OfHousehold>> ofViewer(
      Viewer viewer, Collection<ConventionView> conventions) {
    Map<UUID, List<UUID>> homes = new HashMap<>();
    conventions.forEach(it -> homes.put(it.id(), homesAt(viewer, it)));
    var newest =
        db.sql()
            .select(
                SIGNATURE.CONVENTION_ID,
                SIGNATURE.HOUSEHOLD_ID,
                SIGNATURE.VERSION,
                SIGNATURE.SIGNED_AT)
            .from(SIGNATURE)
            .where(
                SIGNATURE.CONVENTION_ID.in(homes.keySet()),
                SIGNATURE.HOUSEHOLD_ID.in(
                    homes.values().stream().flatMap(List::stream).distinct().toList()),
                SIGNATURE.STATE.eq(SignatureState.SIGNED.name()))
            .orderBy(SIGNATURE.VERSION)
            .fetch();
    Map<UUID, List<SignatureView.OfHousehold>> found = new HashMap<>();
    for (var convention : conventions) {
      found.put(
          convention.id(),
          homes.getOrDefault(convention.id(), List.of()).stream()
              .map(home ->
                  ofHousehold(
                      convention.toSign(),
                      home,
                      newest.stream()
                          .filter(row ->
                              row.value1().equals(convention.id()) && row.value2().equals(home))
                          .reduce((older, newer) -> newer)
                          .orElse(null)))
              .toList());
    }
    return found;
  }

  private static List<UUID> homesAt(Viewer viewer, ConventionView convention) {
    return viewer.residences().stream()
        .filter(home -> home.stairwell().isUnder(convention.path()))
        .map(Viewer.Residence::householdId)
        .distinct()
        .toList();
  }

  private static SignatureView.OfHousehold ofHousehold(
      @Nullable Integer toSign,
      UUID household,
      org.jooq.@Nullable Record4<UUID, UUID, Integer, OffsetDateTime> newest) {
    boolean current = newest != null && newest.value3().equals(toSign);
    return new SignatureView.OfHousehold(
        household,
        newest == null ? null : newest.value3(),
        newest == null ? null : newest.value4().toInstant(),
        current,
        toSign != null && !current);
  }
}
