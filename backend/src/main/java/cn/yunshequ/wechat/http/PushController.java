package cn.yunshequ.wechat.http;

import cn.yunshequ.wechat.ContentChecks;
import cn.yunshequ.wechat.WechatPushes;
import cn.yunshequ.wechat.WechatPushes.Signed;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

/** WeChat calls back here, and fetches the photos it is asked to look at. */
@Controller("/wechat")
@ExecuteOn(TaskExecutors.BLOCKING)
class PushController {
  private static final int MOST_BYTES = 64 * 1024;

  private final WechatPushes pushes;
  private final ContentChecks checks;

  PushController(WechatPushes pushes, ContentChecks checks) {
    this.pushes = pushes;
    this.checks = checks;
  }

  /** WeChat makes sure that the address is ours. */
  @Get("/push/{appId}")
  HttpResponse<String> echo(
      @PathVariable String appId,
      @QueryValue(defaultValue = "") String signature,
      @QueryValue(defaultValue = "") String timestamp,
      @QueryValue(defaultValue = "") String nonce,
      @QueryValue(defaultValue = "") String echostr) {
    return pushes.isWechat(appId, new Signed(signature, timestamp, nonce, null))
        ? HttpResponse.ok(echostr).contentType(MediaType.TEXT_PLAIN_TYPE)
        : HttpResponse.status(io.micronaut.http.HttpStatus.FORBIDDEN);
  }

  /** A message of WeChat's. Anything but success makes it come again. */
  @Post("/push/{appId}")
  @Consumes(MediaType.ALL)
  HttpResponse<String> push(
      @PathVariable String appId,
      @QueryValue(defaultValue = "") String signature,
      @QueryValue(defaultValue = "") String timestamp,
      @QueryValue(defaultValue = "") String nonce,
      @QueryValue("msg_signature") @Nullable String sealed,
      @Body byte[] body) {
    boolean taken =
        body.length <= MOST_BYTES
            && pushes.take(appId, new Signed(signature, timestamp, nonce, sealed), body);
    return taken
        ? HttpResponse.ok("success").contentType(MediaType.TEXT_PLAIN_TYPE)
        : HttpResponse.status(io.micronaut.http.HttpStatus.FORBIDDEN);
  }

  /** A photo, for WeChat alone and until it has answered. */
  @Get("/photo/{secret}")
  HttpResponse<byte[]> photo(@PathVariable String secret) {
    return checks
        .photo(secret)
        .<HttpResponse<byte[]>>map(bytes ->
            HttpResponse.ok(bytes)
                .header(HttpHeaders.CONTENT_TYPE, "image/jpeg")
                .header(HttpHeaders.CACHE_CONTROL, "no-store"))
        .orElseGet(HttpResponse::notFound);
  }
}
