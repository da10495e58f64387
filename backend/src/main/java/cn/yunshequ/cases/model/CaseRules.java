package cn.yunshequ.cases.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.RefusalCode;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;

/**
 * Who may do what with a case. The desk writes; chair and members publish, correct and take back;
 * verified residents of other communities begin proposals with it.
 */
public final class CaseRules {
  private CaseRules() {}

  /** Whether drafts, and the list of what could be told, are theirs to see. */
  public static boolean mayRead(Viewer viewer, AreaPath community) {
    return viewer.worksAtDeskOf(community);
  }

  /** The desk of the place, about what was done, rated and is not hidden. */
  public static Verdict mayBegin(Viewer actor, FinishedMatter matter) {
    if (!actor.worksAtDeskOf(matter.community())) {
      return Verdict.refused(CommonRefusal.NOT_ALLOWED);
    }
    return matter.hidden() ? Verdict.refused(CaseRefusal.CASE_MATTER_HIDDEN) : Verdict.ALLOWED;
  }

  /** The desk, while it is a draft. */
  public static Verdict mayEdit(Viewer actor, CaseStory it) {
    return actor.worksAtDeskOf(it.community()) ? at(CaseStatus.DRAFT, it) : notAllowed();
  }

  /** Chair and members; never while its matter is hidden. */
  public static Verdict mayPublish(Viewer actor, CaseStory it) {
    if (!isCommittee(actor, it.community())) {
      return notAllowed();
    }
    return it.hidden() && it.status() == CaseStatus.DRAFT
        ? Verdict.refused(CaseRefusal.CASE_MATTER_HIDDEN)
        : at(CaseStatus.DRAFT, it);
  }

  /** Chair and members; what was published before is kept. */
  public static Verdict mayCorrect(Viewer actor, CaseStory it) {
    return isCommittee(actor, it.community()) ? at(CaseStatus.PUBLISHED, it) : notAllowed();
  }

  /** Chair and members, once; a draft is given up the same way. */
  public static Verdict mayWithdraw(Viewer actor, CaseStory it) {
    if (!isCommittee(actor, it.community())) {
      return notAllowed();
    }
    return it.status() == CaseStatus.WITHDRAWN ? atAnother(it) : Verdict.ALLOWED;
  }

  /** The button: a verified resident of another community, and of no home in the case's own. */
  public static boolean mayTry(Viewer viewer, CaseStory it) {
    return viewer.personId() != null
        && !viewer.residences().isEmpty()
        && !viewer.livesUnder(it.community())
        && it.status() == CaseStatus.PUBLISHED;
  }

  /** Whoever wrote it, by whatever account. */
  public static boolean isAuthor(Viewer viewer, Draft draft) {
    return draft.authorAccountId().equals(viewer.accountId())
        || draft.authorPersonId().equals(viewer.personId());
  }

  /** Its author, until it is handed in, with a published case of another community. */
  public static Verdict mayRefer(Viewer actor, Draft draft, CaseStory it) {
    if (!isAuthor(actor, draft) || !draft.open()) {
      return notAllowed();
    }
    if (it.status() != CaseStatus.PUBLISHED) {
      return atAnother(it);
    }
    return draft.communityId().equals(it.communityId())
        ? Verdict.refused(CaseRefusal.CASE_FROM_HERE)
        : Verdict.ALLOWED;
  }

  private static boolean isCommittee(Viewer actor, AreaPath community) {
    return actor.holds(OfficeKind.COMMITTEE_CHAIR, community)
        || actor.holds(OfficeKind.COMMITTEE_MEMBER, community);
  }

  private static Verdict at(CaseStatus status, CaseStory it) {
    return it.status() == status ? Verdict.ALLOWED : atAnother(it);
  }

  private static Verdict atAnother(CaseStory it) {
    RefusalCode code = CaseRefusal.CASE_STAGE_FORBIDS;
    return Verdict.refused(Refusal.of(code).with("status", it.status().zh()));
  }

  private static Verdict notAllowed() {
    return Verdict.refused(CommonRefusal.NOT_ALLOWED);
  }
}
