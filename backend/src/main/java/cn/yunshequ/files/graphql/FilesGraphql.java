package cn.yunshequ.files.graphql;

import cn.yunshequ.files.PhotoView;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Wiring;
import jakarta.inject.Singleton;

/** Photos in the API. */
@Singleton
class FilesGraphql implements GraphqlModule {
  @Override
  public void wire(Wiring wiring) {
    wiring.type("Photo", PhotoView.class);
  }
}
