package cn.yunshequ.proposals.plug;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every step of a proposal's life is news, once, for its author and for who follows it. */
@NullUnmarked
class ProposalNewsTest {
  private static final Pattern SAID =
      Pattern.compile("\"((?:Proposal|Opinion|Deliberation|Result|Review|Ballot|Sent)[A-Z]\\w+)\"");

  /** What changes nothing that others wait for, or is somebody's own act, or voting's. */
  private static final Set<String> SILENT =
      Set.of(
          "ProposalDrafted",
          "ProposalEdited",
          "ProposalEndorsed",
          "ProposalEndorsementWithdrawn",
          "ProposalTalkedAbout",
          "ResultAmended",
          "ResultObjected",
          "BallotClosed");

  private static Portal portal;
  private static News news;
  private static Neighbourhood place;

  @BeforeAll
  static void start() {
    portal = News.quietPortal();
    news = new News(portal);
    place = new Neighbourhood(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer act(Api api, String mutation, String payload, Map<String, ?> input) {
    var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
    return api.run(
        "mutation($in: %s) { %s(input: $in) { %s refusals { code } } }"
            .formatted(type, mutation, payload),
        Map.of("in", input));
  }

  @Test
  void every_step_tells_the_author_and_each_follower_once_however_often_it_is_handled() {
    var author = place.resident("张秀英", "7栋2单元", "101");
    var follower = place.stranger();
    var chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
    var id =
        act(
                author.api(),
                "createProposal",
                "proposal { id }",
                Map.of(
                    "communityId", place.globalId(),
                    "category", "lift",
                    "title", "给7栋加装电梯",
                    "body", "老人上下楼不方便。"))
            .text("createProposal.proposal.id");
    act(author.api(), "submitProposal", "proposal { id }", Map.of("proposalId", id));
    act(
        chair.api(),
        "reviewProposal",
        "proposal { id }",
        Map.of("proposalId", id, "decision", "ACCEPT"));
    act(follower.api(), "follow", "followState { following }", Map.of("subjectId", id));
    news.settle();
    var ref = GlobalId.decode(id);
    for (var step : new TreeSet<>(ProposalNews.STEPS.keySet())) {
      int own = News.unread(author.api(), id);
      int followed = News.unread(follower.api(), id);
      portal
          .db()
          .write(() -> {
            portal.bean(Outbox.class).append(Event.of(step, ref));
            return step;
          });
      news.settle();
      assertThat(News.unread(author.api(), id)).as(step + ", author").isEqualTo(own + 1);
      assertThat(News.unread(follower.api(), id)).as(step + ", follower").isEqualTo(followed + 1);
    }
    int own = News.unread(author.api(), id);
    int followed = News.unread(follower.api(), id);
    portal
        .db()
        .sql()
        .execute(
            "update platform.outbox_position set xid = '0', id = 0 where handler ="
                + " 'notification.notices'");
    news.settle();
    assertThat(News.unread(author.api(), id)).isEqualTo(own);
    assertThat(News.unread(follower.api(), id)).isEqualTo(followed);
    for (var inner : ProposalNews.INNER.keySet()) {
      portal
          .db()
          .write(() -> {
            portal.bean(Outbox.class).append(Event.of(inner, ref));
            return inner;
          });
    }
    news.settle();
    assertThat(News.unread(follower.api(), id)).as("for authors alone").isEqualTo(followed);
  }

  @Test
  void no_step_that_is_said_anywhere_is_forgotten() throws IOException {
    var said = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/java/cn/yunshequ/proposals"))) {
      for (var file :
          files.filter(f -> f.toString().matches("(?!.*/graphql/).*\\.java")).toList()) {
        var match = SAID.matcher(Files.readString(file));
        while (match.find()) {
          said.add(match.group(1));
        }
      }
    }
    said.removeAll(SILENT);
    assertThat(said).hasSizeGreaterThan(25);
    var told = new TreeSet<>(ProposalNews.STEPS.keySet());
    told.addAll(ProposalNews.INNER.keySet());
    assertThat(told).containsAll(said);
  }
}
