package cn.yunshequ.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import cn.yunshequ.support.ScannedPage;
import cn.yunshequ.wechat.fake.FakeWeChat;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * The poster of a building leads to its page on the web, and in the mini-program where there is
 * one.
 */
@NullUnmarked
class PlacePosterTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static HttpResponse<byte[]> get(String address) {
    try {
      var request = HttpRequest.newBuilder(URI.create(address)).build();
      return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void with_a_mini_program_the_poster_has_two_squares_and_the_link_opens_it() throws Exception {
    try (var wechat = FakeWeChat.start(0, JsonMapper.builder().build(), Clock.systemUTC());
        var portal =
            Portal.start(Map.of("wechat.url", wechat.address(), "wechat.apps", FakeWeChat.APPS))) {
      var place = new Neighbourhood(portal);
      var id = GlobalId.encode("area", place.area("7栋"));
      var page = portal.address() + "/place/" + id;
      var poster = ScannedPage.of(get(portal.address() + "/places/" + id + "/poster.pdf").body());
      assertThat(poster.codes()).containsExactlyInAnyOrder(page, "weapp:" + id);
      assertThat(poster.pages()).isOne();
      var opened = get(portal.address() + "/wechat/open/" + id);
      assertThat(opened.headers().firstValue("Location").orElse(""))
          .startsWith("https://wxaurl.cn/");
      var again = get(portal.address() + "/wechat/open/" + id);
      assertThat(again.headers().firstValue("Location"))
          .as("one link a day")
          .isEqualTo(opened.headers().firstValue("Location"));
      var nowhere = GlobalId.encode("area", java.util.UUID.randomUUID());
      assertThat(get(portal.address() + "/wechat/open/" + nowhere).statusCode()).isEqualTo(404);
      assertThat(get(portal.address() + "/wechat/open/x").statusCode()).isEqualTo(404);
      get(wechat.address() + "/fake/trouble?codes=0,0,0,0");
      var other = GlobalId.encode("area", place.area("8栋"));
      var without =
          ScannedPage.of(get(portal.address() + "/places/" + other + "/poster.pdf").body());
      assertThat(without.codes())
          .as("WeChat is silent: the web page always")
          .containsExactly(portal.address() + "/place/" + other);
      assertThat(get(portal.address() + "/wechat/open/" + other).headers().firstValue("Location"))
          .contains("/place/" + other);
      var third = GlobalId.encode("area", place.area("7栋2单元"));
      assertThat(get(portal.address() + "/wechat/open/" + third).headers().firstValue("Location"))
          .as("WeChat speaks again, and is left alone for a minute")
          .contains("/place/" + third);
    }
  }

  @Test
  void without_a_mini_program_the_poster_leads_to_the_page() throws Exception {
    var settings = new HashMap<String, Object>();
    settings.put("wechat.fake", false);
    try (var portal = Portal.start(settings)) {
      var place = new Neighbourhood(portal);
      var id = GlobalId.encode("area", place.area("7栋"));
      var poster = ScannedPage.of(get(portal.address() + "/places/" + id + "/poster.pdf").body());
      assertThat(poster.codes()).containsExactly(portal.address() + "/place/" + id);
      assertThat(get(portal.address() + "/wechat/open/" + id).headers().firstValue("Location"))
          .contains("/place/" + id);
    }
  }
}
