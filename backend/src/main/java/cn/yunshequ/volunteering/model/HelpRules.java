package cn.yunshequ.volunteering.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who may do what with a help request, and who reads its details. */
public final class HelpRules {
  // Offices of those who lead and review; they are nobody's social worker.
  private static final Set<OfficeKind> NO_WORKERS =
      Set.of(OfficeKind.COUNCIL_CONVENOR, OfficeKind.APPEAL_REVIEWER);

  private HelpRules() {}

  /** Offices whose holders may be named to look after a request. */
  public static Set<OfficeKind> workers() {
    return EnumSet.complementOf(EnumSet.copyOf(NO_WORKERS));
  }

  /** Verified residents ask where they live; the committee asks for somebody who cannot. */
  public static Verdict mayAsk(Viewer viewer, AreaPath place, AreaPath community) {
    boolean may = viewer.livesUnder(community) || VolunteeringRules.isCommittee(viewer, place);
    return may ? Verdict.ALLOWED : Verdict.refused(CommonRefusal.NOT_ALLOWED);
  }

  public static Set<HelpParty> parties(Viewer viewer, HelpStanding it) {
    var parties = EnumSet.noneOf(HelpParty.class);
    if (it.viewerAsked()) {
      parties.add(HelpParty.ASKER);
    } else if (it.viewerIsVerifiedAdult()) {
      parties.add(HelpParty.HELPER);
    }
    if (it.viewerClaimed()) {
      parties.add(HelpParty.CLAIMER);
    }
    if (it.viewerIsWorker()) {
      parties.add(HelpParty.WORKER);
    }
    if (VolunteeringRules.isCommittee(viewer, it.path())) {
      parties.add(HelpParty.COMMITTEE);
    }
    return parties;
  }

  public static Verdict may(Viewer viewer, HelpAct act, HelpStanding it) {
    if (Collections.disjoint(act.who(), parties(viewer, it))) {
      return Verdict.refused(CommonRefusal.NOT_ALLOWED);
    }
    boolean frozen = it.hidden() && act != HelpAct.WITHDRAW;
    return act.when().contains(it.status()) && !frozen
        ? Verdict.ALLOWED
        : Verdict.refused(
            act == HelpAct.CLAIM && it.status() == HelpStatus.CLAIMED
                ? VolunteeringRefusal.HELP_TAKEN
                : VolunteeringRefusal.HELP_STAGE_FORBIDS);
  }

  public static List<HelpAct> all(Viewer viewer, HelpStanding it) {
    return Arrays.stream(HelpAct.values()).filter(act -> may(viewer, act, it).isAllowed()).toList();
  }

  /** Places whose residents the viewer serves in an office today. */
  public static Stream<AreaPath> serving(Viewer viewer) {
    return viewer.offices().stream()
        .filter(office -> !NO_WORKERS.contains(office.kind()))
        .map(Viewer.Office::path);
  }

  /** Whether the viewer serves that place in an office today. */
  public static boolean serves(Viewer viewer, AreaPath place) {
    return serving(viewer).anyMatch(place::isUnder);
  }

  /**
   * Door and circumstances are read by whoever asked, whoever helps now and the worker named for it
   * while in office; not by the committee as such, not by whoever helped before (L-61, L-62).
   */
  public static boolean readsDetails(HelpStanding it) {
    return it.viewerAsked() || it.viewerClaimed() || it.viewerIsWorker();
  }
}
