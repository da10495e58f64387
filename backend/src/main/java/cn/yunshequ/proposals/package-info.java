/**
 * 提案: what residents raise, second, discuss and follow until it is done (rules L-11).
 *
 * <pre>
 * stage          | edit     | submit | withdraw | second    | review | answer       | progress | merge | lead on to
 * DRAFT          | authors  | author | author   | -         | -      | -            | -        | -     | SUBMITTED, WITHDRAWN
 * SUBMITTED      | -        | -      | author   | -         | desk   | -            | -        | -     | ACCEPTED, RETURNED, REJECTED
 * RETURNED       | authors  | author | author   | -         | -      | -            | -        | -     | SUBMITTED
 * ACCEPTED       | authors* | -      | author   | neighbour | -      | desk,officer | -        | desk  | TOPIC_NOTICE (enough seconds)
 * TOPIC_NOTICE   | -        | -      | author   | neighbour | -      | desk,officer | desk+    | desk  | DELIBERATING; IMPLEMENTING when simply done; ESCALATED
 * MERGED_INTO    | -        | -      | -        | -         | -      | -            | -        | undo  | the stage before
 *
 * stage          | deliberate and decide                              | lead on to
 * DELIBERATING   | desk, convenor: form the opinion                   | OPINION_FORMED; desk: ESCALATED, SENT_TO_RESIDENTS_MEETING
 * OPINION_FORMED | desk, convenor: amend, open a ballot, publish      | BALLOT, RESULT_NOTICE
 * BALLOT         | the wording is frozen                              | RESULT_NOTICE; OPINION_FORMED without a quorum
 * RESULT_NOTICE  | resident: object; desk, convenor: answer           | IMPLEMENTING, ARCHIVED; DELIBERATING once, when a share asks
 * ESCALATED      | desk, officer: answer, progress                    | IMPLEMENTING, DELIBERATING
 * SENT_TO_RESIDENTS_MEETING | desk, officer: answer                   | DELIBERATING
 * IMPLEMENTING   | desk, officer: answer; desk: progress+             | FEEDBACK
 * FEEDBACK       | resident: rate; desk: waive the review             | EVALUATED (after its days), IMPLEMENTING (once)
 * EVALUATED      | desk: archive                                      | ARCHIVED
 * </pre>
 *
 * <p>* only before the first second, only the wording, and the desk looks at it again. + only after
 * the official answer. A result is carried out when its notice is over and no affected household
 * waits for an answer; a matter that was deliberated closes with a review meeting or the reason why
 * there is none. REJECTED, ARCHIVED and WITHDRAWN end the life. The table itself is {@link
 * cn.yunshequ.proposals.model.LifeCycle}.
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
