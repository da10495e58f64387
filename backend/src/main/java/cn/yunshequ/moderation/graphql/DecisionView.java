package cn.yunshequ.moderation.graphql;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.model.Decision;
import cn.yunshequ.platform.graphql.Identified;

/** A decision with its public id. */
record DecisionView(Decision decision) implements Identified {
  @Override
  public SubjectRef ref() {
    return new SubjectRef("decision", decision.id());
  }
}
