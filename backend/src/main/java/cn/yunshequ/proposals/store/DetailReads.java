package cn.yunshequ.proposals.store;

import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.proposals.store.db.Tables.CO_AUTHOR;
import static cn.yunshequ.proposals.store.db.Tables.ENTRY;
import static cn.yunshequ.proposals.store.db.Tables.PROPOSAL;
import static cn.yunshequ.proposals.store.db.Tables.RATING;
import static cn.yunshequ.proposals.store.db.Tables.REVISION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import cn.yunshequ.community.ResidentCard;
import cn.yunshequ.community.ResidentView;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.proposals.model.EntryKind;
import cn.yunshequ.proposals.model.Minority;
import cn.yunshequ.proposals.model.OutcomeRating;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.model.RevisionView;
import cn.yunshequ.proposals.model.TimelineEntry;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.Record;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;

/** What hangs on proposals, for any number of them in one statement. */
@Singleton
public class DetailReads {
  private final Db db;
  private final ProposalReads proposals;

  DetailReads(Db db, ProposalReads proposals) {
    this.db = db;
    this.proposals = proposals;
  }

  /** What happened, oldest first; what was said before publication only for authors and desk. */
  public Map<UUID, List<TimelineEntry>> timelines(Viewer viewer, List<UUID> ids) {
    var text = when(Visible.words(viewer), ENTRY.TEXT).as("shown_text");
    return db.sql()
        .select(ENTRY.PROPOSAL_ID, ENTRY.ID, ENTRY.KIND, text, ENTRY.AT, ENTRY.PARTY, ENTRY.DUE_ON)
        .from(ENTRY)
        .join(PROPOSAL)
        .on(PROPOSAL.ID.eq(ENTRY.PROPOSAL_ID))
        .where(
            ENTRY.PROPOSAL_ID.in(ids),
            Visible.to(viewer),
            ENTRY.INNER_ONLY.isFalse().or(Visible.inner(viewer)))
        .orderBy(ENTRY.AT, ENTRY.ID)
        .fetchGroups(
            ENTRY.PROPOSAL_ID,
            row ->
                new TimelineEntry(
                    row.get(ENTRY.ID),
                    EntryKind.valueOf(row.get(ENTRY.KIND)),
                    Minority.without(row.get(text)),
                    row.get(ENTRY.AT).toInstant(),
                    row.get(ENTRY.PARTY),
                    row.get(ENTRY.DUE_ON)));
  }

