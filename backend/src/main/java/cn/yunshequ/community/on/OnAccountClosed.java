package cn.yunshequ.community.on;

import cn.yunshequ.community.store.PersonStore;
import cn.yunshequ.community.store.ResidencyStore;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * A closed account no longer speaks for its person. The person and the membership stay, so what was
 * done stays counted and nobody gets a second voice.
 */
@Singleton
class OnAccountClosed implements EventHandler {
  private final PersonStore persons;
  private final ResidencyStore claims;
  private final Clock clock;

  OnAccountClosed(PersonStore persons, ResidencyStore claims, Clock clock) {
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
      claims.endAllOf(event.subject().id());
    }
  }
}
