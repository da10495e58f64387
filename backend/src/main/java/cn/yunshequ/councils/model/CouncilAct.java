package cn.yunshequ.councils.model;

import static cn.yunshequ.councils.model.CouncilParty.CALLER;
import static cn.yunshequ.councils.model.CouncilParty.COMMITTEE;
import static cn.yunshequ.councils.model.CouncilParty.CONVENOR;
import static cn.yunshequ.councils.model.CouncilParty.INVITED;
import static cn.yunshequ.councils.model.CouncilParty.MEMBER;
import static cn.yunshequ.councils.model.CouncilParty.RESIDENT;
import static cn.yunshequ.councils.model.CouncilParty.SECRETARY;
import static cn.yunshequ.councils.model.CouncilParty.SUBSTITUTE;
import static cn.yunshequ.councils.model.CouncilParty.WITNESS;
import static cn.yunshequ.councils.model.MeetingStage.CALLED;
import static cn.yunshequ.councils.model.MeetingStage.CLOSED;
import static cn.yunshequ.councils.model.MeetingStage.RUNNING;

import java.util.Set;

/**
 * The whole table: who may do what at which stage of a meeting. Acts on the council itself have no
 * stage.
 */
public enum CouncilAct {
  FOUND(Set.of(COMMITTEE), Set.of()),
  RULE(Set.of(COMMITTEE), Set.of()),
  SEAT(Set.of(COMMITTEE), Set.of()),
  END_SEAT(Set.of(COMMITTEE), Set.of()),
  CALL(Set.of(CONVENOR, SECRETARY, COMMITTEE), Set.of()),
  CANCEL(Set.of(CONVENOR, SECRETARY, CALLER, COMMITTEE), Set.of(CALLED)),
  MOVE(Set.of(CONVENOR, SECRETARY, CALLER, COMMITTEE), Set.of(CALLED)),
  INVITE(Set.of(CONVENOR, SECRETARY, CALLER, COMMITTEE), Set.of(CALLED)),
  ADD_ITEM(Set.of(CONVENOR, SECRETARY, MEMBER, CALLER, COMMITTEE), Set.of(CALLED, RUNNING)),
  ARRANGE(Set.of(CONVENOR, SECRETARY, CALLER), Set.of(CALLED, RUNNING)),
  ATTENDANCE(Set.of(CONVENOR, SECRETARY, CALLER), Set.of(RUNNING)),
  CHECK_IN(
      Set.of(CONVENOR, SECRETARY, MEMBER, SUBSTITUTE, CALLER, INVITED, RESIDENT), Set.of(RUNNING)),
  RESOLVE(Set.of(CONVENOR, SECRETARY, CALLER), Set.of(RUNNING)),
  DISSENT(Set.of(WITNESS), Set.of(RUNNING)),
  WRITE(Set.of(CONVENOR, SECRETARY, CALLER), Set.of(RUNNING, CLOSED)),
  SIGN(Set.of(WITNESS), Set.of(RUNNING, CLOSED)),
  PUBLISH(Set.of(CONVENOR, SECRETARY, CALLER), Set.of(RUNNING, CLOSED)),
  AGREE(Set.of(CONVENOR, CALLER), Set.of(RUNNING, CLOSED)),
  ASSENT(Set.of(INVITED), Set.of(RUNNING, CLOSED));

  private final Set<CouncilParty> who;
  private final Set<MeetingStage> when;

  CouncilAct(Set<CouncilParty> who, Set<MeetingStage> when) {
    this.who = who;
    this.when = when;
  }

  public Set<CouncilParty> who() {
    return who;
  }

  /** Stages of the meeting; empty for acts on the council itself. */
  public Set<MeetingStage> when() {
    return when;
  }

  public boolean isOnMeeting() {
    return !when.isEmpty();
  }

  /** What the parties of a mediation agree on; other meetings have resolutions. */
  public boolean isOfMediation() {
    return this == AGREE || this == ASSENT;
  }

  /** Changes what the second person signs, so it must not happen after the signature. */
  public boolean changesTheRecord() {
    return this == ADD_ITEM
        || this == ARRANGE
        || this == ATTENDANCE
        || this == CHECK_IN
        || this == RESOLVE
        || this == DISSENT;
  }
}
