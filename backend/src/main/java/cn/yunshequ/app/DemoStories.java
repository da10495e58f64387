package cn.yunshequ.app;

import cn.yunshequ.cases.Cases;
import cn.yunshequ.cases.model.CaseWords;
import cn.yunshequ.community.Communities;
import cn.yunshequ.community.store.FoundingStore;
import cn.yunshequ.deliberation.Comments;
import cn.yunshequ.deliberation.model.NewComment;
import cn.yunshequ.deliberation.model.Stance;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.Appeals;
import cn.yunshequ.moderation.Desk;
import cn.yunshequ.moderation.model.ReportReason;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.proposals.Endorsements;
import cn.yunshequ.proposals.Merging;
import cn.yunshequ.proposals.Outcomes;
import cn.yunshequ.proposals.ProposalDesk;
import cn.yunshequ.proposals.Proposals;
import cn.yunshequ.proposals.model.GivenAnswer;
import cn.yunshequ.proposals.model.ProposalReviewDecision;
import cn.yunshequ.proposals.model.ProposalStage;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.model.Wording;
import cn.yunshequ.proposals.store.ProposalStore;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Plays the stories of the demonstration line by line, through the doors everybody uses: who raised
 * what, who seconded, what was said and answered.
 */
@Singleton
class DemoStories {
  private final Proposals proposals;
  private final ProposalDesk review;
  private final Endorsements endorsements;
  private final Outcomes outcomes;
  private final Merging merging;
  private final Comments comments;
  private final Desk desk;
  private final Appeals appeals;
  private final Communities communities;
  private final FoundingStore places;
  private final ProposalStore ratings;
  private final Cases library;
  private final Clock clock;

  DemoStories(
      Proposals proposals,
      ProposalDesk review,
      Endorsements endorsements,
      Outcomes outcomes,
      Merging merging,
      Comments comments,
      Desk desk,
      Appeals appeals,
      Communities communities,
      FoundingStore places,
      ProposalStore ratings,
      Cases library,
      Clock clock) {
    this.proposals = proposals;
    this.review = review;
    this.endorsements = endorsements;
    this.outcomes = outcomes;
    this.merging = merging;
    this.comments = comments;
    this.desk = desk;
    this.appeals = appeals;
    this.communities = communities;
    this.places = places;
    this.ratings = ratings;
    this.library = library;
    this.clock = clock;
  }

  /** What one line of the script says. */
  private record Line(String story, String who, String act, List<String> words) {
    String word(int at) {
      return words.get(at).replace("\\n", "\n");
    }

    @Nullable String wordOrNull(int at) {
      return words.size() <= at || words.get(at).isBlank() ? null : word(at);
    }
  }

  /**
   * Plays the whole script. To be called once, inside the seed's transaction.
   *
   * @param viewers the person behind a telephone number, with the homes and offices of now
   * @param organisations by name, who can be made responsible
   */
  void play(Function<String, Viewer> viewers, Map<String, UUID> organisations) {
    var stage = new Stage(viewers, organisations);
    script().forEach(stage::play);
  }

