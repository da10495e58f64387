package cn.yunshequ.conventions;

import cn.yunshequ.conventions.model.ConventionAct;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.model.ConventionsRefusal;
import cn.yunshequ.conventions.model.SignatureState;
import cn.yunshequ.conventions.model.SignatureView;
import cn.yunshequ.conventions.store.SignatureStore;
import cn.yunshequ.conventions.store.TextStore;
import cn.yunshequ.files.Photos;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 签署: a household stands by one version. What a household signs is one signature by key; paper
 * counts when a second person has confirmed it (L-14).
 */
@Singleton
public class Signatures {
  private final Db db;
  private final Once once;
  private final Ground ground;
  private final SignatureStore store;
  private final TextStore texts;
  private final Photos photos;

  Signatures(
      Db db, Once once, Ground ground, SignatureStore store, TextStore texts, Photos photos) {
    this.db = db;
    this.once = once;
    this.ground = ground;
    this.store = store;
    this.texts = texts;
    this.photos = photos;
  }

  /**
   * Signs for a household; after an amendment the new text is signed anew. Says ConventionSigned.
   *
   * @param hash of the text that was read; null for the text to sign
   * @param household null for the only one the actor has there
   * @param requestKey see {@link Once}
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, CONVENTION_STAGE_FORBIDS
   *     before adoption, TEXT_CHANGED, HOUSEHOLD_NEEDED, OF_AGE_NEEDED, ALREADY_SIGNED
   */
  public ConventionView sign(
      Viewer actor,
      UUID id,
      @Nullable String hash,
      @Nullable UUID household,
      @Nullable String requestKey) {
    return db.write(() -> {
      once.once(actor, requestKey, "signConvention", () -> signNow(actor, id, hash, household));
      return ground.visible(actor, id);
    });
  }

  private UUID signNow(Viewer actor, UUID id, @Nullable String hash, @Nullable UUID asked) {
    var convention = ground.permittedBeside(actor, id, ConventionAct.SIGN);
    int version = toSign(convention);
    if (hash != null && !texts.text(id, version).hash().equals(hash)) {
      throw Refusal.of(ConventionsRefusal.TEXT_CHANGED, "contentHash").asException();
    }
    var home = home(actor, convention, asked);
    mustBeOfAge(actor, home);
    var signature = ground.newId();
    if (!store.sign(
        signature, id, version, home.householdId(), home.stairwell(), actor, ground.now())) {
      throw Refusal.of(ConventionsRefusal.ALREADY_SIGNED).asException();
    }
    ground.sayOf("ConventionSigned", ref(signature));
    return signature;
  }

  // Who may not speak for the household takes back nothing of what it said, either.
  private void mustBeOfAge(Viewer actor, Viewer.Residence home) {
    var person = actor.personId();
    if (person == null || !store.isOfAge(person, home.householdId(), ground.today())) {
      throw Refusal.of(ConventionsRefusal.OF_AGE_NEEDED).asException();
    }
  }

  private static int toSign(ConventionView convention) {
    return Objects.requireNonNull(convention.toSign(), "adopted");
  }

  private static Viewer.Residence home(
      Viewer actor, ConventionView convention, @Nullable UUID asked) {
    var homes =
        actor.residences().stream()
            .filter(home -> home.stairwell().isUnder(convention.path()))
            .filter(home -> asked == null || home.householdId().equals(asked))
            .toList();
    if (homes.stream().map(Viewer.Residence::householdId).distinct().count() != 1) {
      throw Refusal.of(ConventionsRefusal.HOUSEHOLD_NEEDED, "householdId").asException();
    }
    return homes.getFirst();
  }

