package cn.yunshequ.notification;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.model.FollowState;
import cn.yunshequ.notification.model.NotificationRefusal;
import cn.yunshequ.notification.store.FollowReads;
import cn.yunshequ.notification.store.FollowStore;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Following and muting, by any account, on any subject it may see. */
@Singleton
public class Follows {
  /** Nobody reads more; a list without an end is an attack. */
  public static final int MOST = 2_000;

  private final Db db;
  private final FollowStore store;
  private final FollowReads reads;
  private final Sources sources;
  private final Clock clock;

  Follows(Db db, FollowStore store, FollowReads reads, Sources sources, Clock clock) {
    this.db = db;
    this.store = store;
    this.reads = reads;
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * From now on the account hears of every step of it. Again: nothing changes.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, TOO_MANY_FOLLOWED
   */
  public FollowState follow(Viewer actor, SubjectRef subject) {
    actor.account();
    if (!sources.sees(actor, subject)) {
      throw Refusal.of(CommonRefusal.NOT_FOUND, "subjectId").asException();
    }
    return db.write(() -> {
      if (store.count(actor.account(), MOST) >= MOST && !state(actor, subject).following()) {
        throw Refusal.of(NotificationRefusal.TOO_MANY_FOLLOWED).with("max", MOST).asException();
      }
      return put(actor, subject, new FollowState(true, false));
    });
  }

  /** Never refused: who cannot see it any more must still get rid of it. */
  public FollowState unfollow(Viewer actor, SubjectRef subject) {
    actor.account();
    return db.write(
        () -> put(actor, subject, new FollowState(false, state(actor, subject).muted())));
  }

  /** Silences everything about a subject but alerts, also what one would hear as its author. */
  public FollowState mute(Viewer actor, SubjectRef subject, boolean muted) {
    actor.account();
    return db.write(
        () -> put(actor, subject, new FollowState(state(actor, subject).following(), muted)));
  }

  public FollowState state(Viewer viewer, SubjectRef subject) {
    return reads.states(viewer, List.of(subject.id())).getOrDefault(subject.id(), FollowState.NONE);
  }

  /** Forgets everything about an account: it is closed (L-64). */
  public void forget(UUID account) {
    db.write(() -> {
      store.forget(account);
      return account;
    });
  }

  private FollowState put(Viewer actor, SubjectRef subject, FollowState state) {
    store.put(actor.account(), subject, state, clock.instant());
    return state;
  }
}
