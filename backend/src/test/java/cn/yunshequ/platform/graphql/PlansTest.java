package cn.yunshequ.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.session.Credentials;
import cn.yunshequ.platform.session.ViewerSource;
import cn.yunshequ.platform.session.WebSession;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Operations run by their plans answer what GraphQL Java answers, in the sample community. */
@org.jspecify.annotations.NullUnmarked
class PlansTest {
  private static final int MADE = 240;
  private static Portal portal;
  private static GraphqlEngine engine;
  private static List<Viewer> viewers;
  private static final Map<String, List<String>> IDS = new TreeMap<>();

  @BeforeAll
  static void start() {
    portal = Portal.start(Map.of("portal.seed", true));
    new News(portal).settle();
    engine = portal.bean(GraphqlEngine.class);
    viewers =
        List.of(Viewer.GUEST, viewer("19900000001"), viewer("19900000004"), viewer("19900000010"));
    Map.of(
            "proposal", "proposals.proposal",
            "comment", "deliberation.comment",
            "council", "councils.council",
            "meeting", "councils.meeting",
            "ballot", "voting.ballot",
            "convention", "conventions.convention",
            "activity", "volunteering.activity",
            "notice", "disclosure.notice",
            "area", "community.area",
            "community", "community.community")
        .forEach(PlansTest::collect);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static void collect(String kind, String table) {
    IDS.put(
        kind,
        portal
            .db()
            .sql()
            .fetch("select id from " + table + " order by id limit 12")
            .map(row -> GlobalId.encode(kind, row.get(0, UUID.class))));
  }

  private static Viewer viewer(String phone) {
    var guest = portal.guest();
    guest.run(
        "mutation($p: String!) { requestPhoneCode(input: {phone: $p}) { sent } }",
        Map.of("p", phone));
    var token =
        guest
            .run(
                "mutation($p: String!) { signInWithPhone(input: {phone: $p, code: \"246810\"}) {"
                    + " session { accessToken } } }",
                Map.of("p", phone))
            .text("signInWithPhone.session.accessToken");
    return portal.bean(ViewerSource.class).viewer(new Credentials.Bearer(token));
  }

  private static RequestContext context(Viewer viewer) {
    return new RequestContext(viewer, new WebSession(false, null), "127.0.0.1");
  }

  private static List<String> told(ExecutionResult result) {
    return result.getErrors().stream().map(PlansTest::told).sorted().toList();
  }

  private static String told(GraphQLError error) {
    var extensions = error.getExtensions();
    return error.getPath() + " " + (extensions == null ? "" : extensions.get("code"));
  }

  @Test
  void made_up_questions_are_answered_the_same() {
    var made = new Operations(portal.bean(SchemaAssembly.class).schema(), IDS, 20261130);
    var different = new ArrayList<String>();
    int answered = 0;
    for (int i = 0; i < MADE; i++) {
      var operation = made.next();
      var viewer = viewers.get(i % viewers.size());
      var request = new GraphqlRequest(operation.text(), null, operation.variables(), false);
      var ours = engine.planned(request, context(viewer)).orElseThrow().run();
      var theirs = engine.byGraphqlJava(request, context(viewer));
      var left = ours.<Object>getData() + " " + told(ours);
      var right = theirs.<Object>getData() + " " + told(theirs);
      answered += ours.getErrors().isEmpty() ? 1 : 0;
      if (!left.equals(right)) {
        different.add(operation.text() + "\n" + left + "\n" + right);
      }
    }
    assertThat(different).isEmpty();
    assertThat(answered).as("questions without an error").isGreaterThan(MADE / 3);
  }

  @Test
  void everything_our_pages_ask_has_a_plan() {
    var schema = portal.bean(SchemaAssembly.class).schema();
    assertThat(portal.bean(PersistedOperations.class).all().values())
        .isNotEmpty()
        .filteredOn(text -> !text.startsWith("subscription"))
        .allSatisfy(
            text -> assertThat(Planner.plan(schema, Parser.parse(text))).as(text).isPresent());
  }
}
