package cn.yunshequ.community.plug;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.session.Credentials;
import cn.yunshequ.platform.session.ViewerSource;
import jakarta.inject.Singleton;

/** The viewer behind credentials. */
@Singleton
class CommunityViewers implements ViewerSource {
  @Override
  public Viewer viewer(Credentials credentials) {
    return Viewer.GUEST;
  }
}
