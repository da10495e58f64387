package cn.yunshequ.conventions;

import cn.yunshequ.community.Places;
import cn.yunshequ.community.model.Place;
import cn.yunshequ.conventions.model.AdoptionWay;
import cn.yunshequ.conventions.model.ArticleText;
import cn.yunshequ.conventions.model.ConventionAct;
import cn.yunshequ.conventions.model.ConventionRules;
import cn.yunshequ.conventions.model.ConventionStage;
import cn.yunshequ.conventions.model.ConventionStanding;
import cn.yunshequ.conventions.model.ConventionText;
import cn.yunshequ.conventions.model.ConventionTopic;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.model.ConventionsRefusal;
import cn.yunshequ.conventions.store.ConventionReads;
import cn.yunshequ.conventions.store.ConventionStore;
import cn.yunshequ.conventions.store.DrafterReads;
import cn.yunshequ.conventions.store.RoundStore;
import cn.yunshequ.conventions.store.TextStore;
import cn.yunshequ.conventions.store.TextStore.NewArticle;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 起草: several people write one text; every wording is kept. */
@Singleton
public class Drafting {
  private final Db db;
  private final Once once;
  private final Ground ground;
  private final Places places;
  private final Origins origins;
  private final Versions versions;
  private final ConventionStore store;
  private final ConventionReads reads;
  private final TextStore texts;
  private final RoundStore rounds;
  private final DrafterReads drafters;

  Drafting(
      Db db,
      Once once,
      Ground ground,
      Places places,
      Origins origins,
      Versions versions,
      ConventionStore store,
      ConventionReads reads,
      TextStore texts,
      RoundStore rounds,
      DrafterReads drafters) {
    this.db = db;
    this.once = once;
    this.ground = ground;
    this.places = places;
    this.origins = origins;
    this.versions = versions;
    this.store = store;
    this.reads = reads;
    this.texts = texts;
    this.rounds = rounds;
    this.drafters = drafters;
  }

  /**
   * An article as somebody wrote it.
   *
   * @param id the article it is another wording of; null for a new one
   * @param origin what a new one grew out of; null for most
   */
  public record Entry(
      @Nullable UUID id, String heading, String words, @Nullable SubjectRef origin) {}

  /** A new text for a place. */
  public record Draft(
      UUID areaId, ConventionTopic topic, String title, String preamble, List<Entry> articles) {}

  /**
   * Begins a draft, seen by its drafters only; its author is the first of them. Says
   * ConventionDrafted.
   *
   * @param requestKey see {@link Once}
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND on scopeId or originId, NOT_ALLOWED,
   *     ARTICLES_INVALID
   */
  public ConventionView draft(Viewer actor, Draft draft, @Nullable String requestKey) {
    return db.write(() -> {
      var id = once.once(actor, requestKey, "draftConvention", () -> draftNow(actor, draft));
      return ground.visible(actor, id);
    });
  }

  private UUID draftNow(Viewer actor, Draft draft) {
    var place = places.get(draft.areaId(), "scopeId");
    var way = AdoptionWay.at(place.kind());
    ConventionRules.mayDraft(actor, fresh(place, way)).orRefuse();
    var id = ground.newId();
    store.insert(id, place, way, draft.topic(), draft.title(), actor, ground.now());
    rounds.begin(id, false, store.rule(way, ground.today()).needsFiling(), ground.now());
    store.addDrafter(id, actor.account(), actor, ground.now());
    var text =
        new ConventionText(
            draft.title(),
            draft.preamble(),
            draft.articles().stream()
                .map(entry -> new ArticleText(ground.newId(), entry.heading(), entry.words()))
                .toList());
    text.sound().orRefuse();
    var added = new ArrayList<NewArticle>();
    for (int i = 0; i < text.articles().size(); i++) {
      var origin = draft.articles().get(i).origin();
      added.add(added(actor, place.communityId(), text.articles().get(i).id(), origin));
    }
    texts.addArticles(id, added, actor, ground.now());
    texts.write(ground.newId(), id, 1, 1, text, null, actor, ground.now());
    ground.say("ConventionDrafted", id);
    return id;
  }

  private static ConventionStanding fresh(Place place, AdoptionWay way) {
    return new ConventionStanding(
        place.path(), way, ConventionStage.DRAFT, false, false, null, false, false, false, false);
  }

  private NewArticle added(Viewer actor, UUID community, UUID id, @Nullable SubjectRef origin) {
    var label = origin == null ? null : origins.label(actor, origin, community);
    return new NewArticle(id, origin, label);
  }

