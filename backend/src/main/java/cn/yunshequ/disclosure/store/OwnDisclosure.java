package cn.yunshequ.disclosure.store;

import static cn.yunshequ.disclosure.store.db.Tables.NOTICE;
import static cn.yunshequ.disclosure.store.db.Tables.OBJECTION;
import static cn.yunshequ.disclosure.store.db.Tables.QUESTION;
import static cn.yunshequ.disclosure.store.db.Tables.RECEIPT;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Cells;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.List;

/** What the viewer asked, objected and read, as rows to take away. One statement each. */
@Singleton
public class OwnDisclosure {
  private final Db db;

  OwnDisclosure(Db db) {
    this.db = db;
  }

  public List<List<String>> objections(Viewer viewer) {
    return db.sql()
        .select(
            OBJECTION.NUMBER,
            NOTICE.TITLE,
            OBJECTION.WORDS,
            OBJECTION.FILED_AT,
            OBJECTION.ANSWER,
            OBJECTION.ANSWERED_AT)
        .from(OBJECTION)
        .join(NOTICE)
        .on(NOTICE.ID.eq(OBJECTION.NOTICE_ID))
        .where(OBJECTION.ACCOUNT_ID.eq(viewer.account()))
        .orderBy(OBJECTION.FILED_AT, OBJECTION.ID)
        .fetch(Cells::of);
  }

  public List<List<String>> questions(Viewer viewer) {
    return db.sql()
        .select(
            QUESTION.NUMBER,
            QUESTION.WORDS,
            QUESTION.ASKED_AT,
            QUESTION.ANSWER,
            QUESTION.ANSWERED_AT)
        .from(QUESTION)
        .where(QUESTION.ACCOUNT_ID.eq(viewer.account()))
        .orderBy(QUESTION.ASKED_AT, QUESTION.ID)
        .fetch(Cells::of);
  }

  public List<List<String>> receipts(Viewer viewer) {
    return db.sql()
        .select(NOTICE.NUMBER, NOTICE.TITLE, RECEIPT.READ_AT)
        .from(RECEIPT)
        .join(NOTICE)
        .on(NOTICE.ID.eq(RECEIPT.NOTICE_ID))
        .where(RECEIPT.ACCOUNT_ID.eq(viewer.account()))
        .orderBy(RECEIPT.READ_AT, NOTICE.ID)
        .fetch(Cells::of);
  }
}
