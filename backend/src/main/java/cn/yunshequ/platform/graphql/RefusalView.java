package cn.yunshequ.platform.graphql;

import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.platform.i18n.Texts;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refusal as the API shows it. */
@Singleton
public class RefusalView {
  private final Texts texts;

  RefusalView(Texts texts) {
    this.texts = texts;
  }

  public Map<String, @Nullable Object> view(Refusal refusal) {
    Map<String, @Nullable Object> view = new HashMap<>();
    view.put("code", refusal.code().name());
    view.put("message", texts.of(refusal));
    view.put("path", refusal.path().isEmpty() ? null : refusal.path());
    return view;
  }
}
