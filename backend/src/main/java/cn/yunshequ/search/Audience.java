package cn.yunshequ.search;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Viewer;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who may find a document, as tokens that the index filters by. */
public final class Audience {
  /** Everyone, guests too. */
  public static final String PUBLIC = "public";

  private Audience() {}

  /** One account, such as the author. */
  public static String account(UUID accountId) {
    return "account:" + accountId;
  }

  /** Whoever is verified in a household at or under that node. */
  public static String residentsOf(AreaPath node) {
    return "lives:" + node.value();
  }

  /** The desk of that place: committee members and moderators at the node or above it. */
  public static Set<String> deskOf(AreaPath node) {
    return node.lineage().stream().map(path -> "desk:" + path).collect(Collectors.toSet());
  }

  /** The tokens that viewer holds today. */
  public static Set<String> tokensOf(Viewer viewer) {
    var tokens = new TreeSet<String>();
    tokens.add(PUBLIC);
    if (viewer.accountId() != null) {
      tokens.add(account(viewer.accountId()));
    }
    for (var residence : viewer.residences()) {
      residence.stairwell().lineage().forEach(path -> tokens.add("lives:" + path));
    }
    for (var office : viewer.offices()) {
      if (viewer.worksAtDeskOf(office.path())) {
        tokens.add("desk:" + office.path().value());
      }
    }
    return tokens;
  }
}
