package cn.yunshequ.moderation.graphql;

import cn.yunshequ.community.Places;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.DeskRules;
import cn.yunshequ.moderation.Silences;
import cn.yunshequ.moderation.model.ModerationSetting;
import cn.yunshequ.moderation.model.ReportReason;
import cn.yunshequ.moderation.model.TrustLevel;
import cn.yunshequ.moderation.model.WatchedWord;
import cn.yunshequ.moderation.model.WordAction;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Identified;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Wiring;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;

/** Watched words, settings and silences in the API. */
@Singleton
class DeskRulesGraphql implements GraphqlModule {
  private final DeskRules rules;
  private final Silences silences;
  private final Places places;

  DeskRulesGraphql(DeskRules rules, Silences silences, Places places) {
    this.rules = rules;
    this.silences = silences;
    this.places = places;
  }

  /** A watched word with its public id. */
  record WordView(WatchedWord watched) implements Identified {
    @Override
    public SubjectRef ref() {
      return new SubjectRef("word", watched.id());
    }
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("WatchedWord", WordView.class);
    wiring.<WordView>field("WatchedWord", "word", (v, viewer, env) -> v.watched().word());
    wiring.<WordView>field("WatchedWord", "action", (v, viewer, env) -> v.watched().action());
    wiring.<WordView>field("WatchedWord", "bySound", (v, viewer, env) -> v.watched().bySound());
    wiring.<WordView>field(
        "WatchedWord", "everywhere", (v, viewer, env) -> v.watched().everywhere());
    wiring.query(
        "watchedWords",
        (viewer, env) -> rules.words(viewer, place(env)).stream().map(WordView::new).toList());
    wiring.query(
        "watchedWordPreview",
        (viewer, env) ->
            rules.preview(
                viewer,
                place(env),
                env.getArgumentOrDefault("word", ""),
                Boolean.TRUE.equals(env.getArgument("bySound")),
                env.getArgumentOrDefault("sample", "")));
    wiring.query("moderationSetting", "审核设置", (viewer, env) -> rules.setting(viewer, place(env)));
    wiring.act(
        "watchWord",
        "word",
        (actor, input, env) ->
            new WordView(
                rules.watch(
                    actor,
                    place(input),
                    input.raw("word"),
                    input.choice("action", WordAction.class),
                    input.flag("bySound"))));
    wiring.act(
        "unwatchWord",
        "word",
        (actor, input, env) ->
            new WordView(rules.unwatch(actor, place(input), input.id("word", "wordId"))));
    wiring.act(
        "setModeration",
        "setting",
        (actor, input, env) ->
            rules.set(
                actor,
                place(input),
                new ModerationSetting(
                    input.number("hideAt"),
                    input.number("hideHouseholds"),
                    input.choice("heardFrom", TrustLevel.class))));
    wiring.act(
        "silenceResident",
        "decision",
        (actor, input, env) ->
            new DecisionView(
                silences.silence(
                    actor,
                    place(input),
                    input.id("resident", "residentId"),
                    input.number("days"),
                    input.choice("reasonCode", ReportReason.class),
                    input.raw("note"))));
    wiring.act(
        "liftSilence",
        "decision",
        (actor, input, env) ->
            new DecisionView(
                silences.lift(
                    actor, place(input), input.id("resident", "residentId"), input.raw("note"))));
  }

  private AreaPath place(DataFetchingEnvironment env) {
    String id = env.getArgumentOrDefault("communityId", "");
    return places.get(GlobalId.decode("community", id, "communityId"), "communityId").path();
  }

  private AreaPath place(Input input) {
    return places.get(input.id("community", "communityId"), "communityId").path();
  }
}
