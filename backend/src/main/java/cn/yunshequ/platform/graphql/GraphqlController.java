package cn.yunshequ.platform.graphql;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.CallerAddress;
import cn.yunshequ.platform.http.ClientAddress;
import cn.yunshequ.platform.session.Cookies;
import cn.yunshequ.platform.session.Credentials;
import cn.yunshequ.platform.session.RequestViewer;
import cn.yunshequ.platform.session.WebSession;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** GraphQL over HTTP: POST for everything, GET for persisted queries that caches may keep. */
@Controller("/graphql")
@ExecuteOn(TaskExecutors.BLOCKING)
class GraphqlController {
  private static final int MAX_BODY = 256 * 1024;

  private final GraphqlEngine engine;
  private final PersistedOperations persisted;
  private final RequestViewer viewers;
  private final ObjectMapper json;
  private final Throttle throttle;
  private final ClientAddress addresses;
  private final Cookies cookies;
  private final GuestPages pages;

  GraphqlController(
      GraphqlEngine engine,
      PersistedOperations persisted,
      RequestViewer viewers,
      ObjectMapper json,
      Throttle throttle,
      ClientAddress addresses,
      Cookies cookies,
      GuestPages pages) {
    this.pages = pages;
    this.addresses = addresses;
    this.cookies = cookies;
    this.throttle = throttle;
    this.engine = engine;
    this.persisted = persisted;
    this.viewers = viewers;
    this.json = json;
  }

  @Post
  @Consumes(MediaType.ALL)
  HttpResponse<?> post(HttpRequest<?> request, @Body byte @Nullable [] body) {
    if (body == null || body.length == 0) {
      return problem(HttpStatus.BAD_REQUEST, "BAD_REQUEST", "empty body");
    }
    if (body.length > MAX_BODY) {
      return problem(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "TOO_LARGE", "body over 256 KiB");
    }
    @Nullable Map<String, @Nullable Object> asked;
    try {
      asked = json.readValue(body, new TypeReference<>() {});
    } catch (JacksonException malformed) {
      return problem(HttpStatus.BAD_REQUEST, "BAD_REQUEST", "body is not a JSON object");
    }
    if (asked == null) { // the JSON word null
      return problem(HttpStatus.BAD_REQUEST, "BAD_REQUEST", "body is not a JSON object");
    }
    return run(request, asked, true);
  }

  @Get
  HttpResponse<?> get(
      HttpRequest<?> request,
      @QueryValue @Nullable String id,
      @QueryValue @Nullable String variables) {
    if (id == null) {
      return problem(
          HttpStatus.BAD_REQUEST, "BAD_REQUEST", "GET takes the id of a persisted query");
    }
    Map<String, @Nullable Object> asked = new HashMap<>();
    asked.put("id", id);
    try {
      asked.put("variables", variables == null ? Map.of() : json.readValue(variables, Map.class));
    } catch (JacksonException malformed) {
      return problem(HttpStatus.BAD_REQUEST, "BAD_REQUEST", "variables are not a JSON object");
    }
    return run(request, asked, false);
  }

  private HttpResponse<?> run(
      HttpRequest<?> request, Map<String, @Nullable Object> asked, boolean post) {
    var hash = hashIn(asked);
    var text = asked.get("query") instanceof String query ? query : null;
    if (hash != null) {
      var known = persisted.find(hash);
      if (known.isEmpty()) {
        return problem(
            HttpStatus.BAD_REQUEST, "PersistedQueryNotFound", "no such persisted operation");
      }
      text = known.get();
    }
    if (text == null) {
      return problem(HttpStatus.BAD_REQUEST, "BAD_REQUEST", "query is missing");
    }
    if (!post && !text.stripLeading().startsWith("query")) {
      return problem(HttpStatus.METHOD_NOT_ALLOWED, "BAD_REQUEST", "only queries by GET");
    }
    Map<String, @Nullable Object> variables = new HashMap<>();
    if (asked.get("variables") instanceof Map<?, ?> given) {
      given.forEach((name, value) -> variables.put(String.valueOf(name), value));
    } else if (asked.get("variables") != null) {
      return problem(HttpStatus.BAD_REQUEST, "BAD_REQUEST", "variables are not an object");
    }
    var operation = asked.get("operationName") instanceof String name ? name : null;
    var viewer = post ? viewers.writing(request) : viewers.reading(request);
    boolean ours = post && RequestViewer.isOurPage(request);
    var web = new WebSession(ours, ours ? RequestViewer.cookie(request).orElse(null) : null);
    var context = new RequestContext(viewer, web, addresses.of(request));
    if (hash == null) {
      var wait =
          throttle.secondsToWait(
              viewer.isGuest() ? context.address() : viewer.account().toString());
      if (wait.isPresent()) {
        return problem(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS", "too many ad-hoc queries")
            .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.getAsLong()));
      }
    }
    var asking = new GraphqlRequest(text, operation, variables, hash != null);
    Supplier<GraphqlEngine.Answer> ask =
        () ->
            CallerAddress.during(
                addresses.withPort(request), () -> pages.hiding(() -> engine.run(asking, context)));
    if (post) {
      return posted(told(request, viewer, ask.get()), web);
    }
    if (!viewer.isGuest()) {
      return answered(ask.get()).header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
    Supplier<GuestPage> make = () -> page(told(request, viewer, ask.get()), context);
    return GuestPage.question(request)
        .map(question -> pages.page(question, make))
        .orElseGet(make)
        .answer(request);
  }

  private GuestPage page(GraphqlEngine.Answer answer, RequestContext context) {
    boolean forAll = !context.isPersonal() && !answer.body().containsKey("errors");
    return GuestPage.of(json.writeValueAsBytes(answer.body()), answer.needsSignIn(), forAll);
  }

  private static GraphqlEngine.Answer told(
      HttpRequest<?> request, Viewer viewer, GraphqlEngine.Answer answer) {
    boolean ended =
        viewer.isGuest()
            && RequestViewer.credentialsOf(request, false) instanceof Credentials.Bearer;
    return ended ? answer.toEndedSession() : answer;
  }

  private static @Nullable String hashIn(Map<String, @Nullable Object> asked) {
    if (asked.get("id") instanceof String id) {
      return id;
    }
    return asked.get("extensions") instanceof Map<?, ?> extensions
            && extensions.get("persistedQuery") instanceof Map<?, ?> persistedQuery
            && persistedQuery.get("sha256Hash") instanceof String hash
        ? hash
        : null;
  }

  private HttpResponse<?> posted(GraphqlEngine.Answer answer, WebSession web) {
    var response = answered(answer).header(HttpHeaders.CACHE_CONTROL, "no-store");
    web.toSet().ifPresent(secret -> response.cookie(cookies.session(secret)));
    if (web.toClear()) {
      response.cookie(cookies.noSession());
    }
    return response;
  }

  private MutableHttpResponse<?> answered(GraphqlEngine.Answer answer) {
    var status = answer.needsSignIn() ? HttpStatus.UNAUTHORIZED : HttpStatus.OK;
    return jsonOf(status, json.writeValueAsBytes(answer.body()));
  }

  private static MutableHttpResponse<byte[]> jsonOf(HttpStatus status, byte[] bytes) {
    return HttpResponse.<byte[]>status(status)
        .body(bytes)
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  private MutableHttpResponse<?> problem(HttpStatus status, String code, String message) {
    var error = Map.of("message", message, "extensions", Map.of("code", code));
    return jsonOf(status, json.writeValueAsBytes(Map.of("errors", java.util.List.of(error))));
  }
}
