package cn.yunshequ.moderation;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.moderation.model.PlainForm;
import cn.yunshequ.moderation.model.WatchedWord;
import cn.yunshequ.moderation.store.WordStore;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The word lists. Text and words are compared in their plain form; words kept by sound are also
 * found when some of their characters are spelled with letters.
 */
@Singleton
class WordListCheck implements TextCheck {
  private final WordStore words;
  private final Writing writing;

  WordListCheck(WordStore words, Writing writing) {
    this.words = words;
    this.writing = writing;
  }

  @Override
  public List<WatchedWord> found(AreaPath place, String text) {
    return foundAmong(words.at(place), text);
  }

  /** Those of these words that stand in the text, however written. */
  List<WatchedWord> foundAmong(List<WatchedWord> watched, String text) {
    if (watched.isEmpty()) {
      return List.of();
    }
    var plain = plain(text);
    return watched.stream()
        .filter(each -> {
          var word = plain(each.word());
          return !word.isEmpty()
              && (plain.contains(word) || (each.bySound() && sounds(plain, word)));
        })
        .toList();
  }

  /** The plain form two ways of writing are compared in. */
  String plain(String text) {
    return PlainForm.of(writing.folded(text));
  }

  // At least one character spelled: the same sound in other characters may be an honest word.
  private boolean sounds(String text, String word) {
    int[] sought = word.codePoints().toArray();
    for (int from = 0; from < text.length(); from++) {
      if (startsWith(text, from, sought, 0, false)) {
        return true;
      }
    }
    return false;
  }

  private boolean startsWith(String text, int from, int[] word, int at, boolean spelled) {
    if (at == word.length) {
      return spelled;
    }
    if (from >= text.length()) {
      return false;
    }
    if (text.codePointAt(from) == word[at]) {
      return startsWith(text, from + Character.charCount(word[at]), word, at + 1, spelled);
    }
    for (var reading : writing.readings(word[at])) {
      if (text.startsWith(reading, from)
          && startsWith(text, from + reading.length(), word, at + 1, true)) {
        return true;
      }
    }
    return false;
  }
}
