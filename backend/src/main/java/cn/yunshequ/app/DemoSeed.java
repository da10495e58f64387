package cn.yunshequ.app;

import cn.yunshequ.app.sample.SampleCommunities;
import cn.yunshequ.app.sample.SampleCommunities.Person;
import cn.yunshequ.community.Communities;
import cn.yunshequ.community.Organisations;
import cn.yunshequ.community.Residencies;
import cn.yunshequ.community.Rosters;
import cn.yunshequ.community.model.PersonName;
import cn.yunshequ.community.model.ReviewDecision;
import cn.yunshequ.community.store.FoundingStore;
import cn.yunshequ.identity.Accounts;
import cn.yunshequ.identity.SignIns;
import cn.yunshequ.identity.model.PhoneNumber;
import cn.yunshequ.kernel.CannotStartException;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.http.PortalMode;
import cn.yunshequ.platform.session.Credentials;
import cn.yunshequ.platform.session.ViewerSource;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the empty database of a demonstration: five communities, their rosters through the real
 * importer, the demo persons through sign-in and review, and what they raised and said. One
 * transaction: a crash leaves nothing, and the next start begins again. Eager, so that a portal
 * that is ready has its people.
 */
@Context
class DemoSeed {
  private static final Logger LOG = LoggerFactory.getLogger(DemoSeed.class);
  private static final String CODE = "246810";

  private final PortalMode mode;
  private final boolean wanted;
  private final Db db;
  private final Communities communities;
  private final FoundingStore places;
  private final Rosters rosters;
  private final Residencies residencies;
  private final SignIns signIns;
  private final Accounts accounts;
  private final ViewerSource viewers;
  private final Organisations organisations;
  private final DemoStories stories;
  private final DemoBallots ballots;
  private final DemoCouncils councils;
  private final DemoDisclosure disclosure;
  private final DemoConventions conventions;
  private final DemoVolunteering volunteering;
  private final DemoQuestions questions;
  private final DemoWechat wechat;
  private final DemoAdmissions admissions;
  private final Map<String, UUID> ids = new HashMap<>();
  private final Map<String, UUID> organisationIds = new HashMap<>();
  private final Map<String, String> tokens = new HashMap<>();

  DemoSeed(
      PortalMode mode,
      @Value("${portal.seed:true}") boolean wanted,
      Db db,
      Communities communities,
      FoundingStore places,
      Rosters rosters,
      Residencies residencies,
      SignIns signIns,
      Accounts accounts,
      ViewerSource viewers,
      Organisations organisations,
      DemoStories stories,
      DemoBallots ballots,
      DemoCouncils councils,
      DemoDisclosure disclosure,
      DemoConventions conventions,
      DemoVolunteering volunteering,
      DemoQuestions questions,
      DemoWechat wechat,
      DemoAdmissions admissions) {
    this.mode = mode;
    this.wanted = wanted;
    this.db = db;
    this.communities = communities;
    this.places = places;
    this.rosters = rosters;
    this.residencies = residencies;
    this.signIns = signIns;
    this.accounts = accounts;
    this.viewers = viewers;
    this.organisations = organisations;
    this.stories = stories;
    this.ballots = ballots;
    this.councils = councils;
    this.disclosure = disclosure;
    this.conventions = conventions;
    this.volunteering = volunteering;
    this.questions = questions;
    this.wechat = wechat;
    this.admissions = admissions;
  }

  @PostConstruct
  void seed() {
    if (!mode.isDemo()) {
      refuseSample();
      return;
    }
    if (!wanted) {
      return;
    }
    long start = System.nanoTime();
    boolean seeded = db.write(() -> !communities.any() && seedAll());
    if (seeded) {
      communities.find("zilu").ifPresent(questions::ask);
      LOG.info("sample communities made in {} ms", (System.nanoTime() - start) / 1_000_000);
    }
  }

  // With it go ballots, offices and a register that nobody gave, of persons who do not exist.
  private void refuseSample() {
    if (SampleCommunities.SITES.stream().allMatch(communities::stands)) {
      throw new CannotStartException("这个数据库里是演示用的示例社区，不能正式使用：请另建一个空的数据库（DB_URL）。");
    }
  }

