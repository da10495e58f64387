package bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Who lives where in the made-up city, and what is talked about. At scale 1: 40 communities,
 * 100,000 residents, 50,000 proposals, 1,000,000 comments, 800 councils. The same scale gives the
 * same city; a few proposals are far more popular than the rest.
 */
final class City {
  static final long DAY = 86_400_000;
  static final long NOW = System.currentTimeMillis() / DAY * DAY;
  static final long BEGAN = NOW - 4 * 365 * DAY;

  final int communities;
  final int residents;
  final int homes;
  final int buildings;
  final int proposals;
  final int comments;
  final int councils;
  final int[] communityOfBuilding;
  final int[] buildingOfHome;
  final int[][] residentsOf;
  final int[] communityOfProposal;
  final int[] topicOf;
  final int[] authorOf;
  final long[] listed;

  /** Where in the list of neighbours the seconds of a proposal begin, and how many there are. */
  final int[] firstSecond;

  final int[] seconds;
  private final int[] byPopularity;
  private final double[] popularity;
  private final Random random = new Random(20261101);

  City(double scale) {
    communities = (int) Math.max(8, 40 * Math.sqrt(scale));
    residents = (int) (100_000 * scale);
    homes = residents * 2 / 5;
    buildings = Math.max(communities * 2, (int) (1200 * scale));
    proposals = (int) (50_000 * scale);
    comments = (int) (1_000_000 * scale);
    councils = buildings * 2 / 3;
    communityOfBuilding = new int[buildings];
    Arrays.setAll(
        communityOfBuilding, i -> i < communities ? i : Words.skewed(random, communities, 0.6));
    buildingOfHome = new int[homes];
    Arrays.setAll(buildingOfHome, i -> i < buildings ? i : random.nextInt(buildings));
    residentsOf = neighbours();
    communityOfProposal = new int[proposals];
    topicOf = new int[proposals];
    authorOf = new int[proposals];
    listed = new long[proposals];
    for (int i = 0; i < proposals; i++) {
      communityOfProposal[i] = Words.skewed(random, communities, 0.6);
      topicOf[i] = Words.skewed(random, Words.TOPICS.length, 0.8);
      authorOf[i] = anyOf(communityOfProposal[i]);
      listed[i] = BEGAN + (long) ((NOW - 1.0 * DAY - BEGAN) * i / proposals);
    }
    byPopularity = shuffled(proposals);
    popularity = new double[proposals];
    double sum = 0;
    for (int rank = 0; rank < proposals; rank++) {
      sum += Math.pow(rank + 1, -0.85);
      popularity[rank] = sum;
    }
    firstSecond = new int[proposals];
    seconds = new int[proposals];
    beSeconded();
  }

  private int[][] neighbours() {
    List<List<Integer>> lists = new ArrayList<>();
    for (int i = 0; i < communities; i++) {
      lists.add(new ArrayList<>());
    }
    for (int i = 0; i < residents; i++) {
      lists.get(communityOf(i)).add(i);
    }
    return lists.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private int[] shuffled(int size) {
    var order = new int[size];
    Arrays.setAll(order, i -> i);
    for (int i = size - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return order;
  }

  // About thirty for each proposal, by popularity, and never more than two neighbours of three.
  private void beSeconded() {
    for (int rank = 0; rank < proposals; rank++) {
      int p = byPopularity[rank];
      int neighbours = residentsOf[communityOfProposal[p]].length;
      double before = rank == 0 ? 0 : popularity[rank - 1];
      double share = (popularity[rank] - before) / popularity[proposals - 1];
      double wanted = share * proposals * 30 + random.nextInt(6);
      seconds[p] = (int) Math.min(neighbours * 2 / 3.0, wanted);
      firstSecond[p] = random.nextInt(neighbours);
    }
  }

  int homeOf(int resident) {
    return resident < homes ? resident : (int) ((resident * 2_654_435_761L & 0xFFFFFFFL) % homes);
  }

  int communityOf(int resident) {
    return communityOfBuilding[buildingOfHome[homeOf(resident)]];
  }

  private int anyOf(int community) {
    return anyOf(community, random);
  }

  /** A resident of that community. */
  int anyOf(int community, Random by) {
    return residentsOf[community][by.nextInt(residentsOf[community].length)];
  }

  /** A proposal, popular ones more often. */
  int popularProposal(Random by) {
    double at = by.nextDouble() * popularity[proposals - 1];
    int found = Arrays.binarySearch(popularity, at);
    return byPopularity[Math.min(proposals - 1, found < 0 ? -found - 1 : found)];
  }

  /** The neighbour whose second is number {@code i} for that proposal. */
  int second(int proposal, int i) {
    int[] neighbours = residentsOf[communityOfProposal[proposal]];
    return neighbours[(firstSecond[proposal] + i) % neighbours.length];
  }

  static String slug(int community) {
    return "c" + community;
  }

  // Labels: 1 district, 2 subdistrict, then communities, buildings, one stairwell for each
  // building.
  static long ofCommunity(int community) {
    return 3L + community;
  }

  long ofBuilding(int building) {
    return 3L + communities + building;
  }

  long ofStairwell(int building) {
    return 3L + communities + buildings + building;
  }

  static String communityPath(int community) {
    return "1/2/" + ofCommunity(community) + "/";
  }

  String stairwellPath(int building) {
    return communityPath(communityOfBuilding[building])
        + ofBuilding(building)
        + "/"
        + ofStairwell(building)
        + "/";
  }
}
