package cn.yunshequ.volunteering.graphql;

import cn.yunshequ.community.Places;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.volunteering.store.SkillReads;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;

/** Who can do what, in the API. */
@Singleton
class SkillGraphql implements GraphqlModule {
  private final SkillReads reads;
  private final Places places;

  SkillGraphql(SkillReads reads, Places places) {
    this.reads = reads;
    this.places = places;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.query("skilledVolunteers", this::page);
  }

  private Object page(Viewer viewer, DataFetchingEnvironment env) {
    viewer.account();
    var community = Edges.communityId(env);
    String skill = env.getArgument("skill");
    return Paging.connection(
        reads.page(
            viewer,
            community,
            places.get(community, "communityId").path(),
            skill == null || skill.isBlank() ? null : skill.strip(),
            Paging.first(env),
            Paging.after(env)));
  }
}
