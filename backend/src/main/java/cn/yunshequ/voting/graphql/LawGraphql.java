package cn.yunshequ.voting.graphql;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.voting.BallotPages;
import cn.yunshequ.voting.BallotView;
import cn.yunshequ.voting.Laws;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.VotingLaw;
import cn.yunshequ.voting.store.LawReads;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** The law as data, and links to official votes, in the API. */
@Singleton
class LawGraphql implements GraphqlModule {
  private static final String OFFICIAL = "ballot.official";
  private static final int MAX_NOTE = 200;

  private final Laws laws;
  private final LawReads reads;
  private final BallotPages pages;

  LawGraphql(Laws laws, LawReads reads, BallotPages pages) {
    this.laws = laws;
    this.reads = reads;
    this.pages = pages;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(OFFICIAL, reads::official);
    wiring.query(
        "votingLaw",
        (viewer, env) ->
            laws.of(viewer, BallotGraphql.placeId(env.getArgumentOrDefault("communityId", ""))));
    wiring.<VotingLaw.MatterRule>field(
        "MatterRule", "matterName", (rule, viewer, env) -> rule.matter().zh());
    wiring.<VotingLaw.MatterRule>field(
        "MatterRule", "rule", (rule, viewer, env) -> BallotGraphql.rule(rule.rule()));
    wiring.<BallotView>field(
        "Ballot",
        "officialVote",
        (ballot, viewer, env) -> Loaded.load(env, OFFICIAL, ballot.ballot().id()));
    wiring.act("linkOfficialVote", "ballot", this::link);
  }

  private Object link(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id = input.id(Ballot.KIND, "ballotId");
    laws.link(actor, id, input.raw("url"), input.findParagraphs("note", MAX_NOTE).orElse(null));
    return Objects.requireNonNull(pages.byId(actor, List.of(id)).get(id));
  }
}
