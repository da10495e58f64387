/**
 * What a proposal is and who may do what with it, and when: {@link
 * cn.yunshequ.proposals.model.LifeCycle} is the table, {@link
 * cn.yunshequ.proposals.model.ProposalRules} the verdicts. Pure: no framework, no clock.
 */
@NullMarked
package cn.yunshequ.proposals.model;

import org.jspecify.annotations.NullMarked;
