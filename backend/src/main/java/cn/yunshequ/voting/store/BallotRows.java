package cn.yunshequ.voting.store;

import static cn.yunshequ.voting.store.db.Tables.BALLOT;
import static cn.yunshequ.voting.store.db.Tables.OPTION;
import static cn.yunshequ.voting.store.db.Tables.RULE;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.BallotForce;
import cn.yunshequ.voting.model.BallotMethod;
import cn.yunshequ.voting.model.BallotOption;
import cn.yunshequ.voting.model.DecisionRule;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.MajorityBase;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.model.PaperPhoto;
import cn.yunshequ.voting.model.Secrecy;
import cn.yunshequ.voting.model.Share;
import cn.yunshequ.voting.model.TieRule;
import cn.yunshequ.voting.store.db.tables.records.BallotRecord;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Ballots and rules between rows and records. */
final class BallotRows {
  private static final Field<List<BallotOption>> OPTIONS =
      DSL.multiset(
              DSL.select(OPTION.KEY, OPTION.TEXT)
                  .from(OPTION)
                  .where(OPTION.BALLOT_ID.eq(BALLOT.ID))
                  .orderBy(OPTION.POSITION))
          .as("options")
          .convertFrom(rows -> rows.map(r -> new BallotOption(r.value1(), r.value2())));

  private BallotRows() {}

  static List<SelectField<?>> columns() {
    var columns = new ArrayList<SelectField<?>>(List.of(BALLOT.fields()));
    columns.add(OPTIONS);
    return columns;
  }

  static Ballot ballot(Record row) {
    return new Ballot(
        row.get(BALLOT.ID),
        new SubjectRef(row.get(BALLOT.SUBJECT_KIND), row.get(BALLOT.SUBJECT_ID)),
        row.get(BALLOT.COMMUNITY_ID),
        row.get(BALLOT.SCOPE_ID),
        new AreaPath(row.get(BALLOT.SCOPE_PATH)),
        row.get(BALLOT.BODY_ID),
        row.get(BALLOT.TITLE),
        row.get(BALLOT.EXPLANATION),
        Electorate.valueOf(row.get(BALLOT.ELECTORATE)),
        Matter.valueOf(row.get(BALLOT.MATTER)),
        Secrecy.valueOf(row.get(BALLOT.SECRECY)),
        BallotForce.valueOf(row.get(BALLOT.FORCE)),
        BallotMethod.valueOf(row.get(BALLOT.METHOD)),
        row.get(BALLOT.MAX_CHOICES),
        row.get(BALLOT.SEATS),
        row.get(BALLOT.RESULTS_HIDDEN),
        row.get(BALLOT.RULE_ID),
        row.get(BALLOT.CREATED_AT).toInstant(),
        row.get(BALLOT.OPENS_AT).toInstant(),
        row.get(BALLOT.CLOSES_AT).toInstant(),
        row.get(BALLOT.ROLL_FROZEN_AT).toInstant(),
        row.get(BALLOT.ROLL_OBJECTIONS_UNTIL).toInstant(),
        row.get(BALLOT.ROLL_HASH),
        instant(row.get(BALLOT.CLOSED_AT)),
        row.get(BALLOT.EARLY_REASON),
        row.get(BALLOT.SILENT_CLAUSE),
        row.get(OPTIONS));
  }

  static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  static void fill(BallotRecord row, Ballot ballot) {
    row.setId(ballot.id());
    row.setSubjectKind(ballot.subject().kind());
    row.setSubjectId(ballot.subject().id());
    row.setCommunityId(ballot.communityId());
    row.setScopeId(ballot.scopeId());
    row.setScopePath(ballot.scope().value());
    row.setBodyId(ballot.body());
    row.setTitle(ballot.title());
    row.setExplanation(ballot.explanation());
    row.setElectorate(ballot.electorate().name());
    row.setMatter(ballot.matter().name());
    row.setSecrecy(ballot.secrecy().name());
    row.setForce(ballot.force().name());
    row.setMethod(ballot.method().name());
    row.setMaxChoices(ballot.maxChoices());
    row.setSeats(ballot.seats());
    row.setResultsHidden(ballot.resultsHidden());
    row.setRuleId(ballot.ruleId());
    row.setCreatedAt(BallotStore.at(ballot.createdAt()));
    row.setOpensAt(BallotStore.at(ballot.opensAt()));
    row.setClosesAt(BallotStore.at(ballot.closesAt()));
    row.setRollFrozenAt(BallotStore.at(ballot.rollFrozenAt()));
    row.setRollObjectionsUntil(BallotStore.at(ballot.rollObjectionsUntil()));
    row.setRollHash(ballot.rollHash());
    row.setSilentClause(ballot.silentClause());
  }

  static DecisionRule rule(Record row) {
    return new DecisionRule(
        row.get(RULE.ID),
        row.get(RULE.JURISDICTION),
        row.get(RULE.LAW_VERSION),
        row.get(RULE.CITATION),
        row.get(RULE.VALID_FROM),
        share(
            row,
            RULE.QUORUM_HEADS_NUMERATOR,
            RULE.QUORUM_HEADS_DENOMINATOR,
            RULE.QUORUM_HEADS_STRICT),
        share(
            row, RULE.QUORUM_AREA_NUMERATOR, RULE.QUORUM_AREA_DENOMINATOR, RULE.QUORUM_AREA_STRICT),
        share(
            row,
            RULE.MAJORITY_HEADS_NUMERATOR,
            RULE.MAJORITY_HEADS_DENOMINATOR,
            RULE.MAJORITY_HEADS_STRICT),
        share(
            row,
            RULE.MAJORITY_AREA_NUMERATOR,
            RULE.MAJORITY_AREA_DENOMINATOR,
            RULE.MAJORITY_AREA_STRICT),
        MajorityBase.valueOf(row.get(RULE.MAJORITY_OF)),
        row.get(RULE.SILENT_FOLLOWS_MAJORITY),
        row.get(RULE.SILENT_CLAUSE),
        TieRule.valueOf(row.get(RULE.TIE_RULE)),
        PaperPhoto.valueOf(row.get(RULE.PAPER_PHOTO)),
        new DecisionRule.Periods(
            row.get(RULE.NOTICE_DAYS),
            row.get(RULE.WINDOW_MIN_DAYS),
            row.get(RULE.WINDOW_MAX_DAYS),
            row.get(RULE.ROLL_OBJECTION_DAYS),
            row.get(RULE.PROXIES_PER_PERSON)));
  }

  private static @Nullable Share share(
      Record row, Field<Integer> numerator, Field<Integer> denominator, Field<Boolean> strict) {
    Integer part = row.get(numerator);
    return part == null ? null : new Share(part, row.get(denominator), row.get(strict));
  }
}
