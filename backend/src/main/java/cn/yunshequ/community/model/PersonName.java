package cn.yunshequ.community.model;

import cn.yunshequ.kernel.Refusal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;

/**
 * The real name of a person. Lengths are code points: rare characters lie beyond U+FFFF.
 *
 * @param value 2 to 30 letters, the parts of a name in several parts joined by ·
 */
public record PersonName(String value) {
  private static final int MAX = 30;
  private static final Set<String> COMPOUND_SURNAMES =
      Set.of(
          "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连",
          "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于",
          "司空", "令狐", "轩辕", "呼延", "东郭", "西门", "南门", "拓跋", "百里", "第五");

  /** As typed or as in a roster: spaces between Han characters and kinds of dots are evened out. */
  public static Optional<PersonName> find(String typed) {
    var even = evened(typed);
    int length = even.codePointCount(0, even.length());
    boolean letters =
        even.codePoints().allMatch(c -> Character.isLetter(c) || c == '·' || c == ' ');
    boolean edges = !even.startsWith("·") && !even.endsWith("·");
    return length >= 2 && length <= MAX && letters && edges
        ? Optional.of(new PersonName(even))
        : Optional.empty();
  }

  /** Words written the way names are kept, so that the two can be compared. */
  public static String evened(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .replaceAll("[•‧・∙.．]", "·")
        .strip()
        .replaceAll("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})", "")
        .replaceAll("\\s+", " ");
  }

  /**
   * @throws cn.yunshequ.kernel.RefusedException NAME_REQUIRED on {@code realName}
   */
  public static PersonName of(String typed) {
    return find(typed)
        .orElseThrow(() -> Refusal.of(CommunityRefusal.NAME_REQUIRED, "realName").asException());
  }

  /**
   * For strangers: the surname and the last character around one star, 王*国, 欧阳*国; when only one
   * character follows the surname it is hidden, 王*, 欧阳*. Always one star, so that the length is not
   * told either.
   */
  public static String masked(String name) {
    int[] letters = name.codePoints().toArray();
    if (letters.length < 2) {
      return "*";
    }
    int surname = letters.length > 2 && COMPOUND_SURNAMES.contains(name.substring(0, 2)) ? 2 : 1;
    var shown = new StringBuilder();
    for (int i = 0; i < surname; i++) {
      shown.appendCodePoint(letters[i]);
    }
    shown.append('*');
    if (letters.length > surname + 1) {
      shown.appendCodePoint(letters[letters.length - 1]);
    }
    return shown.toString();
  }
}
