/**
 * 公约: what neighbours agree, article by article, from draft to force and beyond (L-05, L-09).
 *
 * <pre>
 * stage        | edit     | amend    | decide  | adopt            | sign      | lead on to
 * DRAFT        | drafter  | -        | -       | -                | -         | CONSULTATION, WITHDRAWN
 * CONSULTATION | drafter  | resident | drafter | manager, when over | -       | ADOPTION, WITHDRAWN
 * ADOPTION     | drafter* | -        | drafter*| committee: counts | -        | ADOPTED; CONSULTATION when failed or void
 * ADOPTED      | -        | -        | -       | -                | household | FILED (whole community), IN_FORCE
 * FILED        | -        | -        | -       | -                | household | IN_FORCE
 * IN_FORCE     | -        | -        | -       | -                | household | UNDER_REVIEW
 * UNDER_REVIEW | -        | -        | -       | -                | household | IN_FORCE (kept); AMENDED, REPEALED by a new round
 * </pre>
 *
 * <p>* an edit voids the vote, in public. A new text gives the neighbours the days of the rule
 * again and never fewer than were announced; one with fines is read by nobody before the desk has
 * passed it, the first and every later one. The first day that was put to the vote stands. A
 * revision or a repeal is a new round (edition) that goes the whole way again while the text in
 * force keeps holding. Stairwells and buildings adopt by a ballot of households through voting; the
 * whole community by the residents' meeting, with counts, and then files with the subdistrict
 * office. The table is {@link cn.yunshequ.conventions.model.ConventionAct}.
 *
 * <p>Doors: {@link cn.yunshequ.conventions.Drafting}, {@link
 * cn.yunshequ.conventions.Consultations}, {@link cn.yunshequ.conventions.Amendments}, {@link
 * cn.yunshequ.conventions.Adoptions}, {@link cn.yunshequ.conventions.Force} (filing, force,
 * review), {@link cn.yunshequ.conventions.Signatures}, {@link cn.yunshequ.conventions.Reminders},
 * {@link cn.yunshequ.conventions.Posters}.
 *
 * <p>Always true, by keys and triggers: a version never changes and has the hash of its text;
 * nothing is in force that was not adopted in exactly these words, and filed where it must be; one
 * signature of a household for a version; a paper counts when a second person has confirmed it.
 * Reminders are read by the household and the convenor only.
 */
@NullMarked
package cn.yunshequ.conventions;

import org.jspecify.annotations.NullMarked;
