package cn.yunshequ.search.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Words that residents use for the same thing. Applied to the question only, as whole words before
 * it is cut into units, so the list can change without rebuilding the index.
 */
public final class Synonyms {
  private static final List<List<String>> GROUPS = read();

  private Synonyms() {}

  /** Other ways to say words of this folded question, at most 12. */
  public static List<String> of(String question) {
    var others = new ArrayList<String>();
    for (var group : GROUPS) {
      if (group.stream().anyMatch(question::contains)) {
        group.stream().filter(word -> !question.contains(word)).forEach(others::add);
      }
    }
    return others.subList(0, Math.min(12, others.size()));
  }

  /** The question with one word said otherwise, for each way to do so. */
  public static List<String> variants(String question) {
    var variants = new ArrayList<String>();
    for (var group : GROUPS) {
      for (var word : group) {
        if (question.contains(word)) {
          group.stream()
              .filter(other -> !question.contains(other))
              .forEach(other -> variants.add(question.replace(word, other)));
          break;
        }
      }
    }
    return variants.subList(0, Math.min(12, variants.size()));
  }

  private static List<List<String>> read() {
    try (InputStream in = Synonyms.class.getResourceAsStream("/search/synonyms.txt")) {
      if (in == null) {
        throw new IllegalStateException("no search/synonyms.txt");
      }
      var groups = new ArrayList<List<String>>();
      for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          groups.add(List.of(line.strip().split(" +", -1)).stream().map(Fold::text).toList());
        }
      }
      return List.copyOf(groups);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
