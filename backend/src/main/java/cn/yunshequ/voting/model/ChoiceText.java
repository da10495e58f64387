package cn.yunshequ.voting.model;

import cn.yunshequ.kernel.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Choices as text, the same in the API, on paper and in the published file: FOR, AGAINST, ABSTAIN;
 * A,C for approval; A=5,B=3 for score; B>A>C for ranked ballots.
 */
public final class ChoiceText {
  private static final List<String> THREE_WAY =
      List.of(TallyLine.FOR, TallyLine.AGAINST, TallyLine.ABSTAIN);
  private static final int MAX_SCORE = 5;

  private ChoiceText() {}

  /**
   * The choice in its one written form, so that equal choices are equal texts.
   *
   * @param maxChoices for approval
   * @throws cn.yunshequ.kernel.RefusedException CHOICE_UNKNOWN
   */
  public static String canonical(
      String choice, BallotMethod method, List<String> keys, int maxChoices) {
    var text = choice.strip();
    if (text.equals(TallyLine.ABSTAIN)) {
      return text;
    }
    return switch (method) {
      case THREE_WAY -> known(text, THREE_WAY);
      case APPROVAL -> approval(text, keys, maxChoices);
      case SCORE -> score(text, keys);
      case RANKED -> String.join(">", distinct(text.split(">", -1), keys));
    };
  }

  private static String approval(String text, List<String> keys, int maxChoices) {
    var ticked = distinct(text.split(",", -1), keys);
    if (ticked.size() > maxChoices) {
      throw unknown();
    }
    return String.join(",", ticked.stream().sorted().toList());
  }

  private static String score(String text, List<String> keys) {
    var scores = new TreeMap<String, String>();
    for (var part : text.split(",", -1)) {
      var pair = part.strip().split("=", -1);
      if (pair.length != 2 || !pair[1].matches("[0-" + MAX_SCORE + "]")) {
        throw unknown();
      }
      if (scores.put(known(pair[0].strip(), keys), pair[1]) != null) {
        throw unknown();
      }
    }
    var parts = new ArrayList<String>();
    scores.forEach((key, points) -> parts.add(key + "=" + points));
    return String.join(",", parts);
  }

  private static List<String> distinct(String[] parts, List<String> keys) {
    var chosen = new ArrayList<String>();
    for (var part : parts) {
      var key = known(part.strip(), keys);
      if (chosen.contains(key)) {
        throw unknown();
      }
      chosen.add(key);
    }
    return chosen;
  }

  private static String known(String key, List<String> keys) {
    if (!keys.contains(key)) {
      throw unknown();
    }
    return key;
  }

  private static cn.yunshequ.kernel.RefusedException unknown() {
    return Refusal.of(VotingRefusal.CHOICE_UNKNOWN, "choice").asException();
  }

  /** Points one ballot gives to each option it names; a canonical text is assumed. */
  public static Map<String, Integer> points(String choice, BallotMethod method, int options) {
    Map<String, Integer> points = new LinkedHashMap<>();
    if (choice.equals(TallyLine.ABSTAIN)) {
      return points;
    }
    switch (method) {
      case THREE_WAY -> points.put(choice, 1);
      case APPROVAL -> List.of(choice.split(",")).forEach(key -> points.put(key, 1));
      case SCORE ->
          List.of(choice.split(","))
              .forEach(
                  pair -> points.put(pair.split("=")[0], Integer.parseInt(pair.split("=")[1])));
      case RANKED -> {
        var order = choice.split(">");
        for (int place = 0; place < order.length; place++) {
          points.put(order[place], options - 1 - place);
        }
      }
    }
    return points;
  }
}
