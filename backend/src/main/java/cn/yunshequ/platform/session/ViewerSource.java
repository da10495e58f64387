package cn.yunshequ.platform.session;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Later;
import java.util.Optional;

/** Turns credentials into a viewer. Provided by the module that knows people. */
public interface ViewerSource {
  /** The viewer; {@link Viewer#GUEST} for none, forged, expired or ended credentials. */
  Viewer viewer(Credentials credentials);

  /**
   * Who the credentials stood for a while ago. Nothing may be answered or done on it before {@code
   * check} says that it still holds; it lets the check travel together with what is asked.
   *
   * @param check the viewer as of now
   */
  record Claim(Viewer viewer, Later<Viewer> check) {}

  /** Empty for credentials that were not seen lately. */
  default Optional<Claim> claim(Credentials credentials) {
    return Optional.empty();
  }
}
