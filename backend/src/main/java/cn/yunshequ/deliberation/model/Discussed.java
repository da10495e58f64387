package cn.yunshequ.deliberation.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;

/**
 * A subject as its discussion knows it.
 *
 * @param community path of its community: verified residents of it are heard at once
 * @param title to know it by, at the desk and in search
 * @param open whether comments are taken now
 */
public record Discussed(SubjectRef ref, AreaPath community, String title, boolean open) {}
