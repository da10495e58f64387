package cn.yunshequ.conventions.graphql;

import cn.yunshequ.conventions.Amendments;
import cn.yunshequ.conventions.Consultations;
import cn.yunshequ.conventions.Drafting;
import cn.yunshequ.conventions.model.AmendmentKind;
import cn.yunshequ.conventions.model.AmendmentView;
import cn.yunshequ.conventions.model.ArticleView;
import cn.yunshequ.conventions.model.ConventionRules;
import cn.yunshequ.conventions.model.ConventionTopic;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.model.ConventionsRefusal;
import cn.yunshequ.conventions.model.Starter;
import cn.yunshequ.conventions.store.ConventionReads;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.PlainText;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Wiring;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writing, putting to the neighbours and amending in the API. */
@Singleton
class DraftMutations implements GraphqlModule {
  private static final int MAX_REASON = 300;
  private static final int MAX_NOTE = 200;
  private static final int MAX_WHY = 500;

  private final Drafting drafting;
  private final Consultations consultations;
  private final Amendments amendments;
  private final ConventionReads reads;

  DraftMutations(
      Drafting drafting,
      Consultations consultations,
      Amendments amendments,
      ConventionReads reads) {
    this.drafting = drafting;
    this.consultations = consultations;
    this.amendments = amendments;
    this.reads = reads;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.act("draftConvention", "convention", this::draft);
    wiring.act("reviseConvention", "convention", this::revise);
    wiring.act("promoteToArticle", "convention", this::promote);
    wiring.act(
        "inviteDrafter",
        "convention",
        (actor, input, env) ->
            drafting.invite(actor, convention(input), input.id("resident", "residentId")));
    wiring.act(
        "removeDrafter",
        "convention",
        (actor, input, env) ->
            drafting.remove(actor, convention(input), input.id("resident", "residentId")));
    wiring.act(
        "leaveDrafting",
        "convention",
        (actor, input, env) -> drafting.leave(actor, convention(input)).orElse(null));
    wiring.act(
        "publishDraft",
        "convention",
        (actor, input, env) ->
            consultations.publish(actor, convention(input), input.findNumber("days").orElse(null)));
    wiring.act("checkConvention", "convention", this::check);
    wiring.act(
        "withdrawConvention",
        "convention",
        (actor, input, env) ->
            consultations.withdraw(actor, convention(input), words(input, "reason", MAX_REASON)));
    wiring.act("proposeAmendment", "convention", this::propose);
    wiring.act(
        "withdrawAmendment",
        "convention",
        (actor, input, env) ->
            amendments.withdraw(actor, input.id(AmendmentView.KIND, "amendmentId")));
    wiring.act(
        "decideAmendment",
        "convention",
        (actor, input, env) ->
            amendments.decide(
                actor,
                input.id(AmendmentView.KIND, "amendmentId"),
                input.flag("accept"),
                words(input, "reason", MAX_REASON)));
  }

  static UUID convention(Input input) {
    return input.id(ConventionView.KIND, "conventionId");
  }

  /** At least two characters. */
  static String words(Input input, String field, int max) {
    return atLeastTwo(input.paragraphs(field, max), field);
  }

  static String line(Input input, String field, int max) {
    return atLeastTwo(input.line(field, max), field);
  }

  private static String atLeastTwo(String text, String field) {
    if (text.codePointCount(0, text.length()) < 2) {
      throw Refusal.of(CommonRefusal.TEXT_REQUIRED, field).asException();
    }
    return text;
  }

  private static String heading(Input input) {
    return input
        .find("heading")
        .filter(text -> !text.isBlank())
        .map(text -> PlainText.line(text, "heading", ConventionRules.MAX_HEADING))
        .orElse("");
  }

