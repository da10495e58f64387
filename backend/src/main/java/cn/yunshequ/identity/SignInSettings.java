package cn.yunshequ.identity;

/**
 * What a deployment may set.
 *
 * @param codesPerAddressAndHour a committee's one Wi-Fi address serves many people on one evening
 */
public record SignInSettings(int codesPerAddressAndHour) {}
