package cn.yunshequ.app;

import cn.yunshequ.support.Api;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Residents on bad lines: each writes, and repeats with the same key until it is acknowledged. */
final class WriteStorm {
  /** Stands in every comment. */
  static final String WORD = "狂风";

  private static final int ENDORSED_EVERY = 5;

  private final String address;
  private final List<String> tokens;
  private final List<String> proposals;
  private final int each;
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final Set<String> seconded = ConcurrentHashMap.newKeySet();
  private final AtomicInteger troubles = new AtomicInteger();
  private final List<Thread> writers = new ArrayList<>();

  WriteStorm(String address, List<String> tokens, List<String> proposals, int each) {
    this.address = address;
    this.tokens = tokens;
    this.proposals = proposals;
    this.each = each;
  }

  void begin() {
    for (int i = 0; i < tokens.size(); i++) {
      int writer = i;
      writers.add(Thread.ofPlatform().start(() -> write(writer)));
    }
  }

  private void write(int writer) {
    var api = new Api(address, tokens.get(writer));
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    for (int i = 0; i < each; i++) {
      String key = "w" + (char) ('a' + writer) + "n" + i;
      var proposal = proposals.get((writer + i) % proposals.size());
      @Nullable String id = null;
      while (id == null && System.nanoTime() < end) {
        id = post(api, proposal, key);
      }
      if (id != null) {
        acknowledged.put(key, id);
      }
      if (i % ENDORSED_EVERY == 0) {
        endorse(api, proposals.get((writer + 1 + i / ENDORSED_EVERY) % proposals.size()), end);
      }
    }
  }

  // Each writer seconds the others' proposals again and again, as impatient fingers do.
  private void endorse(Api api, String proposal, long end) {
    while (System.nanoTime() < end) {
      try {
        var answer =
            api.run(
                "mutation($id: ID!) { endorseProposal(input: {proposalId: $id}) { proposal {"
                    + " viewerHasEndorsed } refusals { code } } }",
                Map.of("id", proposal));
        if (answer.at("endorseProposal.proposal.viewerHasEndorsed").asBoolean(false)) {
          seconded.add(api.token + " " + proposal);
          return;
        }
        if (answer.refusals("endorseProposal").contains("OWN_PROPOSAL")) {
          return;
        }
      } catch (UncheckedIOException | tools.jackson.core.JacksonException cutOff) {
        // No answer: seconding is idempotent, so it is asked again.
      }
      troubles.incrementAndGet();
      LockSupport.parkNanos(20_000_000);
    }
  }

  private @Nullable String post(Api api, String proposal, String key) {
    var input = new HashMap<String, Object>();
    input.put("subjectId", proposal);
    input.put("body", WORD + "，" + key + "。");
    input.put("requestKey", key);
    try {
      var answer =
          api.run(
              "mutation($in: PostCommentInput!) { postComment(input: $in) { comment { id } refusals"
                  + " { code } } }",
              Map.of("in", input));
      if (answer.status() == 200 && answer.at("postComment.comment.id").isString()) {
        return answer.text("postComment.comment.id");
      }
    } catch (UncheckedIOException | tools.jackson.core.JacksonException cutOff) {
      // No answer: the write may or may not have happened. Ask again with the same key.
    }
    troubles.incrementAndGet();
    LockSupport.parkNanos(20_000_000);
    return null;
  }

  void awaitAcknowledged(int count) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (acknowledged.size() < count) {
      if (System.nanoTime() > end) {
        throw new AssertionError("only %d acknowledged".formatted(acknowledged.size()));
      }
      LockSupport.parkNanos(20_000_000);
    }
  }

  void awaitEnd() throws InterruptedException {
    for (var writer : writers) {
      writer.join();
    }
  }

  /** Request keys with the id each was answered with. */
  Map<String, String> acknowledged() {
    return acknowledged;
  }

  /** Who seconded what and was told so. */
  Set<String> seconded() {
    return seconded;
  }

  /** How often no acknowledgement came. */
  int troubles() {
    return troubles.get();
  }
}
