package cn.yunshequ.wechat;

/**
 * Where WeChat is.
 *
 * @param authorize the page of the official account's OAuth
 * @param portal our own address as browsers and WeChat reach it; empty: as asked
 */
public record WechatAddresses(String authorize, String portal) {}
