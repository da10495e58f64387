package cn.yunshequ.volunteering;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import cn.yunshequ.platform.db.Quotas;
import cn.yunshequ.volunteering.model.CertificateView;
import cn.yunshequ.volunteering.model.VolunteerCard;
import cn.yunshequ.volunteering.model.VolunteeringRefusal;
import cn.yunshequ.volunteering.model.VolunteeringRules;
import cn.yunshequ.volunteering.store.CertificateStore;
import cn.yunshequ.volunteering.store.CertificateStore.Served;
import cn.yunshequ.volunteering.store.RecordReads;
import cn.yunshequ.volunteering.store.VolunteerStore;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 志愿服务记录证明: given out free, made of what the ledger says, checked by everybody (L-53). */
@Singleton
public class Certificates {
  private static final int ATTEMPTS = 5;
  private static final int TRIES_OF_ADDRESS = 20;
  private static final int TRIES_OF_NUMBER = 10;
  private static final Duration WITHIN = Duration.ofHours(1);
  private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

  private final Db db;
  private final Once once;
  private final Quotas quotas;
  private final Ground ground;
  private final CertificateStore store;
  private final RecordReads reads;
  private final VolunteerStore volunteers;
  private final SecureRandom random = new SecureRandom();

  Certificates(
      Db db,
      Once once,
      Quotas quotas,
      Ground ground,
      CertificateStore store,
      RecordReads reads,
      VolunteerStore volunteers) {
    this.db = db;
    this.once = once;
    this.quotas = quotas;
    this.ground = ground;
    this.store = store;
    this.reads = reads;
    this.volunteers = volunteers;
  }

  /**
   * What somebody asks to have certified.
   *
   * @param community null for that of the shift
   * @param shift null for all of the time
   * @param account null for oneself
   * @param document kind and last four characters; null for none
   */
  public record Asking(
      @Nullable UUID community,
      @Nullable UUID shift,
      @Nullable UUID account,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String document,
      @Nullable String note) {}

  /**
   * Gives a certificate out: volunteers to themselves, the committee to anybody. Says
   * CertificateIssued.
   *
   * @param requestKey see {@link Once}
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, HOURS_MISSING
   */
  public CertificateView issue(Viewer actor, Asking asking, @Nullable String requestKey) {
    return db.write(() -> {
      var id = once.once(actor, requestKey, "issueCertificate", () -> issueNow(actor, asking));
      return get(actor, id);
    });
  }

  private UUID issueNow(Viewer actor, Asking asking) {
    var shift = asking.shift() == null ? null : ground.shift(actor, asking.shift());
    var community = shift != null ? shift.communityId() : asking.community();
    if (community == null) {
      throw notFound("communityId");
    }
    var issuing = store.issuing(community).orElseThrow(() -> notFound("communityId"));
    var account = asking.account() == null ? actor.account() : asking.account();
    boolean committee = VolunteeringRules.isCommittee(actor, issuing.path());
    if (!account.equals(actor.accountId()) && !committee) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
    var volunteer =
        volunteers
            .lock(account)
            .orElseThrow(() -> Refusal.of(VolunteeringRefusal.HOURS_MISSING).asException());
    var services =
        store.services(
            account,
            community,
            Objects.requireNonNullElse(asking.from(), EVER),
            Objects.requireNonNullElse(asking.to(), ground.today()),
            asking.shift());
    if (services.isEmpty()) {
      throw Refusal.of(VolunteeringRefusal.HOURS_MISSING).asException();
    }
    var id = write(actor, asking, volunteer, community, issuing, services);
    var ref = new SubjectRef(CertificateView.KIND, id);
    ground.record(actor, "开具志愿服务证明", ref, issuing.path(), null);
    ground.say("CertificateIssued", ref);
    return id;
  }

