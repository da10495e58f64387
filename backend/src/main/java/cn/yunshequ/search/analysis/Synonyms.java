package cn.yunshequ.search.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Words that residents use for the same thing. Applied to the question only, as whole words before
 * it is cut into units, so the list can change without rebuilding the index. Unchangeable.
 */
public final class Synonyms {
  private static final int MOST = 12;
  private static final Synonyms SHIPPED = read();

  private final List<Rule> rules;

  private Synonyms(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * Who asks for one of {@code asked} means any of {@code meant} too.
   *
   * @param asked words as they stand in a question
   * @param meant words as they stand in what is to be found; the same list for equal words
   */
  public record Rule(List<String> asked, List<String> meant) {
    public Rule {
      asked = asked.stream().map(Fold::text).toList();
      meant = meant.stream().map(Fold::text).toList();
    }

    /** Words that all mean the same. */
    public static Rule equal(List<String> words) {
      return new Rule(words, words);
    }

    /**
     * Reads a line: words with blanks between; {@code asked > meant} when it holds in one direction
     * only.
     */
    public static Rule parse(String line) {
      int arrow = line.indexOf('>');
      return arrow < 0
          ? equal(words(line))
          : new Rule(words(line.substring(0, arrow)), words(line.substring(arrow + 1)));
    }

    private static List<String> words(String text) {
      return List.of(text.strip().split("[ \u3000]+", -1));
    }
  }

  public static Synonyms of(List<Rule> rules) {
    return new Synonyms(rules);
  }

  /** Those that come with the product. */
  public static Synonyms shipped() {
    return SHIPPED;
  }

  public List<Rule> rules() {
    return rules;
  }

  /** Other ways to say words of this folded question, at most 12. */
  List<String> othersOf(String question) {
    var others = new ArrayList<String>();
    for (var rule : rules) {
      if (rule.asked().stream().anyMatch(question::contains)) {
        rule.meant().stream().filter(word -> !question.contains(word)).forEach(others::add);
      }
    }
    return others.subList(0, Math.min(MOST, others.size()));
  }

  /** The question with one word said otherwise, for each way to do so. */
  List<String> variantsOf(String question) {
    var variants = new ArrayList<String>();
    for (var rule : rules) {
      for (var word : rule.asked()) {
        if (question.contains(word)) {
          rule.meant().stream()
              .filter(other -> !question.contains(other))
              .forEach(other -> variants.add(question.replace(word, other)));
          break;
        }
      }
    }
    return variants.subList(0, Math.min(MOST, variants.size()));
  }

  private static Synonyms read() {
    try (InputStream in = Synonyms.class.getResourceAsStream("/search/synonyms.txt")) {
      if (in == null) {
        throw new IllegalStateException("no search/synonyms.txt");
      }
      var rules = new ArrayList<Rule>();
      for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rules.add(Rule.parse(line));
        }
      }
      return new Synonyms(rules);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
