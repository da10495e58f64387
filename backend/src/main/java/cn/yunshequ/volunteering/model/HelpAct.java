package cn.yunshequ.volunteering.model;

import static cn.yunshequ.volunteering.model.HelpParty.ASKER;
import static cn.yunshequ.volunteering.model.HelpParty.CLAIMER;
import static cn.yunshequ.volunteering.model.HelpParty.COMMITTEE;
import static cn.yunshequ.volunteering.model.HelpParty.HELPER;
import static cn.yunshequ.volunteering.model.HelpStatus.CLAIMED;
import static cn.yunshequ.volunteering.model.HelpStatus.DONE;
import static cn.yunshequ.volunteering.model.HelpStatus.OPEN;

import java.util.Set;

/** The whole table: who may do what to a help request, and when. */
public enum HelpAct {
  CLAIM(Set.of(HELPER), Set.of(OPEN)),
  HAND_BACK(Set.of(CLAIMER), Set.of(CLAIMED)),
  COMPLETE(Set.of(CLAIMER, ASKER), Set.of(CLAIMED)),
  THANK(Set.of(ASKER), Set.of(DONE)),
  WITHDRAW(Set.of(ASKER), Set.of(OPEN, CLAIMED)),
  ASSIGN(Set.of(COMMITTEE), Set.of(OPEN, CLAIMED));

  private final Set<HelpParty> who;
  private final Set<HelpStatus> when;

  HelpAct(Set<HelpParty> who, Set<HelpStatus> when) {
    this.who = who;
    this.when = when;
  }

  public Set<HelpParty> who() {
    return who;
  }

  public Set<HelpStatus> when() {
    return when;
  }
}
