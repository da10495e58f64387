package cn.yunshequ.moderation.model;

import java.util.UUID;

/**
 * A word that is watched at a place.
 *
 * @param bySound also written with letters as it sounds (weixin, wei 信)
 * @param everywhere not of this place alone: kept by whoever runs the portal
 */
public record WatchedWord(
    UUID id, String word, WordAction action, boolean bySound, boolean everywhere) {}
