package cn.yunshequ.councils.store;

import static cn.yunshequ.community.published.Tables.ORGANISATION;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.councils.store.db.Tables.SINGLE_ISSUE;
import static cn.yunshequ.councils.store.db.Tables.SINGLE_ISSUE_GUEST;

import cn.yunshequ.community.model.Place;
import cn.yunshequ.councils.model.InvitationAnswer;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes of 一事一议一决. */
@Singleton
public class SingleIssueStore {
  private final Db db;

  SingleIssueStore(Db db) {
    this.db = db;
  }

  /** An issue to invite on. */
  public record NewIssue(
      UUID id,
      String title,
      String issue,
      @Nullable SubjectRef subject,
      @Nullable UUID proposer,
      @Nullable Instant meetsAt,
      @Nullable String place,
      LocalDate replyDueOn) {}

  public void invite(NewIssue issue, Place where, Viewer caller, Instant now) {
    var subject = issue.subject();
    var meetsAt = issue.meetsAt();
    db.sql()
        .insertInto(SINGLE_ISSUE)
        .set(SINGLE_ISSUE.ID, issue.id())
        .set(SINGLE_ISSUE.COMMUNITY_ID, where.communityId())
        .set(SINGLE_ISSUE.AREA_ID, where.id())
        .set(SINGLE_ISSUE.PATH, where.path().value())
        .set(SINGLE_ISSUE.TITLE, issue.title())
        .set(SINGLE_ISSUE.ISSUE, issue.issue())
        .set(SINGLE_ISSUE.SUBJECT_KIND, subject == null ? null : subject.kind())
        .set(SINGLE_ISSUE.SUBJECT_ID, subject == null ? null : subject.id())
        .set(SINGLE_ISSUE.PROPOSER_ID, issue.proposer())
        .set(SINGLE_ISSUE.MEETS_AT, meetsAt == null ? null : meetsAt.atOffset(ZoneOffset.UTC))
        .set(SINGLE_ISSUE.PLACE, issue.place())
        .set(SINGLE_ISSUE.REPLY_DUE_ON, issue.replyDueOn())
        .set(SINGLE_ISSUE.CALLED_BY, caller.account())
        .set(SINGLE_ISSUE.CALLED_AT, now.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** True when that organisation serves the community today. */
  public boolean serves(UUID organisation, UUID community) {
    return db.sql()
        .fetchExists(
            ORGANISATION,
            ORGANISATION
                .ID
                .eq(organisation)
                .and(ORGANISATION.COMMUNITY_ID.eq(community))
                .and(ORGANISATION.UNTIL.isNull()));
  }

  /** True for living accounts. */
  public boolean lives(UUID account) {
    return db.sql()
        .fetchExists(RESIDENT, RESIDENT.ACCOUNT_ID.eq(account).and(RESIDENT.CLOSED.isFalse()));
  }

  /** Exactly one of organisation, account and name; named twice counts once. */
  public void addGuest(
      UUID id,
      UUID issue,
      int position,
      @Nullable UUID organisation,
      @Nullable UUID account,
      @Nullable String name) {
    db.sql()
        .insertInto(SINGLE_ISSUE_GUEST)
        .set(SINGLE_ISSUE_GUEST.ID, id)
        .set(SINGLE_ISSUE_GUEST.ISSUE_ID, issue)
        .set(SINGLE_ISSUE_GUEST.POSITION, position)
        .set(SINGLE_ISSUE_GUEST.ORGANISATION_ID, organisation)
        .set(SINGLE_ISSUE_GUEST.ACCOUNT_ID, account)
        .set(SINGLE_ISSUE_GUEST.NAME, name)
        .onConflictDoNothing()
        .execute();
  }

  /** The issue a guest belongs to. */
  public Optional<UUID> issueOf(UUID guest) {
    return db.sql()
        .select(SINGLE_ISSUE_GUEST.ISSUE_ID)
        .from(SINGLE_ISSUE_GUEST)
        .where(SINGLE_ISSUE_GUEST.ID.eq(guest))
        .fetchOptional(SINGLE_ISSUE_GUEST.ISSUE_ID);
  }

  public void lock(UUID id) {
    db.sql()
        .select(SINGLE_ISSUE.ID)
        .from(SINGLE_ISSUE)
        .where(SINGLE_ISSUE.ID.eq(id))
        .forUpdate()
        .fetch();
  }

  public void answer(
      UUID guest, InvitationAnswer answer, @Nullable String note, Viewer actor, Instant now) {
    db.sql()
        .update(SINGLE_ISSUE_GUEST)
        .set(SINGLE_ISSUE_GUEST.ANSWER, answer.name())
        .set(SINGLE_ISSUE_GUEST.ANSWER_NOTE, note)
        .set(SINGLE_ISSUE_GUEST.ANSWERED_BY, actor.account())
        .set(SINGLE_ISSUE_GUEST.ANSWERED_AT, now.atOffset(ZoneOffset.UTC))
        .where(SINGLE_ISSUE_GUEST.ID.eq(guest))
        .execute();
  }

  public void decide(UUID id, String decision, Viewer actor, Instant now) {
    db.sql()
        .update(SINGLE_ISSUE)
        .set(SINGLE_ISSUE.DECISION, decision)
        .set(SINGLE_ISSUE.DECIDED_BY, actor.account())
        .set(SINGLE_ISSUE.DECIDED_AT, now.atOffset(ZoneOffset.UTC))
        .where(SINGLE_ISSUE.ID.eq(id))
        .execute();
  }

  public void reply(UUID id, String reply, Viewer actor, Instant now) {
    db.sql()
        .update(SINGLE_ISSUE)
        .set(SINGLE_ISSUE.REPLY, reply)
        .set(SINGLE_ISSUE.REPLIED_BY, actor.account())
        .set(SINGLE_ISSUE.REPLIED_AT, now.atOffset(ZoneOffset.UTC))
        .where(SINGLE_ISSUE.ID.eq(id))
        .execute();
  }
}
