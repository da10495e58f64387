package cn.yunshequ.wechat.model;

import cn.yunshequ.kernel.SubjectRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One question to WeChat about content.
 *
 * @param askedBy number of the event that asked; its checks are judged together
 * @param photo null for the words
 * @param giveUpAt then a person looks instead
 */
public record Check(
    UUID id, long askedBy, SubjectRef subject, @Nullable UUID photo, int tries, Instant giveUpAt) {}