  // Whoever records gives proof: one organisation for its own services, else the committee.
  private UUID write(
      Viewer actor,
      Asking asking,
      VolunteerCard volunteer,
      UUID community,
      CertificateStore.Issuing issuing,
      List<Served> services) {
    var groups = services.stream().map(Served::group).distinct().toList();
    var group = groups.size() == 1 ? groups.getFirst() : null;
    var last = services.getLast();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var id = ground.newId();
      var certificate =
          new CertificateStore.NewCertificate(
              id,
              number(),
              "%04d".formatted(random.nextInt(10_000)),
              volunteer.accountId(),
              community,
              volunteer.name(),
              asking.document(),
              group == null ? issuing.issuer() : group,
              last.recordedBy(),
              last.contact(),
              asking.note(),
              services);
      if (store.issue(certificate, actor, ground.now())) {
        return id;
      }
    }
    throw new IllegalStateException("no free number");
  }

  // Half of it is chance: numbers cannot be counted up.
  private String number() {
    return "ZY"
        + ground.today().format(DateTimeFormatter.BASIC_ISO_DATE)
        + "%06d".formatted(random.nextInt(1_000_000));
  }

  private CertificateView get(Viewer actor, UUID id) {
    return find(actor, id).orElseThrow(() -> notFound("certificateId"));
  }

  /** For its volunteer and the committee. */
  public Optional<CertificateView> find(Viewer viewer, UUID id) {
    return Optional.ofNullable(reads.byIds(viewer, List.of(id)).get(id));
  }

  private static cn.yunshequ.kernel.RefusedException notFound(String field) {
    return Refusal.of(CommonRefusal.NOT_FOUND, field).asException();
  }

  /**
   * What is printed, for whoever has number and code; the name is masked. Every try counts, right
   * or wrong, for the address and for the number, so that four digits cannot be guessed.
   *
   * @param address whence it is asked
   * @throws cn.yunshequ.kernel.RefusedException TOO_MANY_REQUESTS
   */
  public Optional<CertificateView> verify(
      Viewer viewer, String number, String code, String address) {
    var asked = number.strip().toUpperCase(java.util.Locale.ROOT);
    quotas.take("certificate-by", bytes(address), TRIES_OF_ADDRESS, WITHIN).orRefuse();
    if (!asked.matches("ZY[0-9]{14}")) {
      return Optional.empty();
    }
    quotas.take("certificate-of", bytes(asked), TRIES_OF_NUMBER, WITHIN).orRefuse();
    return reads.printed(viewer, asked, code.strip());
  }

  /** Only the committee reads what its community gave out. */
  public void mustKeep(Viewer viewer, UUID community) {
    var issuing = store.issuing(community).orElseThrow(() -> notFound("communityId"));
    if (!VolunteeringRules.isCommittee(viewer, issuing.path())) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Revokes one. Says CertificateRevoked.
   *
   * @param reason shown to whoever checks it
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, CERTIFICATE_REVOKED
   */
  public CertificateView revoke(Viewer actor, UUID id, String reason) {
    actor.account();
    return db.write(() -> {
      var kept = store.lock(id).orElseThrow(() -> notFound("certificateId"));
      if (!VolunteeringRules.isCommittee(actor, kept.path())) {
        throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
      }
      if (kept.revoked()) {
        throw Refusal.of(VolunteeringRefusal.CERTIFICATE_REVOKED).asException();
      }
      revokeNow(actor, kept, reason);
      return get(actor, id);
    });
  }

  /** The time of a service was taken back: what names it does not hold any more. */
  void revokeWith(Viewer actor, UUID signup, String reason) {
    for (var id : store.naming(signup)) {
      store.lock(id).filter(kept -> !kept.revoked()).ifPresent(k -> revokeNow(actor, k, reason));
    }
  }

  private void revokeNow(Viewer actor, CertificateStore.Kept kept, String reason) {
    var ref = new SubjectRef(CertificateView.KIND, kept.id());
    store.revoke(kept.id(), reason, actor, ground.now());
    ground.record(actor, "撤销志愿服务证明", ref, kept.path(), reason);
    ground.say("CertificateRevoked", ref);
  }
}
