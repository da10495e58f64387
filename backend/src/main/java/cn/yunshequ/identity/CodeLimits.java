package cn.yunshequ.identity;

import cn.yunshequ.identity.model.PhoneNumber;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.platform.db.Quotas;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How many codes a number and a network address may ask for, whatever node they ask. */
@Singleton
class CodeLimits {
  static final int PER_PHONE_AND_HOUR = 5;
  static final int PER_PHONE_AND_DAY = 10;

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final Quotas quotas;
  private final Phones phones;
  private final SignInSettings settings;

  CodeLimits(Quotas quotas, Phones phones, SignInSettings settings) {
    this.quotas = quotas;
    this.phones = phones;
    this.settings = settings;
  }

  /** Counts this request. The address comes first, so that a flood cannot silence a number. */
  Verdict ask(PhoneNumber phone, String address) {
    int perAddress = settings.codesPerAddressAndHour();
    var verdict = quotas.take("code:address", phones.addressHash(address), perAddress, HOUR);
    var hash = phones.hash(phone);
    if (verdict.isAllowed()) {
      verdict = quotas.take("code:hour", hash, PER_PHONE_AND_HOUR, HOUR);
    }
    return verdict.isAllowed() ? quotas.take("code:day", hash, PER_PHONE_AND_DAY, DAY) : verdict;
  }
}
