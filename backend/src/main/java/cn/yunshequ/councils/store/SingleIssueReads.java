package cn.yunshequ.councils.store;

import static cn.yunshequ.community.published.Tables.REPRESENTATIVE;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.councils.store.db.Tables.SINGLE_ISSUE;
import static cn.yunshequ.councils.store.db.Tables.SINGLE_ISSUE_GUEST;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import cn.yunshequ.councils.model.CouncilAct;
import cn.yunshequ.councils.model.CouncilRules;
import cn.yunshequ.councils.model.CouncilStanding;
import cn.yunshequ.councils.model.InvitationAnswer;
import cn.yunshequ.councils.model.SingleIssueView;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Keyset;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** 一事一议一决 as everybody sees it. One statement each. */
@Singleton
public class SingleIssueReads {
  private static final int MOST_WAITING = 20;

  private final Db db;
  private final Clock clock;

  SingleIssueReads(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public Optional<SingleIssueView> find(Viewer viewer, UUID id) {
    return Optional.ofNullable(byIds(viewer, List.of(id)).get(id));
  }

  public Map<UUID, SingleIssueView> byIds(Viewer viewer, List<UUID> ids) {
    return rows()
        .where(SINGLE_ISSUE.ID.in(ids))
        .fetchMap(row -> row.get(SINGLE_ISSUE.ID), row -> issue(row, viewer));
  }

  /** Newest first; only those whose reply is overdue when asked. */
  public Page<SingleIssueView> page(
      Viewer viewer, UUID community, boolean overdue, int first, Optional<String> after) {
    var found =
        rows()
            .where(SINGLE_ISSUE.COMMUNITY_ID.eq(community))
            .and(overdue ? isOverdue() : noCondition())
            .and(
                after
                    .map(c ->
                        (Condition)
                            row(SINGLE_ISSUE.CALLED_AT, SINGLE_ISSUE.ID)
                                .lessThan(Keyset.position(c)))
                    .orElse(noCondition()))
            .orderBy(SINGLE_ISSUE.CALLED_AT.desc(), SINGLE_ISSUE.ID.desc())
            .limit(inline(first + 1))
            .fetch(row -> issue(row, viewer));
    return Page.cut(found, first, last -> Keyset.cursor(last.calledAt(), last.id()));
  }

  /** Those still undecided whose guest the viewer is, or speaks for, without an answer yet. */
  public List<SingleIssueView> waiting(Viewer viewer) {
    return rows()
        .where(
            SINGLE_ISSUE.DECISION.isNull(),
            DSL.exists(
                DSL.selectOne()
                    .from(SINGLE_ISSUE_GUEST)
                    .where(
                        SINGLE_ISSUE_GUEST.ISSUE_ID.eq(SINGLE_ISSUE.ID),
                        SINGLE_ISSUE_GUEST.ANSWER.eq(inline(InvitationAnswer.PENDING.name())),
                        isMine(viewer))))
        .orderBy(SINGLE_ISSUE.CALLED_AT, SINGLE_ISSUE.ID)
        .limit(inline(MOST_WAITING))
        .fetch(row -> issue(row, viewer));
  }

  private Condition isOverdue() {
    return SINGLE_ISSUE
        .REPLY
        .isNull()
        .and(SINGLE_ISSUE.REPLY_DUE_ON.lt(CivicTime.dayOf(clock.instant())));
  }

  private SelectOnConditionStep<Record> rows() {
    return db.sql()
        .select(SINGLE_ISSUE.fields())
        .select(Cards.of(RESIDENT))
        .from(SINGLE_ISSUE)
        .leftJoin(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(SINGLE_ISSUE.PROPOSER_ID));
  }

  private SingleIssueView issue(Record row, Viewer viewer) {
    var path = new AreaPath(row.get(SINGLE_ISSUE.PATH));
    var due = row.get(SINGLE_ISSUE.REPLY_DUE_ON);
    var reply = row.get(SINGLE_ISSUE.REPLY);
    var manages =
        CouncilRules.may(viewer, CouncilAct.FOUND, new CouncilStanding(path, false, null));
    return new SingleIssueView(
        row.get(SINGLE_ISSUE.ID),
        row.get(SINGLE_ISSUE.COMMUNITY_ID),
        row.get(SINGLE_ISSUE.AREA_ID),
        path,
        row.get(SINGLE_ISSUE.TITLE),
        row.get(SINGLE_ISSUE.ISSUE),
        MeetingColumns.subject(
            row.get(SINGLE_ISSUE.SUBJECT_KIND), row.get(SINGLE_ISSUE.SUBJECT_ID)),
        row.get(SINGLE_ISSUE.PROPOSER_ID) == null ? null : Cards.read(row, RESIDENT, viewer),
        instant(row.get(SINGLE_ISSUE.MEETS_AT)),
        row.get(SINGLE_ISSUE.PLACE),
        due,
        row.get(SINGLE_ISSUE.CALLED_AT).toInstant(),
        row.get(SINGLE_ISSUE.DECISION),
        instant(row.get(SINGLE_ISSUE.DECIDED_AT)),
        reply,
        instant(row.get(SINGLE_ISSUE.REPLIED_AT)),
        reply == null && CivicTime.dayOf(clock.instant()).isAfter(due),
        manages.isAllowed());
  }

  /** Guests of many issues, in order. */
  public Map<UUID, List<SingleIssueView.Guest>> guests(Viewer viewer, List<UUID> issues) {
    var mine = field(isMine(viewer)).as("may_answer");
    return db.sql()
        .select(SINGLE_ISSUE_GUEST.fields())
        .select(Cards.of(RESIDENT))
        .select(mine, SINGLE_ISSUE.PATH)
        .from(SINGLE_ISSUE_GUEST)
        .join(SINGLE_ISSUE)
        .on(SINGLE_ISSUE.ID.eq(SINGLE_ISSUE_GUEST.ISSUE_ID))
        .leftJoin(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(SINGLE_ISSUE_GUEST.ACCOUNT_ID))
        .where(SINGLE_ISSUE_GUEST.ISSUE_ID.in(issues))
        .orderBy(SINGLE_ISSUE_GUEST.POSITION, SINGLE_ISSUE_GUEST.ID)
        .fetchGroups(
            row -> row.get(SINGLE_ISSUE_GUEST.ISSUE_ID), row -> guest(row, viewer, row.get(mine)));
  }

  /** The person themselves, or whoever speaks for the organisation. */
  private static Condition isMine(Viewer viewer) {
    var account = viewer.accountId();
    return account == null
        ? DSL.falseCondition()
        : SINGLE_ISSUE_GUEST
            .ACCOUNT_ID
            .eq(account)
            .or(
                SINGLE_ISSUE_GUEST.ORGANISATION_ID.in(
                    select(REPRESENTATIVE.ORGANISATION_ID)
                        .from(REPRESENTATIVE)
                        .where(REPRESENTATIVE.ACCOUNT_ID.eq(account))));
  }

  private static SingleIssueView.Guest guest(Record row, Viewer viewer, @Nullable Boolean mine) {
    var named = row.get(SINGLE_ISSUE_GUEST.NAME) != null;
    var committee =
        CouncilRules.may(
            viewer,
            CouncilAct.FOUND,
            new CouncilStanding(new AreaPath(row.get(SINGLE_ISSUE.PATH)), false, null));
    return new SingleIssueView.Guest(
        row.get(SINGLE_ISSUE_GUEST.ID),
        row.get(SINGLE_ISSUE_GUEST.ISSUE_ID),
        row.get(SINGLE_ISSUE_GUEST.ORGANISATION_ID),
        row.get(SINGLE_ISSUE_GUEST.ACCOUNT_ID) == null ? null : Cards.read(row, RESIDENT, viewer),
        row.get(SINGLE_ISSUE_GUEST.NAME),
        InvitationAnswer.valueOf(row.get(SINGLE_ISSUE_GUEST.ANSWER)),
        row.get(SINGLE_ISSUE_GUEST.ANSWER_NOTE),
        instant(row.get(SINGLE_ISSUE_GUEST.ANSWERED_AT)),
        Boolean.TRUE.equals(mine) || (named && committee.isAllowed()));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
