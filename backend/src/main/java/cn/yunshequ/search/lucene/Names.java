package cn.yunshequ.search.lucene;

/** Names of the fields of a document in the index. */
final class Names {
  static final String ID = "id";
  static final String KIND = "kind";
  static final String COMMUNITY = "community";
  static final String AREA = "area";
  static final String VISIBLE = "visible";
  static final String KEYWORD = "keyword";
  static final String TITLE = "title";
  static final String BODY = "body";

  /** Where and who, in words. */
  static final String ABOUT = "about";

  /** The title and who is named, by character, syllable and initial. */
  static final String SOUND = "sound";

  /** Pairs of characters behind how they sound: the vocabulary for what was mistyped. */
  static final String HEARD = "heard";

  static final String CREATED = "created";
  static final String ACTIVITY = "activity";
  static final String STANDING = "standing";
  static final String WEIGHT = "weight";
  static final String HEAD = "head";

  /** Raised when documents written before cannot be read as those written now. */
  static final String VERSION = "3";

  private Names() {}
}
