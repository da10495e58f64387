package cn.yunshequ.disclosure.model;

import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is on the portal's own roll of electors. The legal roll is the one on the wall.
 *
 * @param name masked
 * @param building where they live; null when they do not live there
 * @param words what it means and what to do next
 */
public record RollCheck(
    boolean onRoll, @Nullable String name, @Nullable String building, String words) {}
