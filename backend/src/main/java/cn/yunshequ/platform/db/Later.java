package cn.yunshequ.platform.db;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose statement has not been sent yet. Those that are wanted at the same moment travel
 * to PostgreSQL and back together ({@link Wire}); one that is wanted alone is sent by {@link #get}.
 */
public final class Later<T extends @Nullable Object> {
  /** A statement with its values and what makes an answer of its rows. */
  record Asked(Shape<?> shape, Values values, Function<Row.Cursor, ?> reader) {}

  private final @Nullable Wire wire;
  private final @Nullable Asked asked;
  private final Function<@Nullable Object, T> then;

  private Later(@Nullable Wire wire, @Nullable Asked asked, Function<@Nullable Object, T> then) {
    this.wire = wire;
    this.asked = asked;
    this.then = then;
  }

  static <T extends @Nullable Object> Later<T> asked(Wire wire, Asked asked) {
    return new Later<>(wire, asked, Later::cast);
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // T may be nullable; its reader knows
  private static <T extends @Nullable Object> T cast(@Nullable Object read) {
    return (T) read;
  }

  /** An answer that needs no statement. */
  public static <T extends @Nullable Object> Later<T> done(T answer) {
    return new Later<>(null, null, nothing -> answer);
  }

  /** The same statement, its answer made into another. */
  public <U extends @Nullable Object> Later<U> map(Function<? super T, ? extends U> next) {
    return new Later<>(wire, asked, read -> next.apply(then.apply(read)));
  }

  /** Sends it alone. */
  public T get() {
    return wire == null || asked == null
        ? then.apply(null)
        : then.apply(wire.send(List.of(asked)).getFirst());
  }

  @Nullable Asked toSend() {
    return asked;
  }

  T answer(@Nullable Object read) {
    return then.apply(read);
  }
}
