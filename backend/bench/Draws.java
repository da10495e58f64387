package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws the values of requests; the same for every server, and for what writes always new ones. */
final class Draws {
  private static final int POOL = 4000;
  private static final int LATER_PAGES = 3;

  private final City city;
  private final int[] given;
  private int turn;

  Draws(City city) {
    this.city = city;
    given = city.seconds.clone();
  }

  /**
   * @param writes how many are wanted of an operation that writes
   */
  List<Draw> of(Operation operation, int writes) {
    var random = new Random(operation.writes() ? 1000 + ++turn : 42);
    int size = operation.writes() ? writes : POOL;
    List<Draw> draws = new ArrayList<>(size);
    while (draws.size() < size) {
      draws.add(operation == Operation.M1 ? fresh(random) : draw(operation, random));
    }
    return draws;
  }

  private Draw draw(Operation operation, Random random) {
    int proposal = city.popularProposal(random);
    int place = city.communityOfProposal[proposal];
    int viewer = operation.writes() ? city.anyOf(place, random) : random.nextInt(city.residents);
    int after = random.nextInt(10) < LATER_PAGES ? random.nextInt(city.proposals) : -1;
    int asked = random.nextInt(city.communities);
    int council = random.nextInt(city.councils);
    var text =
        switch (operation) {
          case Q4 -> Words.ASKED[random.nextInt(Words.ASKED.length)];
          case M2 -> said(random);
          default -> "";
        };
    return new Draw(viewer, asked, after, proposal, council, text);
  }

  private static String said(Random random) {
    int topic = random.nextInt(Words.TOPICS.length);
    return new Words(random).text(topic, 1 + random.nextInt(4));
  }

  // A second that nobody has given yet, of a neighbour who did not write the proposal.
  private Draw fresh(Random random) {
    while (true) {
      int p = city.popularProposal(random);
      int viewer = next(p);
      if (viewer >= 0) {
        return second(viewer, p);
      }
    }
  }

  private int next(int proposal) {
    int neighbours = city.residentsOf[city.communityOfProposal[proposal]].length;
    while (given[proposal] < neighbours) {
      int viewer = city.second(proposal, given[proposal]++);
      if (viewer != city.authorOf[proposal]) {
        return viewer;
      }
    }
    return -1;
  }

  private static Draw second(int viewer, int proposal) {
    return new Draw(viewer, 0, -1, proposal, 0, "");
  }

  /** Everybody who has not seconded it yet, at most so many. */
  List<Draw> crowd(int proposal, int most) {
    List<Draw> crowd = new ArrayList<>();
    for (int viewer = next(proposal); viewer >= 0 && crowd.size() < most; viewer = next(proposal)) {
      crowd.add(second(viewer, proposal));
    }
    return crowd;
  }

  /** As many seconds, each for another proposal. */
  List<Draw> spread(int size) {
    List<Draw> spread = new ArrayList<>();
    for (int p = 0; spread.size() < size; p = (p + 1) % city.proposals) {
      int viewer = next(p);
      if (viewer >= 0) {
        spread.add(second(viewer, p));
      }
    }
    return spread;
  }

  /** Proposals that the largest community has seconded least, for crowds. */
  List<Integer> quiet(int size) {
    int largest = 0;
    for (int i = 1; i < city.communities; i++) {
      largest = city.residentsOf[i].length > city.residentsOf[largest].length ? i : largest;
    }
    int place = largest;
    return java.util.stream.IntStream.range(0, city.proposals)
        .filter(p -> city.communityOfProposal[p] == place)
        .boxed()
        .sorted(java.util.Comparator.comparingInt(p -> given[p]))
        .limit(size)
        .toList();
  }
}
