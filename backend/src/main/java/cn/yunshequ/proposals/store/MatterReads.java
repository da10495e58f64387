package cn.yunshequ.proposals.store;

import static cn.yunshequ.community.published.Tables.HOUSEHOLD;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.proposals.store.db.Tables.AFFECTED_HOUSEHOLD;
import static cn.yunshequ.proposals.store.db.Tables.DELIBERATION;
import static cn.yunshequ.proposals.store.db.Tables.OBJECTION;
import static cn.yunshequ.proposals.store.db.Tables.OPINION;
import static cn.yunshequ.proposals.store.db.Tables.PROPOSAL;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import cn.yunshequ.community.ResidentCard;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Paths;
import cn.yunshequ.proposals.model.Matter;
import cn.yunshequ.proposals.model.ObjectionView;
import cn.yunshequ.proposals.model.Outcome;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;

/** Deliberations and objections, for any number of proposals in one statement. */
@Singleton
public class MatterReads {
  private static final int OBJECTIONS_SHOWN = 50;

  private final Db db;

  MatterReads(Db db) {
    this.db = db;
  }

  /** The deliberation of each that has one. */
  public Map<UUID, Matter> matters(Viewer viewer, List<UUID> ids) {
    var named = counted(AFFECTED_HOUSEHOLD.PROPOSAL_ID.eq(PROPOSAL.ID)).as("named");
    var all =
        field(
                select(count())
                    .from(HOUSEHOLD)
                    .where(Paths.under(HOUSEHOLD.PATH, PROPOSAL.SCOPE_PATH)))
            .as("all_households");
    var touched =
        counted(
                AFFECTED_HOUSEHOLD.PROPOSAL_ID.eq(PROPOSAL.ID),
                AFFECTED_HOUSEHOLD.HOUSEHOLD_ID.eq(any(homes(viewer))))
            .as("touched");
    var objections = objections(count()).as("objections");
    var open =
        objections(count().filterWhere(OBJECTION.AFFECTED.isTrue(), OBJECTION.ANSWER.isNull()))
            .as("open_affected");
    // Where households are named, only theirs count.
    var asking =
        objections(
                countDistinct(
                    when(OBJECTION.REDELIBERATE.isTrue().and(counts()), OBJECTION.HOUSEHOLD_ID)))
            .as("asking");
    var shown = Visible.words(viewer);
    var opinion = when(shown, OPINION.TEXT).as("shown_opinion");
    var result = when(shown, DELIBERATION.RESULT_TEXT).as("shown_result");
    var participants =
        when(shown, DELIBERATION.PARTICIPANTS).otherwise(inline("")).as("shown_participants");
    return db.sql()
        .select(DELIBERATION.fields())
        .select(opinion, result, participants, named, all, touched, objections, open, asking)
        .from(DELIBERATION)
        .join(PROPOSAL)
        .on(PROPOSAL.ID.eq(DELIBERATION.PROPOSAL_ID))
        .leftJoin(OPINION)
        .on(
            OPINION.PROPOSAL_ID.eq(DELIBERATION.PROPOSAL_ID),
            OPINION.VERSION.eq(DELIBERATION.OPINION_VERSION))
        .where(DELIBERATION.PROPOSAL_ID.eq(any(ids.toArray(UUID[]::new))), Visible.to(viewer))
        .fetchMap(
            DELIBERATION.PROPOSAL_ID,
            row -> {
              var outcome = row.get(DELIBERATION.OUTCOME);
              int affected = row.get(named);
              return new Matter(
                  row.get(DELIBERATION.PROPOSAL_ID),
                  row.get(DELIBERATION.ROUND),
                  row.get(participants),
                  row.get(DELIBERATION.BEGUN_AT).toInstant(),
                  row.get(opinion),
                  row.get(DELIBERATION.OPINION_VERSION),
                  outcome == null ? null : Outcome.valueOf(outcome),
                  row.get(result),
                  row.get(DELIBERATION.NOTICE_ENDS),
                  row.get(DELIBERATION.BALLOT_ID),
                  affected,
                  affected > 0 ? affected : row.get(all),
                  row.get(asking),
                  row.get(objections),
                  row.get(open),
                  ViewColumns.instant(row.get(DELIBERATION.REVIEWED_AT)),
                  row.get(DELIBERATION.REVIEW_WAIVED),
                  affected > 0 ? row.get(touched) > 0 : viewer.personId() != null);
            });
  }

