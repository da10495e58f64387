package cn.yunshequ.ledgers.store;

import cn.yunshequ.community.model.ResidentNames;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.ledgers.model.LedgerKind;
import cn.yunshequ.ledgers.model.LedgerName;
import cn.yunshequ.ledgers.model.LedgerRules;
import cn.yunshequ.platform.db.CivilDays;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Paths;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a ledger, one after the other as they come from the database: never more than a batch of
 * them is in memory. Inside a transaction, where the database gives them in batches.
 */
@Singleton
public class LedgerRows {
  private static final int BATCH = 1_000;
  private static final cn.yunshequ.proposals.published.tables.Ledger PROPOSAL =
      cn.yunshequ.proposals.published.tables.Ledger.LEDGER;
  private static final cn.yunshequ.councils.published.tables.Ledger MEETING =
      cn.yunshequ.councils.published.tables.Ledger.LEDGER;
  private static final cn.yunshequ.voting.published.tables.Ledger BALLOT =
      cn.yunshequ.voting.published.tables.Ledger.LEDGER;
  private static final cn.yunshequ.moderation.published.tables.Decision DECISION =
      cn.yunshequ.moderation.published.tables.Decision.DECISION;
  private static final cn.yunshequ.volunteering.published.tables.Hour HOUR =
      cn.yunshequ.volunteering.published.tables.Hour.HOUR;
  private static final cn.yunshequ.community.published.tables.Area AREA =
      cn.yunshequ.community.published.tables.Area.AREA;
  private static final cn.yunshequ.community.published.tables.Category CATEGORY =
      cn.yunshequ.community.published.tables.Category.CATEGORY;
  private static final cn.yunshequ.community.published.tables.VerifiedAccount VERIFIED =
      cn.yunshequ.community.published.tables.VerifiedAccount.VERIFIED_ACCOUNT;
  private static final cn.yunshequ.community.published.tables.Person PERSON =
      cn.yunshequ.community.published.tables.Person.PERSON;
  private static final cn.yunshequ.identity.published.tables.Account ACCOUNT =
      cn.yunshequ.identity.published.tables.Account.ACCOUNT;

  private final Db db;

  LedgerRows(Db db) {
    this.db = db;
  }

  /**
   * Which lines.
   *
   * @param path of the community
   */
  public record Which(
      LedgerKind ledger, UUID community, AreaPath path, LocalDate firstDay, LocalDate lastDay) {}

  /**
   * Hands each line on, oldest first; cells in the order of the columns: texts, whole numbers,
   * days, {@link LedgerName}, or nothing. Whoever may not take the ledger gets none.
   */
  public void each(Viewer viewer, Which which, Consumer<List<@Nullable Object>> line) {
    LedgerRules.mayExport(viewer, which.path()).orRefuse();
    if (!Db.inTransaction()) {
      throw new IllegalStateException("lines come in batches only in a transaction");
    }
    try (var cursor = query(which).fetchSize(BATCH).fetchLazy()) {
      for (var row : cursor) {
        line.accept(cells(which.ledger(), row));
      }
    }
  }

  private ResultQuery<?> query(Which which) {
    return switch (which.ledger()) {
      case PROPOSALS -> proposals(which);
      case DECISIONS -> decisions(which);
      case MEETINGS -> meetings(which);
      case BALLOTS -> ballots(which);
      case VOLUNTEER_HOURS -> hours(which);
    };
  }

  private ResultQuery<?> proposals(Which which) {
    var hidden = DSL.when(PROPOSAL.HIDDEN.isTrue(), "已隐藏").otherwise(PROPOSAL.TITLE);
    return db.sql()
        .select(
            PROPOSAL.NUMBER,
            hidden,
            AREA.LABEL,
            CATEGORY.NAME,
            PROPOSAL.AUTHOR_ACCOUNT_ID,
            DSL.when(PROPOSAL.ANONYMOUS.isTrue(), "匿名居民")
                .when(ACCOUNT.CLOSED_AT.isNotNull(), ResidentNames.CLOSED)
                .otherwise(
                    DSL.coalesce(PERSON.NAME, ACCOUNT.NAME, DSL.inline(ResidentNames.UNNAMED))),
            DSL.field(PROPOSAL.ANONYMOUS.isTrue().or(ACCOUNT.CLOSED_AT.isNotNull())).as("nobody"),
            CivilDays.of(PROPOSAL.SUBMITTED_AT),
            CivilDays.of(PROPOSAL.PUBLISHED_AT),
            LedgerWords.stage(PROPOSAL.STAGE),
            PROPOSAL.ENDORSEMENTS,
            CivilDays.of(PROPOSAL.ANSWERED_AT),
            PROPOSAL.ANSWER_RESPONSIBLE,
            CivilDays.of(PROPOSAL.DONE_AT),
            PROPOSAL.RATINGS,
            PROPOSAL.SATISFIED)
        .from(PROPOSAL)
        .leftJoin(AREA)
        .on(AREA.PATH.eq(PROPOSAL.SCOPE_PATH))
        .leftJoin(CATEGORY)
        .on(CATEGORY.COMMUNITY_ID.eq(PROPOSAL.COMMUNITY_ID), CATEGORY.CODE.eq(PROPOSAL.CATEGORY))
        .leftJoin(ACCOUNT)
        .on(ACCOUNT.ID.eq(PROPOSAL.AUTHOR_ACCOUNT_ID))
        .leftJoin(VERIFIED)
        .on(VERIFIED.ACCOUNT_ID.eq(PROPOSAL.AUTHOR_ACCOUNT_ID))
        .leftJoin(PERSON)
        .on(PERSON.ID.eq(VERIFIED.PERSON_ID))
        .where(PROPOSAL.COMMUNITY_ID.eq(which.community()))
        .and(within(PROPOSAL.SUBMITTED_AT, which))
        .orderBy(PROPOSAL.SUBMITTED_AT, PROPOSAL.ID);
  }