  private static List<Line> script() {
    try (var in = DemoStories.class.getResourceAsStream("/sample/stories.tsv")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .map(cells ->
              new Line(cells.get(0), cells.get(1), cells.get(2), cells.subList(3, cells.size())))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The persons and what they have written so far. */
  private final class Stage {
    private final Function<String, Viewer> viewers;
    private final Map<String, UUID> organisations;
    private final Map<String, Viewer> known = new HashMap<>();
    private final Map<String, UUID> stories = new HashMap<>();
    // By story: what a reply answers, and what the desk talks about.
    private final Map<String, UUID> threads = new HashMap<>();
    private final Map<String, UUID> latest = new HashMap<>();
    private final Map<String, UUID> decisions = new HashMap<>();
    private final Map<String, UUID> cases = new HashMap<>();

    Stage(Function<String, Viewer> viewers, Map<String, UUID> organisations) {
      this.viewers = viewers;
      this.organisations = organisations;
    }

    void play(Line line) {
      var who = known.computeIfAbsent("199000000" + line.who(), viewers);
      switch (line.act()) {
        case "propose" -> stories.put(line.story(), propose(who, line));
        case "submit" -> proposals.submit(who, story(line), null);
        case "accept" -> decide(who, line, ProposalReviewDecision.ACCEPT);
        case "return" -> decide(who, line, ProposalReviewDecision.RETURN);
        case "second" -> endorsements.endorse(who, story(line), null);
        case "answer" -> review.answer(who, story(line), answer(line));
        case "progress" ->
            review.addProgress(who, story(line), line.word(1), null, inDays(line.word(0)));
        case "done" ->
            review.addProgress(who, story(line), line.word(0), ProposalStage.FEEDBACK, null);
        case "rate" ->
            outcomes.rate(
                who, story(line), Integer.parseInt(line.word(0)), line.wordOrNull(1), false);
        case "rated" -> endRatings(story(line));
        case "case" -> cases.put(line.story(), tell(who, line));
        case "refer" ->
            library.refer(who, story(line), Objects.requireNonNull(cases.get(line.word(0))));
        case "merge" -> merging.merge(who, story(line), storyCalled(line.word(0)), line.word(1));
        case "comment" -> threads.put(line.story(), say(who, line, null));
        case "reply" -> say(who, line, threads.get(line.story()));
        case "hide" ->
            decisions.put(
                line.story(),
                desk.hide(who, latestComment(line), reason(line), line.word(1), null).id());
        case "appeal" ->
            appeals.file(
                who, Objects.requireNonNull(decisions.get(line.story())), line.word(0), null);
        case "report" -> desk.report(who, latestComment(line), reason(line), line.word(1), null);
        default -> throw new IllegalArgumentException(line.act());
      }
    }

    private UUID propose(Viewer who, Line line) {
      var community = communities.find(line.word(0)).orElseThrow();
      var place = line.wordOrNull(1);
      var scope = place == null ? null : places.areaCalled(community, place);
      var wording = new Wording(scope, line.word(2), line.word(3), line.word(4), null);
      return proposals.create(who, community, wording, false, null).id();
    }

    private UUID tell(Viewer who, Line line) {
      var words =
          new CaseWords(
              line.word(0), line.word(1), line.word(2), line.word(3), line.word(4), line.word(5));
      var draft = library.begin(who, story(line), words, null);
      return library.publish(who, draft.caseId(), draft.version(), false).caseId();
    }

    private void decide(Viewer who, Line line, ProposalReviewDecision decision) {
      review.review(who, story(line), decision, line.wordOrNull(0), null, null);
    }

    private UUID say(Viewer who, Line line, @Nullable UUID inReplyTo) {
      var subject = new SubjectRef(ProposalView.KIND, story(line));
      var stance = Stance.valueOf(line.word(0));
      var id =
          comments.post(
              who, new NewComment(subject, line.word(1), inReplyTo, stance, List.of(), null));
      latest.put(line.story(), id);
      return id;
    }

    private SubjectRef latestComment(Line line) {
      return new SubjectRef(Comments.KIND, Objects.requireNonNull(latest.get(line.story())));
    }

    private GivenAnswer answer(Line line) {
      var name = line.wordOrNull(3);
      var organisation = name == null ? null : Objects.requireNonNull(organisations.get(name));
      return new GivenAnswer(line.word(2), line.word(1), organisation, inDays(line.word(0)));
    }

    private UUID story(Line line) {
      return storyCalled(line.story());
    }

    private UUID storyCalled(String name) {
      return Objects.requireNonNull(stories.get(name));
    }
  }

  // The days of a month are over at once, for the sample is made in a moment.
  private void endRatings(UUID proposal) {
    var now = clock.instant();
    ratings.done(proposal, CivicTime.dayOf(now).minusDays(1), now);
    outcomes.closeRatings();
  }

  private static ReportReason reason(Line line) {
    return ReportReason.valueOf(line.word(0));
  }

  private LocalDate inDays(String days) {
    return CivicTime.dayOf(clock.instant()).plusDays(Integer.parseInt(days));
  }
}
