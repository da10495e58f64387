package cn.yunshequ.ledgers.model;

import cn.yunshequ.voting.model.Count;
import cn.yunshequ.voting.model.SmallCells;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The indicators of a community and its buildings as everybody may read them: where people are
 * counted, fewer than five on either side are not told, nor what would give them away by
 * subtraction from the sum (L-46); the same rule as a turnout by building.
 *
 * @param months the period
 * @param whole the community
 * @param buildings by name
 */
public record Indicators(
    UUID communityId, Months months, PlaceRates whole, List<PlaceRates> buildings) {
  /**
   * What was counted of one place.
   *
   * @param rates one of each kind, in the order of {@link RateKind}
   */
  public record Counted(UUID area, String label, List<Rate> rates) {}

  /** What may be told of what was counted. */
  public static Indicators of(
      UUID community, Months months, Counted whole, List<Counted> buildings) {
    var ofWhole = new ArrayList<PlaceRates.Shown>();
    var ofBuildings = new ArrayList<List<PlaceRates.Shown>>();
    buildings.forEach(building -> ofBuildings.add(new ArrayList<>()));
    for (var kind : RateKind.values()) {
      var sum = whole.rates().get(kind.ordinal());
      var cells = buildings.stream().map(b -> b.rates().get(kind.ordinal())).toList();
      boolean sumTold = !kind.isOfPeople() || !isSmall(sum);
      ofWhole.add(sumTold ? PlaceRates.Shown.told(sum) : PlaceRates.Shown.heldBack(kind));
      var told = told(kind, sum, cells);
      for (int i = 0; i < cells.size(); i++) {
        ofBuildings
            .get(i)
            .add(
                told.get(i)
                    ? PlaceRates.Shown.told(cells.get(i))
                    : PlaceRates.Shown.heldBack(kind));
      }
    }
    var places = new ArrayList<PlaceRates>();
    for (int i = 0; i < buildings.size(); i++) {
      places.add(
          new PlaceRates(buildings.get(i).area(), buildings.get(i).label(), ofBuildings.get(i)));
    }
    return new Indicators(
        community, months, new PlaceRates(whole.area(), whole.label(), ofWhole), places);
  }

  // Where nothing was counted nothing is held back. What is about the whole community and no
  // building is a cell of its own in the subtraction.
  private static List<Boolean> told(RateKind kind, Rate sum, List<Rate> cells) {
    if (!kind.isOfPeople()) {
      return cells.stream().map(cell -> true).toList();
    }
    var counted = cells.stream().filter(cell -> cell.denominator() > 0).toList();
    var all = new ArrayList<SmallCells.Cell>();
    counted.forEach(cell -> all.add(new SmallCells.Cell(cell.denominator(), cell.numerator())));
    int heads = sum.denominator() - cells.stream().mapToInt(Rate::denominator).sum();
    if (heads > 0) {
      int yes = sum.numerator() - cells.stream().mapToInt(Rate::numerator).sum();
      all.add(new SmallCells.Cell(heads, yes));
    }
    var told = SmallCells.told(all).iterator();
    return cells.stream().map(cell -> cell.denominator() == 0 || told.next()).toList();
  }

  private static boolean isSmall(Rate rate) {
    return rate.numerator() < Count.SMALL || rate.denominator() - rate.numerator() < Count.SMALL;
  }
}
