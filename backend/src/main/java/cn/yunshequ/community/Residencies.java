package cn.yunshequ.community;

import cn.yunshequ.community.model.Capacity;
import cn.yunshequ.community.model.Claim;
import cn.yunshequ.community.model.ClaimOutcome;
import cn.yunshequ.community.model.CommunityRefusal;
import cn.yunshequ.community.model.PersonName;
import cn.yunshequ.community.model.ResidencyRules;
import cn.yunshequ.community.model.ReviewDecision;
import cn.yunshequ.community.store.PersonStore;
import cn.yunshequ.community.store.ResidencyStore;
import cn.yunshequ.identity.Accounts;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asking to belong to a household, and the desk's answer. */
@Singleton
public class Residencies {
  public static final String KIND = "residency";
  private static final String COLLEAGUE = "同事";

  private final Db db;
  private final Once once;
  private final ResidencyStore claims;
  private final PersonStore persons;
  private final Accounts accounts;
  private final Outbox outbox;
  private final Audit audit;
  private final List<ClaimWatcher> watchers;
  private final Ids ids;
  private final Clock clock;

  Residencies(
      Db db,
      Once once,
      ResidencyStore claims,
      PersonStore persons,
      Accounts accounts,
      Outbox outbox,
      Audit audit,
      List<ClaimWatcher> watchers,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.once = once;
    this.claims = claims;
    this.persons = persons;
    this.accounts = accounts;
    this.outbox = outbox;
    this.audit = audit;
    this.watchers = List.copyOf(watchers);
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What a person asks for.
   *
   * @param name null to use the name given before
   * @param evidence the person's words about a lease or deed; null for none
   * @param requestKey see {@link Once}
   */
  public record Request(
      UUID householdId,
      Capacity capacity,
      @Nullable PersonName name,
      @Nullable String evidence,
      @Nullable String requestKey) {}

  /**
   * Asks to join a household. Says ResidencyRequested. Refusals: NOT_FOUND, NAME_REQUIRED,
   * RESIDENCY_ALREADY_ASKED while one claim for that household waits or is approved,
   * RESIDENCY_TOO_MANY_WAITING.
   *
   * @return the claim's id
   */
  public UUID request(Viewer actor, Request asked) {
    return once.once(actor, asked.requestKey(), "requestResidency", () -> requestNow(actor, asked));
  }

  private UUID requestNow(Viewer actor, Request asked) {
    var account = actor.account();
    var community =
        claims
            .communityOf(asked.householdId())
            .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "householdId").asException());
    var name = nameFor(actor, asked);
    ResidencyRules.mayAskOneMore(claims.lockWaiting(account, asked.householdId())).orRefuse();
    var id = ids.next();
    var claim = new ResidencyStore.NewClaim(id, account, asked.householdId(), community);
    if (!claims.ask(claim, asked.capacity(), name, asked.evidence(), clock.instant())) {
      throw Refusal.of(CommunityRefusal.RESIDENCY_ALREADY_ASKED).asException();
    }
    var place = claims.placeOf(asked.householdId());
    watchers.forEach(w -> w.waits(id, account, place.community(), place.door()));
    outbox.append(Event.of("ResidencyRequested", new SubjectRef(KIND, id)));
    return id;
  }

  private String nameFor(Viewer actor, Request asked) {
    var given = asked.name();
    if (given != null) {
      accounts.update(actor, Optional.of(given.value()), Optional.empty());
      return given.value();
    }
    return persons
        .nameOf(actor.account())
        .orElseThrow(() -> Refusal.of(CommunityRefusal.NAME_REQUIRED, "realName").asException());
  }

  /**
   * The desk's decision. Approving says which person the account is (ADR 0003) and makes them a
   * member; says AccountVerified and MemberAdmitted. Rejecting says ResidencyRejected. Refusals:
   * NOT_FOUND, NOT_ALLOWED, RESIDENCY_ALREADY_DECIDED, REASON_REQUIRED, PERSON_ALREADY_LINKED.
   *
   * @param reason for the person; needed to reject
   */
  public void review(Viewer actor, UUID id, ReviewDecision decision, @Nullable String reason) {
    actor.account();
    db.write(() -> {
      var claim =
          claims
              .lock(id)
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "residencyId").asException());
      named(ResidencyRules.mayReview(actor, claim, decision, reason != null), claim).orRefuse();
      claims.decide(id, decision, actor.account(), reason, clock.instant());
      watchers.forEach(w -> w.decided(id));
      var act =
          switch (decision) {
            case APPROVE -> approve(claim);
            case REJECT -> reject(claim);
          };
      audit.record(actor, act, new SubjectRef(KIND, id), claim.stairwell(), reason);
      return id;
    });
  }

  /** What became of claims; those that are no more are left out. For news to those who asked. */
  public List<ClaimOutcome> outcomes(List<UUID> ids) {
    return claims.outcomes(ids);
  }

  // The colleague who was faster is told by name.
  private Verdict named(Verdict verdict, Claim claim) {
    if (verdict instanceof Verdict.Refused(Refusal refusal)
        && refusal.code() == CommunityRefusal.RESIDENCY_ALREADY_DECIDED) {
      var by =
          claims
              .answer(claim.id())
              .map(a -> persons.nameOf(a.by()).orElse(COLLEAGUE) + "在" + CivicTime.zh(a.at()))
              .orElse(COLLEAGUE);
      return Verdict.refused(refusal.with("by", by));
    }
    return verdict;
  }

  private String approve(Claim claim) {
    var now = clock.instant();
    // Household row before person rows, everywhere: two claims to be the same new person queue.
    persons.lockHousehold(claim.householdId());
    var person = personOf(claim);
    persons.nameAgain(person, claim.realName());
    if (!persons.link(claim.accountId(), person, now)) {
      throw Refusal.of(CommunityRefusal.PERSON_ALREADY_LINKED).asException();
    }
    persons.admit(ids.next(), claim.householdId(), person, claim.capacity(), CivicTime.dayOf(now));
    outbox.append(
        new Event(
            "AccountVerified",
            new SubjectRef("resident", claim.accountId()),
            Map.of("claim", claim.id().toString())));
    outbox.append(
        new Event(
            "MemberAdmitted",
            new SubjectRef("household", claim.householdId()),
            Map.of("person", person.toString())));
    return "通过住户认证";
  }

  private String reject(Claim claim) {
    outbox.append(Event.of("ResidencyRejected", new SubjectRef(KIND, claim.id())));
    return "退回住户认证";
  }

  // From the surest sign to the weakest; only who matches nobody is somebody new.
  private UUID personOf(Claim claim) {
    return persons
        .verified(claim.accountId())
        .or(() -> persons.ofEarlierAccount(claim.accountId()))
        .or(() -> persons.withPhoneAndName(claim.accountId(), claim.realName()))
        .or(() -> namesake(claim))
        .orElseGet(() -> persons.create(ids.next(), claim.accountId(), claim.realName()));
  }

  private Optional<UUID> namesake(Claim claim) {
    var namesakes = persons.namesakes(claim.householdId(), claim.realName());
    var free = namesakes.stream().filter(n -> !n.hasLivingAccount()).findFirst();
    if (free.isEmpty() && !namesakes.isEmpty()) {
      throw Refusal.of(CommunityRefusal.PERSON_ALREADY_LINKED).asException();
    }
    return free.map(PersonStore.Namesake::personId);
  }
}
