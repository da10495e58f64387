package cn.yunshequ.platform.graphql;

import cn.yunshequ.platform.http.ClientAddress;
import cn.yunshequ.platform.session.Credentials;
import cn.yunshequ.platform.session.RequestViewer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Subscriptions as server-sent events: {@code next} with a result, {@code error}, {@code complete}.
 * One stream is one subscription.
 */
@Controller("/graphql/stream")
@ExecuteOn(TaskExecutors.BLOCKING)
class GraphqlStream {
  private static final int MOST_WAITING = 64;
  private static final Duration BEAT = Duration.ofSeconds(20);

  private final Subscriptions subscriptions;
  private final LiveRequests requests;
  private final RequestViewer viewers;
  private final SocketLimits limits;
  private final ClientAddress addresses;
  private final ObjectMapper json;

  GraphqlStream(
      Subscriptions subscriptions,
      LiveRequests requests,
      RequestViewer viewers,
      SocketLimits limits,
      ClientAddress addresses,
      ObjectMapper json) {
    this.subscriptions = subscriptions;
    this.requests = requests;
    this.viewers = viewers;
    this.limits = limits;
    this.addresses = addresses;
    this.json = json;
  }

  /** For a browser's EventSource: the id of a persisted subscription. */
  @Get
  @Produces(MediaType.TEXT_EVENT_STREAM)
  HttpResponse<Publisher<Event<String>>> get(
      HttpRequest<?> request, @QueryValue String id, @QueryValue @Nullable String variables) {
    var asked = new HashMap<String, Object>();
    asked.put("id", id);
    try {
      asked.put("variables", json.readTree(variables == null ? "{}" : variables));
    } catch (JacksonException malformed) {
      return HttpResponse.status(HttpStatus.BAD_REQUEST);
    }
    return stream(request, json.valueToTree(asked), RequestViewer.credentialsOf(request, true));
  }

  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.TEXT_EVENT_STREAM)
  HttpResponse<Publisher<Event<String>>> post(HttpRequest<?> request, @Body String body) {
    try {
      return stream(
          request,
          json.readTree(body),
          RequestViewer.credentialsOf(request, RequestViewer.isOurPage(request)));
    } catch (JacksonException malformed) {
      return HttpResponse.status(HttpStatus.BAD_REQUEST);
    }
  }

  private HttpResponse<Publisher<Event<String>>> stream(
      HttpRequest<?> request, JsonNode asked, Credentials credentials) {
    var question = requests.read(asked);
    var address = addresses.of(request);
    if (question == null) {
      return HttpResponse.status(HttpStatus.BAD_REQUEST);
    }
    if (!limits.enter(address)) {
      return HttpResponse.<Publisher<Event<String>>>status(HttpStatus.TOO_MANY_REQUESTS)
          .header(HttpHeaders.RETRY_AFTER, "30");
    }
    var line = new StreamLine();
    line.began = subscriptions.begin(question, credentials, address, line);
    var beats = Flux.interval(BEAT).onBackpressureDrop().map(n -> Event.of("").name("ping"));
    Publisher<Event<String>> events =
        Flux.merge(line.sink.asFlux(), beats)
            .takeUntil(event -> "complete".equals(event.getName()))
            .takeUntilOther(line.full.asMono())
            .doFinally(end -> {
              line.end(subscriptions);
              limits.leave(address);
            });
    return HttpResponse.<Publisher<Event<String>>>ok(events)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Accel-Buffering", "no");
  }

  private static final class StreamLine implements Subscriptions.Line {
    // Bounded: who does not read is ended, not waited for.
    private final Sinks.Many<Event<String>> sink =
        Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(MOST_WAITING));
    private final Sinks.Empty<Boolean> full = Sinks.empty();
    private volatile Subscriptions.@Nullable Listening began;

    @Override
    public boolean next(String result) {
      return emit(Event.of(result).name("next"));
    }

    @Override
    public void error(String errors) {
      emit(Event.of(errors).name("error"));
      emit(Event.of("").name("complete"));
    }

    private synchronized boolean emit(Event<String> event) {
      boolean taken = sink.tryEmitNext(event) == Sinks.EmitResult.OK;
      if (!taken) {
        full.tryEmitEmpty();
      }
      return taken;
    }

    private void end(Subscriptions subscriptions) {
      var listening = began;
      if (listening != null) {
        subscriptions.end(listening);
      }
    }
  }
}
