package cn.yunshequ.proposals.store;

import static cn.yunshequ.proposals.store.db.Tables.PROPOSAL;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.proposals.model.ProposalStage;
import jakarta.inject.Singleton;
import java.util.List;

/** The viewer's own proposals, as rows to take away. */
@Singleton
public class OwnRows {
  private final Db db;

  OwnRows(Db db) {
    this.db = db;
  }

  public List<List<String>> of(Viewer viewer) {
    return db.sql()
        .select(PROPOSAL.NUMBER, PROPOSAL.TITLE, PROPOSAL.BODY, PROPOSAL.STAGE, PROPOSAL.CREATED_AT)
        .from(PROPOSAL)
        .where(PROPOSAL.AUTHOR_ACCOUNT_ID.eq(viewer.account()))
        .orderBy(PROPOSAL.CREATED_AT, PROPOSAL.ID)
        .fetch(r ->
            List.of(
                r.value1() == null ? "" : r.value1(),
                r.value2(),
                r.value3(),
                ProposalStage.valueOf(r.value4()).zh(),
                r.value5().toString()));
  }
}
