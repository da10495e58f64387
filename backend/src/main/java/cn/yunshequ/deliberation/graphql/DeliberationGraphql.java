package cn.yunshequ.deliberation.graphql;

import cn.yunshequ.community.Mandates;
import cn.yunshequ.community.model.MandateAct;
import cn.yunshequ.deliberation.CommentView;
import cn.yunshequ.deliberation.Comments;
import cn.yunshequ.deliberation.Threads;
import cn.yunshequ.deliberation.VisibleComments;
import cn.yunshequ.deliberation.model.CommentRules;
import cn.yunshequ.deliberation.model.NewComment;
import cn.yunshequ.deliberation.model.Stance;
import cn.yunshequ.deliberation.store.CommentReads;
import cn.yunshequ.files.Photos;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Nodes;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.platform.outbox.Outbox;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Discussion in the API. */
@Singleton
class DeliberationGraphql implements GraphqlModule {
  private static final String REPLIES = "comment.replies";
  private static final String PHOTOS = "comment.photos";

  private final Comments comments;
  private final Threads threads;
  private final CommentReads reads;
  private final VisibleComments visible;
  private final Photos photos;
  private final Outbox outbox;
  private final Mandates mandates;

  DeliberationGraphql(
      Comments comments,
      Threads threads,
      CommentReads reads,
      VisibleComments visible,
      Photos photos,
      Outbox outbox,
      Mandates mandates) {
    this.mandates = mandates;
    this.outbox = outbox;
    this.visible = visible;
    this.photos = photos;
    this.comments = comments;
    this.threads = threads;
    this.reads = reads;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("Comment", CommentView.class);
    wiring.live(
        "commentChanged",
        (viewer, env) -> {
          var subject = GlobalId.decode(env.getArgumentOrDefault("subjectId", ""));
          if (comments.discussed(viewer, subject).isEmpty()) {
            throw Refusal.of(CommonRefusal.NOT_FOUND, "subjectId").asException();
          }
          return new CommentFeed(subject, comments, visible, outbox);
        });
    wiring.node(Comments.KIND, this::byId);
    wiring.loader(REPLIES, threads::firstReplies);
    wiring.<CommentView>field("Comment", "replies", this::replies);
    wiring.<CommentView>field(
        "Comment", "subject", (comment, viewer, env) -> Nodes.load(env, comment.subject()));
    wiring.loader(PHOTOS, (viewer, ids) -> photos.of(Comments.KIND, ids));
    // The stub of a hidden comment shows neither words nor photos.
    wiring.<CommentView>field(
        "Comment",
        "photos",
        (comment, viewer, env) ->
            comment.body() == null ? List.of() : Loaded.load(env, PHOTOS, comment.commentId()));
    wiring.<CommentView>field(
        "Comment",
        "actedFor",
        (comment, viewer, env) ->
            comment.forAnElder() && comment.body() != null
                ? Loaded.load(env, Mandates.MARKS, comment.commentId())
                : null);
    wiring.query("comments", this::thread);
    wiring.act("postComment", "comment", this::post);
  }

  private Object thread(Viewer viewer, DataFetchingEnvironment env) {
    String id = env.getArgumentOrDefault("subjectId", "");
    var subject = GlobalId.decode(id);
    if (comments.discussed(viewer, subject).isEmpty()) {
      throw Refusal.of(CommonRefusal.NOT_FOUND, "subjectId").asException();
    }
    return thread(viewer, subject, env);
  }

  private Object thread(Viewer viewer, SubjectRef subject, DataFetchingEnvironment env) {
    String order = env.getArgumentOrDefault("orderBy", "OLDEST");
    return Paging.connection(
        threads.page(
            viewer, subject, order.equals("LATEST"), Paging.first(env), Paging.after(env)));
  }

  private Object replies(CommentView parent, Viewer viewer, DataFetchingEnvironment env) {
    int first = Paging.first(env);
    var after = Paging.after(env);
    if (after.isPresent()) {
      return Paging.connection(threads.replies(viewer, parent.commentId(), first, after));
    }
    return Loaded.load(env, REPLIES, parent.commentId())
        .thenApply(replies -> Paging.connection(((Threads.Beginning) replies).page(viewer, first)));
  }

  private Map<UUID, CommentView> byId(Viewer viewer, List<UUID> ids) {
    Map<UUID, CommentView> views = new HashMap<>();
    visible
        .comments(viewer, ids)
        .forEach((id, shown) -> views.put(id, CommentView.of(shown, viewer)));
    return views;
  }

  private Object post(Viewer actor, Input input, DataFetchingEnvironment env) {
    var words =
        new NewComment(
            GlobalId.decode(input.raw("subjectId")),
            input.paragraphs("body", CommentRules.MAX_BODY),
            input.findId(Comments.KIND, "inReplyToId").orElse(null),
            input.findChoice("stance", Stance.class).orElse(null),
            input.ids("photo", "photoIds", CommentRules.MAX_PHOTOS),
            input.find("requestKey").orElse(null));
    var id =
        mandates.acting(
            actor,
            input.findId(Mandates.KIND, "mandateId").orElse(null),
            MandateAct.COMMENT,
            who -> comments.post(who, words),
            comment -> new SubjectRef(Comments.KIND, comment));
    return Optional.ofNullable(reads.byId(actor, List.of(id)).get(id))
        .map(shown -> CommentView.of(shown, actor))
        .orElseThrow();
  }
}
