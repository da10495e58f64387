package cn.yunshequ.platform.graphql;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.session.WebSession;
import graphql.schema.DataFetchingEnvironment;

/** What one request carries to every fetcher. */
public final class RequestContext {
  private final Viewer viewer;
  private final WebSession web;
  private final String address;
  private volatile boolean personal;

  public RequestContext(Viewer viewer, WebSession web, String address) {
    this.viewer = viewer;
    this.web = web;
    this.address = address;
  }

  public static RequestContext of(DataFetchingEnvironment env) {
    RequestContext context = env.getGraphQlContext().get(RequestContext.class);
    if (context == null) {
      throw new IllegalStateException("no request context");
    }
    return context;
  }

  public Viewer viewer() {
    return viewer;
  }

  /** The cookie of our own pages. Who asks for it gives an answer to this client alone. */
  public WebSession web() {
    personal = true;
    return web;
  }

  /**
   * Network address of the client, for limits. Who asks for it gives an answer to this client
   * alone.
   */
  public String address() {
    personal = true;
    return address;
  }

  /** Whether the answer may depend on more than on who the viewer is. */
  boolean isPersonal() {
    return personal;
  }
}
