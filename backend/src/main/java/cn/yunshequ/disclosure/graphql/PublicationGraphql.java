package cn.yunshequ.disclosure.graphql;

import cn.yunshequ.disclosure.Publications;
import cn.yunshequ.disclosure.model.Notice;
import cn.yunshequ.notification.model.Delivery;
import cn.yunshequ.notification.model.DeliveryFailure;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Wiring;
import jakarta.inject.Singleton;
import java.util.List;

/** How far a notice has come, in the API. */
@Singleton
class PublicationGraphql implements GraphqlModule {
  private static final String DELIVERIES = "notice.deliveries";

  private final Publications publications;

  PublicationGraphql(Publications publications) {
    this.publications = publications;
  }

  /** So many failed for that reason. */
  record FailureView(DeliveryFailure reason, int count) {}

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(DELIVERIES, publications::of);
    wiring.<Notice>field(
        "Notice",
        "deliveries",
        (notice, viewer, env) -> Loaded.load(env, DELIVERIES, notice.noticeId()));
    wiring.<Delivery>field("Delivery", "stateName", (it, viewer, env) -> it.state().zh());
    wiring.<Delivery>field("Delivery", "failures", (it, viewer, env) -> failures(it));
    wiring.<Delivery>field("Delivery", "retryable", (it, viewer, env) -> it.retryable());
    wiring.<FailureView>field(
        "DeliveryFailure", "reasonName", (it, viewer, env) -> it.reason().zh());
    wiring.act(
        "sendNoticeAgain",
        "notice",
        (actor, input, env) ->
            publications.sendAgain(actor, input.id("notice", "noticeId"), input.raw("channel")));
  }

  private static List<FailureView> failures(Delivery it) {
    return it.failures().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(each -> new FailureView(each.getKey(), each.getValue()))
        .toList();
  }
}
