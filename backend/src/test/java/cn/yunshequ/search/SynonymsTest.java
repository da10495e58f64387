package cn.yunshequ.search;

import static cn.yunshequ.support.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.search.analysis.Synonyms;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import cn.yunshequ.support.Published;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Synonyms are kept at the desk, tried before they are saved, and hold on every node at once. */
class SynonymsTest {
  private static final String SAVE =
      "mutation($in: SaveSynonymGroupInput!) { saveSynonymGroup(input: $in) { group { id words"
          + " finds forAll version changes { version words removed by { displayName } } } refusals"
          + " { code message } } }";
  private static final String REMOVE =
      "mutation($in: RemoveSynonymGroupInput!) { removeSynonymGroup(input: $in) { removedId"
          + " refusals { code } } }";
  private static final String PREVIEW =
      "query($in: SynonymPreviewInput!) { synonymPreview(input: $in) { query before after appear {"
          + " title kind subjectId } disappear { title } moved { hit { title } from to } } }";
  private static final String GROUPS =
      "query($c: ID!, $t: String, $n: Int, $a: String) { synonymGroups(communityId: $c, text: $t,"
          + " first: $n, after: $a) { nodes { id words forAll changes { version by { displayName }"
          + " } } pageInfo { hasNextPage endCursor } } }";

  private static Portal portal;
  private static Portal secondNode;
  private static Neighbourhood place;
  private static Neighbourhood.Member author;
  private static Neighbourhood.Member chair;
  private static Neighbourhood.Member officer;

  @BeforeAll
  static void start() {
    var database = Portal.Postgres.newDatabase();
    portal = Portal.start(Map.of("db.url", database));
    secondNode = Portal.start(Map.of("db.url", database));
    place = new Neighbourhood(portal);
    author = place.resident("张秀英", "7栋2单元", "101");
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
    officer = place.officer(OfficeKind.SUBDISTRICT_OFFICER, "叶处长");
    published("轿厢异响", "高层轿厢异响三个月了，请维修。");
    published("垂直绿化", "墙面垂直绿化，夏天降温。");
    until(() -> found(portal, "轿厢异响") == 1 && found(portal, "垂直绿化") == 1);
    until(() -> found(secondNode, "轿厢异响") == 1);
    until(() -> groups() >= Synonyms.shipped().rules().size());
  }

  @AfterAll
  static void stop() {
    secondNode.close();
    portal.close();
  }

  private static int groups() {
    return count("search.synonym_group");
  }

  private static int count(String table) {
    return portal.db().sql().fetchSingle("select count(*) from " + table).into(int.class);
  }

  private static int found(Portal node, String text) {
    return node.guest()
        .run(
            "query($t: String!, $c: ID!) { search(text: $t, filter: {communityId: $c}) {"
                + " totalCount } }",
            Map.of("t", text, "c", place.globalId()))
        .at("search.totalCount")
        .asInt(-1);
  }

  private static void published(String title, String body) {
    Published.proposal(place, author, chair, title, body);
  }

  private static Map<String, Object> group(List<String> words, Map<String, ?> more) {
    var input = new HashMap<String, Object>(more);
    input.put("communityId", place.globalId());
    input.put("words", words);
    return Map.of("in", input);
  }

  private static Api.Answer save(
      Neighbourhood.Member who, List<String> words, Map<String, ?> more) {
    portal.clock.advance(Duration.ofSeconds(1));
    return who.api().run(SAVE, group(words, more));
  }

  private static void remove(String id) {
    var answer =
        chair
            .api()
            .run(REMOVE, Map.of("in", Map.of("communityId", place.globalId(), "groupId", id)));
    assertThat(answer.refusals("removeSynonymGroup")).isEmpty();
  }

  @Test
  void the_shipped_list_is_taken_over_once_by_two_nodes() {
    int shipped = Synonyms.shipped().rules().size();
    var forAll =
        portal
            .db()
            .sql()
            .fetchSingle(
                "select count(*) from search.synonym_change where changed_by is null and version ="
                    + " 1")
            .into(int.class);
    assertThat(forAll).isEqualTo(shipped);
  }

  @Test
  void what_is_saved_finds_at_once_here_and_within_a_second_elsewhere() {
    assertThat(found(portal, "梯厢呜咽")).isZero();
    var saved = save(chair, List.of("梯厢呜咽", "轿厢异响"), Map.of());
    long savedAt = System.nanoTime();
    assertThat(saved.refusals("saveSynonymGroup")).isEmpty();
    assertThat(found(portal, "梯厢呜咽")).isEqualTo(1);
    until(() -> found(secondNode, "梯厢呜咽") == 1);
    assertThat(Duration.ofNanos(System.nanoTime() - savedAt)).isLessThan(Duration.ofSeconds(2));
    var id = saved.text("saveSynonymGroup.group.id");
    remove(id);
    assertThat(found(portal, "梯厢呜咽")).isZero();
    until(() -> found(secondNode, "梯厢呜咽") == 0);
  }

