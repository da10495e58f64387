package cn.yunshequ.search;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.search.model.IndexStatus;
import jakarta.inject.Singleton;

/** The door to the index itself, for those who look after it. */
@Singleton
public class Indexing {
  private static final int COUNTED = 10_000;

  private final IndexFeeder feeder;

  Indexing(IndexFeeder feeder) {
    this.feeder = feeder;
  }

  /**
   * @param index as its feeder sees it
   * @param waiting events said and not yet known to it, counted up to 10,000
   */
  public record Report(IndexStatus index, int waiting) {}

  /**
   * How the index of the asked node does.
   *
   * @throws cn.yunshequ.kernel.SignInRequiredException for guests
   * @throws cn.yunshequ.kernel.RefusedException NOT_ALLOWED unless the viewer works at a desk
   */
  public Report report(Viewer viewer) {
    viewer.account();
    if (viewer.deskPaths().isEmpty()) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
    return new Report(feeder.status(), feeder.waiting(COUNTED));
  }
}
