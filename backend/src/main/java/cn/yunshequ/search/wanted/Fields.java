package cn.yunshequ.search.wanted;

/** Names of the fields of a document in every index. */
public final class Fields {
  public static final String ID = "id";
  public static final String KIND = "kind";
  public static final String COMMUNITY = "community";
  public static final String AREA = "area";
  public static final String VISIBLE = "visible";
  public static final String KEYWORD = "keyword";
  public static final String TITLE = "title";
  public static final String BODY = "body";

  /** Where and who, in words. */
  public static final String ABOUT = "about";

  /** The title and who is named, by character, syllable and initial. */
  public static final String SOUND = "sound";

  /** Pairs of characters behind how they sound: the vocabulary for what was mistyped. */
  public static final String HEARD = "heard";

  public static final String CREATED = "created";
  public static final String ACTIVITY = "activity";
  public static final String STANDING = "standing";
  public static final String WEIGHT = "weight";
  public static final String HEAD = "head";

  /** Stands between the sound of a pair and the pair. */
  public static final char BAR = '|';

  /** Stands before the first unit of a line in {@link #SOUND}. */
  public static final String START = "^";

  private Fields() {}

  /** An initial as it stands in the index; a syllable of one letter looks otherwise. */
  public static String initial(String letters) {
    return '\'' + letters;
  }
}
