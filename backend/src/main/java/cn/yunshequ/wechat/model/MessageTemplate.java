package cn.yunshequ.wechat.model;

import cn.yunshequ.kernel.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A template for subscribe messages that WeChat approved for one mini-program.
 *
 * @param title field for what it is about, at most twenty characters (thing…)
 * @param text field for what is new, at most twenty characters (thing…)
 * @param time field for when (time…)
 */
public record MessageTemplate(String appId, String id, String title, String text, String time) {
  // WeChat's limit for fields named thing…; more is refused as a whole (47003).
  private static final int MOST = 20;

  /** {@code appid:template:thing1:thing2:time3}, several joined by commas. */
  public static List<MessageTemplate> parse(String text) {
    var templates = new ArrayList<MessageTemplate>();
    for (var part : text.split(",")) {
      if (part.isBlank()) {
        continue;
      }
      var words = part.strip().split(":", -1);
      if (words.length != 5) {
        throw new IllegalArgumentException("wechat.templates: 每个模板写成 appid:模板编号:标题字段:内容字段:时间字段");
      }
      templates.add(new MessageTemplate(words[0], words[1], words[2], words[3], words[4]));
    }
    return List.copyOf(templates);
  }

  /** Values within the limits of their fields. */
  public Map<String, String> filled(String about, String news, String when) {
    var values = new LinkedHashMap<String, String>();
    values.put(title, cut(about));
    values.put(text, cut(news));
    values.put(time, when);
    return values;
  }

  private static String cut(String text) {
    return PlainText.shortened(text.replaceAll("\\s+", " ").strip(), MOST);
  }
}
