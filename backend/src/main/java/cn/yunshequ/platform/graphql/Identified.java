package cn.yunshequ.platform.graphql;

import cn.yunshequ.kernel.SubjectRef;

/** An object of the API with an opaque id. */
public interface Identified {
  SubjectRef ref();
}
