package cn.yunshequ.voting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.BallotForce;
import cn.yunshequ.voting.model.BallotMethod;
import cn.yunshequ.voting.model.BallotOption;
import cn.yunshequ.voting.model.CastChannel;
import cn.yunshequ.voting.model.ChoiceCount;
import cn.yunshequ.voting.model.Count;
import cn.yunshequ.voting.model.Decision;
import cn.yunshequ.voting.model.DecisionRule;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.Lot;
import cn.yunshequ.voting.model.MajorityBase;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.model.Measure;
import cn.yunshequ.voting.model.PublishedCast;
import cn.yunshequ.voting.model.PublishedFile;
import cn.yunshequ.voting.model.Rules;
import cn.yunshequ.voting.model.Secrecy;
import cn.yunshequ.voting.model.Share;
import cn.yunshequ.voting.model.TieRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal's verdicts against a program that shares no line with it, through its files. */
@org.jspecify.annotations.NullUnmarked
class RecountTest {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  private static final String SALT = "salt";
  private static final Share EVEN = new Share(1, 2, false);

  private static Path write(Path folder, String name, PublishedFile file) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", file.lines()) + "\n");
  }

  // Random rolls, ballots and rules, many of them exactly at a border.
  @Test
  void random_ballots_are_recounted_to_the_same_verdict(@TempDir Path folder)
      throws IOException, InterruptedException {
    var random = new Random(278);
    List<Path> files = new ArrayList<>();
    List<String> outcomes = new ArrayList<>();
    List<String> workings = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      var content = content(random);
      var full = PublishedFile.full(content);
      files.add(write(folder, i + "-full.jsonl", full));
      files.add(write(folder, i + "-public.jsonl", PublishedFile.open(content, full.lastHash())));
      outcomes.add(content.decision().outcome().name());
      workings.add(String.join("", content.decision().working()));
    }
    var answer = Recounting.of(files);
    assertThat(
            answer.text().lines().filter(line -> line.startsWith("不一致") || line.startsWith("读不了")))
        .isEmpty();
    assertThat(answer.code()).isZero();
    var recounted =
        answer.text().lines().filter(l -> l.contains("-full")).map(l -> l.split("\t")[1]).toList();
    assertThat(recounted).isEqualTo(outcomes);
    assertThat(outcomes.stream().collect(Collectors.groupingBy(o -> o, Collectors.counting())))
        .as("every verdict occurs")
        .hasSize(3);
    assertThat(workings.stream().filter(working -> working.contains("按规则抽签")).count())
        .as("lots are drawn again by the other program")
        .isGreaterThan(3);
    assertThat(workings).as("run-offs occur").anyMatch(working -> working.contains("再投一次票"));
    assertThat(workings).as("ties occur").anyMatch(working -> working.contains("赞成和反对一样多"));
  }

  /** What a ballot at random publishes. */
  static PublishedFile.Content content(Random random) {
    var rule = rule(random);
    var electorate = random.nextInt(3) == 0 ? Electorate.HOUSEHOLDS : Electorate.OWNERS;
    var method = BallotMethod.values()[random.nextInt(3) == 0 ? random.nextInt(4) : 0];
    var secrecy = random.nextInt(4) == 0 ? Secrecy.SECRET : Secrecy.NAMED;
    int size = new int[] {3, 12, 24, 36, 60}[random.nextInt(5)];
    boolean alike = random.nextBoolean();
    List<PublishedCast.Unit> units = new ArrayList<>();
    List<PublishedCast> casts = new ArrayList<>();
    boolean even = method != BallotMethod.THREE_WAY && random.nextBoolean();
    int voting = even ? size / 2 * 2 : atBorder(random, size);
    int agreeing = atBorder(random, voting);
    for (int i = 0; i < size; i++) {
      var id = new UUID(random.nextLong(), random.nextLong());
      long weight = alike ? 8_000 : 4_000 + random.nextInt(9_000);
      units.add(new PublishedCast.Unit(id, weight, i < voting, random.nextInt(3) > 0));
      if (i < voting) {
        var choice = even ? evenly(method, i) : choice(random, method, i < agreeing);
        var receipt = "%08X-%04d".formatted(random.nextInt(), i);
        casts.add(
            new PublishedCast(
                receipt,
                choice,
                secrecy == Secrecy.SECRET ? null : id,
                weight,
                CastChannel.ONLINE));
      }
    }
    units.sort((a, b) -> a.id().toString().compareTo(b.id().toString()));
    casts.sort((a, b) -> a.receipt().compareTo(b.receipt()));
    boolean silence =
        electorate == Electorate.OWNERS
            && method == BallotMethod.THREE_WAY
            && secrecy == Secrecy.NAMED
            && random.nextInt(2) == 0;
    return counted(
        rule.withSilence(silence ? "议事规则第九条" : null), electorate, method, secrecy, units, casts);
  }

  // Two thirds, a half, three quarters, one less or one more, or anything.
  private static int atBorder(Random random, int whole) {
    int[] borders = {whole * 2 / 3, whole / 2, whole * 3 / 4, whole};
    int near = borders[random.nextInt(4)] + random.nextInt(3) - 1;
    int any = random.nextInt(whole + 1);
    return Math.clamp(random.nextInt(4) == 0 ? any : near, 0, whole);
  }

  private static DecisionRule rule(Random random) {
    var ties = TieRule.values()[random.nextInt(3)];
    return switch (random.nextInt(7)) {
      case 0 -> Rules.owners(Rules.HALF);
      case 1 -> Rules.owners(Rules.THREE_QUARTERS);
      case 2 -> Rules.rule(null, null, Rules.TWO_THIRDS, Rules.TWO_THIRDS, MajorityBase.ROLL);
      case 3 -> Rules.rule(Rules.HALF, null, Rules.HALF, null, MajorityBase.PARTICIPATING, ties);
      case 4 -> Rules.rule(null, null, null, null, MajorityBase.PARTICIPATING, ties);
      // Half is enough here, and still as many for as against is not.
      case 5 -> Rules.rule(null, null, EVEN, EVEN, MajorityBase.FOR_AND_AGAINST, ties);
      default -> Rules.rule(null, null, Rules.HALF, null, MajorityBase.FOR_AND_AGAINST);
    };
  }

  private static String choice(Random random, BallotMethod method, boolean agree) {
    if (random.nextInt(12) == 0) {
      return "ABSTAIN";
    }
    return switch (method) {
      case THREE_WAY -> agree ? "FOR" : "AGAINST";
      case APPROVAL -> agree ? "A,C" : random.nextInt(3) == 0 ? "C" : "B";
      case SCORE -> agree ? "A=5,B=" + random.nextInt(6) : "B=3,C=0";
      case RANKED -> agree ? "C>A" : "A>B>C";
    };
  }

  // A and B end with equal points.
  private static String evenly(BallotMethod method, int i) {
    var key = i % 2 == 0 ? "A" : "B";
    return switch (method) {
      case SCORE -> key + "=3";
      case RANKED -> key + ">C";
      default -> key;
    };
  }

  private static PublishedFile.Content counted(
      DecisionRule rule,
      Electorate electorate,
      BallotMethod method,
      Secrecy secrecy,
      List<PublishedCast.Unit> units,
      List<PublishedCast> casts) {
    List<BallotOption> options =
        method == BallotMethod.THREE_WAY
            ? List.of()
            : List.of(
                new BallotOption("A", "甲"), new BallotOption("B", "乙"), new BallotOption("C", "丙"));
    var roll =
        units.stream().map(u -> new Measure(1, u.weight())).reduce(Measure.NONE, Measure::plus);
    var choices =
        casts.stream()
            .map(c -> new ChoiceCount(c.choice(), new Measure(1, c.weight()), 1))
            .toList();
    var count = Count.of(roll, method, options, choices);
    if (rule.silentFollowsMajority()) {
      var voted = casts.stream().map(PublishedCast::unit).collect(Collectors.toSet());
      count =
          count.withSilent(
              units.stream()
                  .filter(u -> u.served() && !voted.contains(u.id()))
                  .map(u -> new Measure(1, u.weight()))
                  .reduce(Measure.NONE, Measure::plus));
    }
    int seats = method == BallotMethod.THREE_WAY ? 1 : 1 + casts.size() % 2;
    var decision =
        Decision.of(
            new Decision.Terms(rule, electorate, method, seats),
            count,
            Lot.of(casts.stream().map(PublishedCast::receipt).toList()));
    return new PublishedFile.Content(
        ballot(electorate, method, secrecy, seats, options, hash(units), rule.silentClause()),
        rule,
        count,
        decision,
        casts,
        units,
        SALT,
        0,
        count.channelsMayBeShown(),
        null);
  }

  private static String hash(List<PublishedCast.Unit> units) {
    var text =
        units.stream()
            .map(u -> u.id() + "|" + u.weight() + "\n")
            .collect(Collectors.joining("", SALT, ""));
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  private static Ballot ballot(
      Electorate electorate,
      BallotMethod method,
      Secrecy secrecy,
      int seats,
      List<BallotOption> options,
      String rollHash,
      String silentClause) {
    var id = new UUID(1, 2);
    return new Ballot(
        id,
        new SubjectRef("area", id),
        id,
        id,
        new AreaPath("1/"),
        null,
        "引号\"与\\反斜线",
        null,
        electorate,
        Matter.STRAW_POLL,
        secrecy,
        BallotForce.ADVISORY,
        method,
        null,
        seats,
        false,
        id,
        NOON,
        NOON,
        NOON.plusSeconds(60),
        NOON,
        NOON,
        rollHash,
        NOON.plusSeconds(60),
        null,
        silentClause,
        options);
  }

  @Test
  void whoever_changes_a_line_is_found_out(@TempDir Path folder)
      throws IOException, InterruptedException {
    var file = PublishedFile.full(content(new Random(1)));
    var lines = new ArrayList<>(file.lines());
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("\"choice\":\"FOR\"") && lines.get(i).contains("\"cast\"")) {
        lines.set(i, lines.get(i).replace("FOR", "AGAINST"));
        break;
      }
    }
    lines.remove(lines.size() / 2);
    var path = Files.writeString(folder.resolve("changed.jsonl"), String.join("\n", lines) + "\n");
    var answer = Recounting.of(List.of(path));
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text()).contains("指纹接不上");
  }
}
