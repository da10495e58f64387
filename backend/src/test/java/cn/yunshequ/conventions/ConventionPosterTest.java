package cn.yunshequ.conventions;

import static cn.yunshequ.conventions.ConventionRoom.must;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.support.Portal;
import cn.yunshequ.support.PrintedPage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What hangs in the stairwell says how far the convention has come, and no more. */
@org.jspecify.annotations.NullUnmarked
class ConventionPosterTest {
  private static Portal portal;
  private static ConventionRoom room;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    room = new ConventionRoom(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void the_poster_is_a_pdf_once_it_is_published_and_nothing_before() throws Exception {
    var id = room.drafted();
    assertThat(poster(id).statusCode()).isEqualTo(404);
    must(room.drafter.api(), "publishDraft", "conventionId", id);
    var answer = poster(id);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(new String(answer.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    try (var pdf = Loader.loadPDF(answer.body())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
    }
    assertThat(words(id)).contains("楼道公约", "不放鞋柜", "还没有生效", "文字校验码");
  }

  @Test
  void a_phone_held_before_the_poster_opens_the_page_of_that_convention() throws Exception {
    var id = room.consulted();
    room.consulted();
    var read = PrintedPage.of(poster(id).body());
    assertThat(read.codes()).containsExactly(portal.address() + "/conventions/" + id);
  }

  private static HttpResponse<byte[]> poster(String id) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(
                    URI.create(portal.address() + "/conventions/" + id + "/poster.pdf"))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String words(String id) throws Exception {
    return PrintedPage.words(poster(id).body());
  }

  @Test
  void in_force_it_says_when_it_was_adopted_filed_and_begun_and_how_many_stand_by_it()
      throws Exception {
    var id = room.met(null);
    must(
        room.chair.api(),
        "recordFiling",
        "conventionId",
        id,
        "number",
        "仙街备7号",
        "office",
        "仙林街道办事处",
        "effectiveOn",
        room.today().toString());
    must(room.chair.api(), "putConventionIntoForce", "conventionId", id);
    ConventionRoom.done(
        ConventionRoom.act(
            room.drafter.api(), "signConvention", ConventionRoom.input("conventionId", id)),
        "signConvention");
    var today = CivilDay.zhWithYear(room.today());
    var review = CivilDay.zhWithYear(room.today().plusMonths(24));
    assertThat(words(id))
        .contains("白天车位错时开放给访客")
        .contains(PrintedPage.plain("通过" + today))
        .contains(PrintedPage.plain("备案" + today + "仙街备7号（仙林街道办事处）"))
        .contains(PrintedPage.plain("生效" + today))
        .contains(PrintedPage.plain("复审" + review))
        .containsPattern("签署[0-9]+户中已有1户签署")
        .doesNotContain("还没有生效", "尚未备案");
  }

  @Test
  void adopted_and_not_filed_it_says_that_it_does_not_hold_yet() throws Exception {
    var id = room.met(null);
    assertThat(words(id))
        .contains(PrintedPage.plain("已经居民会议通过，尚未备案，还没有生效。"))
        .contains(PrintedPage.plain("通过" + CivilDay.zhWithYear(room.today())))
        .doesNotContain(PrintedPage.plain("生效" + room.today().getYear()), "复审", "备案2");
  }
}
