package cn.yunshequ.support;

import cn.yunshequ.identity.SmsGateway;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Stands in for the text-message provider: keeps the last code of each number. */
public final class RecordingSms implements SmsGateway {
  private final Map<String, String> last = new ConcurrentHashMap<>();

  @Override
  public void sendCode(String phone, String code) {
    last.put(phone, code);
  }

  public String codeFor(String phone) {
    return String.valueOf(last.get(phone));
  }
}
