package cn.yunshequ.conventions.model;

import static cn.yunshequ.conventions.model.ConventionParty.COMMITTEE;
import static cn.yunshequ.conventions.model.ConventionParty.CONVENOR;
import static cn.yunshequ.conventions.model.ConventionParty.COUNTER;
import static cn.yunshequ.conventions.model.ConventionParty.DESK;
import static cn.yunshequ.conventions.model.ConventionParty.DRAFTER;
import static cn.yunshequ.conventions.model.ConventionParty.OFFICER;
import static cn.yunshequ.conventions.model.ConventionParty.RESIDENT;
import static cn.yunshequ.conventions.model.ConventionStage.ADOPTED;
import static cn.yunshequ.conventions.model.ConventionStage.ADOPTION;
import static cn.yunshequ.conventions.model.ConventionStage.CONSULTATION;
import static cn.yunshequ.conventions.model.ConventionStage.DRAFT;
import static cn.yunshequ.conventions.model.ConventionStage.FILED;
import static cn.yunshequ.conventions.model.ConventionStage.IN_FORCE;
import static cn.yunshequ.conventions.model.ConventionStage.UNDER_REVIEW;

import java.util.EnumSet;
import java.util.Set;

/**
 * The whole table: who may do what at which stage of the newest round. Signing and reminding ask
 * for a text that was adopted or holds, whatever the newest round is about.
 */
public enum ConventionAct {
  EDIT(Set.of(DRAFTER), Set.of(DRAFT, CONSULTATION, ADOPTION)),
  INVITE_DRAFTER(Set.of(DRAFTER), Set.of(DRAFT, CONSULTATION)),
  REMOVE_DRAFTER(Set.of(DRAFTER), Set.of(DRAFT, CONSULTATION)),
  PUBLISH(Set.of(DRAFTER), Set.of(DRAFT)),
  CHECK(Set.of(DESK), Set.of(DRAFT, CONSULTATION)),
  AMEND(Set.of(RESIDENT), Set.of(CONSULTATION)),
  DECIDE_AMENDMENT(Set.of(DRAFTER), Set.of(CONSULTATION, ADOPTION)),
  OPEN_ADOPTION(Set.of(CONVENOR, COMMITTEE), Set.of(CONSULTATION)),
  RECORD_MEETING(Set.of(COMMITTEE), Set.of(ADOPTION)),
  FILE(Set.of(COMMITTEE, OFFICER), Set.of(ADOPTED)),
  PUT_INTO_FORCE(Set.of(CONVENOR, COMMITTEE), Set.of(ADOPTED, FILED)),
  SIGN(Set.of(RESIDENT), EnumSet.allOf(ConventionStage.class)),
  SIGN_ON_PAPER(Set.of(COUNTER), EnumSet.allOf(ConventionStage.class)),
  REMIND(Set.of(RESIDENT), EnumSet.allOf(ConventionStage.class)),
  START_REVIEW(Set.of(CONVENOR, COMMITTEE), Set.of(IN_FORCE)),
  CONCLUDE_REVIEW(Set.of(CONVENOR, COMMITTEE), Set.of(UNDER_REVIEW)),
  WITHDRAW(Set.of(DRAFTER), Set.of(DRAFT, CONSULTATION));

  private final Set<ConventionParty> who;
  private final Set<ConventionStage> when;

  ConventionAct(Set<ConventionParty> who, Set<ConventionStage> when) {
    this.who = who;
    this.when = when;
  }

  public Set<ConventionParty> who() {
    return who;
  }

  /** Stages of the newest round. */
  public Set<ConventionStage> when() {
    return when;
  }
}
