package cn.yunshequ.voting.model;

/**
 * What a body's own rules of procedure say of ballots and elections (L-09).
 *
 * @param quorum of the seats on the roll that must take part
 * @param majority of those taking part that must agree
 * @param candidateNoticeDays whole days candidates are shown before voting (L-34)
 * @param citation whose rules, in words
 */
public record OwnRules(Share quorum, Share majority, int candidateNoticeDays, String citation) {}
