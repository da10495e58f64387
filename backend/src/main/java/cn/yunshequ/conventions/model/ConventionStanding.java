package cn.yunshequ.conventions.model;

import cn.yunshequ.kernel.AreaPath;
import org.jspecify.annotations.Nullable;

/**
 * What the rules ask about a convention.
 *
 * @param drafted whether the viewer is one of its drafters
 * @param orphaned whether nobody drafts it any more: the accounts of all of them are closed
 * @param check where the desk's look at the newest text stands; null when it was not asked
 * @param signable whether a text was adopted or holds
 * @param inForce whether a text holds
 * @param needsFiling whether the newest round has to be filed
 * @param repeals whether the newest round ends it
 */
public record ConventionStanding(
    AreaPath path,
    AdoptionWay way,
    ConventionStage stage,
    boolean drafted,
    boolean orphaned,
    @Nullable CheckState check,
    boolean signable,
    boolean inForce,
    boolean needsFiling,
    boolean repeals) {}
