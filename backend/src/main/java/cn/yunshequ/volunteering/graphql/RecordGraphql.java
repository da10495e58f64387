package cn.yunshequ.volunteering.graphql;

import static cn.yunshequ.volunteering.graphql.Edges.node;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.PlainText;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.RequestContext;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.volunteering.Certificates;
import cn.yunshequ.volunteering.Volunteers;
import cn.yunshequ.volunteering.model.CertificateView;
import cn.yunshequ.volunteering.model.HourLine;
import cn.yunshequ.volunteering.model.ServiceTime;
import cn.yunshequ.volunteering.model.ShiftView;
import cn.yunshequ.volunteering.model.SignupView;
import cn.yunshequ.volunteering.model.Stars;
import cn.yunshequ.volunteering.model.VolunteerCard;
import cn.yunshequ.volunteering.model.VolunteerKind;
import cn.yunshequ.volunteering.store.RecordReads;
import cn.yunshequ.volunteering.store.VolunteerStore;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One's own record, and certificates, in the API. */
@Singleton
class RecordGraphql implements GraphqlModule {
  private static final int MAX_NAME = 30;
  private static final int MAX_SKILLS = 10;
  private static final int MAX_SKILL = 20;

  private final RecordReads reads;
  private final VolunteerStore volunteers;
  private final Volunteers doors;
  private final Certificates certificates;

  RecordGraphql(
      RecordReads reads, VolunteerStore volunteers, Volunteers doors, Certificates certificates) {
    this.reads = reads;
    this.volunteers = volunteers;
    this.doors = doors;
    this.certificates = certificates;
  }

  /** A volunteer's own page; the API's {@code Volunteering}. */
  record Own(VolunteerCard card, int minutes, Stars level, List<RecordReads.Year> years) {
    public String number() {
      return card.number();
    }

    public String name() {
      return card.name();
    }

    public VolunteerKind kind() {
      return card.kind();
    }

    public boolean listed() {
      return card.listed();
    }

    public List<String> skills() {
      return card.skills();
    }

    public String hours() {
      return ServiceTime.hours(minutes);
    }

    public int stars() {
      return level.stars();
    }

    public @Nullable Integer nextStarMinutes() {
      return level.nextMinutes();
    }
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("HourEntry", HourLine.class);
    wiring.<HourLine>field(
        "HourEntry", "signup", (l, viewer, env) -> node(env, SignupView.KIND, l.signupId()));
    wiring.type("Certificate", CertificateView.class);
    wiring.node(CertificateView.KIND, reads::byIds);
    wiring.<Own>field(
        "Volunteering",
        "ledger",
        (own, viewer, env) ->
            Paging.connection(reads.ledger(viewer, Paging.first(env), Paging.after(env))));
    wiring.<Own>field("Volunteering", "certificates", (own, viewer, env) -> reads.mine(viewer));
    wiring.query("myVolunteering", (viewer, env) -> own(viewer));
    wiring.query("certificate", this::verify);
    wiring.query("certificates", this::ofCommunity);
    wiring.act(
        "registerVolunteer",
        "volunteering",
        (actor, in, env) -> {
          doors.register(actor, profile(in));
          return own(actor);
        });
    wiring.act("issueCertificate", "certificate", this::issue);
    wiring.act(
        "revokeCertificate",
        "certificate",
        (actor, in, env) ->
            certificates.revoke(
                actor, in.id(CertificateView.KIND, "certificateId"), in.line("reason", 200)));
  }

  private @Nullable Own own(Viewer viewer) {
    var account = viewer.accountId();
    var card = account == null ? null : volunteers.find(account).orElse(null);
    if (card == null) {
      return null;
    }
    var years = reads.years(viewer);
    int minutes = years.stream().mapToInt(RecordReads.Year::minutes).sum();
    return new Own(card, minutes, Stars.of(minutes, reads.starLevels(viewer)), years);
  }

  private static Volunteers.Profile profile(Input in) {
    var skills = in.has("skills") ? in.texts("skills") : null;
    if (skills != null && skills.size() > MAX_SKILLS) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "skills").asException();
    }
    return new Volunteers.Profile(
        Edges.line(in, "name", MAX_NAME),
        in.findChoice("kind", VolunteerKind.class).orElse(null),
        in.find("bornOn", LocalDate.class).orElse(null),
        in.find("listed", Boolean.class).orElse(null),
        skills == null
            ? null
            : skills.stream().map(s -> PlainText.line(s, "skills", MAX_SKILL)).toList());
  }

  private @Nullable Object verify(Viewer viewer, DataFetchingEnvironment env) {
    return certificates
        .verify(
            viewer,
            env.getArgumentOrDefault("number", ""),
            env.getArgumentOrDefault("code", ""),
            RequestContext.of(env).address())
        .orElse(null);
  }

  private Object ofCommunity(Viewer viewer, DataFetchingEnvironment env) {
    var community = Edges.communityId(env);
    certificates.mustKeep(viewer, community);
    return Paging.connection(
        reads.ofCommunity(viewer, community, Paging.first(env), Paging.after(env)));
  }

  private Object issue(Viewer actor, Input in, DataFetchingEnvironment env) {
    return certificates.issue(
        actor,
        new Certificates.Asking(
            in.findId("community", "communityId").orElse(null),
            in.findId(ShiftView.KIND, "shiftId").orElse(null),
            in.findId("resident", "residentId").orElse(null),
            in.find("from", LocalDate.class).orElse(null),
            in.find("to", LocalDate.class).orElse(null),
            document(in),
            Edges.line(in, "note", 200)),
        Edges.key(in));
  }

  // Only the last four: the whole number is nobody's business here (L-61).
  private static @Nullable String document(Input in) {
    var type = Edges.line(in, "documentType", 20);
    var last = Edges.line(in, "documentLastFour", 4);
    if (type == null && last == null) {
      return null;
    }
    if (type == null || last == null || !last.matches("[0-9A-Za-z]{4}")) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "documentLastFour").asException();
    }
    return type + " 末四位 " + last;
  }
}
