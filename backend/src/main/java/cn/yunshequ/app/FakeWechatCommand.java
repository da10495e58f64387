package cn.yunshequ.app;

import cn.yunshequ.wechat.fake.FakeWeChat;
import java.io.PrintStream;
import java.time.Clock;
import tools.jackson.databind.json.JsonMapper;

/** {@code fake-wechat [PORT]}: a WeChat on this machine, for developers of mini-programs. */
final class FakeWechatCommand {
  private static final int PORT = 8091;

  private FakeWechatCommand() {}

  /** Its threads keep the process alive until it is ended. */
  static void run(String[] args, PrintStream out) {
    int port = args.length > 1 ? Integer.parseInt(args[1]) : PORT;
    var fake = FakeWeChat.start(port, JsonMapper.builder().build(), Clock.systemUTC());
    out.printf("微信替身已在 %s 启动；按 Ctrl+C 结束。旋钮说明：%s/fake/%n", fake.address(), fake.address());
    out.printf(
        "让云社区用它：WECHAT_URL=%s WECHAT_APPS=%s backend/portal run%n",
        fake.address(), FakeWeChat.APPS);
  }
}
