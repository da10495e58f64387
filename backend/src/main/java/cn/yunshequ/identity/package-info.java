/**
 * Accounts, sign-in by phone, sessions. An account is a login; rights belong to persons
 * (community).
 */
@NullMarked
package cn.yunshequ.identity;

import org.jspecify.annotations.NullMarked;
