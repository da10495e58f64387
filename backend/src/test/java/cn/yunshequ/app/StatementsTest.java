package cn.yunshequ.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.platform.graphql.PersistedOperations;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How many SQL statements each question of our pages sends, asked of the sample community by a
 * guest, a resident and the chair. The numbers are written down in {@code statements.txt}: more has
 * to be meant. With {@code -Dsnapshot.write=true} they are written anew. What acts send is written
 * down by the browser tests, which do them all.
 */
class StatementsTest {
  private static final Path FILE = Path.of("src/test/resources/statements.txt");
  private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+): ");
  private static final Pattern PAGE = Pattern.compile("first: \\d+");
  private static final Pattern ROOT = Pattern.compile("\\{\\s*(?:\\w+:\\s*)?(\\w+)");

  // An object of each kind, such that most of its page has something to show.
  private static final Map<String, String> OBJECTS =
      Map.ofEntries(
          Map.entry("community", "community.community where slug = 'zilu'"),
          Map.entry("area", "community_published.area where label = '7栋2单元'"),
          Map.entry("rosterImport", "community.roster_import"),
          Map.entry("council", "councils.council"),
          Map.entry("meeting", "councils.meeting where kind <> 'MEDIATION'"),
          Map.entry("singleIssue", "councils.single_issue"),
          Map.entry("proposal", "proposals.proposal where published_at is not null"),
          Map.entry("ballot", "voting.ballot where status = 'COUNTED'"),
          Map.entry("election", "voting.election"),
          Map.entry("convention", "conventions.convention"),
          Map.entry("article", "conventions.article"),
          Map.entry("activity", "volunteering.activity"),
          Map.entry("shift", "volunteering.shift"),
          Map.entry("help", "volunteering.help_request"),
          Map.entry("notice", "disclosure.notice"),
          Map.entry("disclosed", "disclosure.record"));

  // Which kind the argument id means, where it is not the name of the root field.
  private static final Map<String, String> KINDS =
      Map.of(
          "comments", "proposal",
          "followState", "proposal",
          "relatedItems", "proposal",
          "conventionArticle", "article",
          "helpRequest", "help",
          "representatives", "area",
          "votingLaw", "community",
          "Notice", "notice",
          "AffairRecord", "disclosed",
          "node", "community");

  private static Portal portal;
  private static final Map<String, String> IDS = new HashMap<>();

  @BeforeAll
  static void start() {
    portal = Portal.start(Map.of("portal.seed", true));
    OBJECTS.forEach((kind, from) -> {
      var id = portal.db().sql().fetchValue("select id from " + from + " order by id limit 1");
      IDS.put(kind, GlobalId.encode(kind, id == null ? new UUID(0, 0) : (UUID) id));
    });
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api signIn(String phone) {
    portal
        .guest()
        .run(
            "mutation($p: String!) { requestPhoneCode(input: {phone: $p}) { sent } }",
            Map.of("p", phone));
    var answer =
        portal
            .guest()
            .run(
                "mutation($p: String!) { signInWithPhone(input: {phone: $p, code: \"246810\"}) {"
                    + " session { accessToken } } }",
                Map.of("p", phone));
    return new Api(portal.address(), answer.text("signInWithPhone.session.accessToken"));
  }

  private static String name(String text) {
    return text.split("[ ({]+")[1];
  }

  private static Map<String, Object> variables(String text) {
    var root = ROOT.matcher(text.substring(text.indexOf('{')));
    assertThat(root.find()).as(text).isTrue();
    var kind = KINDS.getOrDefault(name(text), KINDS.getOrDefault(root.group(1), root.group(1)));
    var values = new HashMap<String, Object>();
    var match = VARIABLE.matcher(text.substring(0, text.indexOf('{')));
    while (match.find()) {
      Object value =
          switch (match.group(1)) {
            case "slug" -> "zilu";
            case "id", "subjectId" -> IDS.get(kind);
            case "ids" -> List.of(IDS.get("proposal"));
            case "communityId" -> IDS.get("community");
            case "scopeId" -> IDS.get("area");
            case "first" -> 20;
            case "from" -> 1;
            case "to" -> 1;
            case "year" -> 2026;
            case "quarter" -> 4;
            case "text", "title", "word", "name" -> "电梯";
            case "number", "code" -> "000000";
            case "overdue", "past", "mine", "endorsedByMe", "begin" -> false;
            case "kind" -> text.contains("MeetingKind") ? "REGULAR" : null;
            case "electorate" -> "HOUSEHOLDS";
            case "matter" -> "RESIDENTS_DECISION";
            case "filter" -> Map.of();
            case "input" ->
                Map.of("communityId", IDS.get("community"), "words", List.of("电梯", "升降机"));
            default -> null;
          };
      if (value != null) {
        values.put(match.group(1), value);
      }
    }
    return values;
  }

  @Test
  void every_question_of_our_pages_sends_the_statements_that_are_written_down() throws IOException {
    var counts = new TreeMap<String, String>();
    var sizes = new ArrayList<String>();
    var broken = new ArrayList<String>();
    var people = List.of(portal.guest(), signIn("19900000004"), signIn("19900000001"));
    for (var text : new TreeMap<>(portal.bean(PersistedOperations.class).all()).values()) {
      if (!text.startsWith("query")) {
        continue;
      }
      var variables = variables(text);
      var sent = new ArrayList<Integer>();
      for (var who : people) {
        var answer = who.run(text, variables);
        sent.add(answer.sql());
        if (answer.errors().contains("INTERNAL") || answer.status() != 200) {
          broken.add(name(text) + variables + answer.body());
        }
        if (PAGE.matcher(text).find()) {
          int one = who.run(PAGE.matcher(text).replaceAll("first: 1"), variables).sql();
          if (one > answer.sql() || answer.sql() > one + 1) {
            sizes.add(name(text) + ": " + one + " for one, " + answer.sql() + " for a page");
          }
        }
      }
      counts.put(name(text), sent.toString());
    }
    assertThat(broken).isEmpty();
    if (Boolean.getBoolean("snapshot.write")) {
      var lines = new StringBuilder("# question: statements for a guest, a resident, the chair\n");
      counts.forEach((name, sent) -> lines.append(name).append(": ").append(sent).append('\n'));
      Files.writeString(FILE, lines);
    }
    var written = new TreeMap<String, String>();
    for (var line : Files.readAllLines(FILE)) {
      if (!line.startsWith("#")) {
        written.put(line.split(": ")[0], line.split(": ")[1]);
      }
    }
    assertThat(counts).isEqualTo(written);
    assertThat(sizes).as("pages of one and of many").isEmpty();
  }
}
