package cn.yunshequ.volunteering.store;

import static cn.yunshequ.volunteering.store.db.Tables.HELP_CLAIM;
import static cn.yunshequ.volunteering.store.db.Tables.HELP_DETAIL;
import static cn.yunshequ.volunteering.store.db.Tables.HELP_REQUEST;
import static org.jooq.impl.DSL.select;

import cn.yunshequ.community.model.Place;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.volunteering.model.HelpKind;
import cn.yunshequ.volunteering.model.HelpView;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes of help requests. */
@Singleton
public class HelpStore {
  private final Db db;

  HelpStore(Db db) {
    this.db = db;
  }

  public void ask(
      UUID id,
      Place place,
      HelpKind kind,
      String title,
      String body,
      boolean care,
      Viewer actor,
      Instant now) {
    db.sql()
        .insertInto(HELP_REQUEST)
        .set(HELP_REQUEST.ID, id)
        .set(HELP_REQUEST.COMMUNITY_ID, place.communityId())
        .set(HELP_REQUEST.AREA_ID, place.id())
        .set(HELP_REQUEST.PATH, place.path().value())
        .set(HELP_REQUEST.KIND, kind.name())
        .set(HELP_REQUEST.TITLE, title)
        .set(HELP_REQUEST.BODY, body)
        .set(HELP_REQUEST.CARE, care)
        .set(HELP_REQUEST.ASKED_BY, actor.account())
        .set(HELP_REQUEST.ASKED_AT, People.at(now))
        .execute();
  }

  /** Kept apart from what everybody reads; about care only with the consent given now. */
  public void detail(UUID request, boolean care, String words, Instant now) {
    db.sql()
        .insertInto(HELP_DETAIL)
        .set(HELP_DETAIL.REQUEST_ID, request)
        .set(HELP_DETAIL.CARE, care)
        .set(HELP_DETAIL.WORDS, words)
        .set(HELP_DETAIL.CARE_CONSENT_AT, care ? People.at(now) : null)
        .execute();
  }

  /** Held by whoever changes it. */
  public void lock(UUID id) {
    db.sql()
        .select(HELP_REQUEST.ID)
        .from(HELP_REQUEST)
        .where(HELP_REQUEST.ID.eq(id))
        .forUpdate()
        .fetch();
  }

