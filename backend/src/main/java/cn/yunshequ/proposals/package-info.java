/**
 * 提案: what residents raise, second, discuss and follow until it is done (rules L-11).
 *
 * <pre>
 * stage        | edit      | submit | withdraw | second    | review | answer       | progress | rate     | merge | lead on to
 * DRAFT        | authors   | author | author   | -         | -      | -            | -        | -        | -     | SUBMITTED, WITHDRAWN
 * SUBMITTED    | -         | -      | author   | -         | desk   | -            | -        | -        | -     | ACCEPTED, RETURNED, REJECTED
 * RETURNED     | authors   | author | author   | -         | -      | -            | -        | -        | -     | SUBMITTED
 * ACCEPTED     | authors*  | -      | author   | neighbour | -      | desk,officer | -        | -        | desk  | TOPIC_NOTICE (enough seconds)
 * TOPIC_NOTICE | -         | -      | author   | neighbour | -      | desk,officer | desk+    | -        | desk  | IMPLEMENTING; later councils, ballots
 * IMPLEMENTING | -         | -      | -        | -         | -      | desk,officer | desk+    | -        | -     | FEEDBACK
 * FEEDBACK     | -         | -      | -        | -         | -      | -            | -        | in scope | -     | EVALUATED (after its days), IMPLEMENTING (once)
 * MERGED_INTO  | -         | -      | -        | -         | -      | -            | -        | -        | undo: desk | the stage before
 * </pre>
 *
 * <p>* only before the first second. + only after the official answer. REJECTED, EVALUATED,
 * ARCHIVED and WITHDRAWN end the life. The table itself is {@link
 * cn.yunshequ.proposals.model.LifeCycle}.
 *
 * <p>Doors: {@link cn.yunshequ.proposals.Proposals} (write, submit, withdraw), {@link
 * cn.yunshequ.proposals.CoAuthors}, {@link cn.yunshequ.proposals.Endorsements}, {@link
 * cn.yunshequ.proposals.ProposalDesk} (review, answer, progress), {@link
 * cn.yunshequ.proposals.Merging}, {@link cn.yunshequ.proposals.Outcomes}.
 *
 * <p>Always true: one second and one rating per verified person; the counter equals the seconds;
 * exactly one act makes a proposal a topic; every wording is kept; drafts are seen by their authors
 * only; whoever may not know never learns who raised an anonymous proposal.
 */
@NullMarked
package cn.yunshequ.proposals;

import org.jspecify.annotations.NullMarked;
