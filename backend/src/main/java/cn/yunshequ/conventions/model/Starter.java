package cn.yunshequ.conventions.model;

import java.util.List;

/** A text to begin with; the API's {@code ConventionStarter}. */
public record Starter(
    String code, ConventionTopic topic, String title, String preamble, List<Article> articles) {
  public Starter {
    articles = List.copyOf(articles);
  }

  /** An article to begin with; the API's {@code StarterArticle}. */
  public record Article(int number, String heading, String text) {}
}
