package cn.yunshequ.proposals.store;

import static cn.yunshequ.community.published.Tables.AREA;
import static cn.yunshequ.community.published.Tables.COMMUNITY;
import static cn.yunshequ.proposals.store.db.Tables.PROPOSAL;
import static cn.yunshequ.proposals.store.db.Tables.TALLY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Later;
import cn.yunshequ.platform.db.Shape;
import cn.yunshequ.platform.db.Values;
import cn.yunshequ.platform.graphql.Asked;
import cn.yunshequ.proposals.model.ProposalFilter;
import cn.yunshequ.proposals.model.ProposalOrder;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.store.ViewColumns.Parts;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectOnConditionStep;
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

  private record Shaped(String what, Parts parts, Object... choices) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Shaped shaped
          && what.equals(shaped.what)
          && parts.equals(shaped.parts)
          && Arrays.equals(choices, shaped.choices);
    }

    @Override
    public int hashCode() {
      return Objects.hash(what, parts, Arrays.hashCode(choices));
    }
  }

  private <T> Later<T> later(
      Viewer viewer,
      Shaped shaped,
      Values values,
      Function<SelectOnConditionStep<Record>, Select<?>> rest,
      Function<List<ProposalView>, T> then) {
    return db.later(
        shaped,
        values,
        () -> {
          var columns = new ViewColumns(viewer, shaped.parts());
          return new Shape.Made<>(columns, rest.apply(columns.select()));
        },
        (columns, rows) -> then.apply(rows.list(row -> columns.read(row, viewer))));
  }

  public Optional<ProposalView> find(Viewer viewer, UUID id) {
    return find(viewer, id, Asked.all()).get();
  }

  public Later<Optional<ProposalView>> find(Viewer viewer, UUID id, Asked asked) {
    return later(
        viewer,
        new Shaped("find", Parts.of(asked)),
        Values.of(viewer).with("id", id),
        select -> select.where(PROPOSAL.ID.eq(param("id", id)), Visible.to(viewer)),
        found -> found.stream().findFirst());
  }

  public Map<UUID, ProposalView> byIds(Viewer viewer, List<UUID> ids) {
    return nodes(viewer, ids).get();
  }

  public Later<Map<UUID, ProposalView>> nodes(Viewer viewer, List<UUID> ids) {
    return nodes(viewer, ids, Parts.of(Asked.all()));
  }

  private Later<Map<UUID, ProposalView>> nodes(Viewer viewer, List<UUID> ids, Parts parts) {
    var wanted = ids.toArray(UUID[]::new);
    return later(
        viewer,
        new Shaped("byIds", parts),
        Values.of(viewer).with("ids", wanted),
        select -> select.where(PROPOSAL.ID.eq(any(param("ids", wanted))), Visible.to(viewer)),
        found -> found.stream().collect(Collectors.toMap(ProposalView::id, Function.identity())));
  }

  /** Where they stand and whether their words are shown, and nothing that is dearer to know. */
  public Map<UUID, ProposalView> briefly(Viewer viewer, List<UUID> ids) {
    return nodes(viewer, ids, new Parts(false, false, false, false, false, false)).get();
  }

  /** What was merged into each of these. */
  Later<Map<UUID, List<ProposalView>>> mergedInto(Viewer viewer, List<UUID> ids) {
    var wanted = ids.toArray(UUID[]::new);
    return later(
        viewer,
        new Shaped("mergedInto", Parts.of(Asked.all())),
        Values.of(viewer).with("ids", wanted),
        select ->
            select
                .where(PROPOSAL.MERGED_INTO.eq(any(param("ids", wanted))), Visible.to(viewer))
                .orderBy(PROPOSAL.ID),
        found ->
            found.stream()
                .collect(
                    Collectors.groupingBy(
                        original -> Objects.requireNonNull(original.mergedIntoId()))));
  }

  /**
   * By public number. Numbers are unique in a community: without a slug the viewer's own community
   * comes first, then the newest.
   */
  public Later<Optional<ProposalView>> findByNumber(
      Viewer viewer, String number, @Nullable String communitySlug, Asked asked) {
    var own = viewer.residences().stream().map(Viewer.Residence::communityId).toArray(UUID[]::new);
    return later(
        viewer,
        new Shaped("byNumber", Parts.of(asked)),
        Values.of(viewer).with("number", number).with("slug", communitySlug).with("own", own),
        select ->
            select
                .where(
                    PROPOSAL.NUMBER.eq(param("number", number)),
                    Visible.to(viewer),
                    ofCommunity(communitySlug))
                .orderBy(
                    field(PROPOSAL.COMMUNITY_ID.eq(any(param("own", own)))).desc(),
                    PROPOSAL.LISTED_AT.desc(),
                    PROPOSAL.ID.desc())
                .limit(inline(1)),
        found -> found.stream().findFirst());
  }

  /** One page of the feed. */
  public Later<Page<ProposalView>> page(
      Viewer viewer,
      ProposalFilter filter,
      ProposalOrder order,
      int first,
      Optional<String> after,
      Asked asked) {
    var beyond = after.map(cursor -> Place.of(order, cursor));
    return later(
        viewer,
        new Shaped("page", Parts.of(asked), order, first, filter.mine(), filter.endorsedByMe()),
        filtered(viewer, filter)
            .with("after_value", beyond.map(Place::value).orElse(null))
            .with("after_id", beyond.map(Place::id).orElse(null)),
        select ->
            select
                .where(Visible.to(viewer), matches(viewer, filter))
                .and(beyond.map(place -> place.beyond(order)).orElse(noCondition()))
                .orderBy(ordering(order))
                .limit(inline(first + 1)),
        rows -> Page.cut(rows, first, view -> cursor(order, view)));
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

  private static String[] stages(ProposalFilter filter) {
    return filter.stages().stream().map(Enum::name).toArray(String[]::new);
  }

  private static Values filtered(Viewer viewer, ProposalFilter filter) {
    return Values.of(viewer)
        .with("community", filter.communityId())
        .with("slug", filter.communitySlug())
        .with("scope", filter.scopeId())
        .with("stages", filter.stages().isEmpty() ? null : stages(filter))
        .with("category", filter.category())
        .with("author", filter.authorId())
        .with("text", filter.text());
  }

  private static Condition matches(Viewer viewer, ProposalFilter filter) {
    var scope = filter.scopeId();
    var author = filter.authorId();
    var text = filter.text();
    return ofCommunity(filter.communitySlug())
        .and(equal(PROPOSAL.COMMUNITY_ID, "community", filter.communityId()))
        .and(equal(PROPOSAL.CATEGORY, "category", filter.category()))
        .and(
            scope == null
                ? noCondition()
                : Visible.under(
                    PROPOSAL.SCOPE_PATH,
                    field(select(AREA.PATH).from(AREA).where(AREA.ID.eq(param("scope", scope))))))
        .and(
            filter.stages().isEmpty()
                ? noCondition()
                : PROPOSAL.STAGE.eq(any(param("stages", stages(filter)))))
        .and(
            author == null
                ? noCondition()
                : PROPOSAL.AUTHOR_ACCOUNT_ID.eq(param("author", author)).and(Visible.name(viewer)))
        .and(
            text == null
                ? noCondition()
                : Visible.words(viewer)
                    .and(
                        PROPOSAL
                            .TITLE
                            .containsIgnoreCase(param("text", text))
                            .or(PROPOSAL.BODY.containsIgnoreCase(param("text", text)))))
        .and(Visible.when(filter.mine(), Visible.authors(viewer).or(Visible.invited(viewer))))
        .and(Visible.when(filter.endorsedByMe(), ViewColumns.endorsedBy(viewer)));
  }

  private static <T> Condition equal(org.jooq.Field<T> field, String name, @Nullable T value) {
    return value == null ? noCondition() : field.eq(param(name, value));
  }

  private static Condition ofCommunity(@Nullable String slug) {
    return slug == null
        ? noCondition()
        : PROPOSAL.COMMUNITY_ID.eq(
            select(COMMUNITY.ID).from(COMMUNITY).where(COMMUNITY.SLUG.eq(param("slug", slug))));
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

  /** The place of a row in an order, as a cursor says it. */
  private record Place(Object value, UUID id) {
    static Place of(ProposalOrder order, String cursor) {
      var parts = Cursor.read(cursor, 3);
      try {
        if (!parts.getFirst().equals(order.name())) {
          throw Refusal.of(CommonRefusal.BAD_ID, "after").asException();
        }
        var value = parts.get(1);
        return new Place(
            order == ProposalOrder.ENDORSED
                ? (Object) Integer.valueOf(value)
                : OffsetDateTime.parse(value).withOffsetSameInstant(ZoneOffset.UTC),
            UUID.fromString(parts.get(2)));
      } catch (IllegalArgumentException | DateTimeException forged) {
        throw Refusal.of(CommonRefusal.BAD_ID, "after").asException();
      }
    }

    Condition beyond(ProposalOrder order) {
      var last = param("after_id", id);
      return switch (order) {
        case LATEST -> row(PROPOSAL.LISTED_AT, PROPOSAL.ID).lessThan(time(), last);
        case ACTIVE -> row(PROPOSAL.LAST_ACTIVITY_AT, PROPOSAL.ID).lessThan(time(), last);
        case ENDORSED ->
            row(TALLY.ENDORSEMENTS, PROPOSAL.ID)
                .lessThan(param("after_value", (Integer) value), last);
      };
    }

    private Param<OffsetDateTime> time() {
      return param("after_value", (OffsetDateTime) value);
    }
  }
}
