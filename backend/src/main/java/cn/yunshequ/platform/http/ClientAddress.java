package cn.yunshequ.platform.http;

import io.micronaut.http.HttpRequest;

/** The network address a request came from, as limits count it. */
public final class ClientAddress {
  private ClientAddress() {}

  /** The same with the port, where it is known, for the log of acts (L-72). */
  public static String withPort(HttpRequest<?> request) {
    var named = request.getHeaders().get("X-Real-IP");
    var address = of(request);
    return address.equals(named) ? address : address + ':' + request.getRemoteAddress().getPort();
  }

  /**
   * The last hop's address; a proxy of ours on loopback may name its client in X-Real-IP, nobody
   * else may.
   */
  public static String of(HttpRequest<?> request) {
    var address = request.getRemoteAddress().getAddress();
    if (address == null) {
      return "unknown";
    }
    var named = request.getHeaders().get("X-Real-IP");
    return (address.isLoopbackAddress() || address.isSiteLocalAddress()) && named != null
        ? named
        : address.getHostAddress();
  }
}
