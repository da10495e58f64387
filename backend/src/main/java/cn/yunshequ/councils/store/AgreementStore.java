package cn.yunshequ.councils.store;

import static cn.yunshequ.councils.store.db.Tables.AGREEMENT;
import static cn.yunshequ.councils.store.db.Tables.ASSENT;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes of what mediations agree on. The meeting is held. */
@Singleton
public class AgreementStore {
  private final Db db;

  AgreementStore(Db db) {
    this.db = db;
  }

  /** A wording; the principle is kept apart from the rest, for it may become public. */
  public record Wording(String body, @Nullable String principleTitle, @Nullable String principle) {}

  /** The next wording; what was said to the one before counts no more. */
  public void write(UUID meeting, UUID principle, Wording wording, Viewer writer, Instant now) {
    db.sql()
        .insertInto(AGREEMENT)
        .set(AGREEMENT.MEETING_ID, meeting)
        .set(AGREEMENT.VERSION, 1)
        .set(AGREEMENT.BODY, wording.body())
        .set(AGREEMENT.PRINCIPLE_ID, principle)
        .set(AGREEMENT.PRINCIPLE_TITLE, wording.principleTitle())
        .set(AGREEMENT.PRINCIPLE, wording.principle())
        .set(AGREEMENT.WRITTEN_BY, writer.account())
        .set(AGREEMENT.WRITTEN_AT, now.atOffset(ZoneOffset.UTC))
        .onConflict(AGREEMENT.MEETING_ID)
        .doUpdate()
        .set(AGREEMENT.VERSION, AGREEMENT.VERSION.plus(1))
        .set(AGREEMENT.BODY, wording.body())
        .set(AGREEMENT.PRINCIPLE_TITLE, wording.principleTitle())
        .set(AGREEMENT.PRINCIPLE, wording.principle())
        .set(AGREEMENT.WRITTEN_BY, writer.account())
        .set(AGREEMENT.WRITTEN_AT, now.atOffset(ZoneOffset.UTC))
        .where(AGREEMENT.CONCLUDED_AT.isNull())
        .execute();
  }

  public void assent(UUID meeting, int version, UUID invitation, Viewer actor, Instant now) {
    db.sql()
        .insertInto(ASSENT)
        .set(ASSENT.MEETING_ID, meeting)
        .set(ASSENT.VERSION, version)
        .set(ASSENT.INVITATION_ID, invitation)
        .set(ASSENT.ACCOUNT_ID, actor.account())
        .set(ASSENT.AT, now.atOffset(ZoneOffset.UTC))
        .onConflictDoNothing()
        .execute();
  }

  public void conclude(UUID meeting, Instant now) {
    db.sql()
        .update(AGREEMENT)
        .set(AGREEMENT.CONCLUDED_AT, now.atOffset(ZoneOffset.UTC))
        .where(AGREEMENT.MEETING_ID.eq(meeting), AGREEMENT.CONCLUDED_AT.isNull())
        .execute();
  }
}
