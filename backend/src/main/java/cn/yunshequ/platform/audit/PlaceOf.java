package cn.yunshequ.platform.audit;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import java.util.Optional;

/** Port: where something is, so that the desk of that place reads what the log says about it. */
@FunctionalInterface
public interface PlaceOf {
  /** Empty when it has no place that is known here. */
  Optional<AreaPath> find(SubjectRef object);
}
