package cn.yunshequ.proposals.store;

import static cn.yunshequ.community.published.Tables.CATEGORY;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.deliberation.published.Tables.THREAD;
import static cn.yunshequ.proposals.store.db.Tables.ENDORSEMENT;
import static cn.yunshequ.proposals.store.db.Tables.MERGE_ANSWER;
import static cn.yunshequ.proposals.store.db.Tables.PROPOSAL;
import static cn.yunshequ.proposals.store.db.Tables.RATING;
import static cn.yunshequ.proposals.store.db.Tables.TALLY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import cn.yunshequ.community.ResidentCard;
import cn.yunshequ.community.ResidentView;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Row;
import cn.yunshequ.platform.db.Values;
import cn.yunshequ.platform.graphql.Asked;
import cn.yunshequ.proposals.model.CategoryName;
import cn.yunshequ.proposals.model.OfficialAnswer;
import cn.yunshequ.proposals.model.ProposalStage;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.model.Standing;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * One row of a proposal as a viewer may see it, everything joined: what they may not read is
 * replaced in the statement and never leaves the database.
 */
final class ViewColumns {
  private static final String STUB_TITLE = "已隐藏的提案";

  private final Parts parts;
  private final Field<Boolean> words;
  private final Field<Boolean> isAuthor;
  private final Field<Boolean> isCoAuthor;
  private final Field<Boolean> isInvited;
  private final Field<Boolean> hasEndorsed;
  private final Field<Boolean> hasRated;
  private final Field<Boolean> isAskedToConfirm;
  private final Field<String> title;
  private final Field<String> body;
  private final Field<UUID> author;
  private final Field<String> reviewReason;
  private final Field<String> answer;

  /**
   * What is wanted of each row, so that no more is looked up.
   *
   * @param all everything the rules look at
   */
  record Parts(
      boolean all,
      boolean body,
      boolean author,
      boolean office,
      boolean endorsed,
      boolean comments) {
    // What a row has in any case, or has when its part is wanted.
    private static final Set<String> KNOWN =
        Set.of(
            "id",
            "number",
            "title",
            "stage",
            "stageName",
            "category",
            "scope",
            "community",
            "createdAt",
            "publishedAt",
            "endorsementCount",
            "endorsementsNeeded",
            "officialAnswer",
            "endorsementsUntil",
            "version",
            "status",
            "hiddenReason",
            "viewerIsAuthor",
            "comments",
            "body",
            "summary",
            "author",
            "viewerHasEndorsed",
            "commentCount");

    static Parts of(Asked asked) {
      boolean all = asked.beyond("Proposal", KNOWN);
      return new Parts(
          all,
          all || asked.any("Proposal", "body", "summary"),
          all || asked.any("Proposal", "author"),
          all || asked.any("Resident", "title"),
          all || asked.any("Proposal", "viewerHasEndorsed"),
          all || asked.any("Proposal", "commentCount"));
    }
  }

  ViewColumns(Viewer viewer, Parts parts) {
    this.parts = parts;
    words = field(Visible.words(viewer)).as("words");
    isAuthor = field(Visible.author(viewer)).as("is_author");
    isCoAuthor = field(Visible.coAuthor(viewer)).as("is_co_author");
    isInvited = field(Visible.invited(viewer)).as("is_invited");
    hasEndorsed = field(endorsedBy(viewer)).as("has_endorsed");
    hasRated = field(ratedBy(viewer)).as("has_rated");
    isAskedToConfirm = field(askedToConfirm(viewer)).as("is_asked");
    title =
        when(Visible.words(viewer), PROPOSAL.TITLE).otherwise(inline(STUB_TITLE)).as("shown_title");
    body =
        when(Visible.words(viewer), PROPOSAL.BODY)
            .otherwise(inline("内容已由居委会隐藏（").concat(PROPOSAL.HIDDEN_REASON).concat(inline("）")))
            .as("shown_body");
    author = when(Visible.name(viewer), PROPOSAL.AUTHOR_ACCOUNT_ID).as("shown_author");
    reviewReason = when(Visible.inner(viewer), PROPOSAL.REVIEW_REASON).as("shown_review");
    answer = when(Visible.words(viewer), PROPOSAL.ANSWER_TEXT).as("shown_answer");
  }

