package cn.yunshequ.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.session.Credentials;
import cn.yunshequ.platform.session.ViewerSource;
import cn.yunshequ.platform.session.WebSession;
import cn.yunshequ.support.Portal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Persisted operations run by their plans answer, byte for byte, what GraphQL Java answers. */
@org.jspecify.annotations.NullUnmarked
class PlansTest {
  private static final int MADE = 500;
  private static Portal portal;
  private static GraphqlEngine engine;
  private static List<Viewer> viewers;
  private static Map<String, List<String>> ids;

  @BeforeAll
  static void start() {
    portal = Portal.start(Map.of("portal.seed", true));
    engine = portal.bean(GraphqlEngine.class);
    viewers =
        List.of(Viewer.GUEST, viewer("19900000001"), viewer("19900000004"), viewer("19900000008"));
    ids = new TreeMap<>();
    collect("proposal", "proposals.proposal");
    collect("comment", "deliberation.comment");
    collect("council", "councils.council");
    collect("meeting", "councils.meeting");
    collect("agendaItem", "councils.agenda_item");
    collect("ballot", "voting.ballot");
    collect("area", "community.area");
    collect("community", "community.community");
    collect("resident", "identity.account");
    collect("organisation", "community.organisation");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static void collect(String kind, String table) {
    ids.put(
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
                    + " session { accessToken } refusals { code } } }",
                Map.of("p", phone))
            .text("signInWithPhone.session.accessToken");
    return portal.bean(ViewerSource.class).viewer(new Credentials.Bearer(token));
  }

  private static RequestContext context(Viewer viewer) {
    return new RequestContext(viewer, new WebSession(false, null), "127.0.0.1");
  }

  private static String without(byte[] body) {
    return new String(body, StandardCharsets.UTF_8)
        .replaceFirst(",\"extensions\":\\{\"sql\":\\d+\\}\\}$", "}");
  }

  private record Compared(boolean planned, String difference) {}

  private static Compared compare(String text, Map<String, Object> variables, Viewer viewer) {
    long before = engine.leftToGraphqlJava();
    var request = new GraphqlRequest(text, null, variables, true);
    var planned = engine.run(request, context(viewer));
    boolean byPlan = engine.leftToGraphqlJava() == before;
    var general = engine.general(request, context(viewer), new Replay());
    var left = without(planned.body());
    var right = without(general.body());
    boolean same = left.equals(right) && planned.needsSignIn() == general.needsSignIn();
    return new Compared(byPlan, same ? "" : text + "\n" + left + "\n" + right);
  }

  @Test
  void five_hundred_made_up_operations_answer_the_same_on_both_ways() {
    var made = new Operations(portal.bean(SchemaAssembly.class).schema(), ids, 20261128);
    var differences = new ArrayList<String>();
    int byPlan = 0;
    for (int i = 0; i < MADE; i++) {
      var operation = made.next();
      var viewer = viewers.get(i % viewers.size());
      var compared = compare(operation.text(), operation.variables(), viewer);
      byPlan += compared.planned() ? 1 : 0;
      if (!compared.difference().isEmpty()) {
        differences.add(compared.difference());
      }
    }
    assertThat(differences).isEmpty();
    // The rest has errors in its answer, which only GraphQL Java tells.
    assertThat(byPlan).as("answered by plans").isGreaterThan(MADE / 2);
  }

  @Test
  void every_persisted_query_of_our_pages_answers_the_same_on_both_ways() {
    var differences = new ArrayList<String>();
    var general = new ArrayList<String>();
    for (var text : portal.bean(PersistedOperations.class).all().values()) {
      if (!text.startsWith("query")) {
        continue;
      }
      for (var viewer : viewers) {
        var compared = compare(text, StatementsTest.variables(text, ids), viewer);
        if (!compared.difference().isEmpty()) {
          differences.add(compared.difference());
        }
        if (!compared.planned() && !compared.difference().contains("errors")) {
          general.add(text.split("[({ ]")[1]);
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void an_act_that_fails_after_it_was_done_is_not_done_again() {
    var replay = new Replay();
    replay.answered(Map.of("refusals", List.of()));
    replay.failed(new IllegalStateException("once"));
    assertThat(replay.next()).isEqualTo(Map.of("refusals", List.of()));
    org.assertj.core.api.Assertions.assertThatThrownBy(replay::next).hasMessage("once");
    assertThat(replay.isEmpty()).isTrue();
  }
}
