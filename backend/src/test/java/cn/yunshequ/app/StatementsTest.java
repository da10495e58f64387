package cn.yunshequ.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.platform.graphql.PersistedOperations;
import cn.yunshequ.support.Acts;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many SQL statements each question of our pages sends, asked of the sample community by a
 * guest, a resident, the chair and the second moderator. The numbers are written down in {@code
 * statements.txt}: more has to be meant. With {@code -Dsnapshot.write=true} they are written anew.
 * What acts send is counted wherever a test does one, see {@link Acts}.
 */
@org.jspecify.annotations.NullUnmarked
class StatementsTest {
  private static final Path FILE = Path.of("src/test/resources/statements.txt");
  private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+): ");
  private static final Pattern PAGE = Pattern.compile("first: \\d+");
  private static final Pattern ROOT = Pattern.compile("\\{\\s*(?:\\w+:\\s*)?(\\w+)");

  // Pages are asked of every object of these kinds: what the fullest one sends is written down.
  private static final Map<String, String> OBJECTS =
      Map.ofEntries(
          Map.entry("community", "community.community where slug = 'zilu'"),
          Map.entry("area", "community_published.area where label = '7栋2单元'"),
          Map.entry("household", "community.household where door = '701'"),
          Map.entry("rosterImport", "community.roster_import"),
          Map.entry("council", "councils.council"),
          Map.entry("meeting", "councils.meeting where kind <> 'MEDIATION'"),
          Map.entry("singleIssue", "councils.single_issue"),
          Map.entry("proposal", "proposals.proposal where published_at is not null"),
          Map.entry(
              "ballot",
              "voting.ballot b where exists (select 1 from voting.result r where r.ballot_id ="
                  + " b.id)"),
          Map.entry("election", "voting.election"),
          Map.entry("convention", "conventions.convention"),
          Map.entry("article", "conventions.article"),
          Map.entry("case", "cases.case_story where status = 'PUBLISHED'"),
          Map.entry("activity", "volunteering.activity"),
          Map.entry("shift", "volunteering.shift"),
          Map.entry("help", "volunteering.help_request"),
          Map.entry("notice", "disclosure.notice"),
          Map.entry("disclosed", "disclosure.record"));

  // Which kind the argument id means, where it is not the name of the root field.
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("comments", "proposal"),
          Map.entry("followState", "proposal"),
          Map.entry("relatedItems", "proposal"),
          Map.entry("conventionArticle", "article"),
          Map.entry("helpRequest", "help"),
          Map.entry("helpWorkers", "help"),
          Map.entry("representatives", "area"),
          Map.entry("seatCandidates", "council"),
          Map.entry("votingLaw", "community"),
          Map.entry("Notice", "notice"),
          Map.entry("AffairRecord", "disclosed"),
          Map.entry("CasePage", "case"),
          Map.entry("CaseReference", "case"),
          Map.entry("node", "community"));

  // Lists of things of many kinds: each kind on the page is loaded once, whatever its number.
  private static final Set<String> MIXED =
      Set.of("Search", "Suggestions", "Related", "Messages", "Queue", "DeskDecisions");

  // The sample has no certificate, election or single issue: of these the number of a refusal
  // stands.
  private static final Set<String> NOT_IN_SAMPLE =
      new TreeSet<>(
          List.of(
              "CheckCertificate($number: String!, $code: String!)",
              "CommitteeElectionPage($communityId: ID!)",
              "ElectionPage($id: ID!)",
              "SingleIssuePage($id: ID!)"));

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static Portal portal;
  private static final Map<String, List<String>> IDS = new HashMap<>();

  @BeforeAll
  static void start() {
    portal = Portal.start(Map.of("portal.seed", true));
    OBJECTS.forEach((kind, from) ->
        IDS.put(
            kind,
            portal
                .db()
                .sql()
                .fetch("select id from " + from + " limit 60")
                .map(row -> GlobalId.encode(kind, row.get(0, UUID.class)))));
    // What the sample brought about has reached everybody's inbox.
    new News(portal).settle();
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

  // Two clients may give the same name to different questions.
  private static String head(String text) {
    return text.substring("query ".length(), text.indexOf('{')).strip();
  }

  /** The objects a question is about; one that is nobody's where there are none. */
  private static List<String> objects(String text) {
    var root = ROOT.matcher(text.substring(text.indexOf('{')));
    assertThat(root.find()).as(text).isTrue();
    var kind = KINDS.getOrDefault(name(text), KINDS.getOrDefault(root.group(1), root.group(1)));
    var ids = text.contains("$id: ") ? IDS.getOrDefault(kind, List.of()) : List.<String>of();
    return ids.isEmpty() ? List.of(GlobalId.encode("proposal", new UUID(0, 0))) : ids;
  }

  private static Map<String, Object> variables(String text, String id) {
    var values = new HashMap<String, Object>();
    var match = VARIABLE.matcher(text.substring(0, text.indexOf('{')));
    while (match.find()) {
      Object value =
          switch (match.group(1)) {
            case "slug" -> "zilu";
            case "appId" -> cn.yunshequ.wechat.fake.FakeWeChat.MINI;
            case "id" -> id;
            case "ids" -> IDS.get("proposal").subList(0, 10);
            case "communityId" -> IDS.get("community").getFirst();
            case "scopeId" -> IDS.get("area").getFirst();
            case "first" -> 20;
            case "from", "to", "firstMonth" -> 1;
            case "lastMonth" -> 12;
            case "householdId" -> IDS.get("household").getFirst();
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
                Map.of(
                    "communityId", IDS.get("community").getFirst(), "words", List.of("电梯", "升降机"));
            default -> null;
          };
      if (value != null) {
        values.put(match.group(1), value);
      }
    }
    return values;
  }

  /** The most statements any of its objects asks for. */
  private static int most(Api who, String id, String text, Set<String> seen, List<String> wrong) {
    int most = 0;
    for (var object : objects(text)) {
      var variables = variables(text, object);
      var answer = who.post(JSON.writeValueAsString(Map.of("id", id, "variables", variables)));
      most = Math.max(most, answer.sql());
      if (answer.body().path("data").values().stream().anyMatch(root -> !root.isNull())) {
        seen.add(head(text));
      }
      // A guest may be asked to sign in; nobody may meet a fault.
      if (answer.errors().contains("INTERNAL") || !List.of(200, 401).contains(answer.status())) {
        wrong.add(name(text) + variables + answer.body());
      }
      if (PAGE.matcher(text).find()) {
        int one = who.run(PAGE.matcher(text).replaceAll("first: 1"), variables).sql();
        if (one > answer.sql() || answer.sql() > one + 1 && !MIXED.contains(name(text))) {
          wrong.add(name(text) + ": " + one + " for one, " + answer.sql() + " for a page");
        }
      }
    }
    return most;
  }

  @Test
  void every_question_of_our_pages_sends_the_statements_that_are_written_down() throws IOException {
    var counts = new TreeMap<String, String>();
    var wrong = new ArrayList<String>();
    var seen = new TreeSet<String>();
    var people =
        List.of(
            portal.guest(), signIn("19900000004"), signIn("19900000001"), signIn("19900000010"));
    portal
        .bean(PersistedOperations.class)
        .all()
        .forEach((id, text) -> {
          if (text.startsWith("query")) {
            counts.put(
                head(text),
                people.stream()
                    .map(who -> String.valueOf(most(who, id, text, seen, wrong)))
                    .collect(Collectors.joining(" ")));
          }
        });
    assertThat(wrong).isEmpty();
    var unseen = new TreeSet<>(counts.keySet());
    unseen.removeAll(seen);
    assertThat(unseen).as("a number for what nobody sees says nothing").isEqualTo(NOT_IN_SAMPLE);
    if (Boolean.getBoolean("snapshot.write")) {
      var lines =
          new StringBuilder(
              "# question: statements for a guest, a resident, the chair, the second moderator\n");
      counts.forEach((name, sent) -> lines.append(name).append(" = ").append(sent).append('\n'));
      Files.writeString(FILE, lines);
    }
    var written =
        Files.readAllLines(FILE).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split(" = "))
            .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    assertThat(counts.keySet()).isEqualTo(written.keySet());
    counts.forEach((question, sent) ->
        assertThat(noneMore(numbers(sent), numbers(written.get(question))))
            .as(question + ": at most " + written.get(question) + ", sent " + sent)
            .isTrue());
  }

  @Test
  void every_act_has_its_number_written_down() throws IOException {
    portal.guest().run("mutation { ping }");
    var schema =
        new SchemaParser().parse(Files.readString(Path.of("../schema/_snapshot/api.graphqls")));
    var acts =
        schema.getType("Mutation", ObjectTypeDefinition.class).orElseThrow().getFieldDefinitions();
    assertThat(Acts.written().keySet())
        .isEqualTo(acts.stream().map(FieldDefinition::getName).collect(Collectors.toSet()));
    var refusedOnly = new TreeMap<>(Acts.written());
    refusedOnly.values().removeIf(most -> most > 0);
    assertThat(refusedOnly.keySet()).as("acts no test has done").containsExactly("ping");
  }

  private static List<Integer> numbers(String text) {
    return Stream.of(text.split(" ")).map(Integer::valueOf).toList();
  }

  private static boolean noneMore(List<Integer> sent, List<Integer> most) {
    return IntStream.range(0, sent.size()).allMatch(i -> sent.get(i) <= most.get(i));
  }
}
