package cn.yunshequ.search;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * One thing that can be found.
 *
 * @param area where it applies; the scope filter asks for what lies under a node
 * @param title comments carry the title of their subject
 * @param body plain text; empty when there is none
 * @param lastActivityAt recent ones rank a little higher
 * @param visibleTo tokens of {@link Audience}; a viewer who holds one of them may find it
 * @param keywords exact words for later filters, e.g. {@code stage:ACCEPTED}, {@code category:lift}
 * @param place its place in words, as neighbours say it, e.g. {@code 紫麓社区 7栋2单元}; findable
 * @param people names that everybody sees on it; findable, in pinyin too
 * @param weight how many residents took part; popular ones are suggested first
 * @param standing what the community holds of it
 */
public record SearchDocument(
    SubjectRef ref,
    UUID communityId,
    AreaPath area,
    String title,
    String body,
    Instant createdAt,
    Instant lastActivityAt,
    Set<String> visibleTo,
    List<String> keywords,
    String place,
    List<String> people,
    int weight,
    Standing standing) {
  public SearchDocument {
    visibleTo = Set.copyOf(visibleTo);
    keywords = List.copyOf(keywords);
    people = List.copyOf(people);
  }

  /** An ordinary one, without place, people and weight. */
  public SearchDocument(
      SubjectRef ref,
      UUID communityId,
      AreaPath area,
      String title,
      String body,
      Instant createdAt,
      Instant lastActivityAt,
      Set<String> visibleTo,
      List<String> keywords) {
    this(
        ref,
        communityId,
        area,
        title,
        body,
        createdAt,
        lastActivityAt,
        visibleTo,
        keywords,
        "",
        List.of(),
        0,
        Standing.ORDINARY);
  }

  /** What the community holds of a thing; among likes, it decides the order. */
  public enum Standing {
    /** Rejected, withdrawn, merged into another: found, but after the living. */
    FADED,
    ORDINARY,
    /** Formally answered, decided or announced. */
    OFFICIAL
  }

  /**
   * A place in words.
   *
   * @param label of the area in its community, e.g. {@code 7栋2单元}; the community's own name for all
   *     of it
   */
  public static String placeOf(String community, String label) {
    return label.equals(community) ? community : community + ' ' + label;
  }

  /** Everything in it that a question can be about. */
  List<String> words() {
    var words = new ArrayList<>(people);
    words.addAll(List.of(title, body, place));
    return words;
  }

  /**
   * What documents that hang on this one may repeat of it; they are renewed when it changes. The
   * same on every node, or those that were fed would differ from those built anew.
   */
  public String head() {
    return String.join(
        "\n",
        area.value(),
        String.join(" ", new TreeSet<>(visibleTo)),
        title,
        place,
        standing.name());
  }

  /** Whether a viewer who holds these tokens may find it. */
  public boolean isFor(Set<String> audience) {
    return visibleTo.stream().anyMatch(audience::contains);
  }
}
