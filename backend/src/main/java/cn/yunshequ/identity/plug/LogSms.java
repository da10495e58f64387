package cn.yunshequ.identity.plug;

import cn.yunshequ.identity.SmsGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** For the demo, which sends nothing: the code stands in the log. */
class LogSms implements SmsGateway {
  private static final Logger LOG = LoggerFactory.getLogger(LogSms.class);

  @Override
  public void sendCode(String phone, String code) {
    LOG.info("演示模式：{}****{} 的验证码是 {}", phone.substring(0, 3), phone.substring(7), code);
  }
}
