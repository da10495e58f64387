package cn.yunshequ.identity.plug;

import cn.yunshequ.identity.Accounts;
import cn.yunshequ.identity.Sessions;
import cn.yunshequ.identity.SignIns;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Every hour: what is over about signing in is forgotten (L-61, no more than needed). */
@Singleton
class IdentitySweep {
  private final Sessions sessions;
  private final SignIns signIns;
  private final Accounts accounts;

  IdentitySweep(Sessions sessions, SignIns signIns, Accounts accounts) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.signIns = signIns;
  }

  /** Every ten minutes: accounts whose seven days are over. */
  @Scheduled(initialDelay = "2m", fixedDelay = "10m")
  void close() {
    accounts.closeDue();
  }

  @Scheduled(initialDelay = "7m", fixedDelay = "1h")
  void sweep() {
    sessions.sweep();
    signIns.sweep();
  }
}
