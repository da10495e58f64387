package cn.yunshequ.voting.model;

import cn.yunshequ.kernel.Sha256;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The file anyone can recount (L-47): one JSON object a line, each beginning with the SHA-256 of
 * the line before. The public edition lists receipts and choices, and areas and channels only where
 * no group, nor the roll, is small; the full edition, for the people who count and for a court, has
 * the roll and every weight.
 */
public final class PublishedFile {
  private static final String FIRST = "0".repeat(64);

  private final List<String> lines = new ArrayList<>();
  private String last = FIRST;

  private PublishedFile() {}

  /**
   * What both editions are made of.
   *
   * @param rollSalt what the roll's hash begins with; only the full edition tells it
   * @param unconfirmed papers no second person confirmed, so that they do not count
   * @param channelsTold whether the public edition tells each choice by channel; kept with the
   *     result, so that the file stays the same bytes
   * @param box what lay in the box of a secret ballot; null where nobody voted at one
   */
  public record Content(
      Ballot ballot,
      DecisionRule rule,
      Count count,
      Decision decision,
      List<PublishedCast> casts,
      List<PublishedCast.Unit> units,
      String rollSalt,
      int unconfirmed,
      boolean channelsTold,
      @Nullable BoxCount box) {}

  /** Everything, each weight included. */
  public static PublishedFile full(Content content) {
    var file = new PublishedFile();
    file.add(Heading.of(content, true, file.last));
    for (var unit : content.units()) {
      var line =
          new Line(file.last, "unit")
              .text("id", unit.id().toString())
              .number("weight", unit.weight());
      boolean told = unit.served() && content.ballot().silentClause() != null;
      file.add(told ? line.number("served", 1) : line);
    }
    boolean secret = content.ballot().isSecret();
    if (secret) {
      content.units().stream()
          .filter(PublishedCast.Unit::tookPart)
          .forEach(
              unit -> file.add(new Line(file.last, "tookPart").text("unit", unit.id().toString())));
    }
    boolean weights = !secret || weightsAreShared(content.casts());
    for (var cast : content.casts()) {
      var line =
          new Line(file.last, "cast").text("receipt", cast.receipt()).text("choice", cast.choice());
      if (!secret) {
        line.text("unit", String.valueOf(cast.unit())).text("channel", cast.channel().name());
      }
      file.add(weights ? line.number("weight", cast.weight()) : line);
    }
    // How many slips of a box bore which choice is told only where no group is small.
    file.sums(content, true, true, content.box() == null || content.channelsTold());
    file.add(file.verdict(content));
    return file;
  }

  // A weight that few secret choices share would lead to the few who took part with it.
  private static boolean weightsAreShared(List<PublishedCast> casts) {
    return casts.stream()
        .collect(Collectors.groupingBy(PublishedCast::weight, Collectors.counting()))
        .values()
        .stream()
        .allMatch(sharing -> sharing >= Count.SMALL);
  }

  /**
   * What everybody may have.
   *
   * @param fullHash last hash of the full edition, so that nobody can exchange it later
   */
  public static PublishedFile open(Content content, String fullHash) {
    var file = new PublishedFile();
    boolean area = content.count().areaMayBeShown();
    boolean turnout = content.count().turnoutAreaMayBeShown();
    file.add(Heading.of(content, false, file.last));
    for (var cast : content.casts()) {
      file.add(
          new Line(file.last, "cast")
              .text("receipt", cast.receipt())
              .text("choice", cast.choice()));
    }
    file.sums(content, area, turnout, content.channelsTold());
    file.add(file.verdict(content).text("fullHash", fullHash));
    return file;
  }

  private void sums(Content content, boolean area, boolean turnoutArea, boolean channels) {
    boolean counts = content.ballot().electorate().countsArea();
    var box = content.box();
    if (box != null) {
      box(content, box);
    }
    for (var line : content.count().lines()) {
      var out =
          new Line(last, "tally")
              .text("choice", line.choice())
              .number("heads", line.measure().heads());
      if (channels) {
        out.number("online", line.online());
      }
      if (line.points() != null) {
        out.number("points", line.points());
      }
      add(counts && area ? out.number("area", line.measure().area()) : out);
    }
    var turnout = new Line(last, "turnout").number("heads", content.count().cast().heads());
    add(counts && turnoutArea ? turnout.number("area", content.count().cast().area()) : turnout);
    if (content.ballot().silentClause() != null) {
      var silent = new Line(last, "silent").number("heads", content.count().silent().heads());
      silent.number("unserved", content.count().unserved().heads());
      add(counts && turnoutArea ? silent.number("area", content.count().silent().area()) : silent);
    }
  }

