package cn.yunshequ.disclosure.graphql;

import cn.yunshequ.disclosure.Notices;
import cn.yunshequ.disclosure.Register;
import cn.yunshequ.disclosure.model.Answerable;
import cn.yunshequ.disclosure.model.Disclosed;
import cn.yunshequ.disclosure.model.Notice;
import cn.yunshequ.disclosure.model.NoticeKind;
import cn.yunshequ.disclosure.model.RegisterLine;
import cn.yunshequ.disclosure.store.DisclosureReads;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Nodes;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.platform.time.CivicTime;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notices, the register and supervisors' questions in the API. */
@Singleton
class DisclosureGraphql implements GraphqlModule {
  static final int TITLE = 60;
  static final int BODY = 5_000;
  static final int WORDS = 500;
  private static final String OBJECTIONS = "notice.objections";

  private final Notices notices;
  private final Register register;
  private final DisclosureReads reads;
  private final Clock clock;

  DisclosureGraphql(Notices notices, Register register, DisclosureReads reads, Clock clock) {
    this.notices = notices;
    this.register = register;
    this.reads = reads;
    this.clock = clock;
  }

  private LocalDate today() {
    return CivicTime.dayOf(clock.instant());
  }

  @Override
  public void wire(Wiring wiring) {
    wireNotice(wiring);
    wireRegister(wiring);
    wireAnswers(wiring);
    wiring.query("notices", this::notices);
    wiring.query(
        "disclosureRegister", (viewer, env) -> reads.register(viewer, community(env), today()));
    wiring.query(
        "disclosureRecords",
        (viewer, env) ->
            Paging.connection(
                reads.records(
                    viewer,
                    community(env),
                    Optional.ofNullable(env.getArgument("category")),
                    Paging.first(env),
                    Paging.after(env))));
    wiring.query(
        "supervisionQuestions",
        (viewer, env) ->
            Paging.connection(
                reads.questions(viewer, community(env), Paging.first(env), Paging.after(env))));
    wiring.act("publishNotice", "notice", this::publish);
    wiring.act(
        "markNoticeRead",
        "notice",
        (actor, input, env) -> notice(actor, notices.read(actor, input.id("notice", "noticeId"))));
    wiring.act(
        "objectToNotice",
        "notice",
        (actor, input, env) ->
            notice(
                actor,
                notices.object(
                    actor,
                    input.id("notice", "noticeId"),
                    input.paragraphs("words", WORDS),
                    input.find("requestKey").orElse(null))));
    wiring.act(
        "answerNoticeObjection",
        "notice",
        (actor, input, env) ->
            notice(
                actor,
                notices.answer(
                    actor,
                    input.id("objection", "objectionId"),
                    input.paragraphs("answer", WORDS))));
    wiring.act("publishDisclosure", "record", this::disclose);
    wiring.act("askSupervisionQuestion", "question", this::ask);
    wiring.act(
        "answerSupervisionQuestion",
        "question",
        (actor, input, env) ->
            question(
                actor,
                register.answer(
                    actor, input.id("question", "questionId"), input.paragraphs("answer", WORDS))));
  }

  private void wireNotice(Wiring wiring) {
    wiring.type("Notice", Notice.class);
    wiring.node(Notice.KIND, reads::noticesById);
    wiring.loader("notice.readers", reads::readers);
    wiring.loader("notice.read", reads::read);
    wiring.loader(OBJECTIONS, reads::objections);
    wiring.<Notice>field("Notice", "kindName", (notice, viewer, env) -> notice.kind().zh());
    wiring.<Notice>field(
        "Notice",
        "scope",
        (notice, viewer, env) -> Nodes.load(env, new SubjectRef("area", notice.scopeId())));
    wiring.<Notice>field(
        "Notice", "openToObjections", (notice, viewer, env) -> notice.isOpenOn(today()));
    wiring.<Notice>field(
        "Notice",
        "readCount",
        (notice, viewer, env) -> Loaded.load(env, "notice.readers", notice.noticeId()));
    wiring.<Notice>field(
        "Notice",
        "viewerHasRead",
        (notice, viewer, env) -> Loaded.load(env, "notice.read", notice.noticeId()));
    wiring.<Notice>field(
        "Notice",
        "objections",
        (notice, viewer, env) -> Loaded.load(env, OBJECTIONS, notice.noticeId()));
    wiring.<Notice>field(
        "Notice",
        "viewerMayObject",
        (notice, viewer, env) ->
            notice.isOpenOn(today())
                && viewer.personId() != null
                && viewer.livesUnder(notice.scopePath()));
  }

