package cn.yunshequ.notification.graphql;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.Follows;
import cn.yunshequ.notification.Inbox;
import cn.yunshequ.notification.Settings;
import cn.yunshequ.notification.model.FollowState;
import cn.yunshequ.notification.model.Group;
import cn.yunshequ.notification.model.Preference;
import cn.yunshequ.notification.model.PushMode;
import cn.yunshequ.notification.store.InboxReads;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Identified;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Nodes;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The inbox, follows and settings in the API. */
@Singleton
class NotificationGraphql implements GraphqlModule {
  private static final String LINES = "notification.lines";

  private final Inbox inbox;
  private final InboxReads reads;
  private final Follows follows;
  private final Settings settings;

  NotificationGraphql(Inbox inbox, InboxReads reads, Follows follows, Settings settings) {
    this.inbox = inbox;
    this.reads = reads;
    this.follows = follows;
    this.settings = settings;
  }

  /** A group as the API shows it. */
  record View(Inbox.Item item) implements Identified {
    @Override
    public SubjectRef ref() {
      return new SubjectRef(Group.KIND, item.group().id());
    }
  }

  /** A follow as the API shows it. */
  record Following(SubjectRef subject, FollowState state) {}

  /** Settings as the API shows them. */
  record SettingsView(PushMode push, String quietFrom, String quietTo, String digestAt) {
    static SettingsView of(Preference preference) {
      return new SettingsView(
          preference.push(),
          Preference.clock(preference.quietFrom()),
          Preference.clock(preference.quietTo()),
          Preference.clock(preference.digestAt()));
    }
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("Notification", View.class);
    wiring.node(Group.KIND, this::nodes);
    wiring.loader(LINES, reads::lines);
    wireGroup(wiring);
    wiring.query("notifications", this::page);
    wiring.query("followState", this::state);
    wiring.live("inboxChanged", (viewer, env) -> new InboxFeed(viewer.account(), inbox));
    wiring.query("notificationSettings", (viewer, env) -> SettingsView.of(settings.of(viewer)));
    wiring.<SettingsView>field(
        "NotificationSettings", "channels", (s, viewer, env) -> settings.channels(viewer));
    wiring.<Map<?, ?>>field(
        "NotificationConnection", "unreadCount", (c, viewer, env) -> inbox.unread(viewer));
    wiring.<Object>field("Viewer", "unreadNotifications", (v, viewer, env) -> inbox.unread(viewer));
    wiring.<Following>field("FollowState", "subjectId", (f, viewer, env) -> f.subject().globalId());
    wiring.<Following>field("FollowState", "following", (f, viewer, env) -> f.state().following());
    wiring.<Following>field("FollowState", "muted", (f, viewer, env) -> f.state().muted());
    wiring.act("follow", "followState", this::follow);
    wiring.act("unfollow", "followState", this::unfollow);
    wiring.act("muteNotifications", "followState", this::mute);
    wiring.act("markRead", "unreadCount", this::markRead);
    wiring.act("updateNotificationSettings", "settings", this::prefer);
  }

  private static void wireGroup(Wiring wiring) {
    group(wiring, "subject", (v, viewer, env) -> Nodes.load(env, v.item().group().subject()));
    group(wiring, "subjectId", (v, viewer, env) -> v.item().group().subject().globalId());
    group(wiring, "title", (v, viewer, env) -> v.item().headline().title());
    group(wiring, "path", (v, viewer, env) -> v.item().headline().path());
    group(wiring, "text", (v, viewer, env) -> v.item().group().text());
    group(wiring, "weight", (v, viewer, env) -> v.item().group().weight());
    group(wiring, "at", (v, viewer, env) -> v.item().group().at());
    group(wiring, "unreadCount", (v, viewer, env) -> v.item().group().unread());
    group(wiring, "muted", (v, viewer, env) -> v.item().group().muted());
    group(wiring, "lines", (v, viewer, env) -> Loaded.load(env, LINES, v.item().group().id()));
  }

  private static void group(Wiring wiring, String name, Wiring.Field<View> reader) {
    wiring.field("Notification", name, reader);
  }

  private Map<UUID, View> nodes(Viewer viewer, List<UUID> ids) {
    var views = new HashMap<UUID, View>();
    inbox.byIds(viewer, ids).forEach((id, item) -> views.put(id, new View(item)));
    return views;
  }

  private Object page(Viewer viewer, DataFetchingEnvironment env) {
    viewer.account();
    boolean unread = env.getArgumentOrDefault("unreadOnly", false);
    var page = inbox.page(viewer, unread, Paging.first(env), Paging.after(env));
    return Paging.connection(page.map(View::new));
  }

  private Object state(Viewer viewer, DataFetchingEnvironment env) {
    var subject = subject(env.getArgumentOrDefault("subjectId", ""));
    return new Following(subject, follows.state(viewer, subject));
  }

  private Following follow(Viewer actor, Input input, DataFetchingEnvironment env) {
    var subject = subject(input.raw("subjectId"));
    return new Following(subject, follows.follow(actor, subject));
  }

  private Following unfollow(Viewer actor, Input input, DataFetchingEnvironment env) {
    var subject = subject(input.raw("subjectId"));
    return new Following(subject, follows.unfollow(actor, subject));
  }

  private Following mute(Viewer actor, Input input, DataFetchingEnvironment env) {
    var subject = subject(input.raw("subjectId"));
    return new Following(subject, follows.mute(actor, subject, input.flag("muted")));
  }

  private Integer markRead(Viewer actor, Input input, DataFetchingEnvironment env) {
    if (input.flag("all")) {
      return inbox.markAllRead(actor);
    }
    var about = input.find("subjectId");
    return about.isPresent()
        ? inbox.markSubjectRead(actor, subject(about.get()))
        : inbox.markRead(actor, input.ids(Group.KIND, "ids", Paging.MAX_FIRST));
  }

  private SettingsView prefer(Viewer actor, Input input, DataFetchingEnvironment env) {
    var now = settings.of(actor);
    var wanted =
        new Preference(
            input.findChoice("push", PushMode.class).orElse(now.push()),
            minute(input, "quietFrom", now.quietFrom()),
            minute(input, "quietTo", now.quietTo()),
            minute(input, "digestAt", now.digestAt()));
    return SettingsView.of(settings.prefer(actor, wanted));
  }

  private static int minute(Input input, String field, int otherwise) {
    return input.find(field).map(clock -> Preference.minute(clock, field)).orElse(otherwise);
  }

  private static SubjectRef subject(String id) {
    try {
      return GlobalId.decode(id);
    } catch (RefusedException malformed) {
      throw Refusal.of(CommonRefusal.BAD_ID, "subjectId").asException();
    }
  }
}
