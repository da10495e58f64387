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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes what depends on how the portal is deployed. */
@Factory
class IdentityFactory {
  private static final Logger LOG = LoggerFactory.getLogger(IdentityFactory.class);

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
      @Value("${portal.secrets.phone-key:}") String phoneKey,
      @Value("${portal.secrets.hash-key:}") String hashKey,
      @Value("${portal.secrets.token-key:}") String tokenKey) {
    var source = new SecretSource(Path.of(data, "secrets"), mode.isDemo());
    return new Secrets(
        source.secret("phone-key", phoneKey),
        source.secret("hash-key", hashKey),
        source.secret("token-key", tokenKey));
  }

  @Singleton
  @Requires(missingBeans = SmsGateway.class)
  SmsGateway sms(
      PortalMode mode,
      Clock clock,
      @Value("${sms.url:`https://dysmsapi.aliyuncs.com`}") String url,
      @Value("${sms.key:}") String key,
      @Value("${sms.secret:}") String secret,
      @Value("${sms.sign-name:}") String signName,
      @Value("${sms.template:}") String template) {
    if (!key.isBlank()) {
      return new AliyunSms(
          URI.create(url), new AcsSignature(key, secret), signName, template, clock);
    }
    if (mode.isDemo()) {
      return new LogSms();
    }
    LOG.warn(
        "没有短信服务，无法登录：请设置 SMS_KEY、SMS_SECRET、SMS_SIGN_NAME、SMS_TEMPLATE / no SMS provider is set");
    return (phone, code) -> {
      throw new SmsGateway.SmsFailedException("no provider is set", null);
    };
  }
}
