package cn.yunshequ.community;

import cn.yunshequ.community.store.ViewerLookup;
import cn.yunshequ.kernel.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Accounts as viewers when nobody asks just now: to decide what they may be told. Rights change, so
 * they are looked up each time.
 */
@Singleton
public class Viewers {
  private final ViewerLookup lookup;
  private final Clock clock;

  Viewers(ViewerLookup lookup, Clock clock) {
    this.lookup = lookup;
    this.clock = clock;
  }

  /** Those that live, with what they may today. One statement. */
  public Map<UUID, Viewer> of(Collection<UUID> accounts) {
    return accounts.isEmpty() ? Map.of() : lookup.byAccounts(accounts, clock.instant());
  }

  /** Empty when the account is closed. */
  public Optional<Viewer> of(UUID account) {
    return Optional.ofNullable(of(java.util.List.of(account)).get(account));
  }
}
