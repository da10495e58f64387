/**
 * 通知: what happened, told to whom it concerns: in the inbox of everybody, and through channels to
 * those who asked for it. Names no process: the modules above say what their events mean.
 *
 * <p>Doors: {@link cn.yunshequ.notification.Follows} (follow, mute), {@link
 * cn.yunshequ.notification.Inbox} (read, mark), {@link cn.yunshequ.notification.Settings}, {@link
 * cn.yunshequ.notification.Reaches} (a channel says whom it reaches), {@link
 * cn.yunshequ.notification.Deliveries} (how far something told has come). Work after the fact:
 * {@link cn.yunshequ.notification.Notices} writes what happened, {@link
 * cn.yunshequ.notification.Spreading} tells people a batch at a time, {@link
 * cn.yunshequ.notification.Pushing} sends through channels. Ports: {@link
 * cn.yunshequ.notification.MessageSource} (whom, and what words?), {@link
 * cn.yunshequ.notification.Channel}.
 *
 * <p>Always true: a notice is said once (its key) and told once to each account; a group of the
 * inbox is never empty; whoever may not see the subject is told nothing of it, when it is written,
 * when it is sent and when it is read; notices hold nobody's own words; nothing is sent in the
 * quiet hours but an alert; no digest without news.
 */
@NullMarked
package cn.yunshequ.notification;

import org.jspecify.annotations.NullMarked;
