package cn.yunshequ.proposals.store;

import static cn.yunshequ.proposals.store.db.Tables.PROPOSAL;
import static cn.yunshequ.proposals.store.db.Tables.REVISION;

import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jooq.impl.DSL;

/** Proposals nobody but their author has ever seen. */
@Singleton
public class DraftStore {
  private static final String GONE = "（已随账号删除）";

  private final Db db;

  DraftStore(Db db) {
    this.db = db;
  }

  /**
   * Blanks the words of the account's drafts, in all their versions.
   *
   * @return their ids
   */
  public List<UUID> eraseOf(UUID account) {
    var drafts =
        DSL.select(PROPOSAL.ID)
            .from(PROPOSAL)
            .where(PROPOSAL.AUTHOR_ACCOUNT_ID.eq(account), PROPOSAL.SUBMITTED_AT.isNull());
    db.sql()
        .update(REVISION)
        .set(REVISION.TITLE, GONE)
        .set(REVISION.BODY, GONE)
        .where(REVISION.PROPOSAL_ID.in(drafts))
        .execute();
    return db.sql()
        .update(PROPOSAL)
        .set(PROPOSAL.TITLE, GONE)
        .set(PROPOSAL.BODY, GONE)
        .where(PROPOSAL.AUTHOR_ACCOUNT_ID.eq(account), PROPOSAL.SUBMITTED_AT.isNull())
        .returning(PROPOSAL.ID)
        .fetch(PROPOSAL.ID);
  }
}
