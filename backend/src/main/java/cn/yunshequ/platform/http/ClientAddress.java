package cn.yunshequ.platform.http;

import cn.yunshequ.kernel.CannotStartException;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The network address a request came from, as limits count it. Only a proxy of ours may name its
 * client in X-Real-IP: whoever could name any address would never be limited.
 */
@Singleton
public class ClientAddress {
  private static final String NAMED = "X-Real-IP";
  private static final String LOOPBACK = "loopback";

  private final boolean loopback;
  private final List<IpSubnetFilterRule> proxies = new ArrayList<>();

  /**
   * @param trusted addresses (10.1.2.3), networks (10.1.2.0/24) and the word loopback, joined by
   *     commas; empty when there is no proxy
   */
  ClientAddress(@Value("${portal.trusted-proxies:loopback}") String trusted) {
    var named = Arrays.stream(trusted.split(",")).map(String::strip).toList();
    loopback = named.contains(LOOPBACK);
    named.stream()
        .filter(proxy -> !proxy.isEmpty() && !proxy.equals(LOOPBACK))
        .map(ClientAddress::network)
        .forEach(proxies::add);
  }

  private static IpSubnetFilterRule network(String named) {
    var whole = named.contains(":") ? "/128" : "/32";
    var network = named.contains("/") ? named : named + whole;
    if (!network.matches("[0-9a-fA-F.:]+/\\d{1,3}")) {
      throw new CannotStartException(
          "PORTAL_TRUSTED_PROXIES（portal.trusted-proxies）里写地址、10.1.2.0/24 这样的网段或 loopback，不能写“"
              + named
              + "”。");
    }
    return new IpSubnetFilterRule(network, IpFilterRuleType.ACCEPT);
  }

  /** The same with the port, where it is known, for the log of acts (L-72). */
  public String withPort(HttpRequest<?> request) {
    var named = request.getHeaders().get(NAMED);
    var address = of(request);
    return address.equals(named) ? address : address + ':' + request.getRemoteAddress().getPort();
  }

  /** The last hop's address, or whom a trusted proxy names. */
  public String of(HttpRequest<?> request) {
    return of(request.getRemoteAddress(), request.getHeaders().get(NAMED));
  }

  String of(InetSocketAddress hop, @Nullable String named) {
    var address = hop.getAddress();
    if (address == null) {
      return "unknown";
    }
    boolean trusted =
        (loopback && address.isLoopbackAddress())
            || proxies.stream().anyMatch(proxy -> proxy.matches(hop));
    return trusted && named != null ? named : address.getHostAddress();
  }
}