  static Condition endorsedBy(Viewer viewer) {
    var person = viewer.personId();
    return person == null
        ? Visible.never()
        : exists(
            selectOne()
                .from(ENDORSEMENT)
                .where(
                    ENDORSEMENT.PROPOSAL_ID.eq(PROPOSAL.ID),
                    ENDORSEMENT.PERSON_ID.eq(Values.person(person))));
  }

  private static Condition ratedBy(Viewer viewer) {
    var person = viewer.personId();
    return person == null
        ? Visible.never()
        : exists(
            selectOne()
                .from(RATING)
                .where(
                    RATING.PROPOSAL_ID.eq(PROPOSAL.ID),
                    RATING.PERSON_ID.eq(Values.person(person))));
  }

  private static Condition askedToConfirm(Viewer viewer) {
    var person = viewer.personId();
    if (person == null) {
      return Visible.never();
    }
    var original = PROPOSAL.as("original");
    var answered =
        selectOne()
            .from(MERGE_ANSWER)
            .where(
                MERGE_ANSWER.ORIGINAL_ID.eq(original.ID),
                MERGE_ANSWER.INTO_ID.eq(PROPOSAL.ID),
                MERGE_ANSWER.PERSON_ID.eq(Values.person(person)));
    var asked =
        selectOne()
            .from(original)
            .join(ENDORSEMENT)
            .on(
                ENDORSEMENT.PROPOSAL_ID.eq(original.ID),
                ENDORSEMENT.PERSON_ID.eq(Values.person(person)))
            .where(original.MERGED_INTO.eq(PROPOSAL.ID), notExists(answered));
    return exists(asked).and(endorsedBy(viewer).not());
  }

  private List<SelectField<?>> columns() {
    var columns = new ArrayList<SelectField<?>>();
    columns.addAll(List.of(PROPOSAL.ID, PROPOSAL.NUMBER, PROPOSAL.COMMUNITY_ID));
    columns.addAll(List.of(PROPOSAL.COMMUNITY_PATH, PROPOSAL.SCOPE_ID, PROPOSAL.SCOPE_PATH));
    columns.addAll(List.of(CATEGORY.CODE, CATEGORY.NAME, PROPOSAL.ANONYMOUS, PROPOSAL.STAGE));
    columns.addAll(List.of(TALLY.ENDORSEMENTS, PROPOSAL.ENDORSEMENTS_NEEDED, PROPOSAL.VERSION));
    columns.addAll(List.of(PROPOSAL.GATHERING_ENDS, PROPOSAL.RATING_ENDS, PROPOSAL.DUE_ON));
    columns.addAll(List.of(PROPOSAL.CREATED_AT, PROPOSAL.PUBLISHED_AT, PROPOSAL.LISTED_AT));
    columns.addAll(List.of(PROPOSAL.LAST_ACTIVITY_AT, PROPOSAL.REOPENED, PROPOSAL.MERGED_INTO));
    columns.addAll(List.of(PROPOSAL.HIDDEN, PROPOSAL.HIDDEN_REASON, PROPOSAL.ANSWERED_AT));
    columns.addAll(List.of(PROPOSAL.ANSWER_RESPONSIBLE, PROPOSAL.ANSWER_DUE_ON));
    columns.addAll(List.of(PROPOSAL.ANSWER_ORGANISATION_ID, PROPOSAL.ANSWERED_BY));
    columns.addAll(List.of(words, isAuthor, title, answer));
    if (parts.body()) {
      columns.add(body);
    }
    if (parts.author()) {
      columns.addAll(List.of(author, RESIDENT.NAME, RESIDENT.BUILDING));
      columns.addAll(List.of(RESIDENT.BUILDING_PATH, RESIDENT.CLOSED));
    }
    if (parts.office()) {
      columns.add(RESIDENT.OFFICE);
    }
    if (parts.endorsed()) {
      columns.add(hasEndorsed);
    }
    if (parts.comments()) {
      columns.add(THREAD.COMMENT_COUNT);
    }
    if (parts.all()) {
      columns.addAll(List.of(PROPOSAL.SUBMITTED_AT, PROPOSAL.STAGE_BEFORE_MERGE));
      columns.addAll(List.of(isCoAuthor, isInvited, hasRated, isAskedToConfirm, reviewReason));
    }
    return columns;
  }

