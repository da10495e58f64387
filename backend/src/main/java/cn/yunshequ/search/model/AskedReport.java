package cn.yunshequ.search.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What a community looked for in one week.
 *
 * @param weekStarts a Monday
 * @param weekEnds the Sunday after it, included
 * @param hotWords most asked first
 * @param zeroResults most often without result first
 */
public record AskedReport(
    LocalDate weekStarts,
    LocalDate weekEnds,
    List<AskedWord> hotWords,
    List<AskedWord> zeroResults) {
  public AskedReport {
    hotWords = List.copyOf(hotWords);
    zeroResults = List.copyOf(zeroResults);
  }
}
