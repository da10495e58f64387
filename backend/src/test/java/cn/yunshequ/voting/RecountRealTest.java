package cn.yunshequ.voting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.Sha256;
import cn.yunshequ.support.Closing;
import cn.yunshequ.support.Portal;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.model.Secrecy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of ballots as anybody fetches them. */
@org.jspecify.annotations.NullUnmarked
class RecountRealTest {
  @Test
  void the_files_of_a_real_ballot_agree_with_its_result(@TempDir Path folder)
      throws IOException, InterruptedException {
    try (var portal = Portal.start()) {
      var estate = new Estate(portal, 56);
      for (var secrecy : List.of(Secrecy.NAMED, Secrecy.SECRET)) {
        var ballot = estate.open(Electorate.OWNERS, Matter.USE_MAINTENANCE_FUND, secrecy);
        for (int i = 0; i < 45; i++) {
          estate.cast(estate.owners.get(i), ballot, i < 41 ? "FOR" : "AGAINST", null);
        }
        Closing.comes(portal, ballot);
        portal.bean(Counting.class).close(estate.chair, ballot, null);
        var id = cn.yunshequ.kernel.GlobalId.encode(Ballot.KIND, ballot);
        var seen =
            BallotDesk.see(
                portal.guest(), id, "resultHash publishedPath result { outcome working }");
        assertThat(seen.text("ballot.result.outcome")).isEqualTo("PASSED");
        var open = fetch(portal, seen.text("ballot.publishedPath"), null);
        assertThat(open.statusCode()).isEqualTo(200);
        var lines = open.body().lines().toList();
        assertThat(Sha256.hex(lines.getLast())).isEqualTo(seen.text("ballot.resultHash"));
        assertThat(open.body()).as("four against: no areas in public").doesNotContain("\"weight\"");
        assertThat(
                fetch(portal, seen.text("ballot.publishedPath") + "?edition=full", null)
                    .statusCode())
            .isEqualTo(404);
        var full = portal.bean(Publishing.class).file(estate.chair, ballot, true).orElseThrow();
        assertThat(lines.getLast()).contains(Sha256.hex(full.getLast()));
        var paths =
            List.of(
                Files.writeString(
                    folder.resolve(secrecy + "-full.jsonl"), String.join("\n", full) + "\n"),
                Files.writeString(folder.resolve(secrecy + "-public.jsonl"), open.body()));
        var answer = Recounting.of(paths);
        assertThat(answer.code()).as(answer.text()).isZero();
        assertThat(answer.text()).contains("一致\tPASSED");
      }
    }
  }

  private static HttpResponse<String> fetch(Portal portal, String path, String token)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(portal.address() + path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