  @Test
  void one_way_does_not_lead_back() {
    published("猫咪绝育", "社区组织猫咪绝育。");
    published("宠物登记", "宠物登记要方便。");
    until(() -> found(portal, "猫咪绝育") == 1 && found(portal, "宠物登记") == 1);
    var saved = save(chair, List.of("阿黄阿花"), Map.of("finds", List.of("猫咪")));
    assertThat(found(portal, "阿黄阿花")).isEqualTo(1);
    assertThat(found(portal, "猫咪绝育")).isEqualTo(1);
    remove(saved.text("saveSynonymGroup.group.id"));
  }

  @Test
  void groups_of_a_community_hold_in_no_other() {
    var elsewhere = new Neighbourhood(portal);
    var saved = save(chair, List.of("爬山虎架", "垂直绿化"), Map.of());
    assertThat(found(portal, "爬山虎架")).isEqualTo(1);
    var everywhere =
        portal
            .guest()
            .run("{ search(text: \"爬山虎架\") { totalCount } }")
            .at("search.totalCount")
            .asInt(-1);
    assertThat(everywhere).isZero();
    assertThat(
            elsewhere
                .officer(OfficeKind.COMMITTEE_CHAIR, "邻区主任")
                .api()
                .run(GROUPS, Map.of("c", elsewhere.globalId(), "t", "爬山"))
                .at("synonymGroups.nodes")
                .size())
        .isZero();
    remove(saved.text("saveSynonymGroup.group.id"));
  }

  @Test
  void a_preview_shows_what_would_appear_and_changes_nothing() {
    int before = groups();
    var answer =
        chair
            .api()
            .run(PREVIEW, group(List.of("爬墙绿植", "垂直绿化"), Map.of("samples", List.of("爬墙绿植"))));
    assertThat(answer.errors()).isEmpty();
    assertThat(answer.at("synonymPreview.0.before").asInt()).isZero();
    assertThat(answer.at("synonymPreview.0.after").asInt()).isEqualTo(1);
    assertThat(answer.text("synonymPreview.0.appear.0.title")).isEqualTo("垂直绿化");
    assertThat(groups()).isEqualTo(before);
    assertThat(found(portal, "爬墙绿植")).isZero();
    var saved = save(chair, List.of("爬墙绿植", "垂直绿化"), Map.of());
    var gone =
        chair
            .api()
            .run(
                PREVIEW,
                group(
                    List.of(),
                    Map.of(
                        "groupId",
                        saved.text("saveSynonymGroup.group.id"),
                        "remove",
                        true,
                        "samples",
                        List.of("爬墙绿植"))));
    assertThat(gone.text("synonymPreview.0.disappear.0.title")).isEqualTo("垂直绿化");
    remove(saved.text("saveSynonymGroup.group.id"));
  }

  @Test
  void a_preview_tries_every_word() {
    var words = List.of("窗台花箱", "阳台盆景", "词丙", "词丁", "词戊", "词己", "词庚");
    var answer = chair.api().run(PREVIEW, group(words, Map.of()));
    assertThat(answer.at("synonymPreview").findValuesAsString("query"))
        .containsExactlyElementsOf(words);
  }

  @Test
  void the_committee_keeps_its_own_and_the_subdistrict_those_for_all() {
    var words = List.of("通用词甲", "通用词乙");
    var all = Map.of("forAll", true);
    int outbox = count("platform.outbox");
    int standing = groups();
    assertThat(save(author, words, Map.of()).refusals("saveSynonymGroup"))
        .containsExactly("NOT_ALLOWED");
    var moderator = place.officer(OfficeKind.MODERATOR, "审核员");
    assertThat(save(moderator, words, Map.of()).refusals("saveSynonymGroup"))
        .containsExactly("NOT_ALLOWED");
    assertThat(save(chair, words, all).refusals("saveSynonymGroup")).containsExactly("NOT_ALLOWED");
    assertThat(portal.guest().run(SAVE, group(words, Map.of())).status()).isEqualTo(401);
    assertThat(count("platform.outbox")).isEqualTo(outbox);
    assertThat(groups()).isEqualTo(standing);
    var saved = save(officer, words, all);
    assertThat(saved.at("saveSynonymGroup.group.forAll").asBoolean()).isTrue();
    var id = saved.text("saveSynonymGroup.group.id");
    assertThat(save(chair, words, Map.of("groupId", id)).refusals("saveSynonymGroup"))
        .containsExactly("NOT_ALLOWED");
  }

