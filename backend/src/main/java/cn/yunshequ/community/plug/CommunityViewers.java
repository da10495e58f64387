package cn.yunshequ.community.plug;

import cn.yunshequ.community.store.ViewerLookup;
import cn.yunshequ.identity.AccessTokens;
import cn.yunshequ.identity.model.SessionSecret;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Later;
import cn.yunshequ.platform.session.Credentials;
import cn.yunshequ.platform.session.ViewerSource;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The viewer behind credentials; a guest for anything that proves nothing. */
@Singleton
class CommunityViewers implements ViewerSource {
  private final AccessTokens tokens;
  private final ViewerLookup lookup;
  private final Clock clock;
  private final Cache<Credentials, Viewer> seen =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofMinutes(10)).build();

  CommunityViewers(AccessTokens tokens, ViewerLookup lookup, Clock clock) {
    this.tokens = tokens;
    this.lookup = lookup;
    this.clock = clock;
  }

  @Override
  public Viewer viewer(Credentials credentials) {
    return now(credentials).get();
  }

  @Override
  public Optional<Claim> claim(Credentials credentials) {
    var viewer = seen.getIfPresent(credentials);
    return viewer == null ? Optional.empty() : Optional.of(new Claim(viewer, now(credentials)));
  }

  private Later<Viewer> now(Credentials credentials) {
    Later<Optional<Viewer>> found =
        switch (credentials) {
          case Credentials.Bearer(String token) -> bearer(token);
          case Credentials.WebCookie(String secret) ->
              lookup.byCookie(new SessionSecret(secret).hash(), clock.instant());
          case Credentials.None() -> Later.done(Optional.empty());
        };
    return found.map(viewer -> {
      if (viewer.isPresent()) {
        seen.put(credentials, viewer.get());
      } else {
        seen.invalidate(credentials);
      }
      return viewer.orElse(Viewer.GUEST);
    });
  }

  private Later<Optional<Viewer>> bearer(String token) {
    return tokens
        .read(token)
        .map(h -> lookup.bySession(h.sessionId(), h.accountId(), clock.instant()))
        .orElseGet(() -> Later.done(Optional.empty()));
  }
}