  /** The statement without its conditions. */
  SelectOnConditionStep<Record> select() {
    var rows =
        DSL.select(columns())
            .from(PROPOSAL)
            .join(TALLY)
            .on(TALLY.PROPOSAL_ID.eq(PROPOSAL.ID))
            .join(CATEGORY)
            .on(
                CATEGORY.COMMUNITY_ID.eq(PROPOSAL.COMMUNITY_ID),
                CATEGORY.CODE.eq(PROPOSAL.CATEGORY));
    if (parts.author() || parts.office()) {
      rows = rows.join(RESIDENT).on(RESIDENT.ACCOUNT_ID.eq(PROPOSAL.AUTHOR_ACCOUNT_ID));
    }
    return parts.comments()
        ? rows.leftJoin(THREAD)
            .on(
                THREAD.SUBJECT_KIND.eq(inline(ProposalView.KIND)),
                THREAD.SUBJECT_ID.eq(PROPOSAL.ID))
        : rows;
  }

  ProposalView read(Row row, Viewer viewer) {
    return new ProposalView(
        row.get(PROPOSAL.ID),
        row.get(PROPOSAL.NUMBER),
        row.get(title),
        Objects.requireNonNullElse(row.get(body), ""),
        new CategoryName(row.get(CATEGORY.CODE), row.get(CATEGORY.NAME)),
        row.get(PROPOSAL.COMMUNITY_ID),
        row.get(PROPOSAL.SCOPE_ID),
        author(row, viewer),
        row.get(PROPOSAL.ANONYMOUS),
        row.get(TALLY.ENDORSEMENTS),
        row.get(PROPOSAL.ENDORSEMENTS_NEEDED),
        Objects.requireNonNullElse(row.get(THREAD.COMMENT_COUNT), 0),
        row.flag(isAskedToConfirm),
        row.flag(isInvited),
        at(row, PROPOSAL.CREATED_AT),
        instant(row.get(PROPOSAL.SUBMITTED_AT)),
        instant(row.get(PROPOSAL.PUBLISHED_AT)),
        at(row, PROPOSAL.LISTED_AT),
        at(row, PROPOSAL.LAST_ACTIVITY_AT),
        row.get(PROPOSAL.VERSION),
        row.get(PROPOSAL.DUE_ON),
        answer(row),
        row.get(PROPOSAL.MERGED_INTO),
        stage(row.get(PROPOSAL.STAGE_BEFORE_MERGE)),
        row.flag(words),
        row.get(PROPOSAL.HIDDEN_REASON),
        row.get(reviewReason),
        standing(row));
  }

  private Standing standing(Row row) {
    return new Standing(
        ProposalStage.valueOf(row.get(PROPOSAL.STAGE)),
        new AreaPath(row.get(PROPOSAL.COMMUNITY_PATH)),
        new AreaPath(row.get(PROPOSAL.SCOPE_PATH)),
        row.flag(isAuthor),
        row.flag(isCoAuthor),
        row.flag(hasEndorsed),
        row.flag(hasRated),
        row.get(TALLY.ENDORSEMENTS) > 0,
        row.get(PROPOSAL.ANSWERED_AT) != null,
        row.get(PROPOSAL.HIDDEN),
        row.get(PROPOSAL.REOPENED),
        row.get(PROPOSAL.GATHERING_ENDS),
        row.get(PROPOSAL.RATING_ENDS));
  }

  private @Nullable ResidentView author(Row row, Viewer viewer) {
    var account = row.get(author);
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

  private @Nullable OfficialAnswer answer(Row row) {
    var text = row.get(answer);
    return text == null
        ? null
        : new OfficialAnswer(
            text,
            row.get(PROPOSAL.ANSWER_RESPONSIBLE),
            row.get(PROPOSAL.ANSWER_ORGANISATION_ID),
            row.get(PROPOSAL.ANSWER_DUE_ON),
            at(row, PROPOSAL.ANSWERED_AT),
            row.get(PROPOSAL.ANSWERED_BY));
  }

  private static Instant at(Row row, Field<OffsetDateTime> field) {
    return Objects.requireNonNull(row.get(field)).toInstant();
  }

  static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private static @Nullable ProposalStage stage(@Nullable String name) {
    return name == null ? null : ProposalStage.valueOf(name);
  }
}
