package cn.yunshequ.conventions.graphql;

import static cn.yunshequ.conventions.graphql.DraftMutations.convention;
import static cn.yunshequ.conventions.graphql.DraftMutations.line;
import static cn.yunshequ.conventions.graphql.DraftMutations.words;

import cn.yunshequ.conventions.Adoptions;
import cn.yunshequ.conventions.Force;
import cn.yunshequ.conventions.Reminders;
import cn.yunshequ.conventions.Signatures;
import cn.yunshequ.conventions.model.ArticleView;
import cn.yunshequ.conventions.model.EditionView;
import cn.yunshequ.conventions.model.MeetingCount;
import cn.yunshequ.conventions.model.ReminderView;
import cn.yunshequ.conventions.model.ReviewConclusion;
import cn.yunshequ.conventions.model.SignatureView;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.platform.time.CivicTime;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Adopting, filing, holding, signing and reminding in the API. */
@Singleton
class LifeMutations implements GraphqlModule {
  private static final int MAX_REASON = 300;
  private static final int MAX_NAME = 30;
  private static final int MAX_OFFICE = 40;
  private static final int MAX_PLACE = 100;
  private static final int MAX_MINUTES = 2000;
  private static final int MAX_NOTE = 200;

  private final Adoptions adoptions;
  private final Force force;
  private final Signatures signatures;
  private final Reminders reminders;
  private final Clock clock;

  LifeMutations(
      Adoptions adoptions, Force force, Signatures signatures, Reminders reminders, Clock clock) {
    this.adoptions = adoptions;
    this.force = force;
    this.signatures = signatures;
    this.reminders = reminders;
    this.clock = clock;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.act("openAdoption", "convention", this::open);
    wiring.act("recordResidentsMeeting", "convention", this::recordMeeting);
    wiring.act("recordFiling", "convention", this::file);
    wiring.act(
        "putConventionIntoForce",
        "convention",
        (actor, input, env) -> force.putIntoForce(actor, convention(input)));
    wiring.act(
        "startConventionReview",
        "convention",
        (actor, input, env) -> force.startReview(actor, convention(input)));
    wiring.act(
        "concludeConventionReview",
        "convention",
        (actor, input, env) ->
            force.conclude(
                actor,
                convention(input),
                input.choice("conclusion", ReviewConclusion.class),
                words(input, "reason", MAX_REASON)));
    wireSignatures(wiring);
    wireReminders(wiring);
  }

  private void wireSignatures(Wiring wiring) {
    wiring.act(
        "signConvention",
        "convention",
        (actor, input, env) ->
            signatures.sign(
                actor,
                convention(input),
                input.find("contentHash").orElse(null),
                input.findId("household", "householdId").orElse(null),
                input.find("requestKey").orElse(null)));
    wiring.act(
        "withdrawSignature",
        "convention",
        (actor, input, env) ->
            signatures.withdraw(
                actor,
                convention(input),
                input.findId("household", "householdId").orElse(null),
                input.findParagraphs("reason", MAX_NOTE).orElse(null)));
    wiring.act(
        "recordPaperSignature",
        "convention",
        (actor, input, env) ->
            signatures.record(
                actor,
                new Signatures.Paper(
                    convention(input),
                    input.id("household", "householdId"),
                    line(input, "name", MAX_NAME),
                    input.id("photo", "evidenceId")),
                input.find("requestKey").orElse(null)));
    wiring.act(
        "confirmPaperSignature",
        "convention",
        (actor, input, env) ->
            signatures.confirm(
                actor,
                input.id(SignatureView.KIND, "signatureId"),
                input.flag("agrees"),
                input.findParagraphs("reason", MAX_NOTE).orElse(null)));
  }

  private void wireReminders(Wiring wiring) {
    wiring.act(
        "remindNeighbour",
        "reminder",
        (actor, input, env) ->
            reminders.remind(
                actor,
                input.id(ArticleView.KIND, "articleId"),
                input.id("household", "householdId"),
                words(input, "text", MAX_REASON),
                input.find("requestKey").orElse(null)));
    wiring.act(
        "replyToReminder",
        "reminder",
        (actor, input, env) ->
            reminders.reply(
                actor,
                input.id(ReminderView.KIND, "reminderId"),
                words(input, "reply", MAX_REASON)));
  }

  private Object open(Viewer actor, Input input, DataFetchingEnvironment env) {
    return adoptions.open(
        actor,
        new Adoptions.Opening(
            convention(input),
            input.find("contentHash").orElse(null),
            input.find("opensAt", Instant.class).orElse(null),
            input.find("closesAt", Instant.class).orElse(null),
            input.find("meetsAt", Instant.class).orElse(null),
            input.has("place") ? line(input, "place", MAX_PLACE) : null,
            input.find("effectiveOn", LocalDate.class).orElse(null)),
        input.find("requestKey").orElse(null));
  }

  private Object recordMeeting(Viewer actor, Input input, DataFetchingEnvironment env) {
    return adoptions.recordMeeting(
        actor,
        convention(input),
        new MeetingCount(
            input.choice("basis", MeetingCount.Basis.class),
            input.number("roll"),
            input.number("present"),
            input.number("votesFor"),
            input.number("votesAgainst"),
            input.number("votesAbstain"),
            words(input, "minutes", MAX_MINUTES)));
  }

  private Object file(Viewer actor, Input input, DataFetchingEnvironment env) {
    return force.file(
        actor,
        convention(input),
        new EditionView.Filing(
            line(input, "number", MAX_OFFICE),
            line(input, "office", MAX_OFFICE),
            input
                .find("filedOn", LocalDate.class)
                .orElseGet(() -> CivicTime.dayOf(clock.instant()))),
        input.find("effectiveOn", LocalDate.class).orElse(null));
  }
}
