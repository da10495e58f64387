package bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The limit ({@link Limit}) as one of those measured. */
final class LimitServer extends Server {
  private final City city;

  LimitServer(City city) {
    super("limit");
    this.city = city;
  }

  void start(Postgres postgres, Path work) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var path = System.getProperty("java.class.path");
    var command =
        new ProcessBuilder(java, "-XX:+UseSerialGC", "-Xmx256m", "-cp", path, "bench.Limit");
    postgres.tell(command.environment());
    command.environment().put("PORT", String.valueOf(port));
    start(command, work.resolve("limit.log"), "/ready");
  }

  @Override
  byte[] request(Operation operation, Draw draw) {
    var person = Ids.person(draw.viewer());
    var account = Ids.account(draw.viewer());
    var proposal = Ids.proposal(draw.proposal());
    var slug = City.slug(draw.community());
    return switch (operation) {
      case Q1 ->
          draw.after() < 0
              ? get("Q1", person, slug)
              : get("Q1_LATER", person, listed(draw), Ids.proposal(draw.after()), slug);
      case Q2 -> get("Q2", person, proposal);
      case Q3 -> get("Q3", Ids.council(draw.council()));
      case Q4 -> get("Q4", draw.text());
      case M1 -> get("M1", proposal, person, account, proposal);
      case M2 -> get("M2", account, draw.text(), proposal);
    };
  }

  private Object listed(Draw draw) {
    return CityLoad.at(city.listed[draw.after()]);
  }

  private byte[] get(Object... parts) {
    var path =
        Stream.of(parts)
            .map(part -> "/" + Http.encoded(part.toString()))
            .collect(Collectors.joining());
    return Http.get(port, path);
  }

  @Override
  UUID id(String told) {
    return UUID.fromString(told);
  }
}
