package cn.yunshequ.proposals;

import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;

/**
 * Everybody seconds one proposal, beside everybody seconding one of fifty: how much a crowd at one
 * door costs. Over HTTP, with durable commits and the outbox, client and portal in one process.
 * {@code EndorsementBench [people] [clients] [rounds]}.
 */
@NullUnmarked
final class EndorsementBench {
  private static final int SPREAD = 50;

  private final Desk desk;
  private final List<Neighbourhood.Member> people = new ArrayList<>();
  private final int clients;

  private EndorsementBench(Portal portal, int people, int clients) {
    this.clients = clients;
    desk = new Desk(portal);
    // Nobody makes it a topic while we measure.
    var sql = portal.db().sql();
    sql.query("update community.community set endorsements_community = 1000000").execute();
    for (int i = 0; i < people; i++) {
      this.people.add(desk.place.resident("邻居" + i, "7栋1单元", "101"));
    }
  }

  public static void main(String[] args) throws InterruptedException, ExecutionException {
    int people = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
    int clients = args.length > 1 ? Integer.parseInt(args[1]) : 64;
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
    try (var portal = Portal.start()) {
      var bench = new EndorsementBench(portal, people, clients);
      bench.round(SPREAD);
      var ratios = new ArrayList<Double>();
      for (int i = 0; i < rounds; i++) {
        double spread = bench.round(SPREAD);
        double hot = bench.round(1);
        ratios.add(hot / spread);
        print("over %d: %.0f/s, one: %.0f/s, ratio %.2f", SPREAD, spread, hot, hot / spread);
      }
      Collections.sort(ratios);
      print("%d clients, median ratio %.2f", clients, ratios.get(ratios.size() / 2));
    }
  }

  /** Endorsements a second; fails when one is lost or counted twice. */
  private double round(int proposals) throws InterruptedException, ExecutionException {
    var ids = new ArrayList<String>();
    for (int i = 0; i < proposals; i++) {
      ids.add(desk.accepted(""));
    }
    var next = new AtomicInteger();
    long begun = System.nanoTime();
    try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<java.util.concurrent.Future<?>>();
      for (int lane = 0; lane < clients; lane++) {
        running.add(
            lanes.submit(() -> {
              for (int i = next.getAndIncrement(); i < people.size(); i = next.getAndIncrement()) {
                var answer = desk.endorse(people.get(i), ids.get(i % ids.size()));
                Desk.expect(answer, "endorseProposal");
              }
            }));
      }
      for (var each : running) {
        each.get();
      }
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    int counted = 0;
    for (var id : ids) {
      counted +=
          Desk.see(desk.author.api(), id, "endorsementCount")
              .at("proposal.endorsementCount")
              .asInt();
    }
    if (counted != people.size()) {
      throw new IllegalStateException(counted + " counted of " + people.size());
    }
    return people.size() / seconds;
  }

  private static void print(String text, Object... values) {
    System.out.println(text.formatted(values));
  }
}
