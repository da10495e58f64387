package cn.yunshequ.platform.http;

import cn.yunshequ.kernel.CannotStartException;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Demo or production. The demo has known codes for known persons, so it is refused on an address
 * that others can reach unless that is explicitly allowed.
 */
@Context
public class PortalMode {
  private final boolean demo;

  PortalMode(
      @Value("${portal.mode:demo}") String mode,
      @Value("${micronaut.server.host:127.0.0.1}") String host,
      @Value("${portal.demo-anywhere:false}") boolean demoAnywhere) {
    if (!mode.equals("demo") && !mode.equals("production")) {
      throw new CannotStartException("PORTAL_MODE 只能是 demo 或 production，不能是“" + mode + "”。");
    }
    demo = mode.equals("demo");
    if (demo && !demoAnywhere && !isLoopback(host)) {
      throw new CannotStartException(
          "演示模式只能在本机地址上启动（现在是 "
              + host
              + "）。正式使用请设 PORTAL_MODE=production；确要公开演示请设 PORTAL_DEMO_ANYWHERE=true。");
    }
  }

  public boolean isDemo() {
    return demo;
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
