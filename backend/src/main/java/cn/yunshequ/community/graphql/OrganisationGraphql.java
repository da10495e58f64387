package cn.yunshequ.community.graphql;

import cn.yunshequ.community.OrganisationView;
import cn.yunshequ.community.Organisations;
import cn.yunshequ.community.model.OrganisationKind;
import cn.yunshequ.community.store.CommunityReads.CommunityView;
import cn.yunshequ.community.store.OrganisationReads;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Nodes;
import cn.yunshequ.platform.graphql.Wiring;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Organisations that serve a community in the API. */
@Singleton
class OrganisationGraphql implements GraphqlModule {
  private static final int NAME_MAX = 40;
  private static final int MOST_REPRESENTATIVES = 5;
  private static final String SERVING = "community.organisations";
  private static final String REPRESENTATIVES = "community.representatives";

  private final Organisations organisations;
  private final OrganisationReads reads;

  OrganisationGraphql(Organisations organisations, OrganisationReads reads) {
    this.organisations = organisations;
    this.reads = reads;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("Organisation", OrganisationView.class);
    wiring.node(OrganisationView.KIND, reads::byIds);
    wiring.loader(SERVING, reads::serving);
    wiring.loader(REPRESENTATIVES, reads::representatives);
    wiring.<CommunityView>field(
        "Community",
        "organisations",
        (c, viewer, env) -> PlaceGraphql.listed(env, SERVING, c.communityId()));
    wiring.<OrganisationView>field(
        "Organisation",
        "community",
        (o, viewer, env) -> Nodes.load(env, new SubjectRef("community", o.communityId())));
    wiring.<OrganisationView>field(
        "Organisation",
        "representatives",
        (o, viewer, env) -> PlaceGraphql.listed(env, REPRESENTATIVES, o.organisationId()));
    wiring.act("addOrganisation", "organisation", this::add);
    wiring.act("endOrganisation", "organisation", this::end);
  }

  private @Nullable OrganisationView add(Viewer actor, Input input, DataFetchingEnvironment env) {
    var entry =
        new Organisations.Entry(
            input.id("community", "communityId"),
            input.choice("kind", OrganisationKind.class),
            input.line("name", NAME_MAX),
            Set.copyOf(input.ids("resident", "representativeIds", MOST_REPRESENTATIVES)));
    var id = organisations.add(actor, entry, input.find("requestKey").orElse(null));
    return reads.find(actor, id).orElse(null);
  }

  private @Nullable OrganisationView end(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id = input.id(OrganisationView.KIND, "organisationId");
    organisations.end(actor, id);
    return reads.find(actor, id).orElse(null);
  }
}
