package bench;

import cn.yunshequ.kernel.GlobalId;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** HTTP requests for both servers, with the same values drawn in the same way. */
final class Questions {
  private static final int POOL = 4000;

  private final City city;
  private final MACSigner signer;
  private final int portalPort;
  private final int limitPort;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, String> hashes = new HashMap<>();
  private final Map<Integer, String> tokens = new HashMap<>();
  private long draws;

  Questions(City city, byte[] tokenKey, int portalPort, int limitPort)
      throws IOException, JOSEException {
    this.city = city;
    this.portalPort = portalPort;
    this.limitPort = limitPort;
    signer = new MACSigner(tokenKey);
    for (var part :
        Files.readString(Path.of("bench/operations.graphql"))
            .replaceAll("(?m)^#.*\n", "")
            .split("\n\n")) {
      var name = part.strip().replaceAll("(?s)^\\w+ (\\w+).*", "$1");
      texts.put(name, part.strip());
      hashes.put(name, sha256(part.strip()));
    }
  }

  private static String sha256(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** The clients' operations by hash, as the portal reads them. */
  String manifest() {
    var json = new StringBuilder("{");
    texts.forEach((name, text) ->
        json.append(json.length() > 1 ? "," : "")
            .append("\"" + hashes.get(name) + "\":\"")
            .append(text.replace("\n", "\\n"))
            .append('"'));
    return json.append('}').toString();
  }

  private String token(int resident) {
    return tokens.computeIfAbsent(
        resident,
        r -> {
          try {
            var claims =
                new JWTClaimsSet.Builder()
                    .subject(City.account(r).toString())
                    .claim("sid", City.session(r).toString())
                    .expirationTime(new Date(System.currentTimeMillis() + 86_400_000L))
                    .build();
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(signer);
            return token.serialize();
          } catch (JOSEException noSuchAlgorithm) {
            throw new IllegalStateException(noSuchAlgorithm);
          }
        });
  }

  /** Requests to be sent round and round; new values each time for what writes. */
  byte[][] requests(String server, String what) {
    var random = new Random(what.startsWith("M") || what.equals("HOT") ? 1000 + ++draws : 42);
    int size = what.startsWith("M") || what.equals("HOT") ? 20_000 : POOL;
    if (what.equals("STATIC")) {
      return new byte[][] {get(limitPort, "/static", null)};
    }
    var requests = new byte[what.startsWith("GUEST") ? 40 : size][];
    for (int i = 0; i < requests.length; i++) {
      requests[i] = server.equals("limit") ? limit(what, random) : portal(what, random);
    }
    return requests;
  }

  private int resident(Random random) {
    return random.nextInt(city.residents);
  }

  private int neighbour(int proposal, Random random) {
    int[] all = city.residentsOf[city.communityOfProposal[proposal]];
    return all[random.nextInt(all.length)];
  }

  private byte[] limit(String what, Random random) {
    var path =
        switch (what) {
          case "Q1" -> {
            var place = random.nextInt(city.communities);
            var cursor = beginning(random);
            yield "/Q1/"
                + City.slug(place)
                + "/"
                + City.person(resident(random))
                + (cursor < 0 ? "" : "/" + city.listedAt(cursor) + "/" + City.proposal(cursor));
          }
          case "Q2" ->
              "/Q2/"
                  + City.proposal(city.popularProposal(random))
                  + "/"
                  + City.person(resident(random));
          case "Q3" ->
              "/Q3/" + City.council(random.nextInt(city.councils)) + "/" + resident(random);
          case "Q4" -> "/Q4/" + question(random);
          case "M1" -> {
            int p = city.popularProposal(random);
            int r = neighbour(p, random);
            yield "/M1/" + City.proposal(p) + "/" + City.person(r) + "/" + City.account(r);
          }
          default -> {
            int p = city.popularProposal(random);
            yield "/M2/"
                + City.proposal(p)
                + "/"
                + City.account(neighbour(p, random))
                + "/"
                + body(random);
          }
        };
    return get(limitPort, path.replace(" ", "%20"), null);
  }

  // Three in ten ask for a later page.
  private int beginning(Random random) {
    return random.nextInt(10) < 3 ? random.nextInt(city.proposals) : -1;
  }

  private static String question(Random random) {
    var asked = new String[] {"加装电梯 一楼 采光", "电梯", "公共收益 公示", "停车位", "消防通道 楼道堆物", "甘溪菜场"};
    return encode(asked[random.nextInt(asked.length)]);
  }

  private String body(Random random) {
    return encode(
        new Words(random).text(random.nextInt(Words.TOPICS.length), 1 + random.nextInt(4)));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String id(String kind, UUID id) {
    return GlobalId.encode(kind, id);
  }

  private static String decoded(String text) {
    return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private byte[] portal(String what, Random random) {
    return switch (what) {
      case "Q1" -> {
        int place = random.nextInt(city.communities);
        int cursor = beginning(random);
        yield post(
            "Q1",
            resident(random),
            "{\"slug\":\""
                + City.slug(place)
                + "\",\"after\":"
                + (cursor < 0 ? "null" : "\"" + city.cursor(cursor) + "\"")
                + "}");
      }
      case "Q2" -> {
        var proposal = id("proposal", City.proposal(city.popularProposal(random)));
        yield post("Q2", resident(random), "{\"id\":\"" + proposal + "\"}");
      }
      case "Q3" -> {
        var council = id("council", City.council(random.nextInt(city.councils)));
        yield post("Q3", resident(random), "{\"id\":\"" + council + "\"}");
      }
      case "Q4" -> post("Q4", resident(random), "{\"text\":\"" + decoded(question(random)) + "\"}");
      case "M1" -> {
        int p = city.popularProposal(random);
        yield post(
            "M1", neighbour(p, random), "{\"id\":\"" + id("proposal", City.proposal(p)) + "\"}");
      }
      case "HOT" -> {
        int p = city.hotProposal();
        yield post(
            "M1", neighbour(p, random), "{\"id\":\"" + id("proposal", City.proposal(p)) + "\"}");
      }
      case "M2" -> {
        int p = city.popularProposal(random);
        yield post(
            "M2",
            neighbour(p, random),
            "{\"id\":\""
                + id("proposal", City.proposal(p))
                + "\",\"body\":\""
                + decoded(body(random))
                + "\"}");
      }
      case "GUEST_FEED" ->
          get(
              portalPort,
              "/graphql?id="
                  + hashes.get("Q1")
                  + "&variables="
                  + encode("{\"slug\":\"" + City.slug(random.nextInt(city.communities)) + "\"}"),
              null);
      default ->
          get(
              portalPort,
              "/graphql?id="
                  + hashes.get("Q2")
                  + "&variables="
                  + encode(
                      "{\"id\":\""
                          + id("proposal", City.proposal(city.popularProposal(random)))
                          + "\"}"),
              null);
    };
  }

  private byte[] post(String operation, int resident, String variables) {
    var body =
        ("{\"id\":\"" + hashes.get(operation) + "\",\"variables\":" + variables + "}")
            .getBytes(StandardCharsets.UTF_8);
    var head =
        ("POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:"
                + portalPort
                + "\r\n"
                + "Content-Type: application/json\r\n"
                + "Accept: application/json\r\n"
                + "Authorization: Bearer "
                + token(resident)
                + "\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    var request = java.util.Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, request, head.length, body.length);
    return request;
  }

  private static byte[] get(int port, String path, String header) {
    return ("GET "
            + path
            + " HTTP/1.1\r\nHost: 127.0.0.1:"
            + port
            + "\r\n"
            + (header == null ? "" : header)
            + "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
