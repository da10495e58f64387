package cn.yunshequ.search.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where to look. Applied inside the index.
 *
 * @param audience tokens of the viewer; never empty
 * @param kinds empty means all
 * @param scope at or under this node
 * @param since written at that moment or later
 * @param until written before that moment
 * @param without left out although the index has them: gone in the database a moment ago
 */
public record SearchFilter(
    Set<String> audience,
    @Nullable UUID communityId,
    Set<String> kinds,
    @Nullable AreaPath scope,
    @Nullable Instant since,
    @Nullable Instant until,
    Set<SubjectRef> without) {
  /** Of any time. */
  public SearchFilter(
      Set<String> audience,
      @Nullable UUID communityId,
      Set<String> kinds,
      @Nullable AreaPath scope) {
    this(audience, communityId, kinds, scope, null, null, Set.of());
  }

  public SearchFilter {
    audience = Set.copyOf(audience);
    kinds = Set.copyOf(kinds);
    without = Set.copyOf(without);
  }

  /** Whether only a part of what a community has is looked through. */
  public boolean isNarrowed() {
    return !kinds.isEmpty() || scope != null || since != null || until != null;
  }

  /** The same without its kinds, for counting the others. */
  public SearchFilter ofAnyKind() {
    return new SearchFilter(audience, communityId, Set.of(), scope, since, until, without);
  }

  /** The same, back to that moment. */
  public SearchFilter since(Instant moment) {
    return new SearchFilter(audience, communityId, kinds, scope, moment, null, without);
  }

  /** The same, and those left out too. */
  public SearchFilter without(Set<SubjectRef> gone) {
    var all = new HashSet<>(without);
    all.addAll(gone);
    return new SearchFilter(audience, communityId, kinds, scope, since, until, all);
  }
}
