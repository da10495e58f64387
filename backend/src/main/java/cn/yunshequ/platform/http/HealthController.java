package cn.yunshequ.platform.http;

import cn.yunshequ.platform.db.Db;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.exception.DataAccessException;

/** For supervisors: alive means the process answers, ready means it can do its work. */
@Controller("/health")
class HealthController {
  private final Db db;
  private final List<HealthDetail> details;

  HealthController(Db db, List<HealthDetail> details) {
    this.db = db;
    this.details = details;
  }

  @Get("/liveness")
  Map<String, String> liveness() {
    return Map.of("status", "UP");
  }

  @Get("/readiness")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<Map<String, String>> readiness() {
    try {
      db.sql().selectOne().fetch();
      var answer = new TreeMap<String, String>();
      answer.put("status", "UP");
      details.forEach(detail -> answer.put(detail.name(), detail.state()));
      return HttpResponse.ok(answer);
    } catch (DataAccessException databaseGone) {
      return HttpResponse.<Map<String, String>>status(HttpStatus.SERVICE_UNAVAILABLE)
          .body(Map.of("status", "DOWN", "database", "unreachable"));
    }
  }
}
