package cn.yunshequ.app;

import cn.yunshequ.community.Communities;
import cn.yunshequ.community.model.PersonName;
import cn.yunshequ.community.store.FoundingStore;
import cn.yunshequ.identity.Accounts;
import cn.yunshequ.identity.SignIns;
import cn.yunshequ.identity.model.PhoneNumber;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.i18n.Texts;
import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code appoint PHONE OFFICE --community SLUG [--person NAME] [--area 7栋2单元] [--years 3]}: the
 * first officers, who no one in the portal could appoint. Whoever signs in with that phone holds
 * the office; the log of acts tells of it (L-72).
 */
final class AppointCommand {
  private static final Set<OfficeKind> OF_THE_SUBDISTRICT =
      EnumSet.of(OfficeKind.SUBDISTRICT_OFFICER, OfficeKind.APPEAL_REVIEWER);

  private static final Set<String> OPTIONS = Set.of("--community", "--person", "--area", "--years");

  private final ApplicationContext context;
  private final PrintStream out;

  AppointCommand(ApplicationContext context, PrintStream out) {
    this.context = context;
    this.out = out;
  }

  /** Starts what appointing needs, without the server. Returns the exit code. */
  static int run(String[] args, PrintStream out) {
    if (args.length < 5) {
      return asked(out);
    }
    try (var context =
        ApplicationContext.run(Map.of("portal.seed", false, "search.feed", "false"))) {
      return new AppointCommand(context, out).appoint(args);
    }
  }

  /** 0 when the office is held from today; 1 when nothing was changed; 2 when asked wrongly. */
  int appoint(String[] args) {
    var words = List.of(args);
    var office = args.length < 5 ? Optional.<OfficeKind>empty() : office(args[2]);
    var years = after(words, "--years").orElse("3");
    if (office.isEmpty() || !isAskedRightly(words) || !years.matches("[1-9]")) {
      return asked(out);
    }
    var slug = after(words, "--community").orElse("");
    var community = context.getBean(Communities.class).find(slug);
    if (community.isEmpty()) {
      out.println("没有叫“" + slug + "”的社区。");
      return 1;
    }
    var place = after(words, "--area").orElse(null);
    if (place != null && OF_THE_SUBDISTRICT.contains(office.get())) {
      return asked(out);
    }
    var area = area(community.get(), office.get(), place);
    if (area.isEmpty()) {
      out.println("这个社区里没有“" + place + "”。");
      return 1;
    }
    try {
      var phone = PhoneNumber.of(args[1]);
      var name = after(words, "--person").map(PersonName::of);
      var what = (place == null ? "" : place) + office.get().zh();
      give(phone, name, office.get(), what, community.get(), area.get(), Integer.parseInt(years));
      out.printf("从今天起 %s 年：%s 任 %s。用这个手机号登录就能工作。%n", years, phone.masked(), what);
      return 0;
    } catch (RefusedException refused) {
      var texts = context.getBean(Texts.class);
      refused.refusals().forEach(refusal -> out.println(texts.of(refusal)));
      return 1;
    }
  }

  private void give(
      PhoneNumber phone,
      Optional<PersonName> name,
      OfficeKind office,
      String what,
      UUID community,
      UUID area,
      int years) {
    var communities = context.getBean(Communities.class);
    var places = context.getBean(FoundingStore.class);
    context
        .getBean(Db.class)
        .write(() -> {
          var account = context.getBean(SignIns.class).accountOf(phone);
          var self = new Viewer(account, null, null, List.of(), List.of());
          name.ifPresent(given ->
              context
                  .getBean(Accounts.class)
                  .update(self, Optional.of(given.value()), Optional.empty()));
          communities.appoint(account, office, area, years);
          context
              .getBean(Audit.class)
              .record(
                  communities.operatorOf(community),
                  "任命",
                  new SubjectRef("resident", account),
                  new AreaPath(places.pathOf(community)),
                  what);
          return account;
        });
  }

  /** Where it is held: at that place, else in the whole community; a subdistrict's always there. */
  private Optional<UUID> area(UUID community, OfficeKind office, @Nullable String place) {
    if (place != null) {
      return context.getBean(FoundingStore.class).findArea(community, place);
    }
    return Optional.of(
        OF_THE_SUBDISTRICT.contains(office)
            ? context.getBean(Communities.class).subdistrictOf(community)
            : community);
  }

  // After the phone and the office only known names, each with its value.
  private static boolean isAskedRightly(List<String> words) {
    return words.size() % 2 == 1
        && IntStream.range(3, words.size())
            .filter(at -> at % 2 == 1)
            .allMatch(at -> OPTIONS.contains(words.get(at)));
  }

  private static Optional<OfficeKind> office(String word) {
    return Arrays.stream(OfficeKind.values())
        .filter(kind -> kind.zh().equals(word) || kind.name().equals(word))
        .findFirst();
  }

  private static Optional<String> after(List<String> words, String name) {
    int at = words.indexOf(name);
    return at > 0 && at + 1 < words.size() ? Optional.of(words.get(at + 1)) : Optional.empty();
  }

  private static int asked(PrintStream out) {
    out.println(
        "用法：backend/portal appoint 手机号 职务 --community zilu [--person 姓名] [--area 7栋2单元] [--years"
            + " 3]");
    out.println(
        "职务："
            + Arrays.stream(OfficeKind.values())
                .map(OfficeKind::zh)
                .collect(Collectors.joining("、")));
    return 2;
  }
}
