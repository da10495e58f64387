package cn.yunshequ.search;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.outbox.OutboxPosition;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.model.Facets;
import cn.yunshequ.search.model.Found;
import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.search.model.Spot;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Port: an index that can be thrown away. One thread writes; any number ask. */
public interface SearchEngine {
  /** Opens what is on disk; false when it is missing, broken, or of another version. */
  boolean open();

  /** One word for people who run it, such as {@code lucene}. */
  String name();

  /** True when all nodes ask one index; one of them feeds it. Otherwise each node has its own. */
  boolean isShared();

  /** True when questions can be answered. */
  boolean canServe();

  /**
   * True while changes can be applied. After a failed write it is false, and questions are answered
   * from the last good state.
   */
  boolean canWrite();

  /**
   * Tries to write again, on from what is durable: {@link #position} may go back. Questions move
   * over to it with the next commit.
   *
   * @throws java.io.UncheckedIOException when that fails too
   */
  void resume();

  /**
   * Looks whether what was committed is still there. What cannot be trusted stops to serve at once;
   * a serving index with a file missing serves on until it is replaced.
   *
   * @param everyByte reads all of it and compares checksums; otherwise only names and lengths
   * @return false when a rebuild is needed
   */
  boolean isWhole(boolean everyByte);

  /**
   * When what serves was filled from nothing.
   *
   * @throws cn.yunshequ.kernel.RefusedException SEARCH_REBUILDING when it cannot serve
   */
  Instant builtAt();

  /** All events up to here are in what {@link #open} would read after a crash. */
  OutboxPosition position();

  /**
   * Puts today's documents and takes out the rest. Visible to questions when it returns, durable
   * after {@link #commit}.
   *
   * @return of all given, those whose title, place or audience changed, appeared or vanished
   */
  Set<SubjectRef> apply(List<SearchDocument> today, List<SubjectRef> gone);

  /** Makes everything applied durable together with the position. */
  void commit(OutboxPosition position);

  /**
   * Builds a new index beside the serving one and swaps.
   *
   * @param position of the new index
   * @param fill puts all documents
   */
  void rebuild(OutboxPosition position, Consumer<Consumer<List<SearchDocument>>> fill);

  /** Closes without committing what was not. */
  void close();

  /**
   * @param byTime newest first instead of best first
   * @param after null for the first page
   * @param asked when the first page was asked
   * @throws cn.yunshequ.kernel.RefusedException SEARCH_REBUILDING when it cannot serve
   */
  Found find(
      Question question,
      SearchFilter filter,
      boolean byTime,
      @Nullable Spot after,
      Instant asked,
      int limit);

  /**
   * Counts of everything a question finds, under the same visibility as {@link #find}.
   *
   * @param depth of relaxation, as {@link Found#depth} said
   * @param under places are counted directly under this node; null counts communities
   * @throws cn.yunshequ.kernel.RefusedException SEARCH_REBUILDING when it cannot serve
   */
  Facets facets(
      Question question, int depth, SearchFilter filter, @Nullable AreaPath under, Instant asked);

  /**
   * Things whose title is probably being typed, best first, one for each title. Nothing typed gives
   * what is most talked about.
   *
   * @throws cn.yunshequ.kernel.RefusedException SEARCH_REBUILDING when it cannot serve
   */
  List<SubjectRef> suggest(Question typed, SearchFilter filter, Instant asked, int limit);

  /**
   * Other ways to write the question with words that are in the index, likeliest first. Not
   * filtered by visibility: ask them as questions before anybody sees them.
   *
   * @throws cn.yunshequ.kernel.RefusedException SEARCH_REBUILDING when it cannot serve
   */
  List<String> corrections(Question question, int limit);

  /**
   * What shares the rarer words of this text.
   *
   * @throws cn.yunshequ.kernel.RefusedException SEARCH_REBUILDING when it cannot serve
   */
  List<SubjectRef> alike(String title, String body, SearchFilter filter, int limit);

  /** How many documents can be found by somebody. */
  int size();

  /** Names a document in every index. */
  static String idOf(SubjectRef ref) {
    return ref.kind() + ":" + ref.id();
  }

  /** The reverse of {@link #idOf}. */
  static SubjectRef refOf(String id) {
    int colon = id.indexOf(':');
    return new SubjectRef(id.substring(0, colon), UUID.fromString(id.substring(colon + 1)));
  }
}
