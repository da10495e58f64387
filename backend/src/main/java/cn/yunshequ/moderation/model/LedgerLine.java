package cn.yunshequ.moderation.model;

import org.jspecify.annotations.Nullable;

/**
 * One line of the public ledger of moderation: a decision and what became of an appeal. Whoever
 * shows it leaves out names and words.
 *
 * @param appeal null when nobody appealed
 */
public record LedgerLine(Decision decision, @Nullable AppealStatus appeal) {}
