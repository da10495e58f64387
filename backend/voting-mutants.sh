#!/usr/bin/env bash
# Shows that the tests of voting can fail: takes away one lock, key or check at a time, runs the test
# that guards it, and expects it to fail. Works on a copy; nothing here is touched.
# 2026-11-28: one-counted, proxy-place, one-answer, off-the-roll and paper-holds-the-roll, new or
# changed that day: 5 of 5 guards noticed. 2026-11-29: units held, late, objection-held, proxy-not-own,
# count-once, objections-at-once, shuffle-void, new that day: 12 of 12. 2026-11-30: the four of the box,
# share-lock, close-lock, one-counted, proxy-place, one-answer, off-the-roll, paper-holds-the-roll: 11 of 11; later
# that day the others: 18 of 18.
# Usage: backend/voting-mutants.sh [name…]   Closing line: N of N guards noticed.
set -uo pipefail
cd "$(dirname "$0")"
base=src/main/java/cn/yunshequ/voting
mandates="voting/migration/$(basename "$(ls ../schema/voting/migration/*__voting_channels_and_mandates.sql)")"
create="voting/migration/$(basename "$(ls ../schema/voting/migration/*__voting_create.sql)")"

# name | file under backend, or SQL under schema | sed expression | test [| second file | its sed expression]
mutants=(
  "share-lock|$base/store/BallotStore.java|/Optional<Ballot> holdForCast/,/fetchOptional/s/\.forShare()//|BallotRaceTest#what_is_cast_in_time*"
  "close-lock|$base/store/BallotStore.java|/Optional<Ballot> lock(/,/fetchOptional/s/\.forUpdate()//|BallotRaceTest#who_counts_waits*"
  "one-counted|$create|/constraint counted_is_one_ballot_per_unit primary key (unit_id),/d|BallotRaceTest#one_home_on_two_hundred*|$base/store/CastStore.java|/public void count(/,/execute()/{/onConflict/d;/doUpdate/d}"
  "proxy-place|$create|s/constraint proxy_holder_has_one_per_place unique (ballot_id, holder_id, place),//|BallotRaceTest#of_eight_proxies*"
  "one-answer|$base/store/VoiceStore.java|s/, OBJECTION.ANSWER.isNull())/)/|BallotRaceTest#of_eight_answers*"
  "off-the-roll|$base/PaperBallots.java|s/if (agrees \&\& units.find(ballot.id(), line.unit()).isEmpty())/if (units == null)/|PaperInTimeTest#the_paper_of_a_home_off*"
  "paper-holds-the-roll|$base/RollCorrections.java|s/if (unit != null \&\& papers.waitsFor(unit))/if (papers == null)/|PaperInTimeTest#paper_that_waits*"
  "one-in-the-urn|$create|s/constraint participation_is_one_per_unit primary key (unit_id)/unused int/|BallotRaceTest#one_home_drops*"
  "one-caster|$create|s/constraint unit_caster_is_one_per_unit primary key (unit_id)/constraint unit_caster_is_one_per_unit primary key (unit_id, person_id)/|BallotRaceTest#of_co_owners*"
  "second-person|$base/PaperBallots.java|s/if (account.equals(line.recordedBy()))/if (account.equals(line.id()))/|PaperAndProxyTest#paper_counts*"
  "online-first|$base/store/CastStore.java|s/\.where(DSL.not(online))//|PaperAndProxyTest#an_online_ballot*"
  "unit-held|$base/store/UnitStore.java|s/\.forNoKeyUpdate()//|UnitRaceTest#paper_confirmed*"
  "unit-held-online|$base/Casting.java|s/units\.hold(unit\.id());//|UnitRaceTest#a_proxy_who_casts_while_the_home*"
  "unit-held-confirm|$base/PaperBallots.java|s/units\.hold(line\.unit());//|UnitRaceTest#paper_confirmed*"
  "unit-held-record|$base/PaperBallots.java|s/units\.hold(unit\.id());//|UnitRaceTest#paper_is_not_recorded*"
  "unit-held-chosen|$base/Mandates.java|s/units\.hold(mine\.id());//|UnitRaceTest#a_caster_chosen*"
  "late-cast|$base/Casting.java|/units\.hold(/,/mayCastFor/s/BallotRules\.takesVotes(ballot, now)\.orRefuse();//|UnitRaceTest#who_waited*"
  "late-paper|$base/PaperBallots.java|/units\.hold(unit/,/ownChannel/s/BallotRules\.takesVotes(ballot, now)\.orRefuse();//|UnitRaceTest#paper_that_waited*"
  "objection-held|$base/store/VoiceStore.java|s/\.forNoKeyUpdate()//|VoicesToldTest#what_is_closed*"
  "proxy-not-own|$mandates|/proxy_is_recorded_by_another/,/not valid;/d|PaperAndProxyTest#who_holds_the_proxy*"
  "proxy-waits|$base/store/UnitStore.java|s/own .. isHolder(viewer\.account(), unit)/own/|PaperAndProxyTest#who_holds_the_proxy*"
  "count-once|$base/Counting.java|s/ballot\.closedAt() == null \&\& !now/!now/|BallotRaceTest#eight_who_count*"
  "objections-at-once|src/main/java/cn/yunshequ/proposals/store/ProposalStore.java|/ lock(/,/^  }/s/\.forUpdate()//|MatterLifeTest#eight_objections*"
  "shuffle-void|$base/Counting.java|s/counts\.shuffle(id);//|SecretBallotTest#after_it_is_void*"
  "box-takes-part|$base/BallotBox.java|s/if (!casts.takePart(ballot.id(), mark.unit()))/if (casts == null)/|BallotBoxTest#of_the_home_online*"
  "box-waits|$base/Counting.java|s/ballot.isSecret() \&\& boxes.isWaiting(ballot.id())/false/|BoxCountTest#what_lay_in*"
  "box-forgotten|$base/Counting.java|s/boxes.forget(ballot.id());//|BoxCountTest#what_lay_in*"
  "box-weighs-alike|$base/OpenedBox.java|s/boxes.weighAlike(ballot);//|BoxCountTest#of_many*"
  "shuffle|$base/Counting.java|s/counts.shuffle(open.id());//|SecretBallotTest#after_the_count*"
)

mvn -q -o -B test-compile || exit 3
[ -f target/test.classpath ] || mvn -q -o -B dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
javac="$(dirname "$(readlink -f "$(ls -d /usr/lib/jvm/*25* "${JAVA_HOME:-}" 2>/dev/null | head -1)/bin/javac")")/javac"
copy="$(mktemp -d)"; trap 'rm -rf "$copy"' EXIT
tar --exclude=node_modules --exclude=.git --exclude=surefire-reports --exclude=./backend/data -C .. -cf - . | tar -xf - -C "$copy"

# put FILE: makes the classes or resources of the copy follow its source.
put() {
  case "$1" in
    *.java) (cd "$copy/backend" && "$javac" -proc:none -nowarn -d target/classes -cp "target/classes:$(cat target/test.classpath)" "$1" 2>"$copy/javac.log") ;;
    *) cp "$copy/schema/$1" "$copy/backend/target/classes/schema/$1" ;;
  esac
}

noticed=0; tried=0
# source FILE: where the copy has it.
source_of() { case "$1" in *.java) echo "$copy/backend/$1" ;; *) echo "$copy/schema/$1" ;; esac; }

# change FILE EDIT: takes something away; false when nothing was.
change() {
  cp "$(source_of "$1")" "$copy/kept.$(basename "$1")"
  sed -i "$2" "$(source_of "$1")"
  ! cmp -s "$(source_of "$1")" "$copy/kept.$(basename "$1")"
}

for mutant in "${mutants[@]}"; do
  IFS='|' read -r name file edit test second more <<<"$mutant"
  if [ $# -gt 0 ] && [[ " $* " != *" $name "* ]]; then continue; fi
  tried=$((tried + 1))
  if ! change "$file" "$edit" || { [ -n "$second" ] && ! change "$second" "$more"; }; then
    echo "$name: nothing was taken away, mend this script"
  elif ! put "$file" || { [ -n "$second" ] && ! put "$second"; }; then
    echo "$name: does not compile, mend this script"; head -3 "$copy/javac.log"
  elif (cd "$copy/backend" && mvn -q -o -B surefire:test -Djvm="$(dirname "$javac")/java" -Dtest="$test" >"$copy/log" 2>&1); then
    echo "$name: NOT noticed by $test"
  elif grep -q "FAILURE!" "$copy/log"; then
    echo "$name: noticed by $test"; noticed=$((noticed + 1))
  else
    echo "$name: the test did not run"; tail -5 "$copy/log"
  fi
  for each in "$file" $second; do
    cp "$copy/kept.$(basename "$each")" "$(source_of "$each")"; put "$each"
  done
done
echo "$noticed of $tried guards noticed"
[ "$noticed" -eq "$tried" ]
