package cn.yunshequ.kernel;

import java.util.List;
import java.util.Map;

/**
 * An expected "no".
 *
 * @param code which one
 * @param facts named facts for the text, e.g. {@code max -> 30}
 * @param path the input field it is about; empty when it is about the act as a whole
 */
public record Refusal(RefusalCode code, Map<String, String> facts, List<String> path) {
  public Refusal {
    facts = Map.copyOf(facts);
    path = List.copyOf(path);
  }

  public static Refusal of(RefusalCode code) {
    return new Refusal(code, Map.of(), List.of());
  }

  /** About one input field. */
  public static Refusal of(RefusalCode code, String field) {
    return new Refusal(code, Map.of(), List.of(field));
  }

  public Refusal with(String fact, Object value) {
    var more = new java.util.HashMap<>(facts);
    more.put(fact, String.valueOf(value));
    return new Refusal(code, more, path);
  }

  /** To be thrown; the transaction it crosses is rolled back. */
  public RefusedException asException() {
    return new RefusedException(List.of(this));
  }
}
