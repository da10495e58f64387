package cn.yunshequ.cases;

import cn.yunshequ.cases.model.CaseRefusal;
import cn.yunshequ.cases.model.CaseStory;
import cn.yunshequ.cases.store.RollNames;
import cn.yunshequ.community.model.PersonName;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.Writing;
import cn.yunshequ.moderation.model.PersonalNumbers;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * What every community may read tells nobody's telephone or identity card, and names nobody who is
 * or ever was on the community's roll, in traditional or simplified characters. What is found tells
 * that somebody lives or lived there: it is a look at personal data and stands in the log of acts.
 */
@Singleton
class Discretion {
  private static final String LOOKED = "在名册上核对案例里的姓名";

  private final RollNames roll;
  private final Writing writing;
  private final Audit audit;
  private final Db db;

  Discretion(RollNames roll, Writing writing, Audit audit, Db db) {
    this.roll = roll;
    this.writing = writing;
    this.audit = audit;
    this.db = db;
  }

  /**
   * @param it whose words these are to be
   * @param parts words by the input field they come from
   * @param namesChecked whoever publishes looked at the names: here they are only words
   * @return the names that were found and looked at, for the log of acts
   * @throws RefusedException CASE_TELLS_NUMBER and CASE_NAMES_RESIDENT, for each part what is in it
   */
  List<String> mind(
      Viewer actor, CaseStory it, SequencedMap<String, String> parts, boolean namesChecked) {
    var names = looked(actor, it, parts);
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

  private Map<String, List<String>> looked(
      Viewer actor, CaseStory it, SequencedMap<String, String> parts) {
    var even = new LinkedHashMap<String, String>();
    parts.forEach((field, words) -> even.put(field, writing.simplified(evened(words))));
    var traditional = writing.traditional(String.join("", even.values()));
    var found = roll.in(it.communityId(), even, traditional, writing.simplified(traditional));
    if (!found.names().isEmpty()) {
      log(actor, it, found);
    }
    return found.names();
  }

  // Also when it is refused: the answer told who is on the roll. The log never forgets, so of those
  // found it has the accounts and of the others no more than how many.
  private void log(Viewer actor, CaseStory it, RollNames.Found found) {
    var names = found.names().values().stream().flatMap(List::stream).distinct().count();
    db.apart(() -> {
      audit.record(actor, LOOKED, it.ref(), it.community(), "找到%d个名册上的姓名".formatted(names));
      audit.sawPersonalData(actor, LOOKED, found.accounts(), it.community());
      return names;
    });
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