  private ResultQuery<?> decisions(Which which) {
    return db.sql()
        .select(
            CivilDays.of(DECISION.DECIDED_AT),
            LedgerWords.decision(DECISION.ACTION),
            LedgerWords.subject(DECISION.SUBJECT_KIND),
            LedgerWords.reason(DECISION.REASON_CODE),
            DSL.when(DECISION.AUTOMATIC.isTrue(), "系统，待复核").otherwise(DECISION.OFFICE),
            DECISION.REPORTS,
            LedgerWords.appeal(DECISION.APPEAL))
        .from(DECISION)
        .where(Paths.under(DECISION.AREA_PATH, which.path().value()))
        .and(within(DECISION.DECIDED_AT, which))
        .orderBy(DECISION.DECIDED_AT, DECISION.ID);
  }

  private ResultQuery<?> meetings(Which which) {
    var state =
        DSL.when(MEETING.CANCELLED_AT.isNotNull(), "已取消")
            .when(MEETING.CLOSED_AT.isNotNull(), "已召开")
            .otherwise("待召开");
    return db.sql()
        .select(
            CivilDays.of(MEETING.STARTS_AT),
            MEETING.COUNCIL,
            LedgerWords.meeting(MEETING.KIND),
            MEETING.TITLE,
            MEETING.PLACE,
            state,
            MEETING.PRESENT,
            MEETING.ITEMS,
            MEETING.RESOLVED,
            CivilDays.of(MEETING.MINUTES_PUBLISHED_AT))
        .from(MEETING)
        .where(MEETING.COMMUNITY_ID.eq(which.community()))
        .and(within(MEETING.STARTS_AT, which))
        .orderBy(MEETING.STARTS_AT, MEETING.ID);
  }

  private ResultQuery<?> ballots(Which which) {
    return db.sql()
        .select(
            BALLOT.TITLE,
            LedgerWords.electorate(BALLOT.ELECTORATE),
            LedgerWords.matter(BALLOT.MATTER),
            DSL.when(BALLOT.SECRECY.eq("SECRET"), "不记名").otherwise("记名"),
            CivilDays.of(BALLOT.OPENS_AT),
            CivilDays.of(BALLOT.CLOSES_AT),
            LedgerWords.outcome(BALLOT.OUTCOME),
            BALLOT.ROLL_HEADS,
            BALLOT.CAST_HEADS)
        .from(BALLOT)
        .where(BALLOT.COMMUNITY_ID.eq(which.community()))
        .and(within(BALLOT.CLOSES_AT, which))
        .orderBy(BALLOT.CLOSES_AT, BALLOT.ID);
  }

  private ResultQuery<?> hours(Which which) {
    return db.sql()
        .select(
            HOUR.SERVICE_DAY,
            HOUR.ACTIVITY,
            HOUR.ACCOUNT_ID,
            HOUR.VOLUNTEER,
            DSL.inline(false).as("nobody"),
            LedgerWords.volunteer(HOUR.VOLUNTEER_KIND),
            HOUR.MINUTES,
            HOUR.REASON,
            CivilDays.of(HOUR.AT))
        .from(HOUR)
        .where(HOUR.COMMUNITY_ID.eq(which.community()))
        .and(HOUR.SERVICE_DAY.between(which.firstDay(), which.lastDay()))
        .orderBy(HOUR.SERVICE_DAY, HOUR.AT, HOUR.ID);
  }

  // A name stands in three columns of the row and in one cell of the line.
  private static List<@Nullable Object> cells(LedgerKind ledger, Record row) {
    int at = 0;
    var cells = new ArrayList<@Nullable Object>(row.size());
    for (var column : ledger.columns()) {
      if (column.kind().equals("姓名")) {
        boolean nobody = Boolean.TRUE.equals(row.get(at + 2));
        var name = Objects.requireNonNull(row.get(at + 1, String.class));
        cells.add(new LedgerName(nobody ? null : row.get(at, UUID.class), name));
        at += 3;
      } else {
        cells.add(row.get(at++));
      }
    }
    if (at != row.size()) {
      throw new IllegalStateException(ledger + ": " + row.size() + " values");
    }
    return cells;
  }

  private static Condition within(Field<OffsetDateTime> at, Which which) {
    return CivilDays.within(at, which.firstDay(), which.lastDay());
  }
}
