package cn.yunshequ.conventions;

import cn.yunshequ.conventions.model.ConventionAct;
import cn.yunshequ.conventions.model.ConventionsRefusal;
import cn.yunshequ.conventions.model.ReminderView;
import cn.yunshequ.conventions.store.ReminderStore;
import cn.yunshequ.conventions.store.SignatureStore;
import cn.yunshequ.conventions.store.TextReads;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 邻里提醒: one neighbour reminds another of an article. No naming and shaming: the household and the
 * convenor read it, nobody else, and no search, list or log has it.
 */
@Singleton
public class Reminders {
  private static final Duration ONCE_IN = Duration.ofDays(7);

  private final Db db;
  private final Once once;
  private final Ground ground;
  private final TextReads texts;
  private final SignatureStore homes;
  private final ReminderStore store;

  Reminders(
      Db db, Once once, Ground ground, TextReads texts, SignatureStore homes, ReminderStore store) {
    this.db = db;
    this.once = once;
    this.ground = ground;
    this.texts = texts;
    this.homes = homes;
    this.store = store;
  }

  /**
   * Sends a reminder that cites an article in force. Says NeighbourReminded, without whom.
   *
   * @param requestKey see {@link Once}
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND on articleId or householdId, NOT_ALLOWED
   *     (also for one's own household), CONVENTION_STAGE_FORBIDS, REMINDED_LATELY
   */
  public ReminderView remind(
      Viewer actor, UUID article, UUID household, String words, @Nullable String requestKey) {
    return db.write(() -> {
      var id =
          once.once(
              actor,
              requestKey,
              "remindNeighbour",
              () -> remindNow(actor, article, household, words));
      return get(actor, id);
    });
  }

  private UUID remindNow(Viewer actor, UUID articleId, UUID household, String words) {
    var article = find(texts.byIds(actor, List.of(articleId)).get(articleId), "articleId");
    var convention = ground.permitted(actor, article.conventionId(), ConventionAct.REMIND);
    if (!Integer.valueOf(article.version()).equals(convention.inForceVersion())) {
      throw Refusal.of(CommonRefusal.NOT_FOUND, "articleId").asException();
    }
    var place =
        find(
            homes.placeOf(household).filter(p -> p.isUnder(convention.path())).orElse(null),
            "householdId");
    if (actor.residences().stream().anyMatch(home -> home.householdId().equals(household))) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED, "householdId").asException();
    }
    if (store.sentSince(actor, articleId, household, ground.now().minus(ONCE_IN))) {
      throw Refusal.of(ConventionsRefusal.REMINDED_LATELY).asException();
    }
    var id = ground.newId();
    store.add(
        new ReminderStore.Sent(id, convention.id(), articleId, household, place, words),
        actor,
        ground.now());
    ground.sayOf("NeighbourReminded", new SubjectRef(ReminderView.KIND, id));
    return id;
  }

  private static <T> T find(@Nullable T found, String field) {
    if (found == null) {
      throw Refusal.of(CommonRefusal.NOT_FOUND, field).asException();
    }
    return found;
  }

  /**
   * The household's answer, once. Says ReminderAnswered.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED for who is not of the
   *     household, CHANGED_MEANWHILE when it was answered
   */
  public ReminderView reply(Viewer actor, UUID id, String reply) {
    actor.account();
    return db.write(() -> {
      if (!get(actor, id).forViewer()) {
        throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
      }
      if (!store.reply(id, reply, actor, ground.now())) {
        throw Refusal.of(CommonRefusal.CHANGED_MEANWHILE).asException();
      }
      ground.sayOf("ReminderAnswered", new SubjectRef(ReminderView.KIND, id));
      return get(actor, id);
    });
  }

  private ReminderView get(Viewer actor, UUID id) {
    return find(store.byIds(actor, List.of(id)).get(id), "reminderId");
  }

  /** The account was closed: what it wrote to neighbours is forgotten (L-64). */
  public void forget(UUID account) {
    db.write(() -> {
      store.forget(account);
      return account;
    });
  }
}
