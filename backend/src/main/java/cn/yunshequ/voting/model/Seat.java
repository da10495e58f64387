package cn.yunshequ.voting.model;

import java.util.UUID;

/**
 * A seat of a body, which is one voting unit.
 *
 * @param personId the verified person who votes: the holder, or the substitute in their stead
 * @param label as shown on the roll, e.g. 楼组长 顾阿姨
 */
public record Seat(UUID seatId, UUID personId, String label) {}
