package cn.yunshequ.voting.graphql;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.voting.BallotView;
import cn.yunshequ.voting.model.BallotOption;
import cn.yunshequ.voting.model.ChoiceCount;
import cn.yunshequ.voting.model.Count;
import cn.yunshequ.voting.model.Measure;
import cn.yunshequ.voting.model.Numbers;
import cn.yunshequ.voting.model.TallyLine;
import cn.yunshequ.voting.store.NumberReads;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of ballots: roll, turnout, tally; areas only where they tell nobody's home (L-46).
 */
@Singleton
class NumberGraphql implements GraphqlModule {
  private static final String NUMBERS = "ballot.numbers";
  private static final String TALLIES = "ballot.tallies";
  private static final String RUNNING = "ballot.running";

  private final NumberReads reads;

  NumberGraphql(NumberReads reads) {
    this.reads = reads;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(NUMBERS, reads::numbers);
    wiring.loader(TALLIES, reads::tallies);
    wiring.loader(RUNNING, reads::running);
    wiring.<BallotView>field(
        "Ballot",
        "roll",
        (ballot, viewer, env) -> numbers(ballot, env).thenApply(n -> roll(ballot, n)));
    wiring.<BallotView>field(
        "Ballot",
        "turnout",
        (ballot, viewer, env) -> numbers(ballot, env).thenApply(n -> turnout(ballot, n)));
    wiring.<BallotView>field(
        "Ballot",
        "unitsWithoutArea",
        (ballot, viewer, env) ->
            numbers(ballot, env)
                .thenApply(n -> ballot.electorate().countsArea() ? n.unknownArea() : 0));
    wiring.<BallotView>field("Ballot", "tally", this::tally);
  }

  private static CompletableFuture<Numbers> numbers(
      BallotView ballot, DataFetchingEnvironment env) {
    return Loaded.load(env, NUMBERS, ballot.ballot().id()).thenApply(n -> (Numbers) n);
  }

  private static Map<String, @Nullable Object> roll(BallotView ballot, Numbers numbers) {
    // Before the count a correction may come: two looks at the sum would tell that home's area.
    boolean shown =
        ballot.viewerCounts()
            || (ballot.counted() != null && numbers.roll().heads() >= Count.SMALL);
    return count(ballot, numbers.roll(), numbers.roll(), shown);
  }

  // While votes come in, two looks one vote apart would tell that vote's area.
  private static Map<String, @Nullable Object> turnout(BallotView ballot, Numbers numbers) {
    boolean shown =
        ballot.viewerCounts()
            || (ballot.counted() != null
                && new Count(numbers.roll(), numbers.cast(), List.of()).turnoutAreaMayBeShown());
    return count(ballot, numbers.cast(), numbers.roll(), shown);
  }

  private static Map<String, @Nullable Object> count(
      BallotView ballot, Measure part, Measure whole, boolean areaShown) {
    boolean counts = ballot.electorate().countsArea();
    boolean percent = counts && (ballot.viewerCounts() || Count.shareMayBeShown(part, whole));
    Map<String, @Nullable Object> view = new HashMap<>();
    view.put("heads", part.heads());
    view.put("area", counts && areaShown ? part.area() : null);
    view.put(
        "areaPercent",
        !percent ? null : whole.area() == 0 ? 0 : (int) (part.area() * 100 / whole.area()));
    return view;
  }

  @SuppressWarnings("unchecked")
  private @Nullable Object tally(BallotView ballot, Viewer viewer, DataFetchingEnvironment env) {
    if (!ballot.tallyMayBeShown()) {
      return null;
    }
    var id = ballot.ballot().id();
    if (ballot.counted() != null) {
      return numbers(ballot, env)
          .thenCombine(
              Loaded.load(env, TALLIES, id),
              (n, lines) -> lines(ballot, new Count(n.roll(), n.cast(), (List<TallyLine>) lines)));
    }
    return Loaded.load(env, RUNNING, id)
        .thenApply(choices -> {
          var counted = choices == null ? List.<ChoiceCount>of() : (List<ChoiceCount>) choices;
          return lines(ballot, Count.of(Measure.NONE, ballot.method(), ballot.options(), counted));
        });
  }

  private static List<Map<String, @Nullable Object>> lines(BallotView ballot, Count count) {
    boolean area =
        ballot.electorate().countsArea()
            && (ballot.viewerCounts() || (ballot.counted() != null && count.areaMayBeShown()));
    // Of a secret ballot nobody is told more than everybody.
    var counted = ballot.counted();
    boolean channels =
        (ballot.viewerCounts() && !ballot.ballot().isSecret())
            || (count.channelsMayBeShown() && (counted == null || counted.channelsTold()));
    return count.lines().stream().map(line -> line(ballot, line, area, channels)).toList();
  }

  private static Map<String, @Nullable Object> line(
      BallotView ballot, TallyLine line, boolean area, boolean channels) {
    Map<String, @Nullable Object> view = new HashMap<>();
    view.put("choice", line.choice());
    view.put("label", label(ballot.options(), line.choice()));
    view.put("heads", line.measure().heads());
    view.put("area", area ? line.measure().area() : null);
    long offline = line.measure().heads() - line.online();
    view.put("channels", channels ? Map.of("online", line.online(), "offline", offline) : null);
    view.put("online", channels ? line.online() : 0);
    view.put("offline", channels ? offline : 0);
    view.put("points", line.points());
    return view;
  }

  static String label(List<BallotOption> options, String choice) {
    return switch (choice) {
      case TallyLine.FOR -> "赞成";
      case TallyLine.AGAINST -> "反对";
      case TallyLine.ABSTAIN -> "弃权";
      default ->
          options.stream()
              .filter(option -> option.key().equals(choice))
              .map(BallotOption::text)
              .findFirst()
              .orElse(choice);
    };
  }
}
