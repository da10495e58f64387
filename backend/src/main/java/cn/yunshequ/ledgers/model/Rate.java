package cn.yunshequ.ledgers.model;

/** Whole numbers: so many of so many. */
public record Rate(RateKind kind, int numerator, int denominator) {}
