package cn.yunshequ.platform.i18n;

import cn.yunshequ.kernel.Refusal;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Chinese texts by code, each with its facts in braces: {@code 标题最多{max}个字}. */
@Singleton
public class Texts {
  public static final List<String> MODULES =
      List.of(
          "platform",
          "identity",
          "community",
          "files",
          "moderation",
          "search",
          "disclosure",
          "notification",
          "deliberation",
          "voting",
          "councils",
          "proposals",
          "conventions",
          "volunteering",
          "ledgers",
          "cases",
          "wechat");

  private final Map<String, String> texts = new HashMap<>();

  Texts() {
    MODULES.forEach(this::load);
  }

  private void load(String module) {
    String file = "/" + module + "/messages_zh_CN.properties";
    try (InputStream in = Texts.class.getResourceAsStream(file)) {
      if (in == null) {
        return;
      }
      var properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }

  /** The sentence for a refusal. A code without a text is a mistake that a test finds. */
  public String of(Refusal refusal) {
    String text = texts.getOrDefault(refusal.code().name(), refusal.code().name());
    for (var fact : refusal.facts().entrySet()) {
      text = text.replace("{" + fact.getKey() + "}", fact.getValue());
    }
    return text;
  }

  /** All codes that have a text. */
  public java.util.Set<String> codes() {
    return java.util.Set.copyOf(texts.keySet());
  }
}
