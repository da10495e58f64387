package cn.yunshequ.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
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
import tools.jackson.databind.json.JsonMapper;

/**
 * How many SQL statements each persisted operation of our pages sends at most, for three viewers,
 * without the one that tells who asks. The numbers are written down; more has to be meant. With
 * {@code -Dsnapshot.write=true} they are written anew.
 */
@org.jspecify.annotations.NullUnmarked
class StatementsTest {
  private static final Path FILE = Path.of("src/test/resources/statements.txt");
  private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+): (\\[?\\w+)");
  private static Portal portal;
  private static Map<String, List<String>> ids;

  @BeforeAll
  static void start() {
    portal = Portal.start(Map.of("portal.seed", true));
    ids = new TreeMap<>();
    one(
        "proposal",
        "select id from proposals.proposal where number = (select min(number) from"
            + " proposals.proposal)");
    one("council", "select id from councils.council order by id limit 1");
    one("meeting", "select id from councils.meeting where kind <> 'MEDIATION' order by id limit 1");
    one("ballot", "select id from voting.ballot order by id limit 1");
    one("area", "select id from community_published.area where label = '7栋2单元'");
    one("community", "select id from community.community where slug = 'zilu'");
    one("comment", "select id from deliberation.comment order by id limit 1");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static void one(String kind, String sql) {
    ids.put(
        kind,
        portal.db().sql().fetch(sql).map(row -> GlobalId.encode(kind, row.get(0, UUID.class))));
  }

  /** Values for the variables of an operation, as far as their names tell. */
  static Map<String, Object> variables(String text, Map<String, List<String>> ids) {
    var head = text.substring(0, text.indexOf('{'));
    var values = new HashMap<String, Object>();
    for (var match = VARIABLE.matcher(head); match.find(); ) {
      var name = match.group(1);
      Object value =
          switch (name) {
            case "slug" -> "zilu";
            case "id", "subjectId" -> first(ids, kindOf(text));
            case "ids" -> List.of(first(ids, "proposal"));
            case "communityId" -> first(ids, "community");
            case "scopeId", "areaId" -> first(ids, "area");
            case "phone" -> "19900000004";
            case "code", "text", "title", "name" -> "电梯";
            case "electorate" -> "RESIDENTS";
            case "matter" -> "RESIDENTS_DECISION";
            case "filter" -> Map.of();
            case "input" -> Map.of("proposalId", first(ids, "proposal"));
            default -> null;
          };
      if (value != null) {
        values.put(name, value);
      }
    }
    return values;
  }

  private static String first(Map<String, List<String>> ids, String kind) {
    return ids.get(kind).isEmpty() ? "none" : ids.get(kind).getFirst();
  }

  private static String kindOf(String text) {
    var body = text.substring(text.indexOf('{'));
    for (var kind : List.of("council", "meeting", "ballot", "area", "proposal")) {
      if (body.startsWith("{\n  " + kind)) {
        return kind;
      }
    }
    return body.contains("ballot") ? "ballot" : body.contains("comments(") ? "proposal" : "area";
  }

  private static Api signIn(String phone) {
    var guest = portal.guest();
    guest.run(
        "mutation($p: String!) { requestPhoneCode(input: {phone: $p}) { sent } }",
        Map.of("p", phone));
    var answer =
        guest.run(
            "mutation($p: String!) { signInWithPhone(input: {phone: $p, code: \"246810\"}) {"
                + " session { accessToken } refusals { code } } }",
            Map.of("p", phone));
    return new Api(portal.address(), answer.text("signInWithPhone.session.accessToken"));
  }

  @Test
  void every_persisted_operation_sends_the_number_of_statements_that_is_written_down()
      throws IOException {
    var json = JsonMapper.builder().build();
    var counts = new TreeMap<String, String>();
    var chair = signIn("19900000001");
    var resident = signIn("19900000004");
    for (var operation : new TreeMap<>(portal.bean(PersistedOperations.class).all()).entrySet()) {
      var text = operation.getValue();
      var name = text.split("[ ({]+")[1];
      if (List.of("SignOut", "SignOutEverywhere", "RefreshSession", "SignIn", "RequestPhoneCode")
          .contains(name)) {
        continue; // They end or begin what the others need.
      }
      var body =
          json.writeValueAsString(
              Map.of("id", operation.getKey(), "variables", variables(text, ids)));
      var line = new StringBuilder();
      for (var who : List.of(portal.guest(), resident, chair)) {
        line.append(' ').append(who.post(body).sql());
      }
      counts.put(text.split(" ")[0] + " " + name, line.toString());
    }
    if (Boolean.getBoolean("snapshot.write")) {
      var written =
          new StringBuilder("# operation: statements for a guest, a resident, the chair\n");
      counts.forEach((name, count) -> written.append(name).append(':').append(count).append('\n'));
      Files.writeString(FILE, written);
    }
    var more = new ArrayList<String>();
    for (var line : Files.readAllLines(FILE)) {
      var parts = line.split(": ");
      if (!line.startsWith("#") && counts.containsKey(parts[0])) {
        var allowed = parts[1].split(" ");
        var sent = counts.get(parts[0]).strip().split(" ");
        for (int i = 0; i < sent.length; i++) {
          if (Integer.parseInt(sent[i]) > Integer.parseInt(allowed[i])) {
            more.add(line + " but sent" + counts.get(parts[0]));
          }
        }
      }
    }
    assertThat(more).isEmpty();
  }
}
