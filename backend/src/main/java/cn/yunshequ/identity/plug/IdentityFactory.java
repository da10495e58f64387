package cn.yunshequ.identity.plug;

import cn.yunshequ.identity.Secrets;
import cn.yunshequ.identity.SignInSettings;
import cn.yunshequ.identity.SmsGateway;
import cn.yunshequ.platform.http.PortalMode;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;

/** Makes what depends on how the portal is deployed. */
@Factory
class IdentityFactory {
  @Singleton
  SignInSettings settings(@Value("${sign-in.codes-per-address-and-hour:60}") int perAddress) {
    return new SignInSettings(perAddress);
  }

  /** Eager: production without its secrets must not start. */
  @Bean
  @Context
  Secrets secrets(
      PortalMode mode,
      @Value("${portal.data:data}") String data,
      @Value("${portal.secrets.folder:}") String folder,
      @Value("${portal.secrets.phone-seal:}") String phoneSeal,
      @Value("${portal.secrets.lookup:}") String lookup,
      @Value("${portal.secrets.token:}") String token) {
    var source =
        folder.isBlank()
            ? new SecretSource(Path.of(data, "secrets"), mode.isDemo())
            : new SecretSource(Path.of(folder), false);
    return new Secrets(
        source.secret("phone-seal", phoneSeal),
        source.secret("lookup", lookup),
        source.secret("token", token));
  }

  /** Eager for the same reason: production that cannot send codes must not start. */
  @Bean
  @Context
  @Requires(missingBeans = SmsGateway.class)
  SmsGateway sms(
      PortalMode mode,
      Clock clock,
      @Value("${sms.url:}") String url,
      @Value("${sms.key:}") String key,
      @Value("${sms.secret:}") String secret) {
    if (!url.isBlank()) {
      return new HttpSms(URI.create(url), key, secret, clock);
    }
    if (mode.isDemo()) {
      return new LogSms();
    }
    throw new IllegalStateException("正式运行需要短信服务：请设置 SMS_URL、SMS_KEY、SMS_SECRET。");
  }
}