  /**
   * Another wording of the whole; see {@link Versions#write}.
   *
   * @param expectedVersion the version that was read
   * @param title null to keep it
   * @param preamble null to keep it
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, CONVENTION_STAGE_FORBIDS,
   *     TEXT_CHANGED, ARTICLES_INVALID
   */
  public ConventionView revise(
      Viewer actor,
      UUID id,
      int expectedVersion,
      @Nullable String title,
      @Nullable String preamble,
      List<Entry> entries,
      @Nullable String note) {
    actor.account();
    return db.write(() -> {
      var convention = editable(actor, id, expectedVersion);
      var known = entries.stream().map(Entry::id).filter(Objects::nonNull).toList();
      if (!texts.belong(id, known)) {
        throw Refusal.of(ConventionsRefusal.ARTICLES_INVALID, "articles").asException();
      }
      var articles = new ArrayList<ArticleText>();
      var added = new ArrayList<NewArticle>();
      for (var entry : entries) {
        var article = entry.id() == null ? ground.newId() : entry.id();
        if (entry.id() == null) {
          added.add(added(actor, convention.communityId(), article, entry.origin()));
        }
        articles.add(new ArticleText(article, entry.heading(), entry.words()));
      }
      texts.addArticles(id, added, actor, ground.now());
      var newest = ground.newest(convention);
      var text =
          new ConventionText(
              title == null ? newest.title() : title,
              preamble == null ? newest.preamble() : preamble,
              articles);
      versions.write(actor, convention, text, note);
      return ground.visible(actor, id);
    });
  }

  private ConventionView editable(Viewer actor, UUID id, int expectedVersion) {
    var convention = ground.permitted(actor, id, ConventionAct.EDIT);
    if (convention.newestVersion() != expectedVersion) {
      throw Refusal.of(ConventionsRefusal.TEXT_CHANGED, "expectedVersion").asException();
    }
    return convention;
  }

  /**
   * Makes an agreed principle an article at the end and keeps the link; the words are the
   * drafter's, so that nothing of a mediation gets out by itself. Says ArticlePromoted besides.
   *
   * @throws cn.yunshequ.kernel.RefusedException as {@link #revise}; NOT_FOUND on originId
   */
  public ConventionView promote(
      Viewer actor, UUID id, int expectedVersion, SubjectRef origin, String heading, String words) {
    actor.account();
    return db.write(() -> {
      var convention = editable(actor, id, expectedVersion);
      var article = new ArticleText(ground.newId(), heading, words);
      var added = added(actor, convention.communityId(), article.id(), origin);
      texts.addArticles(id, List.of(added), actor, ground.now());
      var text = ground.newest(convention).plus(article, null);
      versions.write(actor, convention, text, "把商量好的道理写进公约");
      ground.say("ArticlePromoted", id);
      return ground.visible(actor, id);
    });
  }

  /**
   * Asks somebody of the place to write too. Says DrafterInvited.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, CONVENTION_STAGE_FORBIDS,
   *     DRAFTER_NOT_POSSIBLE
   */
  public ConventionView invite(Viewer actor, UUID id, UUID account) {
    actor.account();
    return db.write(() -> {
      var convention = ground.permitted(actor, id, ConventionAct.INVITE_DRAFTER);
      if (!drafters.mayWrite(actor, account, convention)) {
        throw Refusal.of(ConventionsRefusal.DRAFTER_NOT_POSSIBLE, "residentId").asException();
      }
      store.addDrafter(id, account, actor, ground.now());
      ground.say("DrafterInvited", id, Map.of("account", account.toString()));
      return ground.visible(actor, id);
    });
  }

  /**
   * Takes another drafter out; see {@link ConventionRules#mayRemove}. What they wrote stays. Says
   * DrafterRemoved.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, on residentId for who does not write;
   *     NOT_ALLOWED, CONVENTION_STAGE_FORBIDS
   */
  public ConventionView remove(Viewer actor, UUID id, UUID account) {
    actor.account();
    return db.write(() -> {
      var convention = ground.permitted(actor, id, ConventionAct.REMOVE_DRAFTER);
      var seats = store.seats(id);
      var other =
          seats.stream()
              .filter(seat -> seat.account().equals(account))
              .findFirst()
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "residentId").asException());
      ConventionRules.mayRemove(actor, other, seats).orRefuse();
      store.endDrafter(id, account, ground.now());
      ground.record(actor, "请起草人退出", convention, null);
      ground.say("DrafterRemoved", id, Map.of("account", account.toString()));
      return ground.visible(actor, id);
    });
  }

  /**
   * Stops writing. Says DrafterLeft.
   *
   * @return the convention, when the actor may still see it
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED for who does not write,
   *     LAST_DRAFTER
   */
  public java.util.Optional<ConventionView> leave(Viewer actor, UUID id) {
    actor.account();
    return db.write(() -> {
      var convention = ground.locked(actor, id);
      if (!convention.viewerIsDrafter()) {
        throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
      }
      if (store.seats(id).size() == 1) {
        throw Refusal.of(ConventionsRefusal.LAST_DRAFTER).asException();
      }
      store.endDrafter(id, actor.account(), ground.now());
      ground.say("DrafterLeft", id);
      return reads.find(actor, id);
    });
  }

  /**
   * The account is closed: what it wrote stays, it writes no more. Where it was the last one, the
   * convenor or the committee steps in; see {@link ConventionRules#stepsIn}.
   */
  public void endAllOf(UUID account) {
    db.write(() -> {
      store.endDrafter(account, ground.now());
      return account;
    });
  }
}
