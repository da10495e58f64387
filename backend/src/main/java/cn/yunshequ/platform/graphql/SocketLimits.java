package cn.yunshequ.platform.graphql;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many lines a node holds, and one address. A committee's Wi-Fi is one address. */
@Singleton
class SocketLimits {
  private final int most;
  private final int perAddress;
  private final AtomicInteger all = new AtomicInteger();
  private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

  SocketLimits(
      @Value("${live.most:5000}") int most, @Value("${live.per-address:300}") int perAddress) {
    this.most = most;
    this.perAddress = perAddress;
  }

  boolean enter(String address) {
    int here = byAddress.merge(address, 1, Integer::sum);
    if (all.incrementAndGet() <= most && here <= perAddress) {
      return true;
    }
    leave(address);
    return false;
  }

  void leave(String address) {
    all.decrementAndGet();
    byAddress.computeIfPresent(address, (a, n) -> n <= 1 ? null : n - 1);
  }

  int open() {
    return all.get();
  }
}
