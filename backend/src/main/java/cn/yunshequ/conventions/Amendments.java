package cn.yunshequ.conventions;

import cn.yunshequ.conventions.model.AmendmentKind;
import cn.yunshequ.conventions.model.AmendmentState;
import cn.yunshequ.conventions.model.AmendmentView;
import cn.yunshequ.conventions.model.ArticleText;
import cn.yunshequ.conventions.model.ConventionAct;
import cn.yunshequ.conventions.model.ConventionText;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.model.ConventionsRefusal;
import cn.yunshequ.conventions.store.AmendmentStore;
import cn.yunshequ.conventions.store.AmendmentStore.Proposed;
import cn.yunshequ.conventions.store.ConventionDocuments;
import cn.yunshequ.conventions.store.TextStore;
import cn.yunshequ.conventions.store.TextStore.NewArticle;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.Screening;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 修改建议: neighbours propose other wordings, the drafters decide with a reason. */
@Singleton
public class Amendments {
  private final Db db;
  private final Once once;
  private final Ground ground;
  private final Versions versions;
  private final AmendmentStore store;
  private final TextStore texts;
  private final ConventionDocuments documents;
  private final Screening screening;

  Amendments(
      Db db,
      Once once,
      Ground ground,
      Versions versions,
      AmendmentStore store,
      TextStore texts,
      ConventionDocuments documents,
      Screening screening) {
    this.db = db;
    this.once = once;
    this.ground = ground;
    this.versions = versions;
    this.store = store;
    this.texts = texts;
    this.documents = documents;
    this.screening = screening;
  }

  /**
   * What somebody asks for.
   *
   * @param article the one to change or remove, or to stand after; null to stand at the end
   * @param heading null to remove
   * @param words null to remove
   * @param baseVersion the version that was read; null for the newest
   */
  public record Wish(
      UUID convention,
      AmendmentKind kind,
      @Nullable UUID article,
      @Nullable String heading,
      @Nullable String words,
      String reason,
      @Nullable Integer baseVersion) {}

  /**
   * Proposes an amendment during the consultation. Says AmendmentProposed.
   *
   * @param requestKey see {@link Once}
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND on conventionId or articleId,
   *     NOT_ALLOWED, CONVENTION_STAGE_FORBIDS, TEXT_CHANGED when that version has no such article
   */
  public ConventionView propose(Viewer actor, Wish wish, @Nullable String requestKey) {
    return db.write(() -> {
      once.once(actor, requestKey, "proposeAmendment", () -> proposeNow(actor, wish));
      return ground.visible(actor, wish.convention());
    });
  }

  private UUID proposeNow(Viewer actor, Wish wish) {
    // Held: nobody opens the vote between this look at the stage and the wish.
    var convention = ground.permitted(actor, wish.convention(), ConventionAct.AMEND);
    int base = Objects.requireNonNullElse(wish.baseVersion(), convention.newestVersion());
    if (!convention.shows(base)) {
      throw Refusal.of(ConventionsRefusal.TEXT_CHANGED, "baseVersion").asException();
    }
    var article = wish.article();
    if (article != null && texts.text(convention.id(), base).find(article).isEmpty()) {
      throw Refusal.of(CommonRefusal.NOT_FOUND, "articleId").asException();
    }
    var id = ground.newId();
    var proposed =
        new Proposed(
            id,
            convention.id(),
            convention.edition(),
            wish.kind(),
            article,
            base,
            wish.heading(),
            wish.words(),
            wish.reason(),
            actor.account(),
            AmendmentState.OPEN);
    screening.screenShown(
        actor,
        convention.communityPath(),
        Stream.of(wish.heading(), wish.words(), wish.reason())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n")),
        () -> {
          store.add(proposed, ground.now());
          return documents.amendment(id);
        });
    ground.sayOf("AmendmentProposed", ref(id));
    return id;
  }

