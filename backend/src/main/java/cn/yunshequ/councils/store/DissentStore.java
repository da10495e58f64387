package cn.yunshequ.councils.store;

import static cn.yunshequ.councils.store.db.Tables.AGENDA_ITEM;
import static cn.yunshequ.councils.store.db.Tables.DISSENT;
import static cn.yunshequ.councils.store.db.Tables.MEETING;

import cn.yunshequ.councils.model.AgendaItemView;
import cn.yunshequ.councils.model.MeetingKind;
import cn.yunshequ.councils.model.MeetingView;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Dissents from resolutions as the desk judges them; those of a mediation are its parties' alone.
 */
@Singleton
public class DissentStore {
  private final Db db;

  DissentStore(Db db) {
    this.db = db;
  }

  /** A dissent, held until the transaction ends. */
  public Optional<Content> lock(UUID id) {
    return db.sql()
        .select(DISSENT.WORDS, DISSENT.ACCOUNT_ID, DISSENT.HIDDEN_REASON)
        .select(AGENDA_ITEM.TITLE, MEETING.PATH)
        .from(DISSENT)
        .join(AGENDA_ITEM)
        .on(AGENDA_ITEM.ID.eq(DISSENT.ITEM_ID))
        .join(MEETING)
        .on(MEETING.ID.eq(AGENDA_ITEM.MEETING_ID))
        .where(DISSENT.ID.eq(id), MEETING.KIND.ne(MeetingKind.MEDIATION.name()))
        .forUpdate()
        .of(DISSENT)
        .fetchOptional(row ->
            new Content(
                new SubjectRef(AgendaItemView.Dissent.KIND, id),
                new AreaPath(row.get(MEETING.PATH)),
                row.get(AGENDA_ITEM.TITLE),
                row.get(DISSENT.WORDS),
                row.get(DISSENT.ACCOUNT_ID),
                row.get(DISSENT.HIDDEN_REASON) == null
                    ? ContentStatus.VISIBLE
                    : ContentStatus.HIDDEN));
  }

  /** What a dissent stands under. */
  public record Under(SubjectRef item, SubjectRef meeting) {}

  /** The item and the meeting a dissent stands under; empty when there is no such dissent. */
  public Optional<Under> underOf(UUID id) {
    return db.sql()
        .select(AGENDA_ITEM.ID, AGENDA_ITEM.MEETING_ID)
        .from(DISSENT)
        .join(AGENDA_ITEM)
        .on(AGENDA_ITEM.ID.eq(DISSENT.ITEM_ID))
        .where(DISSENT.ID.eq(id))
        .fetchOptional(row ->
            new Under(
                new SubjectRef(AgendaItemView.KIND, row.value1()),
                new SubjectRef(MeetingView.KIND, row.value2())));
  }

  /** Hides it for that reason, or shows it again for none. */
  public void hide(UUID id, @Nullable String reason) {
    db.sql().update(DISSENT).set(DISSENT.HIDDEN_REASON, reason).where(DISSENT.ID.eq(id)).execute();
  }
}
