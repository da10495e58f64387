package bench;

import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.GlobalId;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.ObjectMapper;

/**
 * The portal as it is packaged, asked by its public interface with the text of the operation, by
 * signed-in residents whose sessions are rows of the database. Only the limits on how often one
 * client may ask and post are raised, by settings that operators have too.
 */
final class Portal extends Server {
  private static final byte[] KEY =
      "the benchmark's key of 32 bytes!".getBytes(StandardCharsets.US_ASCII);
  private static final String NO_LIMIT = "1000000";

  private final City city;
  private final Map<String, String> operations;
  private final Map<Integer, String> tokens = new HashMap<>();
  private final MACSigner signer;
  private final ObjectMapper json = new ObjectMapper();

  Portal(City city) throws IOException, JOSEException {
    super("portal");
    this.city = city;
    signer = new MACSigner(KEY);
    operations = Documents.in(Path.of("bench/operations.graphql"));
  }

  /** Milliseconds until it is ready. */
  long start(Postgres postgres, Path work, List<String> more) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(Arrays.asList(System.getenv("JAVA_OPTIONS").strip().split("\\s+")));
    words.addAll(more);
    words.addAll(List.of("-jar", "target/portal-0.1.0.jar"));
    var command = new ProcessBuilder(words);
    var settings = command.environment();
    postgres.tell(settings);
    settings.put("PORT", String.valueOf(port));
    settings.put("HOST", "127.0.0.1");
    settings.put("PORTAL_MODE", "production");
    settings.put("PORTAL_COMMUNITY", City.slug(0));
    settings.put("PORTAL_DATA", work.resolve("portal").toString());
    for (var key : List.of("PHONE", "HASH", "TOKEN")) {
      settings.put("PORTAL_SECRETS_" + key + "_KEY", Base64.getEncoder().encodeToString(KEY));
    }
    settings.put("PORTAL_ADHOC_PER_SECOND", NO_LIMIT);
    settings.put("MODERATION_POSTS_PER_MINUTE", NO_LIMIT);
    settings.put("MODERATION_POSTS_PER_DAY", NO_LIMIT);
    settings.put("MODERATION_SAME_TEXT", NO_LIMIT);
    return start(command, work.resolve("portal.log"), "/health/readiness");
  }

  @Override
  byte[] request(Operation operation, Draw draw) {
    var proposal = GlobalId.encode("proposal", Ids.proposal(draw.proposal()));
    Map<String, String> variables = new HashMap<>();
    switch (operation) {
      case Q1 -> {
        variables.put("slug", City.slug(draw.community()));
        variables.put("after", draw.after() < 0 ? null : cursor(draw.after()));
      }
      case Q3 -> variables.put("id", GlobalId.encode("council", Ids.council(draw.council())));
      case Q4 -> variables.put("text", draw.text());
      default -> variables.put("id", proposal);
    }
    if (operation == Operation.M2) {
      variables.put("body", draw.text());
    }
    var body = Map.of("query", operations.get(operation.name()), "variables", variables);
    var header = "Authorization: Bearer " + token(draw.viewer());
    return Http.post(port, "/graphql", header, json.writeValueAsBytes(body));
  }

  private String cursor(int proposal) {
    return Cursor.of("LATEST", CityLoad.at(city.listed[proposal]), Ids.proposal(proposal));
  }

  private String token(int resident) {
    return tokens.computeIfAbsent(resident, this::issue);
  }

  // As the portal issues them, but for as long as a run of the benchmark takes.
  private String issue(int resident) {
    var claims =
        new JWTClaimsSet.Builder()
            .subject(Ids.account(resident).toString())
            .claim("sid", Ids.session(resident).toString())
            .expirationTime(new Date(System.currentTimeMillis() + City.DAY))
            .build();
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    try {
      token.sign(signer);
    } catch (JOSEException noSuchAlgorithm) {
      throw new IllegalStateException(noSuchAlgorithm);
    }
    return token.serialize();
  }

  @Override
  UUID id(String told) {
    return GlobalId.decode(told).id();
  }
}
