package cn.yunshequ.proposals;

import static cn.yunshequ.proposals.Desk.act;
import static cn.yunshequ.proposals.Desk.expect;
import static cn.yunshequ.proposals.Desk.input;
import static cn.yunshequ.proposals.Desk.see;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.PhotoClient;
import cn.yunshequ.support.Portal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A photo of a proposal is seen by whoever sees its words. */
class ProposalPhotosTest {
  private static Portal portal;
  private static Desk desk;
  private static Api guest;
  private static Api neighbour;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new Desk(portal);
    guest = portal.guest();
    neighbour = desk.place.resident("许大爷", "7栋2单元", "102").api();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer create(Api by, List<String> photos) {
    var in = desk.draftInput("7栋2单元");
    in.put("photoIds", photos);
    return act(by, "createProposal", in);
  }

  private static void moderate(String act, String id, Map<String, String> more) {
    var in = input("subjectId", id);
    in.putAll(more);
    var type = Character.toUpperCase(act.charAt(0)) + act.substring(1) + "Input!";
    var answer =
        desk.chair
            .api()
            .run(
                "mutation($in: %s) { %s(input: $in) { refusals { code } } }".formatted(type, act),
                Map.of("in", in));
    assertThat(answer.refusals(act)).as(answer.body().toString()).isEmpty();
  }

  @Test
  void its_visibility_follows_the_proposal_from_draft_to_hidden_and_back() {
    var photo = PhotoClient.upload(desk.author.api(), PhotoClient.jpeg());
    var id = create(desk.author.api(), List.of(photo.id())).text("createProposal.proposal.id");
    assertThat(PhotoClient.status(desk.author.api(), photo.url())).isEqualTo(200);
    for (var other : List.of(guest, neighbour, desk.chair.api())) {
      assertThat(PhotoClient.status(other, photo.url())).as("a draft").isEqualTo(404);
    }
    expect(act(desk.author.api(), "submitProposal", input("proposalId", id)), "submitProposal");
    assertThat(PhotoClient.status(desk.chair.api(), photo.url())).isEqualTo(200);
    assertThat(PhotoClient.status(neighbour, photo.url())).as("waiting").isEqualTo(404);
    desk.review(id, "ACCEPT", null);
    assertThat(PhotoClient.status(guest, photo.url())).isEqualTo(200);
    assertThat(see(guest, id, "photos { url }").text("proposal.photos.0.url"))
        .isEqualTo(photo.url());

    moderate("hideContent", id, Map.of("reasonCode", "PRIVACY", "note", "照片里有邻居的门牌"));
    for (var other : List.of(guest, neighbour)) {
      assertThat(PhotoClient.status(other, photo.url())).as("hidden").isEqualTo(404);
      assertThat(see(other, id, "photos { url }").at("proposal.photos").size()).isZero();
    }
    for (var inner : List.of(desk.author.api(), desk.chair.api())) {
      assertThat(PhotoClient.status(inner, photo.url())).isEqualTo(200);
    }
    portal.clock.advance(java.time.Duration.ofSeconds(1));
    moderate("restoreContent", id, Map.of("note", "作者已经遮住门牌"));
    assertThat(PhotoClient.status(guest, photo.url())).isEqualTo(200);
  }

  @Test
  void who_signs_with_the_author_edits_beside_the_authors_photos() {
    var phone = desk.place.newPhone();
    var signing = desk.place.resident(phone, "马小军", "7栋2单元", "201", "TENANT").api();
    var his = PhotoClient.upload(desk.author.api(), PhotoClient.jpeg()).id();
    var id = create(desk.author.api(), List.of(his)).text("createProposal.proposal.id");
    act(desk.author.api(), "inviteCoAuthor", input("proposalId", id, "phone", phone));
    expect(
        act(signing, "answerCoAuthorInvitation", input("proposalId", id, "accept", true)),
        "answerCoAuthorInvitation");
    var hers = PhotoClient.upload(signing, PhotoClient.jpeg()).id();
    expect(edit(signing, id, List.of(hers, his)), "editProposal");
    assertThat(see(signing, id, "photos { id }").at("proposal.photos").findValuesAsString("id"))
        .containsExactly(hers, his);
    var elsewhere = PhotoClient.upload(desk.author.api(), PhotoClient.jpeg()).id();
    assertThat(edit(signing, id, List.of(his, elsewhere)).refusals("editProposal"))
        .as("a photo of the author's that is not beside these words")
        .containsExactly("PHOTOS_INVALID");
    expect(edit(signing, id, List.of(his)), "editProposal");
    assertThat(
            see(desk.author.api(), id, "photos { id }")
                .at("proposal.photos")
                .findValuesAsString("id"))
        .containsExactly(his);
  }

  private static Api.Answer edit(Api by, String id, List<String> photos) {
    return act(
        by,
        "editProposal",
        input(
            "proposalId",
            id,
            "expectedVersion",
            see(by, id, "version").at("proposal.version").asInt(),
            "title",
            "给7栋加装电梯",
            "body",
            "7栋住着不少老人，上下楼很不方便。",
            "photoIds",
            photos));
  }

  @Test
  void photos_of_others_used_ones_and_a_seventh_are_refused() {
    var own = PhotoClient.upload(desk.author.api(), PhotoClient.jpeg()).id();
    assertThat(create(neighbour, List.of(own)).refusals("createProposal"))
        .containsExactly("PHOTOS_INVALID");
    assertThat(create(desk.author.api(), List.of(own)).refusals("createProposal")).isEmpty();
    assertThat(create(desk.author.api(), List.of(own)).refusals("createProposal"))
        .containsExactly("PHOTOS_INVALID");
    var seven = new ArrayList<String>();
    for (int i = 0; i < 7; i++) {
      seven.add(PhotoClient.upload(desk.author.api(), PhotoClient.jpeg()).id());
    }
    assertThat(create(desk.author.api(), seven).refusals("createProposal"))
        .containsExactly("VALUE_OUT_OF_RANGE");
    assertThat(create(desk.author.api(), seven.subList(0, 6)).refusals("createProposal")).isEmpty();
  }
}
