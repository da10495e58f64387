package cn.yunshequ.voting.store;

import static cn.yunshequ.voting.store.db.Tables.JURISDICTION;
import static cn.yunshequ.voting.store.db.Tables.OFFICIAL_VOTE;
import static cn.yunshequ.voting.store.db.Tables.RULE;

import cn.yunshequ.platform.db.Db;
import cn.yunshequ.voting.model.DecisionRule;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.model.Share;
import cn.yunshequ.voting.model.VotingLaw;
import cn.yunshequ.voting.store.db.tables.records.RuleRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Writes rules, jurisdictions and links to votes on official systems. */
@Singleton
public class LawStore {
  private final Db db;

  LawStore(Db db) {
    this.db = db;
  }

  /** Sets what holds in a community from now on; ballots announced before keep their rule. */
  public void place(UUID community, VotingLaw.Setting setting) {
    db.sql()
        .insertInto(JURISDICTION)
        .set(JURISDICTION.COMMUNITY_ID, community)
        .set(JURISDICTION.CODE, setting.jurisdiction())
        .set(JURISDICTION.BINDING_OWNER, setting.bindingOwner())
        .set(JURISDICTION.OFFICIAL_NAME, setting.officialName())
        .set(JURISDICTION.OFFICIAL_URL, setting.officialUrl())
        .onConflict(JURISDICTION.COMMUNITY_ID)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  /** False when that place has a rule for the matter from that very day. */
  public boolean add(Matter matter, DecisionRule rule) {
    return db.sql().insertInto(RULE).set(row(matter, rule)).onConflictDoNothing().execute() == 1;
  }

  /** Keeps the version a ballot of that body is decided by. */
  public DecisionRule ofBody(UUID body, Matter matter, DecisionRule rule) {
    var row = row(matter, rule);
    row.setBodyId(body);
    db.sql().insertInto(RULE).set(row).execute();
    return rule;
  }

  private RuleRecord row(Matter matter, DecisionRule rule) {
    var row = db.sql().newRecord(RULE);
    row.setId(rule.id());
    row.setJurisdiction(rule.jurisdiction());
    row.setLawVersion(rule.lawVersion());
    row.setMatter(matter.name());
    row.setValidFrom(rule.validFrom());
    row.setCitation(rule.citation());
    share(
        row,
        rule.quorumHeads(),
        List.of(RULE.QUORUM_HEADS_NUMERATOR, RULE.QUORUM_HEADS_DENOMINATOR),
        RULE.QUORUM_HEADS_STRICT);
    share(
        row,
        rule.quorumArea(),
        List.of(RULE.QUORUM_AREA_NUMERATOR, RULE.QUORUM_AREA_DENOMINATOR),
        RULE.QUORUM_AREA_STRICT);
    share(
        row,
        rule.majorityHeads(),
        List.of(RULE.MAJORITY_HEADS_NUMERATOR, RULE.MAJORITY_HEADS_DENOMINATOR),
        RULE.MAJORITY_HEADS_STRICT);
    share(
        row,
        rule.majorityArea(),
        List.of(RULE.MAJORITY_AREA_NUMERATOR, RULE.MAJORITY_AREA_DENOMINATOR),
        RULE.MAJORITY_AREA_STRICT);
    row.setMajorityOf(rule.majorityOf().name());
    row.setTieRule(rule.ties().name());
    row.setPaperPhoto(rule.paperPhoto().name());
    row.setNoticeDays(rule.periods().noticeDays());
    row.setWindowMinDays(rule.periods().windowMinDays());
    row.setWindowMaxDays(rule.periods().windowMaxDays());
    row.setRollObjectionDays(rule.periods().rollObjectionDays());
    row.setProxiesPerPerson(rule.periods().proxiesPerPerson());
    return row;
  }

  private static void share(
      Record row,
      @Nullable Share share,
      List<? extends Field<Integer>> parts,
      Field<Boolean> strict) {
    if (share != null) {
      row.set(parts.getFirst(), share.numerator());
      row.set(parts.getLast(), share.denominator());
      row.set(strict, share.strict());
    }
  }

  /** Holds the link to the vote on the official system; another link replaces it. */
  public void link(UUID ballot, String url, @Nullable String note, UUID account, Instant now) {
    db.sql()
        .insertInto(OFFICIAL_VOTE)
        .set(OFFICIAL_VOTE.BALLOT_ID, ballot)
        .set(OFFICIAL_VOTE.URL, url)
        .set(OFFICIAL_VOTE.NOTE, note)
        .set(OFFICIAL_VOTE.LINKED_BY, account)
        .set(OFFICIAL_VOTE.LINKED_AT, BallotStore.at(now))
        .onConflict(OFFICIAL_VOTE.BALLOT_ID)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }
}
