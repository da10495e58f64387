package cn.yunshequ.volunteering.model;

import static cn.yunshequ.volunteering.model.ShiftStage.ENDED;
import static cn.yunshequ.volunteering.model.ShiftStage.OPEN;
import static cn.yunshequ.volunteering.model.ShiftStage.RUNNING;
import static cn.yunshequ.volunteering.model.VolunteeringParty.COMMITTEE;
import static cn.yunshequ.volunteering.model.VolunteeringParty.GROUP;
import static cn.yunshequ.volunteering.model.VolunteeringParty.GUARDIAN;
import static cn.yunshequ.volunteering.model.VolunteeringParty.OFFICE_HOLDER;
import static cn.yunshequ.volunteering.model.VolunteeringParty.ORGANISER;
import static cn.yunshequ.volunteering.model.VolunteeringParty.PERSON;
import static cn.yunshequ.volunteering.model.VolunteeringParty.VOLUNTEER;

import java.util.Set;

/**
 * The whole table: who may do what at which stage of a shift. Publishing and taking a consent back
 * have no stage.
 */
public enum VolunteeringAct {
  PUBLISH(Set.of(COMMITTEE, OFFICE_HOLDER, GROUP), Set.of()),
  ARRANGE(Set.of(ORGANISER, COMMITTEE), Set.of(OPEN)),
  SIGN_UP(Set.of(PERSON), Set.of(OPEN)),
  CANCEL_SIGN_UP(Set.of(VOLUNTEER), Set.of(OPEN)),
  RECORD_CONSENT(Set.of(ORGANISER, COMMITTEE), Set.of(OPEN)),
  WITHDRAW_CONSENT(Set.of(GUARDIAN, ORGANISER, COMMITTEE), Set.of()),
  CHECK_IN(Set.of(VOLUNTEER), Set.of(RUNNING)),
  CHECK_OUT(Set.of(VOLUNTEER), Set.of(RUNNING, ENDED)),
  ATTENDANCE(Set.of(ORGANISER, COMMITTEE), Set.of(RUNNING, ENDED)),
  CONFIRM(Set.of(ORGANISER, COMMITTEE), Set.of(RUNNING, ENDED)),
  SAY_BACK(Set.of(VOLUNTEER), Set.of(ENDED));

  private final Set<VolunteeringParty> who;
  private final Set<ShiftStage> when;

  VolunteeringAct(Set<VolunteeringParty> who, Set<ShiftStage> when) {
    this.who = who;
    this.when = when;
  }

  public Set<VolunteeringParty> who() {
    return who;
  }

  /** Stages of the shift; empty for what has none. */
  public Set<ShiftStage> when() {
    return when;
  }
}