  /**
   * The household stands by it no more, by no version. Says ConventionSignatureWithdrawn.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, HOUSEHOLD_NEEDED, OF_AGE_NEEDED,
   *     NOT_SIGNED
   */
  public ConventionView withdraw(
      Viewer actor, UUID id, @Nullable UUID household, @Nullable String reason) {
    actor.account();
    return db.write(() -> {
      var convention = ground.visible(actor, id);
      var home = home(actor, convention, household);
      mustBeOfAge(actor, home);
      if (!store.withdraw(id, home.householdId(), reason, ground.now())) {
        throw Refusal.of(ConventionsRefusal.NOT_SIGNED).asException();
      }
      ground.say("ConventionSignatureWithdrawn", id);
      return convention;
    });
  }

  /** A paper as its recorder has it before them. */
  public record Paper(UUID convention, UUID household, String name, UUID evidence) {}

  /**
   * Writes down a signature on paper; it does not count yet. Says PaperSignatureRecorded.
   *
   * @param requestKey see {@link Once}
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED (also for one's own
   *     household), CONVENTION_STAGE_FORBIDS, ALREADY_SIGNED, PHOTOS_INVALID
   */
  public ConventionView record(Viewer actor, Paper paper, @Nullable String requestKey) {
    return db.write(() -> {
      once.once(actor, requestKey, "recordPaperSignature", () -> recordNow(actor, paper));
      return ground.visible(actor, paper.convention());
    });
  }

  private UUID recordNow(Viewer actor, Paper paper) {
    var convention = ground.permittedBeside(actor, paper.convention(), ConventionAct.SIGN_ON_PAPER);
    int version = toSign(convention);
    var place = placeAt(convention, paper.household());
    notOwn(actor, paper.household());
    boolean stands = store.stands(convention.id(), version, paper.household());
    var id = ground.newId();
    var line =
        new SignatureStore.Paper(
            id, convention.id(), version, paper.household(), place, paper.name(), paper.evidence());
    if (stands || !store.record(line, actor, ground.now())) {
      throw Refusal.of(ConventionsRefusal.ALREADY_SIGNED, "householdId").asException();
    }
    photos.attach(actor, ref(id), List.of(paper.evidence()));
    ground.record(actor, "登记纸质签署", convention, null);
    ground.sayOf("PaperSignatureRecorded", ref(id));
    return id;
  }

  private AreaPath placeAt(ConventionView convention, UUID household) {
    return store
        .placeOf(household)
        .filter(place -> place.isUnder(convention.path()))
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "householdId").asException());
  }

  private static void notOwn(Viewer actor, UUID household) {
    if (actor.residences().stream().anyMatch(home -> home.householdId().equals(household))) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED, "householdId").asException();
    }
  }

  /**
   * The second person's word on a paper. Says ConventionSigned or PaperSignatureRefused.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, OTHER_EYES_NEEDED,
   *     PAPER_SETTLED, ALREADY_SIGNED when the household signed meanwhile
   */
  public ConventionView confirm(
      Viewer actor, UUID signature, boolean agrees, @Nullable String reason) {
    var account = actor.account();
    return db.write(() -> {
      var line =
          store
              .lock(signature)
              .filter(found -> found.recordedBy() != null)
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "signatureId").asException());
      var convention =
          ground.permittedBeside(actor, line.convention(), ConventionAct.SIGN_ON_PAPER);
      if (account.equals(line.recordedBy())) {
        throw Refusal.of(ConventionsRefusal.OTHER_EYES_NEEDED).asException();
      }
      notOwn(actor, line.household());
      if (line.state() != SignatureState.WAITING) {
        throw Refusal.of(ConventionsRefusal.PAPER_SETTLED).asException();
      }
      if (agrees) {
        store.confirm(signature, actor, ground.now());
      } else {
        store.refuse(signature, reason, actor, ground.now());
      }
      ground.record(actor, agrees ? "确认纸质签署" : "退回纸质签署", convention, reason);
      ground.sayOf(agrees ? "ConventionSigned" : "PaperSignatureRefused", ref(signature));
      return convention;
    });
  }

  private static SubjectRef ref(UUID id) {
    return new SubjectRef(SignatureView.KIND, id);
  }
}
