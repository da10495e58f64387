package cn.yunshequ.councils.graphql;

import static cn.yunshequ.councils.graphql.CouncilGraphql.list;
import static cn.yunshequ.councils.graphql.CouncilGraphql.node;

import cn.yunshequ.community.OrganisationView;
import cn.yunshequ.councils.SingleIssues;
import cn.yunshequ.councils.model.SingleIssueView;
import cn.yunshequ.councils.store.SingleIssueReads;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Nodes;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** 一事一议一决 in the API. */
@Singleton
class SingleIssueGraphql implements GraphqlModule {
  private static final String GUESTS = "councils.singleIssueGuests";
  private static final int MAX_WORDS = 2000;
  private static final int MAX_NAME = 40;
  private static final int MAX_GUESTS = 20;

  private final SingleIssues issues;
  private final SingleIssueReads reads;

  SingleIssueGraphql(SingleIssues issues, SingleIssueReads reads) {
    this.issues = issues;
    this.reads = reads;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("SingleIssueInvitation", SingleIssueView.class);
    wiring.type("SingleIssueGuest", SingleIssueView.Guest.class);
    wiring.node(SingleIssueView.KIND, reads::byIds);
    wiring.loader(GUESTS, reads::guests);
    field(wiring, "scope", (i, viewer, env) -> node(env, "area", i.areaId()));
    field(wiring, "community", (i, viewer, env) -> node(env, "community", i.communityId()));
    field(wiring, "guests", (i, viewer, env) -> list(env, GUESTS, i.id()));
    field(
        wiring,
        "subject",
        (i, viewer, env) -> i.subject() == null ? null : Nodes.load(env, i.subject()));
    wiring.<SingleIssueView.Guest>field(
        "SingleIssueGuest",
        "organisation",
        (g, viewer, env) ->
            g.organisationId() == null
                ? null
                : node(env, OrganisationView.KIND, g.organisationId()));
    wiring.query("singleIssue", (viewer, env) -> CouncilGraphql.one(env, SingleIssueView.KIND));
    wiring.query("singleIssues", this::page);
    wireActs(wiring);
  }

  private static void field(Wiring wiring, String name, Wiring.Field<SingleIssueView> reader) {
    wiring.field("SingleIssueInvitation", name, reader);
  }

  private void wireActs(Wiring wiring) {
    wiring.act("inviteOnSingleIssue", "singleIssue", this::invite);
    wiring.act(
        "answerSingleIssue",
        "singleIssue",
        (actor, input, env) ->
            issues.answer(
                actor,
                input.id(SingleIssueView.Guest.KIND, "guestId"),
                input.flag("accept"),
                input.findParagraphs("note", 200).orElse(null)));
    wiring.act(
        "decideSingleIssue",
        "singleIssue",
        (actor, input, env) ->
            issues.decide(actor, issueId(input), input.paragraphs("decision", MAX_WORDS)));
    wiring.act(
        "replyToSingleIssue",
        "singleIssue",
        (actor, input, env) ->
            issues.reply(actor, issueId(input), input.paragraphs("reply", MAX_WORDS)));
  }

  private static UUID issueId(Input input) {
    return input.id(SingleIssueView.KIND, "singleIssueId");
  }

  private Object page(Viewer viewer, DataFetchingEnvironment env) {
    var community =
        GlobalId.decode("community", env.getArgumentOrDefault("communityId", ""), "communityId");
    boolean overdue = env.getArgumentOrDefault("overdue", false);
    return Paging.connection(
        reads.page(viewer, community, overdue, Paging.first(env), Paging.after(env)));
  }

  private Object invite(Viewer actor, Input input, DataFetchingEnvironment env) {
    return issues.invite(
        actor,
        new SingleIssues.Asking(
            CouncilMutations.scope(input),
            input.line("title", 60),
            input.paragraphs("issue", MAX_WORDS),
            MeetingMutations.subject(input),
            input.find("meetsAt", Instant.class).orElse(null),
            MeetingMutations.line(input, "place", 100),
            input.find("replyDueOn", LocalDate.class).orElse(null),
            MeetingMutations.objects(input, "guests", MAX_GUESTS).stream()
                .map(SingleIssueGraphql::guest)
                .toList()),
        input.find("requestKey").orElse(null));
  }

  private static SingleIssues.Guest guest(Input input) {
    var guest =
        new SingleIssues.Guest(
            input.findId(OrganisationView.KIND, "organisationId").orElse(null),
            input.findId("resident", "residentId").orElse(null),
            MeetingMutations.line(input, "name", MAX_NAME));
    long given =
        Stream.of(guest.organisation(), guest.account(), guest.name())
            .filter(Objects::nonNull)
            .count();
    if (given != 1) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "guests").asException();
    }
    return guest;
  }
}
