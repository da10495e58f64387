package cn.yunshequ.community.on;

import cn.yunshequ.community.ClaimWatcher;
import cn.yunshequ.community.store.MandateStore;
import cn.yunshequ.community.store.OfficeStore;
import cn.yunshequ.community.store.PersonStore;
import cn.yunshequ.community.store.ResidencyStore;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/**
 * A closed account no longer speaks for its person. The person and the membership stay, so what was
 * done stays counted and nobody gets a second voice.
 */
@Singleton
class OnAccountClosed implements EventHandler {
  private final PersonStore persons;
  private final ResidencyStore claims;
  private final MandateStore mandates;
  private final OfficeStore offices;
  private final List<ClaimWatcher> watchers;
  private final Clock clock;

  OnAccountClosed(
      PersonStore persons,
      ResidencyStore claims,
      MandateStore mandates,
      OfficeStore offices,
      List<ClaimWatcher> watchers,
      Clock clock) {
    this.mandates = mandates;
    this.offices = offices;
    this.watchers = List.copyOf(watchers);
    this.persons = persons;
    this.claims = claims;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "community.account-closed";
  }

  @Override
  public void on(Event event) {
    if (event.kind().equals("AccountClosed")) {
      persons.unlink(event.subject().id(), clock.instant());
      persons.erase(event.subject().id());
      claims.eraseOf(event.subject().id());
      offices.endAllOf(event.subject().id(), CivicTime.dayOf(clock.instant()));
      mandates.forget(event.subject().id(), clock.instant());
      var waiting = claims.waitingOf(event.subject().id());
      claims.endAllOf(event.subject().id());
      waiting.forEach(claim -> watchers.forEach(w -> w.decided(claim)));
    }
  }
}
