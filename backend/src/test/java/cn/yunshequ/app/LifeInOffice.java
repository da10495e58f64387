package cn.yunshequ.app;

import static cn.yunshequ.app.OneLife.act;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.deliberation.CommentsTest;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.moderation.Whispers;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.PhotoClient;
import cn.yunshequ.support.Portal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** The same somebody held an office, worked in it, took an export, and came by WeChat too. */
@NullUnmarked
final class LifeInOffice {
  static final String FILTER = "我老家亲戚那几件";
  static final String WHISPER = "楼上那家半夜总在搬东西，谁去说说";

  private final Portal portal;
  private final Neighbourhood place;
  private final Api api;
  private final UUID account;
  private final Neighbourhood.Member chair;
  private final Neighbourhood.Member member;

  // Photos that were never shown: one lying there, one of a draft; and one of a comment, shown.
  String lying;
  String drafted;
  String shown;

  LifeInOffice(
      Portal portal, Neighbourhood place, Api api, UUID account, Neighbourhood.Member chair) {
    this.portal = portal;
    this.place = place;
    this.api = api;
    this.account = account;
    this.chair = chair;
    member = place.officer(OfficeKind.COMMITTEE_MEMBER, "许委员");
  }

  void lived(String draft) {
    office("GRANT_OFFICE", "COMMITTEE_MEMBER");
    office("GRANT_OFFICE", "MODERATOR");
    worked();
    wasHidden();
    office("END_OFFICE", "MODERATOR");
    tookAnExport();
    photographed(draft);
    cameByWechat();
  }

  private LocalDate today() {
    return CivicTime.dayOf(portal.clock.instant());
  }

  private void office(String kind, String office) {
    var asked =
        act(
            chair.api(),
            "askOffice",
            "officeAct { id }",
            "kind",
            kind,
            "residentId",
            GlobalId.encode("resident", account),
            "office",
            office,
            "areaId",
            GlobalId.encode("area", place.communityId),
            "termEnds",
            today().plusYears(1).toString(),
            "reason",
            "居委会会议决定");
    act(
        member.api(),
        "answerOfficeAct",
        "officeAct { status }",
        "actId",
        asked.text("askOffice.officeAct.id"),
        "confirm",
        true);
  }

  private void worked() {
    var rude =
        act(
                place.resident("邻居丙", "8栋1单元", "101").api(),
                "postComment",
                "comment { id }",
                "subjectId",
                CommentsTest.thing(place, true),
                "body",
                "都给我闭嘴")
            .text("postComment.comment.id");
    act(
        api,
        "hideContent",
        "decision { id }",
        "subjectId",
        rude,
        "reasonCode",
        "ABUSE",
        "note",
        "辱骂邻居，请改了再发");
    act(api, "saveFilter", "filters { id }", "name", FILTER, "query", "/all?mine=1");
    // Looked at neighbours' claims, and was refused what is the chair's alone.
    api.run(
        "query($c: ID!) { residencies(communityId: $c) { nodes { realName } } }",
        java.util.Map.of("c", place.globalId()));
    var refused =
        api.act(
            "askOffice",
            "officeAct { id }",
            Api.input(
                "kind",
                "GRANT_OFFICE",
                "residentId",
                GlobalId.encode("resident", member.account()),
                "office",
                "MODERATOR",
                "areaId",
                GlobalId.encode("area", place.communityId),
                "termEnds",
                today().plusYears(1).toString(),
                "reason",
                "我想让她来"));
    assertThat(refused.refusals("askOffice")).containsExactly("NOT_ALLOWED");
  }

  // Words that stand nowhere but in what was decided about them.
  private void wasHidden() {
    var whisper = UUID.randomUUID();
    var within = GlobalId.decode(CommentsTest.thing(place, true));
    Whispers.ALL.put(whisper, new Whispers.Whisper(place.path, account, within, WHISPER));
    act(
        chair.api(),
        "hideContent",
        "decision { id }",
        "subjectId",
        GlobalId.encode("whisper", whisper),
        "reasonCode",
        "PRIVACY",
        "note",
        "写了邻居的私事");
  }

  private void tookAnExport() {
    var export =
        act(
                api,
                "askNamedExport",
                "namedExport { id }",
                "communityId",
                place.globalId(),
                "ledger",
                "PROPOSALS",
                "year",
                today().getYear(),
                "firstMonth",
                1,
                "lastMonth",
                12,
                "reason",
                "街道年终检查")
            .text("askNamedExport.namedExport.id");
    act(chair.api(), "answerNamedExport", "namedExport { id }", "exportId", export, "allow", true);
    assertThat(PhotoClient.status(api, "/ledgers/named/" + export + ".csv")).isEqualTo(200);
  }

  private void photographed(String draft) {
    lying = PhotoClient.upload(api, PhotoClient.jpeg()).id();
    drafted = PhotoClient.upload(api, PhotoClient.jpeg()).id();
    shown = PhotoClient.upload(api, PhotoClient.jpeg()).id();
    act(
        api,
        "editProposal",
        "proposal { id }",
        "proposalId",
        draft,
        "expectedVersion",
        1,
        "title",
        "还没想好的事",
        "body",
        DeletionProofTest.DRAFT,
        "photoIds",
        List.of(drafted));
    act(
        api,
        "postComment",
        "comment { id }",
        "subjectId",
        CommentsTest.thing(place, true),
        "body",
        "看这里，砖松了",
        "photoIds",
        List.of(shown));
  }

  // Words that came from a mini-program and were checked by WeChat, a message it allowed, and a
  // sign-in that was never finished.
  private void cameByWechat() {
    var sql = portal.db().sql();
    sql.execute(
        "insert into wechat.content_check (id, asked_by, subject_kind, subject_id, next_at,"
            + " give_up_at, app_id, trace_id) select gen_random_uuid(), 1, 'comment', id, now() +"
            + " interval '1 hour', now() + interval '1 day', 'wxproof', 'trace-of-' || ? from"
            + " deliberation.comment where author_id = ? limit 1",
        account.toString(),
        account);
    sql.execute(
        "insert into wechat.allowance (account_id, app_id, template_id, remaining) values (?,"
            + " 'wxproof', 'news', 2)",
        account);
    sql.execute(
        "insert into wechat.binding_ticket (ticket_hash, app_id, openid, expires_at) values"
            + " ('\\x01', 'wxproof', ?, now() + interval '10 minutes')",
        "openid-of-" + account);
  }

  /** Whether the file of that photo lies in the folder. */
  boolean hasFile(String photo) {
    var id = GlobalId.decode(photo).id();
    try (var files = java.nio.file.Files.walk(portal.folder())) {
      return files.anyMatch(file -> file.getFileName().toString().contains(id.toString()));
    } catch (java.io.IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
