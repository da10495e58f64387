/**
 * 微信: the one adapter to WeChat. Signs people in (mini-programs by code, the web page by the
 * official account's OAuth) and carries notices as subscribe messages. Implements ports of identity
 * and notification; nobody imports it.
 *
 * <p>Doors: {@link cn.yunshequ.wechat.WechatSignIns}, {@link cn.yunshequ.wechat.WechatBindings},
 * {@link cn.yunshequ.wechat.Allowances}. Port to the other side: {@link
 * cn.yunshequ.wechat.WeChatGateway}; {@link cn.yunshequ.wechat.fake.FakeWeChat} stands in for it in
 * the demo and in tests.
 *
 * <p>Always true: one account per (app, openid) and one openid per (app, account), by key; a
 * unionid joins apps of one open platform only; a session key or an openid is never shown to a
 * client; no call inside a transaction; no message without a yes that is left.
 */
@NullMarked
package cn.yunshequ.wechat;

import org.jspecify.annotations.NullMarked;