  /**
   * Takes back one's own. Says AmendmentWithdrawn.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED for somebody else's,
   *     AMENDMENT_DECIDED
   */
  public ConventionView withdraw(Viewer actor, UUID id) {
    var account = actor.account();
    return db.write(() -> {
      var amendment = find(id);
      var convention = ground.locked(actor, amendment.convention());
      if (!amendment.author().equals(account)) {
        throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
      }
      if (!store.withdraw(id, ground.now())) {
        throw Refusal.of(ConventionsRefusal.AMENDMENT_DECIDED).asException();
      }
      ground.sayOf("AmendmentWithdrawn", ref(id));
      return convention;
    });
  }

  /**
   * The drafters' word. Accepting writes the next version; whoever else waits on the same article
   * is outdated from then on. Says AmendmentAccepted or AmendmentRejected, and what {@link
   * Versions#write} says.
   *
   * @param reason for everybody to read
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, CONVENTION_STAGE_FORBIDS,
   *     AMENDMENT_DECIDED, AMENDMENT_OUTDATED when the article reads otherwise than it did
   */
  public ConventionView decide(Viewer actor, UUID id, boolean accept, String reason) {
    actor.account();
    return db.write(() -> {
      var convention =
          ground.permitted(actor, find(id).convention(), ConventionAct.DECIDE_AMENDMENT);
      // Asked again: the look before the lock may be old.
      var amendment = find(id);
      if (amendment.state() != AmendmentState.OPEN || amendment.edition() != convention.edition()) {
        throw Refusal.of(ConventionsRefusal.AMENDMENT_DECIDED).asException();
      }
      Integer version = accept ? accepted(actor, convention, amendment) : null;
      store.decide(id, version, reason, actor, ground.now());
      ground.sayOf(accept ? "AmendmentAccepted" : "AmendmentRejected", ref(id));
      return ground.visible(actor, convention.id());
    });
  }

  private int accepted(Viewer actor, ConventionView convention, Proposed amendment) {
    var newest = ground.newest(convention);
    var text = applied(actor, convention, amendment, newest);
    int version = versions.write(actor, convention, text, "采纳修改建议：" + amendment.reason());
    if (version == convention.newestVersion()) {
      throw Refusal.of(ConventionsRefusal.AMENDMENT_OUTDATED).asException();
    }
    return version;
  }

  private ConventionText applied(
      Viewer actor, ConventionView convention, Proposed amendment, ConventionText newest) {
    var heading = Objects.requireNonNullElse(amendment.heading(), "");
    var words = Objects.requireNonNullElse(amendment.words(), "");
    var article = amendment.article();
    if (amendment.kind() == AmendmentKind.ADD || article == null) {
      var added = new ArticleText(ground.newId(), heading, words);
      var grown = new NewArticle(added.id(), ref(amendment.id()), "居民的修改建议");
      texts.addArticles(convention.id(), List.of(grown), actor, ground.now());
      return newest.plus(added, article);
    }
    checkUntouched(convention, amendment, article, newest);
    return amendment.kind() == AmendmentKind.REMOVE
        ? newest.minus(article)
        : newest.with(new ArticleText(article, heading, words));
  }

  private void checkUntouched(
      ConventionView convention, Proposed amendment, UUID article, ConventionText newest) {
    var base = texts.text(convention.id(), amendment.baseVersion()).find(article);
    boolean untouched =
        newest.find(article).filter(now -> base.isPresent() && now.readsAs(base.get())).isPresent();
    if (!untouched) {
      throw Refusal.of(ConventionsRefusal.AMENDMENT_OUTDATED).asException();
    }
  }

  /** The round they were written for is over: who waits gets a word. Says AmendmentRejected. */
  void roundOver(Viewer actor, UUID convention, String reason) {
    store
        .rejectOpen(convention, reason, actor, ground.now())
        .forEach(id -> ground.sayOf("AmendmentRejected", ref(id)));
  }

  private Proposed find(UUID id) {
    return store
        .find(id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "amendmentId").asException());
  }

  private static SubjectRef ref(UUID id) {
    return new SubjectRef(AmendmentView.KIND, id);
  }
}
