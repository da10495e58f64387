package cn.yunshequ.identity;

import cn.yunshequ.kernel.Viewer;
import java.util.List;

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
}
