package cn.yunshequ.platform.session;

import cn.yunshequ.kernel.Viewer;

/** Turns credentials into a viewer. Provided by the module that knows people. */
public interface ViewerSource {
  /** The viewer; {@link Viewer#GUEST} for none, forged, expired or ended credentials. */
  Viewer viewer(Credentials credentials);
}
