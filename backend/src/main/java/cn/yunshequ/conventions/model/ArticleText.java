package cn.yunshequ.conventions.model;

import java.util.UUID;

/** An article as it reads in one version; the id is the same in all. */
public record ArticleText(UUID id, String heading, String words) {
  /** Reads alike, whatever it is. */
  public boolean readsAs(ArticleText other) {
    return heading.equals(other.heading) && words.equals(other.words);
  }
}
