package cn.yunshequ.conventions.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words a convention has no right to: fines and force (L-05). A word found is no verdict; it sends
 * the text past the moderators' check-list before it goes out.
 */
public final class FineWords {
  private static final String NUMBER = "[0-9０-９一二三四五六七八九十百千万两〇零]+";
  private static final Pattern FINE =
      Pattern.compile(
          "罚款|罚金|罚没|处罚|受罚|违约金|滞纳金|扣押金|没收押金|扣分扣钱|罚\\s*(?:款|人民币)?\\s*"
              + NUMBER
              + "\\s*(?:元|块|角)|(?:缴|交|付|赔|扣)\\s*"
              + NUMBER
              + "\\s*(?:元|块)");
  private static final Pattern FORCE =
      Pattern.compile("停水|停电|断水断电|锁车|扣车|扣留|没收|不准进入小区|禁止进入小区|公开曝光|点名曝光|曝光");

  private FineWords() {}

  /**
   * A place to look at; the API's {@code TextFinding}.
   *
   * @param articleNumber null for title and preamble
   */
  public record Finding(@Nullable Integer articleNumber, String word, String advice) {}

  /** Everything found, in reading order, each word once an article. */
  public static List<Finding> in(ConventionText text) {
    var found = new ArrayList<Finding>();
    look(found, null, text.title() + "\n" + text.preamble());
    for (int i = 0; i < text.articles().size(); i++) {
      var article = text.articles().get(i);
      look(found, i + 1, article.heading() + "\n" + article.words());
    }
    return found;
  }

  private static void look(List<Finding> found, @Nullable Integer number, String words) {
    look(found, number, words, FINE, "居民公约无权设定罚款或收费，可以改成提醒、劝导。");
    look(found, number, words, FORCE, "居民公约不能用停水停电、扣留、曝光等强制办法，可以改成上门沟通。");
  }

  private static void look(
      List<Finding> found, @Nullable Integer number, String words, Pattern pattern, String advice) {
    var seen = new LinkedHashSet<String>();
    var matcher = pattern.matcher(words);
    while (matcher.find()) {
      seen.add(matcher.group().strip());
    }
    seen.forEach(word -> found.add(new Finding(number, word, advice)));
  }
}
