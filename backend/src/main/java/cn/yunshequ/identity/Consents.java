package cn.yunshequ.identity;

import cn.yunshequ.identity.model.Consent;
import cn.yunshequ.identity.model.ConsentDocument;
import cn.yunshequ.identity.store.ConsentStore;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Consent is free, informed, by version, and as easily withdrawn as given (L-60). */
@Singleton
public class Consents {
  private final Db db;
  private final ConsentStore store;
  private final Clock clock;

  Consents(Db db, ConsentStore store, Clock clock) {
    this.db = db;
    this.store = store;
    this.clock = clock;
  }

  /** All the viewer ever gave, newest first. */
  public List<Consent> of(Viewer viewer) {
    return store.of(viewer.account());
  }

  /**
   * @param version the one that was read; an older one is refused, because it is not what holds
   * @throws cn.yunshequ.kernel.RefusedException CHANGED_MEANWHILE
   */
  public List<Consent> give(Viewer actor, ConsentDocument document, String version) {
    if (!document.version().equals(version)) {
      throw Refusal.of(CommonRefusal.CHANGED_MEANWHILE, "version").asException();
    }
    return db.write(() -> {
      store.give(actor.account(), document, clock.instant());
      return store.of(actor.account());
    });
  }

  /** Withdraws it in all versions; nothing happens when there is none. */
  public List<Consent> withdraw(Viewer actor, ConsentDocument document) {
    return db.write(() -> {
      store.withdraw(actor.account(), document, clock.instant());
      return store.of(actor.account());
    });
  }
}
