package cn.yunshequ.cases;

import cn.yunshequ.cases.model.CaseRefusal;
import cn.yunshequ.cases.store.RollNames;
import cn.yunshequ.community.model.PersonName;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.moderation.model.PersonalNumbers;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What every community may read tells nobody's telephone or identity card, and names nobody on the
 * community's roll: neither residents nor who holds an office.
 */
@Singleton
class Discretion {
  private final RollNames roll;

  Discretion(RollNames roll) {
    this.roll = roll;
  }

  /**
   * @param parts words by the input field they come from
   * @param namesChecked whoever publishes looked at the names: here they are only words
   * @return the names that were found and looked at, for the log of acts
   * @throws RefusedException CASE_TELLS_NUMBER and CASE_NAMES_RESIDENT, for each part what is in it
   */
  List<String> mind(UUID community, SequencedMap<String, String> parts, boolean namesChecked) {
    var even = new LinkedHashMap<String, String>();
    parts.forEach((field, words) -> even.put(field, evened(words)));
    var names = roll.in(community, even);
    var refusals = new ArrayList<Refusal>();
    parts.forEach((field, words) -> {
      tell(CaseRefusal.CASE_TELLS_NUMBER, field, PersonalNumbers.masked(words), refusals);
      if (!namesChecked) {
        var found = names.getOrDefault(field, List.of());
        tell(CaseRefusal.CASE_NAMES_RESIDENT, field, found, refusals);
      }
    });
    if (!refusals.isEmpty()) {
      throw new RefusedException(refusals);
    }
    return names.values().stream().flatMap(List::stream).distinct().sorted().toList();
  }

  // Names on the roll are written that way; what stands in two lines is not one name.
  private static String evened(String words) {
    return words.lines().map(PersonName::evened).collect(Collectors.joining("\n"));
  }

  private static void tell(
      CaseRefusal code, String field, Collection<String> found, List<Refusal> refusals) {
    if (!found.isEmpty()) {
      refusals.add(Refusal.of(code, field).with("found", String.join("、", found)));
    }
  }
}
