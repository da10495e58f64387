/**
 * 微信: the one adapter to WeChat. Signs people in (mini-programs by code, the web page by the
 * official account's OAuth), carries notices as subscribe messages, has what people of the
 * mini-programs write checked, tells committees' WeCom groups what came to the desk, and makes
 * codes and links to places. Implements ports of identity, notification, moderation and councils;
 * nobody imports it.
 *
 * <p>Doors: {@link cn.yunshequ.wechat.WechatSignIns}, {@link cn.yunshequ.wechat.WechatBindings},
 * {@link cn.yunshequ.wechat.Allowances}, {@link cn.yunshequ.wechat.ContentChecks}, {@link
 * cn.yunshequ.wechat.WechatPushes}, {@link cn.yunshequ.wechat.GroupDigests}, {@link
 * cn.yunshequ.wechat.PlaceLinks}. Port to the other side: {@link cn.yunshequ.wechat.WeChatGateway};
 * {@link cn.yunshequ.wechat.fake.FakeWeChat} stands in for it in the demo and in tests.
 *
 * <p>Always true: one account per (app, openid) and one openid per (app, account), by key; a
 * unionid joins apps of one open platform only; a session key or an openid is never shown to a
 * client; no call inside a transaction; no message without a yes that is left; what WeChat could
 * not judge is shown by a person or not at all; its call-back counts with its signature only, and
 * once.
 */
@NullMarked
package cn.yunshequ.wechat;

import org.jspecify.annotations.NullMarked;
