package cn.yunshequ.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.platform.outbox.EventHandler;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.IndexWords;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.OwnData;
import cn.yunshequ.support.Portal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The proof of deletion (L-64): after an account is closed, no table, no file and no byte of the
 * search index holds what would tell who it was; what was voted and seconded still counts.
 */
@NullUnmarked
class DeletionProofTest {
  private static final String NAME = "欧阳钰溱";
  private static final String EVIDENCE = "房产证编号苏2019栖霞777888";
  static final String DRAFT = "这是没有交上去的草稿正文";
  private static final String NOTE = "举报附言只给居委会看";
  private static Portal portal;
  private static Neighbourhood place;
  private static Neighbourhood.Member officer;
  private static Api chair;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    officer = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
    chair = officer.api();
  }

  @AfterAll
  static void stop() {
    if (portal != null) {
      portal.close();
    }
  }

  private static String run(Api by, String document, Map<String, ?> variables, String path) {
    return by.run(document, variables).text(path);
  }

  private static String proposal(Api by, String title, String body) {
    var input =
        Map.of("communityId", place.globalId(), "category", "clean", "title", title, "body", body);
    return run(
        by,
        "mutation($i: CreateProposalInput!) { createProposal(input: $i) { proposal { id } } }",
        Map.of("i", input),
        "createProposal.proposal.id");
  }

  private static void submitAndAccept(Api by, String id) {
    by.run(
        "mutation($id: ID!) { submitProposal(input: {proposalId: $id}) { refusals { code } } }",
        Map.of("id", id));
    chair.run(
        "mutation($id: ID!) { reviewProposal(input: {proposalId: $id, decision: ACCEPT}) { refusals"
            + " { code } } }",
        Map.of("id", id));
  }

  private static void caughtUp() {
    var handlers = portal.context.getBeansOfType(EventHandler.class).size();
    // Every handler has gone past the last event; the pump runs by itself.
    long last =
        ((Number) portal.db().sql().fetchValue("select max(id) from platform.outbox")).longValue();
    long behind = handlers;
    while (behind > 0) {
      behind =
          handlers
              - ((Number)
                      portal
                          .db()
                          .sql()
                          .fetchValue(
                              "select count(*) from platform.outbox_position where id >= ?", last))
                  .longValue();
      Thread.onSpinWait();
    }
  }

  private static List<String> tablesHolding(List<String> identifiers) {
    var holding = new ArrayList<String>();
    var tables =
        portal
            .db()
            .sql()
            .fetch(
                "select schemaname || '.' || tablename from pg_tables where schemaname not in"
                    + " ('pg_catalog', 'information_schema')")
            .map(row -> row.get(0, String.class));
    assertThat(tables).hasSizeGreaterThan(60);
    for (var table : tables) {
      for (var each : identifiers) {
        // Bytes are printed as hexadecimal digits: words kept as bytes are looked for so.
        var bytes = HexFormat.of().formatHex(each.getBytes(StandardCharsets.UTF_8));
        var count =
            portal
                .db()
                .sql()
                .fetchValue(
                    "select count(*) from "
                        + table
                        + " t where position(? in t::text) > 0 or position(? in t::text) > 0",
                    each,
                    bytes);
        if (!Long.valueOf(0).equals(count)) {
          holding.add(table + ": " + each);
        }
      }
    }
    return holding;
  }

  private static List<String> filesHolding(List<String> identifiers) throws IOException {
    var holding = new ArrayList<String>();
    try (var files = Files.walk(portal.folder())) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        for (var each : identifiers) {
          var sought =
              new String(each.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
          if (bytes.contains(sought)) {
            holding.add(portal.folder().relativize(file) + ": " + each);
          }
        }
      }
    }
    return holding;
  }

  private static long heldBy(java.util.UUID account) {
    return ((Number)
            portal
                .db()
                .sql()
                .fetchValue(
                    "select (select count(*) from community.office where account_id = ? and"
                        + " term_ends >= current_date) + (select count(*) from"
                        + " wechat.allowance where account_id = ?)",
                    account,
                    account))
        .longValue();
  }

  @Test
  void nothing_that_tells_who_it_was_is_left_and_what_was_done_still_counts() throws IOException {
    var phone = place.newPhone();
    var api = portal.signIn(phone);
    var claim =
        run(
            api,
            "mutation($i: RequestResidencyInput!) { requestResidency(input: $i) { residency { id }"
                + " refusals { code } } }",
            Map.of(
                "i",
                Map.of(
                    "householdId",
                    GlobalId.encode("household", place.household("7栋2单元", "101")),
                    "capacity",
                    "OWNER",
                    "realName",
                    NAME,
                    "evidence",
                    EVIDENCE)),
            "requestResidency.residency.id");
    chair.run(
        "mutation($id: ID!) { reviewResidency(input: {residencyId: $id, decision: APPROVE}) {"
            + " refusals { code } } }",
        Map.of("id", claim));
    var own = proposal(api, "楼道装一盏灯", "夜里看不见台阶。");
    submitAndAccept(api, own);
    var draft = proposal(api, "还没想好的事", DRAFT);
    var neighbour = place.resident("邻居甲", "7栋1单元", "101").api();
    var theirs = proposal(neighbour, "修一修花坛", "花坛边的砖松了。");
    submitAndAccept(neighbour, theirs);
    assertThat(
            run(
                api,
                "mutation($id: ID!) { endorseProposal(input: {proposalId: $id}) { proposal {"
                    + " endorsementCount } refusals { code } } }",
                Map.of("id", theirs),
                "endorseProposal.proposal.endorsementCount"))
        .isEqualTo("1");
    var comment =
        run(
            api,
            "mutation($id: ID!) { postComment(input: {subjectId: $id, body: \"支持，尽快修\"}) { comment"
                + " { id } } }",
            Map.of("id", theirs),
            "postComment.comment.id");
    assertThat(comment).isNotEmpty();
    var noisy =
        run(
            neighbour,
            "mutation($id: ID!) { postComment(input: {subjectId: $id, body: \"谁反对谁就是坏人\"}) {"
                + " comment { id } } }",
            Map.of("id", theirs),
            "postComment.comment.id");
    api.run(
        "mutation($id: ID!, $n: String!) { reportContent(input: {subjectId: $id, reason: ABUSE,"
            + " note: $n}) { refusals { code } } }",
        Map.of("id", noisy, "n", NOTE));
    var account =
        portal
            .db()
            .sql()
            .fetchOne(
                "select id, phone_sealed, phone_masked, phone_hash from identity.account where name"
                    + " = ?",
                NAME);
    var hash = HexFormat.of().formatHex(account.get("phone_hash", byte[].class));
    var life =
        new OneLife(portal, place, api, account.get("id", java.util.UUID.class), NAME, officer);
    var office =
        new LifeInOffice(portal, place, api, account.get("id", java.util.UUID.class), officer);
    office.lived(draft);
    life.lived();
    var identifiers =
        List.of(
            OneLife.DOCUMENT,
            OneLife.CIRCUMSTANCES,
            OneLife.REMINDER,
            life.openId,
            phone,
            account.get("phone_masked", String.class),
            HexFormat.of().formatHex(account.get("phone_sealed", byte[].class)),
            NAME,
            EVIDENCE,
            DRAFT,
            OneLife.APPEAL,
            LifeInOffice.FILTER,
            LifeInOffice.WHISPER,
            NOTE);
    assertThat(tablesHolding(identifiers)).isNotEmpty();
    assertThat(OwnData.takenAway(portal, api))
        .containsKeys(
            "volunteer.csv",
            "volunteer-shifts.csv",
            "volunteer-hours.csv",
            "points.csv",
            "conventions.csv",
            "follows.csv",
            "message-settings.csv",
            "notices-read.csv",
            "meetings-attended.csv")
        .hasEntrySatisfying("volunteer-certificates.csv", c -> assertThat(c).contains(NAME))
        .hasEntrySatisfying("volunteer-consents.csv", c -> assertThat(c).contains("我作为监护人同意"))
        .hasEntrySatisfying("help.csv", c -> assertThat(c).contains(OneLife.CIRCUMSTANCES, "我帮忙的"))
        .hasEntrySatisfying("help.csv", c -> assertThat(c).doesNotContain("701室"))
        .hasEntrySatisfying("reminders.csv", c -> assertThat(c).contains(OneLife.REMINDER))
        .hasEntrySatisfying("moderation.csv", c -> assertThat(c).contains(LifeInOffice.WHISPER))
        .hasEntrySatisfying("wechat.csv", c -> assertThat(c).contains("wxproof"))
        .hasEntrySatisfying("wechat.csv", c -> assertThat(c).doesNotContain(life.openId))
        .hasEntrySatisfying("notice-objections.csv", c -> assertThat(c).contains("我家没有收到表决票"))
        .hasEntrySatisfying("supervision-questions.csv", c -> assertThat(c).contains("电费"))
        .hasEntrySatisfying("ballot-dissents.csv", c -> assertThat(c).contains("灯的亮度要商量"))
        .hasEntrySatisfying("council-seats.csv", c -> assertThat(c).contains("7栋2单元楼道议事会", "成员"));

    assertThat(
            run(
                api,
                "mutation { closeAccount(input: {confirm: true}) { closed } }",
                Map.of(),
                "closeAccount.closed"))
        .isEqualTo("true");
    portal.closeAccountsDue();
    assertThat(
            portal
                .db()
                .sql()
                .fetchValue(
                    "select closed_at is not null from identity.account where id = ?",
                    account.get("id")))
        .isEqualTo(true);
    caughtUp();

    assertThat(tablesHolding(identifiers)).isEmpty();
    assertThat(List.of(office.hasFile(office.lying), office.hasFile(office.drafted)))
        .as("photos that nobody was shown are gone, row and file")
        .containsOnly(false);
    assertThat(office.hasFile(office.shown)).as("what was shown stays with its words").isTrue();
    assertThat(heldBy(account.get("id", java.util.UUID.class))).as("no office is left").isZero();
    assertThat(tablesHolding(List.of(hash)))
        .as("so that who comes back is the same person, and limits on messages hold for a day")
        .containsExactlyInAnyOrder(
            "identity.account: " + hash, "community.person: " + hash, "platform.quota: " + hash);
    var planted = Files.writeString(portal.folder().resolve("planted"), "…" + NAME + "…");
    assertThat(filesHolding(identifiers)).as("files are read").hasSize(1);
    Files.delete(planted);
    assertThat(filesHolding(identifiers)).isEmpty();
    var after =
        portal
            .guest()
            .run(
                "query($a: ID!, $b: ID!) { one: proposal(id: $a) { endorsementCount commentCount }"
                    + " two: proposal(id: $b) { title author { displayName } } }",
                Map.of("a", theirs, "b", own));
    var left =
        portal
            .guest()
            .run(
                "query($c: ID!, $a: ID!, $b: ID!) { claimed: helpRequest(id: $c) { status } asked:"
                    + " helpRequest(id: $a) { status } ballot(id: $b) { turnout { heads } } }",
                Map.of("c", life.claimed, "a", life.asked, "b", life.ballot));
    assertThat(left.text("claimed.status")).as("waits for somebody else").isEqualTo("OPEN");
    assertThat(left.text("asked.status")).isEqualTo("WITHDRAWN");
    assertThat(left.text("ballot.turnout.heads")).as("the vote counts").isEqualTo("1");
    assertThat(after.text("one.endorsementCount")).isEqualTo("1");
    assertThat(after.text("one.commentCount")).isEqualTo("2");
    assertThat(after.text("two.title")).isEqualTo("楼道装一盏灯");
    assertThat(after.text("two.author.displayName")).doesNotContain("欧阳", "钰溱");
    assertThat(
            portal
                .guest()
                .run("query($id: ID!) { proposal(id: $id) { id } }", Map.of("id", draft))
                .at("proposal")
                .isNull())
        .isTrue();

    var folder = portal.folder();
    portal.close();
    portal = null;
    assertThat(IndexWords.holding(folder, List.of("楼道"))).as("the index is read").hasSize(1);
    var sought = new ArrayList<>(identifiers);
    sought.add(NAME.substring(NAME.length() - 2));
    assertThat(IndexWords.holding(folder, sought)).isEmpty();
  }
}