  // Its slips stand among the choices above, without a mark: which of them were cast online, only
  // those know who hold a receipt.
  private void box(Content content, BoxCount box) {
    var line =
        new Line(last, "box")
            .number("marked", box.marked())
            .number("found", box.found())
            .number("invalid", box.invalid())
            .number("counted", box.counted());
    add(box.reason() == null ? line : line.text("reason", box.reason()));
    if (content.channelsTold()) {
      for (var each : content.count().lines()) {
        add(
            new Line(last, "slips")
                .text("choice", each.choice())
                .number("heads", each.measure().heads() - each.online()));
      }
    }
  }

  private Line verdict(Content content) {
    return new Line(last, "result")
        .text("outcome", content.decision().outcome().name())
        .text("winners", String.join(",", content.decision().winners()));
  }

  private void add(Line line) {
    var text = line.toString();
    lines.add(text);
    last = Sha256.hex(text);
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** SHA-256 of the last line, hex: it stands for the whole file. */
  public String lastHash() {
    return last;
  }

  /** The first line: terms, rule and roll. */
  private static final class Heading {
    private Heading() {}

    static Line of(Content content, boolean full, String previous) {
      var ballot = content.ballot();
      var line =
          new Line(previous, "ballot")
              .text("format", "yunshequ-ballot-1")
              .text("edition", full ? "full" : "public")
              .text("id", ballot.ref().globalId())
              .text("title", ballot.title())
              .text("electorate", ballot.electorate().name())
              .text("matter", ballot.matter().name())
              .text("secrecy", ballot.secrecy().name())
              .text("force", ballot.force().name())
              .text("method", ballot.method().name())
              .text("options", String.join(",", ballot.keys()))
              .number("seats", ballot.seats())
              .text("opensAt", ballot.opensAt().toString())
              .text("closesAt", ballot.closesAt().toString())
              .text("closedAt", Objects.requireNonNull(ballot.closedAt()).toString());
      if (!ballot.isSecret()) {
        line.text("paperConfirmedUntil", BallotRules.confirmedUntil(ballot).toString())
            .number("paperUnconfirmed", content.unconfirmed());
      }
      rule(line, content.rule().forElectorate(ballot.electorate()));
      if (ballot.silentClause() != null) {
        line.text("silence", ballot.silentClause());
      }
      line.number("rollHeads", content.count().roll().heads()).text("rollHash", ballot.rollHash());
      if (full) {
        line.text("rollSalt", content.rollSalt());
      }
      boolean area = full || content.count().rollAreaMayBeShown();
      return ballot.electorate().countsArea() && area
          ? line.number("rollArea", content.count().roll().area())
          : line;
    }

    private static void rule(Line line, DecisionRule rule) {
      line.text("law", rule.lawVersion())
          .text("citation", rule.citation())
          .text("quorumHeads", share(rule.quorumHeads()))
          .text("quorumArea", share(rule.quorumArea()))
          .text("majorityHeads", share(rule.majorityHeads()))
          .text("majorityArea", share(rule.majorityArea()))
          .text("majorityOf", rule.majorityOf().name());
      // Files published before rules said it stay the same bytes.
      if (rule.ties() != TieRule.NOBODY) {
        line.text("ties", rule.ties().name());
      }
    }

    // e.g. >=2/3 or >1/2; empty for none.
    private static String share(@Nullable Share share) {
      return share == null
          ? ""
          : (share.strict() ? ">" : ">=") + share.numerator() + "/" + share.denominator();
    }
  }

  /** One line of JSON, written by hand so that it is the same bytes for ever. */
  private static final class Line {
    private final StringJoiner members = new StringJoiner(",", "{", "}");

    Line(String previous, String type) {
      text("prev", previous).text("type", type);
    }

    Line text(String name, String value) {
      members.add(quoted(name) + ":" + quoted(value));
      return this;
    }

    Line number(String name, long value) {
      members.add(quoted(name) + ":" + value);
      return this;
    }

    private static String quoted(String text) {
      var out = new StringBuilder("\"");
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '"' || c == '\\') {
          out.append('\\').append(c);
        } else if (c < 0x20) {
          out.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
        } else {
          out.append(c);
        }
      }
      return out.append('"').toString();
    }

    @Override
    public String toString() {
      return members.toString();
    }
  }
}