  public Optional<Matter> matter(Viewer viewer, UUID proposalId) {
    return Optional.ofNullable(matters(viewer, List.of(proposalId)).get(proposalId));
  }

  /** Up to 50 objections of the round that runs: open ones first, then the newest. */
  public Map<UUID, List<ObjectionView>> objections(Viewer viewer, List<UUID> proposals) {
    var place =
        rowNumber()
            .over()
            .partitionBy(OBJECTION.PROPOSAL_ID)
            .orderBy(OBJECTION.ANSWER.isNotNull(), OBJECTION.AT.desc(), OBJECTION.ID.desc())
            .as("place");
    return shown(viewer, OBJECTION.PROPOSAL_ID.eq(any(proposals.toArray(UUID[]::new))), place)
        .collect(Collectors.groupingBy(ObjectionView::proposalId));
  }

  public Map<UUID, ObjectionView> byIds(Viewer viewer, List<UUID> ids) {
    return shown(viewer, OBJECTION.ID.eq(any(ids.toArray(UUID[]::new))), inline(1).as("place"))
        .collect(Collectors.toMap(ObjectionView::id, view -> view));
  }

  private Stream<ObjectionView> shown(Viewer viewer, Condition which, Field<Integer> place) {
    var rows =
        db.sql()
            .select(OBJECTION.fields())
            .select(RESIDENT.NAME, RESIDENT.BUILDING, RESIDENT.BUILDING_PATH)
            .select(RESIDENT.OFFICE, RESIDENT.CLOSED, place)
            .from(OBJECTION)
            .join(DELIBERATION)
            .on(
                DELIBERATION.PROPOSAL_ID.eq(OBJECTION.PROPOSAL_ID),
                DELIBERATION.ROUND.eq(OBJECTION.ROUND))
            .join(PROPOSAL)
            .on(PROPOSAL.ID.eq(OBJECTION.PROPOSAL_ID))
            .join(RESIDENT)
            .on(RESIDENT.ACCOUNT_ID.eq(OBJECTION.ACCOUNT_ID))
            .where(which, Visible.to(viewer), Visible.words(viewer))
            .asTable("objections");
    return db
        .sql()
        .select(rows.fields())
        .from(rows)
        .where(Objects.requireNonNull(rows.field(place)).le(OBJECTIONS_SHOWN))
        .orderBy(Objects.requireNonNull(rows.field(place)))
        .fetch()
        .stream()
        .map(row -> view(viewer, row));
  }

  private static ObjectionView view(Viewer viewer, Record row) {
    var account = row.get("account_id", UUID.class);
    return new ObjectionView(
        row.get("id", UUID.class),
        row.get("proposal_id", UUID.class),
        row.get("round", Integer.class),
        row.get("text", String.class),
        ResidentCard.of(
                account,
                row.get(RESIDENT.NAME.getName(), String.class),
                row.get(RESIDENT.BUILDING.getName(), String.class),
                row.get(RESIDENT.BUILDING_PATH.getName(), String.class),
                row.get(RESIDENT.OFFICE.getName(), String.class),
                row.get(RESIDENT.CLOSED.getName(), Boolean.class))
            .shownTo(viewer),
        row.get("affected", Boolean.class),
        row.get("redeliberate", Boolean.class),
        row.get(OBJECTION.AT.getName(), OffsetDateTime.class).toInstant(),
        row.get("answer", String.class),
        ViewColumns.instant(row.get(OBJECTION.ANSWERED_AT.getName(), OffsetDateTime.class)),
        account.equals(viewer.accountId()));
  }

  private static Condition counts() {
    return OBJECTION
        .AFFECTED
        .isTrue()
        .or(counted(AFFECTED_HOUSEHOLD.PROPOSAL_ID.eq(OBJECTION.PROPOSAL_ID)).eq(0));
  }

  private static Field<Integer> counted(Condition... which) {
    return field(select(count()).from(AFFECTED_HOUSEHOLD).where(which));
  }

  private static Field<Integer> objections(Field<Integer> what) {
    return field(
        select(what)
            .from(OBJECTION)
            .where(
                OBJECTION.PROPOSAL_ID.eq(DELIBERATION.PROPOSAL_ID),
                OBJECTION.ROUND.eq(DELIBERATION.ROUND)));
  }

  private static UUID[] homes(Viewer viewer) {
    return viewer.residences().stream().map(Viewer.Residence::householdId).toArray(UUID[]::new);
  }
}
