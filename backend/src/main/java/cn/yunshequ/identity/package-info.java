/**
 * Accounts, sign-in by phone, sessions. An account is a login; rights belong to persons
 * (community).
 *
 * <p>Doors: {@link cn.yunshequ.identity.SignIns} (code, sign-in), {@link
 * cn.yunshequ.identity.Sessions} (refresh, end), {@link cn.yunshequ.identity.Accounts} (close),
 * {@link cn.yunshequ.identity.Phones} (numbers sealed and hashed), {@link
 * cn.yunshequ.identity.AccessTokens}. Ports: {@link cn.yunshequ.identity.SmsGateway}, {@link
 * cn.yunshequ.identity.SignInMethod}.
 *
 * <p>Always true: one living account per number; a number is stored sealed and as a keyed hash,
 * never plain; a code is good once, for five minutes and five tries; a spent refresh secret ends
 * its session.
 */
@NullMarked
package cn.yunshequ.identity;

import org.jspecify.annotations.NullMarked;