  /**
   * Wordings, newest first. Authors see all of them, the desk those since the first submission,
   * everybody else those since publication.
   */
  public Map<UUID, List<RevisionView>> revisions(Viewer viewer, List<UUID> ids) {
    var since =
        when(Visible.authors(viewer), inline(0))
            .when(
                Visible.desk(viewer),
                coalesce(PROPOSAL.SUBMITTED_VERSION, inline(Integer.MAX_VALUE)))
            .otherwise(coalesce(PROPOSAL.PUBLISHED_VERSION, inline(Integer.MAX_VALUE)));
    var editor = when(Visible.name(viewer), REVISION.EDITOR_ACCOUNT_ID).as("shown_editor");
    return db.sql()
        .select(REVISION.PROPOSAL_ID, REVISION.VERSION, REVISION.TITLE, REVISION.BODY)
        .select(REVISION.EDITED_AT, editor, RESIDENT.NAME, RESIDENT.BUILDING)
        .select(RESIDENT.BUILDING_PATH, RESIDENT.OFFICE, RESIDENT.CLOSED)
        .from(REVISION)
        .join(PROPOSAL)
        .on(PROPOSAL.ID.eq(REVISION.PROPOSAL_ID))
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(REVISION.EDITOR_ACCOUNT_ID))
        .where(
            REVISION.PROPOSAL_ID.in(ids),
            Visible.to(viewer),
            Visible.words(viewer),
            REVISION.VERSION.ge(since))
        .orderBy(REVISION.VERSION.desc())
        .fetchGroups(
            REVISION.PROPOSAL_ID,
            row ->
                new RevisionView(
                    row.get(REVISION.VERSION),
                    row.get(REVISION.TITLE),
                    row.get(REVISION.BODY),
                    row.get(REVISION.EDITED_AT).toInstant(),
                    card(viewer, row, row.get(editor))));
  }

  /**
   * Who agreed to sign with the author; and who signed, and under their name raised, what was
   * merged in, however many merges ago. What is hidden credits nobody.
   */
  public Map<UUID, List<ResidentView>> coAuthors(Viewer viewer, List<UUID> ids) {
    var merged = mergedUp(ids);
    var root = Objects.requireNonNull(merged.field(0, UUID.class));
    var original = Objects.requireNonNull(merged.field(1, UUID.class));
    var source = PROPOSAL.as("source");
    var shown = or(source.ID.eq(root), source.HIDDEN.isFalse());
    var credited =
        select(
                root.as("proposal_id"),
                CreditedAccount.today(CO_AUTHOR.PERSON_ID, CO_AUTHOR.ACCOUNT_ID).as("account_id"))
            .from(merged)
            .join(source)
            .on(source.ID.eq(original))
            .join(CO_AUTHOR)
            .on(CO_AUTHOR.PROPOSAL_ID.eq(source.ID), CO_AUTHOR.STATUS.eq("ACCEPTED"))
            .where(shown)
            .union(
                select(
                        root,
                        CreditedAccount.today(source.AUTHOR_PERSON_ID, source.AUTHOR_ACCOUNT_ID))
                    .from(merged)
                    .join(source)
                    .on(source.ID.eq(original))
                    .where(source.ID.ne(root), source.ANONYMOUS.isFalse(), shown))
            .asTable("credited");
    var of = Objects.requireNonNull(credited.field(0, UUID.class));
    var account = Objects.requireNonNull(credited.field(1, UUID.class));
    return db.sql()
        .withRecursive(merged)
        .select(of, account, RESIDENT.NAME, RESIDENT.BUILDING)
        .select(RESIDENT.BUILDING_PATH, RESIDENT.OFFICE, RESIDENT.CLOSED)
        .from(credited)
        .join(PROPOSAL)
        .on(
            PROPOSAL.ID.eq(of),
            account.ne(
                CreditedAccount.today(PROPOSAL.AUTHOR_PERSON_ID, PROPOSAL.AUTHOR_ACCOUNT_ID)))
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(account))
        .where(Visible.to(viewer), Visible.words(viewer))
        .orderBy(account)
        .fetchGroups(of, row -> Objects.requireNonNull(card(viewer, row, row.get(account))));
  }

  // Each of these with itself and with everything that lies in it now, through merges of merges.
  private static CommonTableExpression<Record2<UUID, UUID>> mergedUp(List<UUID> ids) {
    var root = field(name("merged", "root"), UUID.class);
    var id = field(name("merged", "id"), UUID.class);
    var below = PROPOSAL.as("below");
    return name("merged")
        .fields("root", "id")
        .as(
            select(PROPOSAL.ID, PROPOSAL.ID)
                .from(PROPOSAL)
                .where(PROPOSAL.ID.in(ids))
                .union(
                    select(root, below.ID)
                        .from(table(name("merged")))
                        .join(below)
                        .on(below.MERGED_INTO.eq(id))));
  }

  /** What was merged into each, as the viewer may see it. */
  public Map<UUID, List<ProposalView>> mergedFrom(Viewer viewer, List<UUID> ids) {
    return proposals.mergedInto(viewer, ids);
  }

  /** Scores of each, and the viewer's own. */
  public Map<UUID, OutcomeRating> ratings(Viewer viewer, List<UUID> ids) {
    var person = viewer.personId();
    var own =
        person == null
            ? inline((Integer) null)
            : max(when(RATING.PERSON_ID.eq(person), RATING.SCORE));
    var shown = new HashMap<UUID, OutcomeRating>();
    db.sql()
        .select(PROPOSAL.ID, PROPOSAL.REOPENED, count(RATING.SCORE), sum(RATING.SCORE), own)
        .from(PROPOSAL)
        .leftJoin(RATING)
        .on(RATING.PROPOSAL_ID.eq(PROPOSAL.ID))
        .where(PROPOSAL.ID.in(ids), field(Visible.to(viewer)).isTrue())
        .groupBy(PROPOSAL.ID)
        .forEach(row ->
            shown.put(
                row.value1(),
                new OutcomeRating(
                    row.value3(),
                    row.value4() == null ? 0 : row.value4().intValue(),
                    row.value5(),
                    row.value2())));
    return shown;
  }

  private static @Nullable ResidentView card(Viewer viewer, Record row, @Nullable UUID account) {
    return account == null
        ? null
        : ResidentCard.of(
                account,
                row.get(RESIDENT.NAME),
                row.get(RESIDENT.BUILDING),
                row.get(RESIDENT.BUILDING_PATH),
                row.get(RESIDENT.OFFICE),
                row.get(RESIDENT.CLOSED))
            .shownTo(viewer);
  }
}
