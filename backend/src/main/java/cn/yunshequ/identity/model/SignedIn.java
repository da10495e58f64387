package cn.yunshequ.identity.model;

import java.time.Instant;

/**
 * What a sign-in or a refresh hands out.
 *
 * @param accessToken empty for our own page, whose cookie proves it
 * @param refreshToken the session's newest secret
 * @param expiresAt end of the access token; of the cookie for our own page
 */
public record SignedIn(String accessToken, SessionSecret refreshToken, Instant expiresAt) {}
