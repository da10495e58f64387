package cn.yunshequ.cases.graphql;

import cn.yunshequ.cases.Cases;
import cn.yunshequ.cases.model.CaseStory;
import cn.yunshequ.cases.model.CaseWords;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Nodes;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.proposals.model.ProposalView;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The acts on cases: read the input, call the door. */
@Singleton
class CaseMutations implements GraphqlModule {
  private static final int REASON = 200;

  private final Cases cases;

  CaseMutations(Cases cases) {
    this.cases = cases;
  }

  @Override
  public void wire(Wiring wiring) {
    act(wiring, "beginCase", this::begin);
    act(wiring, "editCase", (a, in) -> cases.edit(a, id(in), version(in), words(in)));
    act(
        wiring,
        "publishCase",
        (a, in) -> cases.publish(a, id(in), version(in), in.flag("namesChecked")));
    act(
        wiring,
        "correctCase",
        (a, in) ->
            cases.correct(
                a,
                id(in),
                version(in),
                words(in),
                in.paragraphs("note", REASON),
                in.flag("namesChecked")));
    act(
        wiring,
        "withdrawCase",
        (a, in) ->
            cases.withdraw(a, id(in), in.paragraphs("reason", REASON), in.flag("namesChecked")));
    wiring.act(
        "referToCase",
        "proposal",
        (actor, input, env) -> {
          var proposal = cases.refer(actor, input.id(ProposalView.KIND, "proposalId"), id(input));
          return Nodes.load(env, new SubjectRef(ProposalView.KIND, proposal));
        });
  }

  @FunctionalInterface
  private interface Act {
    CaseStory perform(Viewer actor, Input input);
  }

  private static void act(Wiring wiring, String name, Act act) {
    wiring.act(name, "caseStory", (actor, input, env) -> act.perform(actor, input));
  }

  private CaseStory begin(Viewer actor, Input input) {
    return cases.begin(
        actor,
        input.id(ProposalView.KIND, "proposalId"),
        words(input),
        input.find("requestKey").orElse(null));
  }

  private static CaseWords words(Input input) {
    return new CaseWords(
        input.line("title", CaseWords.TITLE),
        input.paragraphs("problem", CaseWords.PROBLEM),
        input.paragraphs("process", CaseWords.PROCESS),
        input.paragraphs("cost", CaseWords.COST),
        input.paragraphs("result", CaseWords.RESULT),
        input.paragraphs("lessons", CaseWords.LESSONS));
  }

  private static UUID id(Input input) {
    return input.id(CaseStory.KIND, "caseId");
  }

  private static int version(Input input) {
    return input.number("expectedVersion");
  }
}
