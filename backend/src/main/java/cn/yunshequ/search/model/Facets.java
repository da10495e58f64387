package cn.yunshequ.search.model;

import java.util.Map;

/**
 * What was found, counted by what it can be narrowed to. Each way of narrowing is counted without
 * its own restriction, under the same visibility.
 *
 * @param kinds by kind
 * @param places by the UUID of a community while none is chosen; then by the path of the nodes
 *     directly under the chosen one
 * @param periods by how far back it was written; longer ones include shorter ones
 */
public record Facets(
    Map<String, Integer> kinds, Map<String, Integer> places, Map<SearchPeriod, Integer> periods) {
  public static final Facets NOTHING = new Facets(Map.of(), Map.of(), Map.of());

  public Facets {
    kinds = Map.copyOf(kinds);
    places = Map.copyOf(places);
    periods = Map.copyOf(periods);
  }
}
