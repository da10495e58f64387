package cn.yunshequ.proposals.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What should happen next, and who owes it.
 *
 * @param dueOn last day, inclusive; null when none was promised
 */
public record NextStep(String title, String owner, @Nullable LocalDate dueOn, boolean overdue) {
  /**
   * The next step of a proposal; null when nothing is to come.
   *
   * @param missing how many seconds are still missing
   */
  public static @Nullable NextStep of(
      ProposalStage stage,
      boolean answered,
      int missing,
      @Nullable LocalDate dueOn,
      LocalDate today) {
    boolean late = dueOn != null && today.isAfter(dueOn);
    return switch (stage) {
      case DRAFT -> new NextStep("写好后提交给居委会", Party.AUTHOR.zh(), null, false);
      case SUBMITTED -> new NextStep("居委会给出初次答复", Party.DESK.zh(), dueOn, late);
      case RETURNED -> new NextStep("修改后再次提交", Party.AUTHOR.zh(), null, false);
      case ACCEPTED ->
          late
              ? new NextStep("附议已截止，人数不足", Party.DESK.zh(), dueOn, false)
              : new NextStep("还差" + missing + "人附议", Party.NEIGHBOUR.zh(), dueOn, false);
      case TOPIC_NOTICE ->
          new NextStep(answered ? "开始办理并公布进展" : "居委会给出正式答复", Party.DESK.zh(), dueOn, late);
      case IMPLEMENTING ->
          new NextStep(answered ? "办结并公布结果" : "明确由谁办、何时办完", Party.DESK.zh(), dueOn, late);
      case FEEDBACK ->
          late
              ? new NextStep("召开成效评议会，或说明不开的理由", Party.DESK.zh(), dueOn, true)
              : new NextStep("请居民评价办理结果", Party.NEIGHBOUR.zh(), dueOn, false);
      case DELIBERATING -> new NextStep("一起协商，形成协商意见", Party.CONVENOR.zh(), dueOn, late);
      case OPINION_FORMED -> new NextStep("交付表决，或公布结果", Party.CONVENOR.zh(), dueOn, late);
      case BALLOT -> new NextStep("请有表决权的住户投票", Party.NEIGHBOUR.zh(), dueOn, false);
      case RESULT_NOTICE ->
          late
              ? new NextStep("答复受影响住户的异议后办理", Party.CONVENOR.zh(), dueOn, true)
              : new NextStep("公示结果，可以提出异议", Party.NEIGHBOUR.zh(), dueOn, false);
      case ESCALATED -> new NextStep("请有关单位到场，一次议定", Party.DESK.zh(), dueOn, late);
      case SENT_TO_RESIDENTS_MEETING -> new NextStep("召开居民会议", Party.DESK.zh(), dueOn, late);
      case REJECTED, EVALUATED, ARCHIVED, WITHDRAWN, MERGED_INTO -> null;
    };
  }
}
