package cn.yunshequ.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

/** Short-lived bearer tokens. They name a session; whether it still lives, the database says. */
@Singleton
public class AccessTokens {
  public static final Duration LIFE = Duration.ofMinutes(15);
  private static final String SESSION = "sid";

  private final Secrets secrets;
  private final Clock clock;
  // A signature once found good stays good; when it expires is looked at each time.
  private final Cache<String, Proof> proven = Caffeine.newBuilder().maximumSize(20_000).build();

  AccessTokens(Secrets secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Whose token it is. */
  public record Holder(UUID accountId, UUID sessionId) {}

  private record Proof(Holder holder, Instant expires) {}

  String issue(Holder holder, Instant expiresAt) {
    var claims =
        new JWTClaimsSet.Builder()
            .subject(holder.accountId().toString())
            .claim(SESSION, holder.sessionId().toString())
            .expirationTime(Date.from(expiresAt))
            .build();
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    try {
      token.sign(new MACSigner(secrets.token()));
    } catch (JOSEException noSuchAlgorithm) {
      throw new IllegalStateException(noSuchAlgorithm);
    }
    return token.serialize();
  }

  /** The holder; empty for anything forged, malformed or expired. */
  public Optional<Holder> read(String token) {
    var known = proven.getIfPresent(token);
    if (known != null) {
      return clock.instant().isBefore(known.expires())
          ? Optional.of(known.holder())
          : Optional.empty();
    }
    var proof = prove(token);
    proof.ifPresent(each -> proven.put(token, each));
    return proof.map(Proof::holder);
  }

  private Optional<Proof> prove(String token) {
    try {
      var jwt = SignedJWT.parse(token);
      // The algorithm is ours to choose, never the token's.
      if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
          || !jwt.verify(new MACVerifier(secrets.token()))) {
        return Optional.empty();
      }
      var claims = jwt.getJWTClaimsSet();
      var expires = claims.getExpirationTime();
      if (expires == null || !clock.instant().isBefore(expires.toInstant())) {
        return Optional.empty();
      }
      return Optional.of(
          new Proof(
              new Holder(
                  UUID.fromString(claims.getSubject()),
                  UUID.fromString(claims.getStringClaim(SESSION))),
              expires.toInstant()));
    } catch (ParseException | JOSEException | IllegalArgumentException forged) {
      return Optional.empty();
    }
  }
}