  @Test
  void every_state_is_kept_logged_and_said() {
    int outbox = count("platform.outbox where kind = 'SynonymsChanged'");
    var first = save(chair, List.of("历史词甲", "历史词乙"), Map.of());
    var id = first.text("saveSynonymGroup.group.id");
    var second = save(chair, List.of("历史词甲", "历史词丙"), Map.of("groupId", id, "expectedVersion", 1));
    assertThat(second.at("saveSynonymGroup.group.version").asInt()).isEqualTo(2);
    assertThat(second.text("saveSynonymGroup.group.changes.1.words.1")).isEqualTo("历史词乙");
    assertThat(second.text("saveSynonymGroup.group.changes.0.by.displayName")).isNotEmpty();
    assertThat(
            save(chair, List.of("历史词甲", "历史词丁"), Map.of("groupId", id, "expectedVersion", 1))
                .refusals("saveSynonymGroup"))
        .containsExactly("CHANGED_MEANWHILE");
    remove(id);
    assertThat(count("platform.outbox where kind = 'SynonymsChanged'")).isEqualTo(outbox + 3);
    assertThat(count("platform.audit where detail like '历史词甲、%'")).isEqualTo(3);
  }

  @Test
  void two_who_change_one_group_at_once_do_not_overwrite_each_other()
      throws InterruptedException, ExecutionException {
    var id = save(chair, List.of("同时词甲", "同时词乙"), Map.of()).text("saveSynonymGroup.group.id");
    var together = new CountDownLatch(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      Future<Api.Answer> one = threads.submit(() -> raced(together, id, "同时词丙"));
      Future<Api.Answer> other = threads.submit(() -> raced(together, id, "同时词丁"));
      var refusals = new java.util.ArrayList<>(one.get().refusals("saveSynonymGroup"));
      refusals.addAll(other.get().refusals("saveSynonymGroup"));
      assertThat(refusals).containsExactly("CHANGED_MEANWHILE");
    }
  }

  private static Api.Answer raced(CountDownLatch together, String id, String word)
      throws InterruptedException {
    together.countDown();
    together.await();
    return chair
        .api()
        .run(SAVE, group(List.of("同时词甲", word), Map.of("groupId", id, "expectedVersion", 1)));
  }

  @Test
  void two_who_put_one_word_into_two_groups_at_once_do_not_both_succeed()
      throws InterruptedException, ExecutionException {
    var together = new CountDownLatch(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      Future<Api.Answer> one = threads.submit(() -> racedNew(together, "抢词乙"));
      Future<Api.Answer> other = threads.submit(() -> racedNew(together, "抢词丙"));
      var refusals = new java.util.ArrayList<>(one.get().refusals("saveSynonymGroup"));
      refusals.addAll(other.get().refusals("saveSynonymGroup"));
      assertThat(refusals).containsExactly("SYNONYM_ELSEWHERE");
    }
  }

  private static Api.Answer racedNew(CountDownLatch together, String word)
      throws InterruptedException {
    together.countDown();
    together.await();
    return chair.api().run(SAVE, group(List.of("抢词甲", word), Map.of()));
  }

  @Test
  void the_same_request_key_makes_one_group() {
    var key = Map.of("requestKey", "synonyms-1");
    var first = save(chair, List.of("重发词甲", "重发词乙"), key);
    var again = save(chair, List.of("重发词甲", "重发词乙"), key);
    assertThat(again.text("saveSynonymGroup.group.id"))
        .isEqualTo(first.text("saveSynonymGroup.group.id"));
  }

  @Test
  void a_refusal_says_in_chinese_what_to_do() {
    var answer = save(chair, List.of("电梯", "梯"), Map.of());
    assertThat(answer.refusals("saveSynonymGroup")).containsExactly("SYNONYM_WORD_TOO_SHORT");
    assertThat(answer.text("saveSynonymGroup.refusals.0.message")).contains("“梯”");
  }

  @Test
  void pages_follow_each_other_and_cost_the_same_at_any_size() {
    var one = chair.api().run(GROUPS, Map.of("c", place.globalId(), "n", 1));
    var next =
        chair
            .api()
            .run(
                GROUPS,
                Map.of(
                    "c",
                    place.globalId(),
                    "n",
                    1,
                    "a",
                    one.text("synonymGroups.pageInfo.endCursor")));
    assertThat(next.text("synonymGroups.nodes.0.id"))
        .isNotEqualTo(one.text("synonymGroups.nodes.0.id"));
    var many = chair.api().run(GROUPS, Map.of("c", place.globalId(), "n", 50));
    assertThat(many.sql()).isLessThanOrEqualTo(next.sql() + 1);
    assertThat(author.api().run(GROUPS, Map.of("c", place.globalId())).errors())
        .containsExactly("NOT_ALLOWED");
  }
}
