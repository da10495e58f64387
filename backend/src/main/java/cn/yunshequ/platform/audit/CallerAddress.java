package cn.yunshequ.platform.audit;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The network address and port of whoever asks, for the log of acts (L-72). */
public final class CallerAddress {
  private static final ScopedValue<String> ADDRESS = ScopedValue.newInstance();

  private CallerAddress() {}

  /** Does something on behalf of whoever is at that address. */
  public static <T> T during(String address, Supplier<T> work) {
    return ScopedValue.where(ADDRESS, address).call(work::get);
  }

  /** True while somebody asks over the network. */
  public static boolean isKnown() {
    return ADDRESS.isBound();
  }

  static @Nullable String now() {
    return ADDRESS.isBound() ? ADDRESS.get() : null;
  }
}
