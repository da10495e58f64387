package cn.yunshequ.files.model;

import cn.yunshequ.kernel.SubjectRef;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored photo.
 *
 * @param subject what it belongs to; null until attached
 */
public record Photo(UUID id, UUID owner, int width, int height, @Nullable SubjectRef subject) {}
