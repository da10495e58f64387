package cn.yunshequ.community.plug;

import cn.yunshequ.community.store.ViewerLookup;
import cn.yunshequ.identity.AccessTokens;
import cn.yunshequ.identity.model.SessionSecret;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.session.Credentials;
import cn.yunshequ.platform.session.ViewerSource;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** The viewer behind credentials; a guest for anything that proves nothing. */
@Singleton
class CommunityViewers implements ViewerSource {
  private final AccessTokens tokens;
  private final ViewerLookup lookup;
  private final Clock clock;

  CommunityViewers(AccessTokens tokens, ViewerLookup lookup, Clock clock) {
    this.tokens = tokens;
    this.lookup = lookup;
    this.clock = clock;
  }

  @Override
  public Viewer viewer(Credentials credentials) {
    var found =
        switch (credentials) {
          case Credentials.Bearer(String token) -> bearer(token);
          case Credentials.WebCookie(String secret) ->
              lookup.byCookie(new SessionSecret(secret).hash(), clock.instant());
          case Credentials.None() -> Optional.<Viewer>empty();
        };
    return found.orElse(Viewer.GUEST);
  }

  private Optional<Viewer> bearer(String token) {
    return tokens
        .read(token)
        .flatMap(h -> lookup.bySession(h.sessionId(), h.accountId(), clock.instant()));
  }
}
