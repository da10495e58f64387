package cn.yunshequ.voting.model;

/**
 * How large the roll is and how many took part.
 *
 * @param unknownArea homes on the roll without a known area
 */
public record Numbers(Measure roll, Measure cast, int unknownArea) {}
