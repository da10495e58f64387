package cn.yunshequ.platform.graphql;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.session.WebSession;
import graphql.schema.DataFetchingEnvironment;

/**
 * What one request carries to every fetcher.
 *
 * @param address network address of the client, for limits
 */
public record RequestContext(Viewer viewer, WebSession web, String address) {
  public static RequestContext of(DataFetchingEnvironment env) {
    RequestContext context = env.getGraphQlContext().get(RequestContext.class);
    if (context == null) {
      throw new IllegalStateException("no request context");
    }
    return context;
  }
}
