package cn.yunshequ.voting.store;

import static cn.yunshequ.voting.store.db.Tables.BALLOT;
import static cn.yunshequ.voting.store.db.Tables.CANDIDACY;
import static cn.yunshequ.voting.store.db.Tables.DISSENT;
import static cn.yunshequ.voting.store.db.Tables.ELECTION;
import static cn.yunshequ.voting.store.db.Tables.OBJECTION;
import static cn.yunshequ.voting.store.db.Tables.PROXY;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Cells;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * What the viewer said and took over around ballots, as rows to take away; votes themselves are no
 * part of it. One statement each.
 */
@Singleton
public class OwnVoices {
  private final Db db;

  OwnVoices(Db db) {
    this.db = db;
  }

  public List<List<String>> dissents(Viewer viewer) {
    return db.sql()
        .select(BALLOT.TITLE, DISSENT.TEXT, DISSENT.STATED_AT)
        .from(DISSENT)
        .join(BALLOT)
        .on(BALLOT.ID.eq(DISSENT.BALLOT_ID))
        .where(DISSENT.AUTHOR_ID.eq(viewer.account()))
        .orderBy(DISSENT.STATED_AT, DISSENT.ID)
        .fetch(Cells::of);
  }

  public List<List<String>> objections(Viewer viewer) {
    return db.sql()
        .select(
            BALLOT.TITLE,
            Cells.zh(OBJECTION.KIND, Map.of("ROLL", "对名册", "AFFECTED", "受影响", "RESULT", "对结果")),
            OBJECTION.TEXT,
            OBJECTION.RAISED_AT,
            OBJECTION.ANSWER,
            OBJECTION.ANSWERED_AT)
        .from(OBJECTION)
        .join(BALLOT)
        .on(BALLOT.ID.eq(OBJECTION.BALLOT_ID))
        .where(OBJECTION.AUTHOR_ID.eq(viewer.account()))
        .orderBy(OBJECTION.RAISED_AT, OBJECTION.ID)
        .fetch(Cells::of);
  }

  public List<List<String>> candidacies(Viewer viewer) {
    return db.sql()
        .select(
            ELECTION.TITLE,
            CANDIDACY.STATEMENT,
            CANDIDACY.NOMINATED_AT,
            CANDIDACY.ACCEPTED_AT,
            CANDIDACY.ENDED_AT,
            CANDIDACY.ELECTED)
        .from(CANDIDACY)
        .join(ELECTION)
        .on(ELECTION.ID.eq(CANDIDACY.ELECTION_ID))
        .where(CANDIDACY.ACCOUNT_ID.eq(viewer.account()))
        .orderBy(CANDIDACY.NOMINATED_AT, CANDIDACY.ID)
        .fetch(Cells::of);
  }

  public List<List<String>> proxies(Viewer viewer) {
    return db.sql()
        .select(BALLOT.TITLE, PROXY.RECORDED_AT, PROXY.CONFIRMED_BY.isNotNull())
        .from(PROXY)
        .join(BALLOT)
        .on(BALLOT.ID.eq(PROXY.BALLOT_ID))
        .where(PROXY.HOLDER_ACCOUNT.eq(viewer.account()))
        .orderBy(PROXY.RECORDED_AT, PROXY.ID)
        .fetch(Cells::of);
  }
}
