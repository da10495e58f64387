package cn.yunshequ.ledgers;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Files as the desk gets them, and what stands in them. */
@org.jspecify.annotations.NullUnmarked
final class LedgerDesk {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  static final int YEAR = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).getYear();

  private final Portal portal;
  private final Neighbourhood place;

  LedgerDesk(Portal portal, Neighbourhood place) {
    this.portal = portal;
    this.place = place;
  }

  HttpResponse<byte[]> file(Api who, String name) {
    return get(who, "/ledgers/" + name + "?communityId=" + place.globalId() + "&year=" + YEAR);
  }

  HttpResponse<byte[]> named(Api who, String exportId, String ending) {
    return get(who, "/ledgers/named/" + exportId + "." + ending);
  }

  private HttpResponse<byte[]> get(Api who, String path) {
    var request = HttpRequest.newBuilder(URI.create(portal.address() + path)).GET();
    if (who.token != null) {
      request.header("Authorization", "Bearer " + who.token);
    }
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Every cell of a sheet as text. */
  static List<List<String>> sheet(byte[] workbook, int number) {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      var rows = new ArrayList<List<String>>();
      for (var row : book.getSheet(number).orElseThrow().read()) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
          cells.add(row.getCell(i) == null ? "" : row.getCell(i).getText());
        }
        rows.add(cells);
      }
      return rows;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The texts of a .zip by name. */
  static Map<String, String> texts(byte[] zip) {
    var texts = new LinkedHashMap<String, String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        texts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
      return texts;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Api.Answer ask(Api who, String ledger, String key) {
    return who.run(
        "mutation($in: AskNamedExportInput!) { askNamedExport(input: $in) { namedExport { id"
            + " status viewerMayTake viewerMayAnswer } refusals { code } } }",
        Map.of(
            "in",
            Map.of(
                "communityId",
                place.globalId(),
                "ledger",
                ledger,
                "year",
                YEAR,
                "firstMonth",
                1,
                "lastMonth",
                12,
                "reason",
                "街道核对志愿服务补贴",
                "requestKey",
                key)));
  }

  Api.Answer answer(Api who, String id, boolean allow) {
    return who.run(
        "mutation($id: ID!, $allow: Boolean!) { answerNamedExport(input: {exportId: $id, allow:"
            + " $allow, words: \"看过了\"}) { namedExport { status } refusals { code } } }",
        Map.of("id", id, "allow", allow));
  }

  /** A published proposal of a resident, put in as the doors would have. */
  UUID proposal(Neighbourhood.Member author, String title, String area, boolean anonymous) {
    var id = UUID.randomUUID();
    var sql = portal.db().sql();
    sql.query(
            "insert into proposals.proposal (id, community_id, community_path, scope_id,"
                + " scope_path, category, number, author_account_id, author_person_id, anonymous,"
                + " title, body, stage, endorsements_needed, created_at, submitted_at,"
                + " published_at, listed_at, last_activity_at) select ?, c.id, c.path, a.id,"
                + " a.path, 'clean', ?, ?, ?, ?, ?, '正文', 'IMPLEMENTING', 2, now(), now(), now(),"
                + " now(), now() from community.community c, community.area a where c.id = ? and"
                + " a.id = ?",
            id,
            "T" + id.toString().substring(0, 8),
            author.account(),
            author.person(),
            anonymous,
            title,
            place.communityId,
            area == null ? place.communityId : place.area(area))
        .execute();
    sql.query("insert into proposals.tally (proposal_id) values (?)", id).execute();
    return id;
  }

  void endorse(UUID proposal, Neighbourhood.Member who) {
    portal
        .db()
        .sql()
        .query(
            "insert into proposals.endorsement values (?, ?, ?, now())",
            proposal,
            who.person(),
            who.account())
        .execute();
  }

  int count(String from, Object... bind) {
    return portal
        .db()
        .sql()
        .resultQuery("select count(*)::int from " + from, bind)
        .fetchSingle()
        .get(0, int.class);
  }
}
