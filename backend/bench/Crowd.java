package bench;

import java.io.IOException;
import java.sql.SQLException;

/**
 * 256 clients second one proposal, beside as many seconds spread over all proposals. Everybody
 * seconds once, and afterwards is counted once.
 */
final class Crowd {
  static final int CLIENTS = 256;
  private static final int MOST = 2000;

  private final Postgres postgres;
  private final Draws draws;
  private final Meter meter;

  Crowd(Postgres postgres, Draws draws, Meter meter) {
    this.postgres = postgres;
    this.draws = draws;
    this.meter = meter;
  }

  /**
   * @throws IOException when a second was lost or counted twice
   */
  void play(Portal portal, int rounds) throws IOException, SQLException {
    var hot = draws.quiet(rounds);
    for (int round = 0; round < rounds; round++) {
      var crowd = draws.crowd(hot.get(round), MOST);
      var spread = draws.spread(crowd.size());
      var load = "once " + CLIENTS;
      var apart = portal.requests(Operation.M1, spread);
      var together = portal.requests(Operation.M1, crowd);
      var proposal = "'" + Ids.proposal(hot.get(round)) + "'";
      var rows = "select count(*) from proposals.endorsement where proposal_id = " + proposal;
      var tally = "select endorsements from proposals.tally where proposal_id = " + proposal;
      meter.measure(portal, new Meter.Title("M1", load, round), apart, 0, Crowd::once);
      long before = postgres.number(rows);
      var title = new Meter.Title("HOT", load, round);
      var result = meter.measure(portal, title, together, 0, Crowd::once);
      // Who was told that it did not go through does not count, and must not be counted.
      long expected = before + result.done() - result.bad();
      long kept = postgres.number(rows);
      long counted = postgres.number(tally);
      if (kept != expected || counted != expected) {
        throw new IOException(
            "%d seconds were taken, %d are kept and %d counted".formatted(expected, kept, counted));
      }
    }
  }

  private static Driver.Result once(Driver driver) throws IOException {
    return driver.once(CLIENTS);
  }
}