  private void wireRegister(Wiring wiring) {
    wiring.type("DisclosureRecord", Disclosed.class);
    wiring.node(Disclosed.KIND, reads::recordsById);
    wiring.<Disclosed>field(
        "DisclosureRecord", "corrects", (r, viewer, env) -> record(env, r.corrects()));
    wiring.<Disclosed>field(
        "DisclosureRecord", "correctedBy", (r, viewer, env) -> record(env, r.correctedBy()));
    wiring.<RegisterLine>field(
        "RegisterLine", "cycleName", (line, viewer, env) -> line.cycle().zh());
    wiring.<RegisterLine>field(
        "RegisterLine", "latest", (line, viewer, env) -> record(env, line.latest()));
  }

  private static @Nullable Object record(DataFetchingEnvironment env, @Nullable UUID id) {
    return id == null ? null : Nodes.load(env, new SubjectRef(Disclosed.KIND, id));
  }

  private void wireAnswers(Wiring wiring) {
    wiring.<Answerable>field(
        "NoticeObjection", "id", (each, viewer, env) -> GlobalId.encode("objection", each.id()));
    wiring.<Answerable>field(
        "SupervisionQuestion", "id", (each, viewer, env) -> GlobalId.encode("question", each.id()));
    wiring.<Answerable>field(
        "SupervisionQuestion", "record", (each, viewer, env) -> record(env, each.about()));
    for (var type : List.of("NoticeObjection", "SupervisionQuestion")) {
      wiring.<Answerable>field(type, "overdue", (each, viewer, env) -> each.isOverdue(today()));
      wiring.<Answerable>field(
          type, "byViewer", (each, viewer, env) -> each.account().equals(viewer.accountId()));
    }
  }

  private Object notices(Viewer viewer, DataFetchingEnvironment env) {
    return Paging.connection(
        reads.notices(
            viewer,
            community(env),
            Optional.ofNullable(env.getArgument("kind")),
            Boolean.TRUE.equals(env.getArgument("open")),
            today(),
            Paging.first(env),
            Paging.after(env)));
  }

  private Object publish(Viewer actor, Input input, DataFetchingEnvironment env) {
    var scope =
        input.findId("area", "scopeId").orElseGet(() -> input.id("community", "communityId"));
    return notice(
        actor,
        notices.publish(
            actor,
            new Notices.Words(
                scope,
                input.choice("kind", NoticeKind.class),
                input.line("title", TITLE),
                input.paragraphs("body", BODY),
                input.find("objectionsUntil", LocalDate.class).orElse(null),
                input.find("requestKey").orElse(null))));
  }

  private Object disclose(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id =
        register.publish(
            actor,
            new Register.Words(
                input.id("community", "communityId"),
                input.raw("category"),
                input.line("period", 20),
                input.line("title", TITLE),
                input.paragraphs("body", BODY),
                input.findId(Disclosed.KIND, "correctsId").orElse(null),
                input.find("requestKey").orElse(null)));
    return Objects.requireNonNull(reads.recordsById(actor, List.of(id)).get(id));
  }

  private Object ask(Viewer actor, Input input, DataFetchingEnvironment env) {
    return question(
        actor,
        register.ask(
            actor,
            input.id("community", "communityId"),
            input.findId(Disclosed.KIND, "recordId").orElse(null),
            input.paragraphs("words", WORDS),
            input.find("requestKey").orElse(null)));
  }

  private Object notice(Viewer viewer, UUID id) {
    return Objects.requireNonNull(reads.noticesById(viewer, List.of(id)).get(id));
  }

  private Object question(Viewer viewer, UUID id) {
    return Objects.requireNonNull(reads.questionsById(viewer, List.of(id)).get(id));
  }

  private static UUID community(DataFetchingEnvironment env) {
    return GlobalId.decode("community", env.getArgumentOrDefault("communityId", ""), "communityId");
  }
}