  private Object draft(Viewer actor, Input input, DataFetchingEnvironment env) {
    var starter = input.find("starter").map(code -> starter(actor, code)).orElse(null);
    var entries = entries(input);
    var draft =
        new Drafting.Draft(
            ConventionQueries.scope(input),
            input
                .findChoice("topic", ConventionTopic.class)
                .orElse(starter == null ? ConventionTopic.GENERAL : starter.topic()),
            line(input, "title", ConventionRules.MAX_TITLE),
            preamble(input).orElse(starter == null ? "" : starter.preamble()),
            entries.isEmpty() && starter != null ? entries(starter) : entries);
    return drafting.draft(actor, draft, input.find("requestKey").orElse(null));
  }

  private Starter starter(Viewer actor, String code) {
    return reads.starters(actor).stream()
        .filter(starter -> starter.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "starter").asException());
  }

  private static List<Drafting.Entry> entries(Starter starter) {
    return starter.articles().stream()
        .map(article -> new Drafting.Entry(null, article.heading(), article.text(), null))
        .toList();
  }

  private static java.util.Optional<String> preamble(Input input) {
    return input
        .find("preamble")
        .map(text ->
            text.isBlank()
                ? ""
                : PlainText.paragraphs(text, "preamble", ConventionRules.MAX_PREAMBLE));
  }

  @SuppressWarnings("unchecked")
  private static List<Drafting.Entry> entries(Input input) {
    List<?> raw = input.find("articles", List.class).orElse(List.of());
    if (raw.size() > ConventionRules.MAX_ARTICLES) {
      throw Refusal.of(ConventionsRefusal.ARTICLES_INVALID, "articles").asException();
    }
    return raw.stream().map(each -> entry(new Input((Map<String, Object>) each))).toList();
  }

  private static Drafting.Entry entry(Input input) {
    return new Drafting.Entry(
        input.findId(ArticleView.KIND, "articleId").orElse(null),
        heading(input),
        words(input, "text", ConventionRules.MAX_WORDS),
        input.find("originId").map(GlobalId::decode).orElse(null));
  }

  private Object revise(Viewer actor, Input input, DataFetchingEnvironment env) {
    return drafting.revise(
        actor,
        convention(input),
        input.number("expectedVersion"),
        input.has("title") ? line(input, "title", ConventionRules.MAX_TITLE) : null,
        preamble(input).orElse(null),
        entries(input),
        input.findParagraphs("note", MAX_NOTE).orElse(null));
  }

  private Object promote(Viewer actor, Input input, DataFetchingEnvironment env) {
    return drafting.promote(
        actor,
        convention(input),
        input.number("expectedVersion"),
        GlobalId.decode(input.raw("originId")),
        heading(input),
        words(input, "text", ConventionRules.MAX_WORDS));
  }

  private Object check(Viewer actor, Input input, DataFetchingEnvironment env) {
    return consultations.check(
        actor,
        convention(input),
        input.number("version"),
        input.flag("passed"),
        input.texts("confirmed"),
        input.findParagraphs("reason", MAX_REASON).orElse(null));
  }

  private Object propose(Viewer actor, Input input, DataFetchingEnvironment env) {
    var article = input.findId(ArticleView.KIND, "articleId").orElse(null);
    boolean worded = input.find("text").filter(text -> !text.isBlank()).isPresent();
    var kind = input.findChoice("kind", AmendmentKind.class).orElse(kind(article, worded));
    boolean removes = kind == AmendmentKind.REMOVE;
    if (kind != AmendmentKind.ADD && article == null) {
      throw Refusal.of(CommonRefusal.NOT_FOUND, "articleId").asException();
    }
    return amendments.propose(
        actor,
        new Amendments.Wish(
            convention(input),
            kind,
            article,
            removes ? null : heading(input),
            removes ? null : words(input, "text", ConventionRules.MAX_WORDS),
            words(input, "reason", MAX_WHY),
            input.findNumber("baseVersion").orElse(null)),
        input.find("requestKey").orElse(null));
  }

  private static AmendmentKind kind(@Nullable UUID article, boolean worded) {
    if (article == null) {
      return AmendmentKind.ADD;
    }
    return worded ? AmendmentKind.CHANGE : AmendmentKind.REMOVE;
  }
}