  /** False when somebody else was faster. */
  public boolean claim(UUID id, UUID request, Viewer actor, Instant now) {
    return db.sql()
            .insertInto(HELP_CLAIM)
            .set(HELP_CLAIM.ID, id)
            .set(HELP_CLAIM.REQUEST_ID, request)
            .set(HELP_CLAIM.ACCOUNT_ID, actor.account())
            .set(HELP_CLAIM.CLAIMED_AT, People.at(now))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  public void handBack(UUID request, String reason, Instant now) {
    db.sql()
        .update(HELP_CLAIM)
        .set(HELP_CLAIM.HANDED_BACK_AT, People.at(now))
        .set(HELP_CLAIM.HAND_BACK_REASON, reason)
        .where(HELP_CLAIM.REQUEST_ID.eq(request), HELP_CLAIM.HANDED_BACK_AT.isNull())
        .execute();
  }

  public void complete(UUID request, @Nullable String note, Viewer actor, Instant now) {
    db.sql()
        .update(HELP_REQUEST)
        .set(HELP_REQUEST.DONE_AT, People.at(now))
        .set(HELP_REQUEST.DONE_BY, actor.account())
        .set(HELP_REQUEST.DONE_NOTE, note)
        .where(HELP_REQUEST.ID.eq(request))
        .execute();
    forget(request);
  }

  public void withdraw(UUID request, Instant now) {
    db.sql()
        .update(HELP_REQUEST)
        .set(HELP_REQUEST.WITHDRAWN_AT, People.at(now))
        .where(HELP_REQUEST.ID.eq(request))
        .execute();
    forget(request);
  }

  // The purpose is reached: nobody needs to know the door and the circumstances any more (L-61).
  private void forget(UUID request) {
    db.sql().deleteFrom(HELP_DETAIL).where(HELP_DETAIL.REQUEST_ID.eq(request)).execute();
  }

  public void thank(UUID request, String words, Instant now) {
    db.sql()
        .update(HELP_REQUEST)
        .set(HELP_REQUEST.THANKS, words)
        .set(HELP_REQUEST.THANKED_AT, People.at(now))
        .where(HELP_REQUEST.ID.eq(request))
        .execute();
  }

  /** Names who looks after it. */
  public void assign(UUID request, UUID worker) {
    db.sql()
        .update(HELP_REQUEST)
        .set(HELP_REQUEST.WORKER_ID, worker)
        .where(HELP_REQUEST.ID.eq(request))
        .execute();
  }

  /** Requests an account has to do with that are neither done nor withdrawn, in order. */
  public List<UUID> unfinished(UUID account) {
    var helping =
        select(HELP_CLAIM.REQUEST_ID)
            .from(HELP_CLAIM)
            .where(HELP_CLAIM.ACCOUNT_ID.eq(account), HELP_CLAIM.HANDED_BACK_AT.isNull());
    return db.sql()
        .select(HELP_REQUEST.ID)
        .from(HELP_REQUEST)
        .where(HELP_REQUEST.DONE_AT.isNull(), HELP_REQUEST.WITHDRAWN_AT.isNull())
        .and(
            HELP_REQUEST
                .ASKED_BY
                .eq(account)
                .or(HELP_REQUEST.WORKER_ID.eq(account))
                .or(HELP_REQUEST.ID.in(helping)))
        .orderBy(HELP_REQUEST.ID)
        .fetch(HELP_REQUEST.ID);
  }

  /** Who has to do with a request. */
  public record Concerned(UUID asker, @Nullable UUID helper, @Nullable UUID worker) {}

  /** A request that is neither done nor withdrawn, held. */
  public Optional<Concerned> lockUnfinished(UUID id) {
    lock(id);
    return db.sql()
        .select(HELP_REQUEST.ASKED_BY, HELP_CLAIM.ACCOUNT_ID, HELP_REQUEST.WORKER_ID)
        .from(HELP_REQUEST)
        .leftJoin(HELP_CLAIM)
        .on(HELP_CLAIM.REQUEST_ID.eq(HELP_REQUEST.ID), HELP_CLAIM.HANDED_BACK_AT.isNull())
        .where(
            HELP_REQUEST.ID.eq(id),
            HELP_REQUEST.DONE_AT.isNull(),
            HELP_REQUEST.WITHDRAWN_AT.isNull())
        .fetchOptional(row -> new Concerned(row.value1(), row.value2(), row.value3()));
  }

  /** Nobody is named for it any more. */
  public void unassign(UUID request) {
    db.sql()
        .update(HELP_REQUEST)
        .setNull(HELP_REQUEST.WORKER_ID)
        .where(HELP_REQUEST.ID.eq(request))
        .execute();
  }

  public void hide(UUID request, @Nullable String reason) {
    db.sql()
        .update(HELP_REQUEST)
        .set(HELP_REQUEST.HIDDEN_REASON, reason)
        .where(HELP_REQUEST.ID.eq(request))
        .execute();
  }

  /** Holds and describes it for the desk: what everybody reads, never the details. */
  public Optional<Content> content(UUID id) {
    return db.sql()
        .selectFrom(HELP_REQUEST)
        .where(HELP_REQUEST.ID.eq(id))
        .forUpdate()
        .fetchOptional(row ->
            new Content(
                new SubjectRef(HelpView.KIND, id),
                new AreaPath(row.getPath()),
                row.getTitle(),
                Stream.of(row.getBody(), row.getDoneNote(), row.getThanks())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("\n")),
                row.getAskedBy(),
                row.getHiddenReason() == null ? ContentStatus.VISIBLE : ContentStatus.HIDDEN));
  }
}
