package cn.yunshequ.cases.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One published wording.
 *
 * @param number from 1 on
 * @param note why the one before was corrected; null for the first
 */
public record CaseEdition(int number, Instant at, @Nullable String note, CaseWords words) {}
