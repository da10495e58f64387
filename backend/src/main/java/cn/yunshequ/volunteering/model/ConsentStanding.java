package cn.yunshequ.volunteering.model;

import cn.yunshequ.kernel.AreaPath;

/**
 * What the rules ask of a guardian's consent.
 *
 * @param path where the activity is
 * @param viewerOrganises published the activity, or speaks for its organisation
 * @param viewerGave gave it online
 * @param viewerIsMinor it is about the viewer
 */
public record ConsentStanding(
    AreaPath path, boolean viewerOrganises, boolean viewerGave, boolean viewerIsMinor) {}
