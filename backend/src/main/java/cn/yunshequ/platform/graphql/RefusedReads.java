package cn.yunshequ.platform.graphql;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.PlaceOf;
import cn.yunshequ.platform.audit.RefusedActs;
import cn.yunshequ.platform.db.Db;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Reading doors that were closed to somebody: the log of acts says so (L-72). */
@Singleton
class RefusedReads {
  private final RefusedActs acts;
  private final List<PlaceOf> places;

  RefusedReads(RefusedActs acts, List<PlaceOf> places) {
    this.acts = acts;
    this.places = places;
  }

  /**
   * @param name what the door leads to, in Chinese
   */
  void told(
      String name, String door, Viewer viewer, DataFetchingEnvironment env, RefusedException why) {
    // A line a day is no part of what the question costs.
    Db.counting(
        new AtomicInteger(),
        () -> {
          var object = about(env);
          acts.couldNotRead(
              viewer,
              "查看" + name,
              door,
              object.orElse(null),
              object.flatMap(this::place),
              why.refusals().getFirst());
          return door;
        });
  }

  private static Optional<SubjectRef> about(DataFetchingEnvironment env) {
    return env.getArguments().values().stream()
        .filter(String.class::isInstance)
        .map(id -> read(String.valueOf(id)))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static @Nullable SubjectRef read(String id) {
    try {
      return GlobalId.decode(id);
    } catch (RefusedException noId) {
      return null;
    }
  }

  private Optional<AreaPath> place(SubjectRef object) {
    return places.stream().flatMap(each -> each.find(object).stream()).findFirst();
  }
}
