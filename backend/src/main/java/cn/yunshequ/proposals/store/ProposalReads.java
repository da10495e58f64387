package cn.yunshequ.proposals.store;

import static cn.yunshequ.community.published.Tables.AREA;
import static cn.yunshequ.community.published.Tables.COMMUNITY;
import static cn.yunshequ.proposals.store.db.Tables.PROPOSAL;
import static cn.yunshequ.proposals.store.db.Tables.TALLY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Paths;
import cn.yunshequ.proposals.model.ProposalFilter;
import cn.yunshequ.proposals.model.ProposalOrder;
import cn.yunshequ.proposals.model.ProposalView;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Proposals as a viewer may see them: one statement each. */
@Singleton
public class ProposalReads {
  private static final int MOST_COUNTED = 1000;

  private final Db db;

  ProposalReads(Db db) {
    this.db = db;
  }

  public Optional<ProposalView> find(Viewer viewer, UUID id) {
    var columns = new ViewColumns(viewer);
    return columns
        .select(db.sql())
        .where(PROPOSAL.ID.eq(id), Visible.to(viewer))
        .fetchOptional(columns::read);
  }

  public Map<UUID, ProposalView> byIds(Viewer viewer, List<UUID> ids) {
    var columns = new ViewColumns(viewer);
    return columns
        .select(db.sql())
        .where(PROPOSAL.ID.in(ids), Visible.to(viewer))
        .fetchMap(row -> row.get(PROPOSAL.ID), columns::read);
  }

  /** What was merged into each of these. */
  Map<UUID, List<ProposalView>> mergedInto(Viewer viewer, List<UUID> ids) {
    var columns = new ViewColumns(viewer);
    return columns
        .select(db.sql())
        .where(PROPOSAL.MERGED_INTO.in(ids), Visible.to(viewer))
        .orderBy(PROPOSAL.ID)
        .fetchGroups(row -> row.get(PROPOSAL.MERGED_INTO), columns::read);
  }

  /**
   * By public number. Numbers are unique in a community: without a slug the viewer's own community
   * comes first, then the newest.
   */
  public Optional<ProposalView> findByNumber(
      Viewer viewer, String number, @Nullable String communitySlug) {
    var columns = new ViewColumns(viewer);
    var own =
        PROPOSAL.COMMUNITY_ID.in(
            viewer.residences().stream().map(Viewer.Residence::communityId).toList());
    return columns
        .select(db.sql())
        .where(PROPOSAL.NUMBER.eq(number), Visible.to(viewer), ofCommunity(communitySlug))
        .orderBy(when(own, 0).otherwise(1), PROPOSAL.LISTED_AT.desc(), PROPOSAL.ID.desc())
        .limit(1)
        .fetchOptional(columns::read);
  }

  /** One page of the feed. */
  public Page<ProposalView> page(
      Viewer viewer,
      ProposalFilter filter,
      ProposalOrder order,
      int first,
      Optional<String> after) {
    var columns = new ViewColumns(viewer);
    var rows =
        columns
            .select(db.sql())
            .where(Visible.to(viewer), matches(viewer, filter))
            .and(after.map(cursor -> beyond(order, cursor)).orElse(noCondition()))
            .orderBy(ordering(order))
            .limit(DSL.inline(first + 1))
            .fetch(columns::read);
    return Page.cut(rows, first, view -> cursor(order, view));
  }

  /** How many match, counted up to 1000. */
  public int count(Viewer viewer, ProposalFilter filter) {
    return db.sql()
        .select(DSL.count())
        .from(
            selectOne()
                .from(PROPOSAL)
                .where(Visible.to(viewer), matches(viewer, filter))
                .limit(DSL.inline(MOST_COUNTED))
                .asTable("matching"))
        .fetchSingle()
        .value1();
  }

  private static Condition matches(Viewer viewer, ProposalFilter filter) {
    var scope = filter.scopeId();
    var author = filter.authorId();
    var text = filter.text();
    return ofCommunity(filter.communitySlug())
        .and(equal(PROPOSAL.COMMUNITY_ID, filter.communityId()))
        .and(equal(PROPOSAL.CATEGORY, filter.category()))
        .and(
            scope == null
                ? noCondition()
                : Paths.under(
                    PROPOSAL.SCOPE_PATH,
                    field(select(AREA.PATH).from(AREA).where(AREA.ID.eq(scope)))))
        .and(
            filter.stages().isEmpty()
                ? noCondition()
                : PROPOSAL.STAGE.in(filter.stages().stream().map(Enum::name).toList()))
        .and(
            author == null
                ? noCondition()
                : PROPOSAL.AUTHOR_ACCOUNT_ID.eq(author).and(Visible.name(viewer)))
        .and(
            text == null
                ? noCondition()
                : Visible.words(viewer)
                    .and(
                        PROPOSAL
                            .TITLE
                            .containsIgnoreCase(text)
                            .or(PROPOSAL.BODY.containsIgnoreCase(text))))
        .and(Visible.when(filter.mine(), Visible.authors(viewer).or(Visible.invited(viewer))))
        .and(Visible.when(filter.endorsedByMe(), ViewColumns.endorsedBy(viewer)));
  }

  private static <T> Condition equal(org.jooq.Field<T> field, @Nullable T value) {
    return value == null ? noCondition() : field.eq(value);
  }

  private static Condition ofCommunity(@Nullable String slug) {
    return slug == null
        ? noCondition()
        : PROPOSAL.COMMUNITY_ID.eq(
            select(COMMUNITY.ID).from(COMMUNITY).where(COMMUNITY.SLUG.eq(slug)));
  }

  private static List<OrderField<?>> ordering(ProposalOrder order) {
    return switch (order) {
      case LATEST -> List.of(PROPOSAL.LISTED_AT.desc(), PROPOSAL.ID.desc());
      case ACTIVE -> List.of(PROPOSAL.LAST_ACTIVITY_AT.desc(), PROPOSAL.ID.desc());
      case ENDORSED -> List.of(TALLY.ENDORSEMENTS.desc(), PROPOSAL.ID.desc());
    };
  }

  private static String cursor(ProposalOrder order, ProposalView last) {
    var value =
        switch (order) {
          case LATEST -> last.listedAt();
          case ACTIVE -> last.lastActivityAt();
          case ENDORSED -> last.endorsementCount();
        };
    return Cursor.of(order, value, last.id());
  }

  private static Condition beyond(ProposalOrder order, String cursor) {
    var parts = Cursor.read(cursor, 3);
    try {
      if (!parts.getFirst().equals(order.name())) {
        throw Refusal.of(CommonRefusal.BAD_ID, "after").asException();
      }
      var id = UUID.fromString(parts.get(2));
      return switch (order) {
        case LATEST -> row(PROPOSAL.LISTED_AT, PROPOSAL.ID).lessThan(at(parts.get(1)), id);
        case ACTIVE -> row(PROPOSAL.LAST_ACTIVITY_AT, PROPOSAL.ID).lessThan(at(parts.get(1)), id);
        case ENDORSED ->
            row(TALLY.ENDORSEMENTS, PROPOSAL.ID).lessThan(Integer.valueOf(parts.get(1)), id);
      };
    } catch (IllegalArgumentException | DateTimeException forged) {
      throw Refusal.of(CommonRefusal.BAD_ID, "after").asException();
    }
  }

  private static OffsetDateTime at(String instant) {
    return OffsetDateTime.parse(instant).withOffsetSameInstant(ZoneOffset.UTC);
  }
}
