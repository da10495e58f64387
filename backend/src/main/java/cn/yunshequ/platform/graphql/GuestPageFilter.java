package cn.yunshequ.platform.graphql;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/** What is ready is answered where it is read from the network, without a thread of its own. */
@ServerFilter("/graphql")
class GuestPageFilter {
  private final GuestPages pages;

  GuestPageFilter(GuestPages pages) {
    this.pages = pages;
  }

  @RequestFilter
  @Nullable HttpResponse<?> answer(HttpRequest<?> request) {
    return request.getMethod() == HttpMethod.GET
        ? GuestPage.question(request)
            .flatMap(pages::ready)
            .map(page -> page.answer(request))
            .orElse(null)
        : null;
  }
}
