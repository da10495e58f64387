package cn.yunshequ.councils.graphql;

import cn.yunshequ.councils.store.CouncilReads;
import cn.yunshequ.councils.store.MeetingCountReads;
import cn.yunshequ.councils.store.MeetingCountReads.Years;
import cn.yunshequ.councils.store.MeetingReads;
import cn.yunshequ.councils.store.MeetingReads.Task;
import cn.yunshequ.councils.store.SingleIssueReads;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Identified;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.platform.time.CivicTime;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What waits for the viewer in councils, and what a committee has to see to. */
@Singleton
class TaskGraphql implements GraphqlModule {
  private static final String UNFINISHED = "community.unfinished";
  private static final String ENDING = "community.ending";
  private static final String YEARS = "community.meetingyears";
  private static final int SOON_DAYS = 90;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2999;

  private final MeetingReads meetings;
  private final MeetingCountReads counts;
  private final CouncilReads councils;
  private final SingleIssueReads issues;
  private final Clock clock;

  TaskGraphql(
      MeetingReads meetings,
      MeetingCountReads counts,
      CouncilReads councils,
      SingleIssueReads issues,
      Clock clock) {
    this.meetings = meetings;
    this.counts = counts;
    this.councils = councils;
    this.issues = issues;
    this.clock = clock;
  }

  /** Whose tasks: the fields are read only when asked for. */
  private record Tasks() {}

  @Override
  public void wire(Wiring wiring) {
    wiring.query("councilTasks", (viewer, env) -> new Tasks());
    task(wiring, "toAnswer", Task.ANSWER);
    task(wiring, "toSign", Task.SIGN);
    task(wiring, "toAssent", Task.ASSENT);
    task(wiring, "toLead", Task.LEAD);
    wiring.<Tasks>field("CouncilTasks", "issues", (t, viewer, env) -> issues.waiting(viewer));
    wiring.loader(UNFINISHED, meetings::withoutMinutes);
    wiring.loader(
        ENDING, (viewer, ids) -> councils.endingBy(viewer, ids, today().plusDays(SOON_DAYS)));
    wiring.loader(YEARS, (viewer, ids) -> counts.years(viewer, ids, clock.instant()));
    list(wiring, "meetingsWithoutMinutes", UNFINISHED);
    list(wiring, "seatsEndingSoon", ENDING);
    wiring.<Identified>field("Community", "meetingYear", this::year);
  }

  // Of many communities at once: a list of them costs one statement.
  private static void list(Wiring wiring, String field, String loader) {
    wiring.<Identified>field(
        "Community",
        field,
        (community, viewer, env) ->
            Loaded.load(env, loader, community.ref().id())
                .thenApply(found -> found == null ? List.of() : found));
  }

  private void task(Wiring wiring, String field, Task task) {
    wiring.<Tasks>field("CouncilTasks", field, (t, viewer, env) -> meetings.waiting(viewer, task));
  }

  private Object year(Identified community, Viewer viewer, DataFetchingEnvironment env) {
    Integer asked = env.getArgument("year");
    int year = asked == null ? today().getYear() : Math.clamp(asked, FIRST_YEAR, LAST_YEAR);
    return Loaded.load(env, YEARS, community.ref().id())
        .thenApply(found -> (found == null ? Years.NONE : (Years) found).of(year));
  }

  private LocalDate today() {
    return CivicTime.dayOf(clock.instant());
  }
}
