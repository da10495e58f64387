package cn.yunshequ.moderation.graphql;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.model.Appeal;
import cn.yunshequ.platform.graphql.Identified;

/**
 * An appeal with its public id.
 *
 * @param title what the words appealed about are about; empty unless read in the list to hear
 */
record AppealView(Appeal appeal, String title, String excerpt) implements Identified {
  @Override
  public SubjectRef ref() {
    return new SubjectRef("appeal", appeal.id());
  }
}
