package cn.yunshequ.identity;

import cn.yunshequ.kernel.Viewer;
import java.util.List;
import java.util.function.Function;

/** A part of what the portal keeps about somebody; served by every module that keeps any (L-64). */
public interface PersonalData {
  /** Name of its two files, in small Latin letters. */
  String name();

  /** As people call it, e.g. 我的评论. */
  String title();

  /** Names of the columns. */
  List<String> columns();

  /** The viewer's own, each row as long as the columns. */
  List<List<String>> rows(Viewer viewer);

  /**
   * A part that is read in one go.
   *
   * @param own the viewer's own rows
   */
  static PersonalData of(
      String name, String title, List<String> columns, Function<Viewer, List<List<String>>> own) {
    return new PersonalData() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public String title() {
        return title;
      }

      @Override
      public List<String> columns() {
        return columns;
      }

      @Override
      public List<List<String>> rows(Viewer viewer) {
        return own.apply(viewer);
      }
    };
  }
}
