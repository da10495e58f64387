package cn.yunshequ.voting.model;

import java.util.UUID;

/**
 * A seat of a body, which is one voting unit.
 *
 * @param personId the verified person who votes: the holder, or the substitute in their stead
 * @param label what it is for and the real name, e.g. 楼组长 顾秀英; the roll masks it when it is read
 */
public record Seat(UUID seatId, UUID personId, String label) {}
