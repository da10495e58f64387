package cn.yunshequ.search.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody typed, as units. Any text is a question; one without a unit finds nothing.
 *
 * @param text folded, without asides
 * @param runs parts without a gap inside
 */
public record Question(String text, List<Run> runs) {
  /** Longer questions are cut, in UTF-16 units. */
  public static final int MAX_LENGTH = 100;

  private static final int MAX_TERMS = 64;
  private static final int SHORT = 3;
  private static final int FEW = 4;
  private static final int WORD = 8;
  private static final Pattern QUOTED =
      Pattern.compile("“[^“”]+”|\"[^\"]+\"|＂[^＂]+＂|「[^「」]+」|『[^『』]+』");

  /** Reads what somebody typed, with the synonyms of the product. */
  public static Question of(String typed) {
    return of(typed, Synonyms.shipped());
  }

  /** Reads what somebody typed. */
  public static Question of(String typed, Synonyms synonyms) {
    var clipped = typed.length() > MAX_LENGTH ? typed.substring(0, MAX_LENGTH) : typed;
    var text = new StringBuilder();
    var runs = new ArrayList<Run>();
    int free = 0;
    var quoted = QUOTED.matcher(clipped);
    while (quoted.find()) {
      addFree(clipped.substring(free, quoted.start()), synonyms, text, runs);
      addLiteral(clipped.substring(quoted.start() + 1, quoted.end() - 1), text, runs);
      free = quoted.end();
    }
    addFree(clipped.substring(free), synonyms, text, runs);
    return new Question(text.toString().strip(), runs);
  }

  private static void addFree(String typed, Synonyms synonyms, StringBuilder text, List<Run> runs) {
    var written = Asides.written(Fold.text(typed));
    var folded = Fold.fold(DayParts.once(Doors.of(joined(Asides.strip(written, synonyms)))));
    for (var units : Units.runs(folded)) {
      runs.add(Runs.of(folded.text(), units, synonyms));
    }
    text.append(' ').append(folded.text());
  }

  private static void addLiteral(String typed, StringBuilder text, List<Run> runs) {
    var folded = Fold.fold(typed);
    Units.runs(folded).forEach(units -> runs.add(Runs.literal(units)));
    text.append(' ').append(folded.text());
  }

  // dian ti is dianti: blanks and apostrophes between letters only show where syllables end. Words
  // of several syllables stay words.
  private static String joined(String text) {
    boolean letters =
        text.chars().allMatch(c -> c == ' ' || c == '\'' || c == '’' || (c >= 'a' && c <= 'z'));
    var parts = Stream.of(text.split("[ '’]+", -1)).filter(part -> !part.isEmpty()).toList();
    if (!letters || !parts.stream().allMatch(Pinyin::isWhole)) {
      return text;
    }
    var out = new StringBuilder();
    boolean single = true;
    for (var part : parts) {
      boolean alone = Pinyin.isSyllable(part);
      out.append(single || alone ? "" : " ").append(part);
      single = alone;
    }
    return out.toString();
  }

  public boolean isEmpty() {
    return runs.isEmpty();
  }

  /** Few words of at most three units each: they must be found whole before anything is relaxed. */
  public boolean isShort() {
    return runs.size() <= FEW
        && runs.stream()
            .allMatch(run ->
                run.literal() || (run.size() <= SHORT && (runs.size() == 1 || !run.hasLetters())));
  }

  /** Nothing but what stood between quotation marks. */
  public boolean isLiteral() {
    return !runs.isEmpty() && runs.stream().allMatch(Run::literal);
  }

  /** Few words that somebody may well have written just so. */
  public boolean mayStandWhole() {
    return runs.size() <= FEW && runs.stream().allMatch(run -> run.literal() || run.size() <= WORD);
  }

  /**
   * Whether every run stands in one of these texts, as typed or said otherwise, with no gap; what
   * was typed in letters may be heard there.
   */
  public boolean standsIn(List<String> texts) {
    var said = new Said(texts);
    return runs.stream()
        .allMatch(run -> said.inSomeWay(run) || run.sounds().stream().anyMatch(said::aloud));
  }

  /**
   * Whether every run can be read in one of these texts, as typed or said otherwise. Letters are
   * read only as they are: sounds can be made to say anything.
   */
  public boolean isReadIn(List<String> texts) {
    var said = new Said(texts);
    return runs.stream()
        .allMatch(run -> run.hasLetters() ? said.asTyped(run) : said.inSomeWay(run));
  }

  /** Pairs, words and lone characters: what a document should share. */
  public List<String> terms() {
    var terms = new LinkedHashSet<String>();
    runs.forEach(run -> addPairs(run.units(), terms));
    return List.copyOf(terms).subList(0, Math.min(MAX_TERMS, terms.size()));
  }

  /** Single units of longer runs: weak evidence. */
  public List<String> singles() {
    var singles = new LinkedHashSet<String>();
    for (var run : runs) {
      if (run.size() > 1) {
        run.units().forEach(unit -> singles.add(unit.text()));
      }
    }
    return List.copyOf(singles).subList(0, Math.min(MAX_TERMS, singles.size()));
  }

  /** What lights up in a found text: lone characters would glitter everywhere. */
  public Marked marked() {
    var marked = new LinkedHashSet<>(terms());
    var sounds = new ArrayList<List<Sound>>();
    for (var run : runs) {
      sounds.addAll(run.sounds());
      var words = new ArrayList<>(run.ways());
      words.add(run.units());
      run.concepts().forEach(concept -> words.addAll(concept.others()));
      for (var word : words) {
        addPairs(word, marked);
        word.stream()
            .filter(u -> !u.han() && u.text().length() > 1)
            .forEach(u -> marked.add(u.text()));
      }
    }
    return new Marked(marked, sounds);
  }

  /** The same, and what lights up in each of these ways to have meant it: 电梯 for 电剃. */
  public Marked marked(List<String> meant, Synonyms synonyms) {
    var own = marked();
    var words = new LinkedHashSet<>(own.words());
    var sounds = new LinkedHashSet<>(own.sounds());
    for (var other : meant) {
      var marked = of(other, synonyms).marked();
      words.addAll(marked.words());
      sounds.addAll(marked.sounds());
    }
    return new Marked(words, List.copyOf(sounds));
  }

  /**
   * @param words units and pairs
   * @param sounds sequences of sounds
   */
  public record Marked(Set<String> words, List<List<Sound>> sounds) {
    public Marked {
      words = Set.copyOf(words);
      sounds = List.copyOf(sounds);
    }
  }

  private static void addPairs(List<Units.Unit> run, Set<String> terms) {
    if (run.size() == 1) {
      terms.add(run.getFirst().text());
    }
    for (int i = 0; i + 1 < run.size(); i++) {
      terms.add(Units.pair(run.get(i), run.get(i + 1)));
    }
  }
}
