package cn.yunshequ.moderation;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.ContentStatus;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Made-up words that stand within a comment and are seen with it. */
@Singleton
public class Whispers implements Moderated {
  /** Words that stand nowhere else. */
  public record Whisper(String place, UUID author, SubjectRef within, String words) {}

  public static final Map<UUID, Whisper> ALL = new ConcurrentHashMap<>();

  @Override
  public String kind() {
    return "whisper";
  }

  @Override
  public Optional<Content> lock(UUID id) {
    return Optional.ofNullable(ALL.get(id))
        .map(whisper ->
            new Content(
                new SubjectRef(kind(), id),
                new AreaPath(whisper.place()),
                "悄悄话",
                whisper.words(),
                whisper.author(),
                ContentStatus.VISIBLE));
  }

  @Override
  public Optional<SubjectRef> seenWith(UUID id) {
    return Optional.ofNullable(ALL.get(id)).map(Whisper::within);
  }

  @Override
  public void hide(UUID id, String reason) {}

  @Override
  public void show(UUID id) {}
}