  private boolean seedAll() {
    for (var site : SampleCommunities.SITES) {
      var id = communities.found(site, SampleCommunities.TOPICS);
      ids.put(site.slug(), id);
      importRoster(id, SampleCommunities.roster(site.slug()));
    }
    SampleCommunities.OFFICES.forEach(this::appoint);
    SampleCommunities.GRIDS.forEach(this::layGrid);
    SampleCommunities.PERSONS.forEach(this::admit);
    SampleCommunities.ORGANISATIONS.forEach(this::enlist);
    stories.play(this::viewer, organisationIds);
    ballots.play(this::viewer);
    councils.play(this::viewer);
    disclosure.play(this::viewer);
    conventions.play(this::viewer);
    volunteering.play(this::viewer, organisationIds);
    admissions.play(this::viewer);
    return true;
  }

  private void importRoster(UUID community, byte[] file) {
    var operator = communities.operatorOf(community);
    try {
      var copy = Files.createTempFile("roster", ".sample");
      try {
        Files.write(copy, file);
        rosters.commit(operator, rosters.check(operator, community, "示例名册.xlsx", copy));
      } finally {
        Files.delete(copy);
      }
    } catch (IOException noDisk) {
      throw new UncheckedIOException(noDisk);
    }
  }

  private void appoint(SampleCommunities.Appointment given) {
    var viewer = viewer(given.phone());
    accounts.update(viewer, Optional.of(given.name()), Optional.empty());
    var community = id(given.slug());
    var area =
        given.kind() == OfficeKind.SUBDISTRICT_OFFICER || given.kind() == OfficeKind.APPEAL_REVIEWER
            ? communities.subdistrictOf(community)
            : given.area() == null
                ? community
                : places.areaCalled(community, Objects.requireNonNull(given.area()));
    communities.appoint(viewer.account(), given.kind(), area, 3);
  }

  private void layGrid(SampleCommunities.GridOf given) {
    var community = id("zilu");
    var buildings =
        IntStream.rangeClosed(given.from(), given.to())
            .mapToObj(number -> places.areaCalled(community, number + "栋"))
            .toList();
    var grid = communities.layGrid(community, given.name(), buildings);
    if (given.worker() != null) {
      var worker = viewer(Objects.requireNonNull(given.worker()));
      accounts.update(worker, Optional.of(given.workerName()), Optional.empty());
      communities.appointToGrid(worker.account(), community, grid, 3);
    }
  }

  private void admit(Person person) {
    var viewer = viewer(person.phone());
    wechat.bind(person.phone(), viewer.account());
    var home = person.home();
    if (home == null) {
      return;
    }
    var community = id(person.slug());
    var household = places.household(places.areaCalled(community, home), person.door());
    var claim =
        residencies.request(
            viewer,
            new Residencies.Request(
                household, person.capacity(), PersonName.of(person.name()), null, null));
    var desk = viewer(person.slug().equals("zilu") ? "19900000001" : "19900000010");
    residencies.review(desk, claim, ReviewDecision.APPROVE, null);
    if (person.elder()) {
      accounts.update(viewer, Optional.empty(), Optional.of(true));
    }
  }

  private void enlist(SampleCommunities.Organisation given) {
    var chair = viewer("19900000001");
    var speakers =
        given.speaker() == null
            ? Set.<UUID>of()
            : Set.of(viewer(Objects.requireNonNull(given.speaker())).account());
    var entry = new Organisations.Entry(id("zilu"), given.kind(), given.name(), speakers);
    organisationIds.put(given.name(), organisations.add(chair, entry, null));
  }

  private UUID id(String slug) {
    return Objects.requireNonNull(ids.get(slug));
  }

  // Looked up anew each time: homes and offices are given along the way.
  private Viewer viewer(String number) {
    return viewers.viewer(new Credentials.Bearer(tokens.computeIfAbsent(number, this::signIn)));
  }

  // By the door everybody uses, so that a broken sign-in breaks the seed.
  private String signIn(String number) {
    var phone = PhoneNumber.of(number);
    signIns.requestCode(phone, "127.0.0.1");
    return signIns.signIn(phone, CODE, false).accessToken();
  }
}
