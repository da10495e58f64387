package cn.yunshequ.platform.graphql;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A field that is a component of a record or an entry of a map. */
final class Property {
  private static final MethodType GENERIC = MethodType.methodType(Object.class, Object.class);

  private record Known(Class<?> type, MethodHandle getter) {}

  private final String name;
  private volatile @Nullable Known known;

  Property(String name) {
    this.name = name;
  }

  @Nullable Object of(Object source) {
    if (source instanceof Map<?, ?> map) {
      return map.get(name);
    }
    var last = known;
    if (last == null || last.type() != source.getClass()) {
      last = new Known(source.getClass(), getter(source.getClass()));
      known = last;
    }
    try {
      return (Object) last.getter().invokeExact(source);
    } catch (RuntimeException | Error failed) {
      throw failed;
    } catch (Throwable checked) {
      throw new IllegalStateException(checked);
    }
  }

  private MethodHandle getter(Class<?> type) {
    try {
      Method method = type.getMethod(name);
      if (method.getReturnType() == void.class) {
        throw new Unplanned(type + "." + name + " is no property");
      }
      method.setAccessible(true);
      return MethodHandles.lookup().unreflect(method).asType(GENERIC);
    } catch (ReflectiveOperationException other) {
      throw new Unplanned(type + "." + name + " is read in another way");
    }
  }
}
