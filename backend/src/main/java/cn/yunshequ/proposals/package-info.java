/**
 * 提案: what residents raise, second, discuss and follow until it is done (rules L-11).
 *
 * <p>The way of most: DRAFT → SUBMITTED → ACCEPTED → TOPIC_NOTICE → DELIBERATING → OPINION_FORMED →
 * BALLOT → RESULT_NOTICE → IMPLEMENTING → FEEDBACK → EVALUATED → ARCHIVED. At each stage, who may
 * do what, and where it may lead; without an arrow the stage stays. A test compares this with
 * {@link cn.yunshequ.proposals.model.LifeCycle}, the table itself.
 *
 * <pre>
 * DRAFT
 *   EDIT                       AUTHOR, CO_AUTHOR
 *   SUBMIT                     AUTHOR                       → SUBMITTED
 *   WITHDRAW                   AUTHOR                       → WITHDRAWN
 *   INVITE_CO_AUTHOR           AUTHOR
 * SUBMITTED
 *   WITHDRAW                   AUTHOR                       → WITHDRAWN
 *   REVIEW                     DESK                         → RETURNED, REJECTED, ACCEPTED
 *   INVITE_CO_AUTHOR           AUTHOR
 * RETURNED
 *   EDIT                       AUTHOR, CO_AUTHOR
 *   SUBMIT                     AUTHOR                       → SUBMITTED
 *   WITHDRAW                   AUTHOR                       → WITHDRAWN
 *   INVITE_CO_AUTHOR           AUTHOR
 * ACCEPTED
 *   EDIT                       AUTHOR, CO_AUTHOR
 *   WITHDRAW                   AUTHOR                       → WITHDRAWN
 *   ENDORSE                    NEIGHBOUR                    → TOPIC_NOTICE
 *   WITHDRAW_ENDORSEMENT       NEIGHBOUR
 *   COMMENT                    ACCOUNT
 *   ANSWER                     DESK, OFFICER, GRID_WORKER
 *   MERGE                      DESK                         → MERGED_INTO
 *   INVITE_CO_AUTHOR           AUTHOR
 * TOPIC_NOTICE
 *   WITHDRAW                   AUTHOR                       → WITHDRAWN
 *   ENDORSE                    NEIGHBOUR
 *   WITHDRAW_ENDORSEMENT       NEIGHBOUR
 *   COMMENT                    ACCOUNT
 *   ANSWER                     DESK, OFFICER, GRID_WORKER
 *   ADD_PROGRESS               DESK, GRID_WORKER            → IMPLEMENTING
 *   MERGE                      DESK                         → MERGED_INTO
 *   BEGIN_DELIBERATION         DESK, CONVENOR               → DELIBERATING
 *   ESCALATE                   DESK                         → ESCALATED
 *   SEND_TO_RESIDENTS_MEETING  DESK                         → SENT_TO_RESIDENTS_MEETING
 * DELIBERATING
 *   COMMENT                    ACCOUNT
 *   FORM_OPINION               DESK, CONVENOR               → OPINION_FORMED
 *   ESCALATE                   DESK                         → ESCALATED
 *   SEND_TO_RESIDENTS_MEETING  DESK                         → SENT_TO_RESIDENTS_MEETING
 * OPINION_FORMED
 *   COMMENT                    ACCOUNT
 *   AMEND_OPINION              DESK, CONVENOR
 *   OPEN_BALLOT                DESK, CONVENOR               → BALLOT
 *   PUBLISH_RESULT             DESK, CONVENOR               → RESULT_NOTICE
 *   ESCALATE                   DESK                         → ESCALATED
 *   SEND_TO_RESIDENTS_MEETING  DESK                         → SENT_TO_RESIDENTS_MEETING
 * BALLOT
 *   COMMENT                    ACCOUNT
 * RESULT_NOTICE
 *   COMMENT                    ACCOUNT
 *   OBJECT                     RESIDENT                     → DELIBERATING
 *   ANSWER_OBJECTION           DESK, CONVENOR
 * IMPLEMENTING
 *   COMMENT                    ACCOUNT
 *   ANSWER                     DESK, OFFICER, GRID_WORKER
 *   ADD_PROGRESS               DESK, GRID_WORKER            → FEEDBACK
 * FEEDBACK
 *   COMMENT                    ACCOUNT
 *   RATE                       RESIDENT                     → IMPLEMENTING
 *   WAIVE_REVIEW               DESK
 * EVALUATED
 *   ARCHIVE                    DESK                         → ARCHIVED
 * MERGED_INTO
 *   UNMERGE                    DESK                         → ACCEPTED, TOPIC_NOTICE
 * ESCALATED
 *   COMMENT                    ACCOUNT
 *   ANSWER                     DESK, OFFICER
 *   ADD_PROGRESS               DESK                         → IMPLEMENTING
 *   BEGIN_DELIBERATION         DESK                         → DELIBERATING
 * SENT_TO_RESIDENTS_MEETING
 *   COMMENT                    ACCOUNT
 *   ANSWER                     DESK, OFFICER
 *   BEGIN_DELIBERATION         DESK                         → DELIBERATING
 * </pre>
 *
 * <p>EDIT of an ACCEPTED one: only before the first second, only the wording, and the desk looks at
 * it again. ADD_PROGRESS only after the official answer. The portal itself leads on from BALLOT to
 * RESULT_NOTICE, or to OPINION_FORMED without a quorum; from RESULT_NOTICE to IMPLEMENTING, or to
 * ARCHIVED when it was declined, when the notice is over and no affected household waits for an
 * answer; from FEEDBACK to EVALUATED after its days, a deliberated matter only with a review
 * meeting or the reason why there is none. REJECTED, ARCHIVED and WITHDRAWN end the life.
 *
 * <p>Doors: {@link cn.yunshequ.proposals.Proposals} (write, submit, withdraw), {@link
 * cn.yunshequ.proposals.CoAuthors}, {@link cn.yunshequ.proposals.Endorsements}, {@link
 * cn.yunshequ.proposals.ProposalDesk} (review, answer, progress), {@link
 * cn.yunshequ.proposals.Merging}, {@link cn.yunshequ.proposals.Deliberations}, {@link
 * cn.yunshequ.proposals.Decisions}, {@link cn.yunshequ.proposals.Objections}, {@link
 * cn.yunshequ.proposals.Outcomes}.
 *
 * <p>Always true: one second and one rating per verified person; the counter equals the seconds;
 * exactly one act makes a proposal a topic; every wording is kept; drafts are seen by their authors
 * only; whoever may not know never learns who raised an anonymous proposal.
 */
@NullMarked
package cn.yunshequ.proposals;

import org.jspecify.annotations.NullMarked;
