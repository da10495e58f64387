package cn.yunshequ.platform.graphql;

import cn.yunshequ.platform.http.Encoded;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import java.util.Optional;

/**
 * What a guest is answered.
 *
 * @param forAll every guest who asks the same may have it
 */
record GuestPage(Encoded body, boolean needsSignIn, boolean forAll) {
  private static final int LONGEST_QUESTION = 4_000;

  static GuestPage of(byte[] json, boolean needsSignIn, boolean forAll) {
    var body = forAll ? Encoded.zipped(json) : Encoded.plain(json);
    return new GuestPage(body, needsSignIn, forAll);
  }

  /** What is asked, when nothing in the request says who asks. */
  static Optional<String> question(HttpRequest<?> request) {
    var headers = request.getHeaders();
    var asked = request.getUri().getRawQuery();
    boolean nobody =
        !headers.contains(HttpHeaders.COOKIE) && !headers.contains(HttpHeaders.AUTHORIZATION);
    return nobody && asked != null && asked.length() <= LONGEST_QUESTION
        ? Optional.of(asked)
        : Optional.empty();
  }

  HttpResponse<?> answer(HttpRequest<?> request) {
    var response = body.answer(request).contentType(MediaType.APPLICATION_JSON_TYPE);
    if (needsSignIn) {
      return response
          .status(HttpStatus.UNAUTHORIZED)
          .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
    return response
        .header(HttpHeaders.VARY, "Cookie, Authorization, Accept-Encoding")
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate");
  }
}
