package cn.yunshequ.voting.store;

import static cn.yunshequ.community.published.Tables.AREA;
import static cn.yunshequ.community.published.Tables.COMMUNITY;
import static cn.yunshequ.voting.store.db.Tables.BALLOT;
import static cn.yunshequ.voting.store.db.Tables.OPTION;
import static cn.yunshequ.voting.store.db.Tables.RESULT;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.search.Audience;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.BallotOutcome;
import cn.yunshequ.voting.model.Matter;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Ballots as search finds them: for the portal, not for viewers. */
@Singleton
public class BallotLookup {
  private static final Field<String> OPTIONS =
      DSL.field(
              DSL.select(DSL.listAgg(OPTION.TEXT, "；").withinGroupOrderBy(OPTION.POSITION))
                  .from(OPTION)
                  .where(OPTION.BALLOT_ID.eq(BALLOT.ID)))
          .as("options");

  private final Db db;

  BallotLookup(Db db) {
    this.db = db;
  }

  /** All ballots are public. */
  public Map<UUID, SearchDocument> documents(List<UUID> ids) {
    Map<UUID, SearchDocument> documents = new HashMap<>();
    db.sql()
        .select(BALLOT.fields())
        .select(RESULT.OUTCOME, RESULT.COUNTED_AT, OPTIONS)
        .select(AREA.LABEL, COMMUNITY.NAME)
        .from(BALLOT)
        .join(AREA)
        .on(AREA.ID.eq(BALLOT.SCOPE_ID))
        .join(COMMUNITY)
        .on(COMMUNITY.ID.eq(BALLOT.COMMUNITY_ID))
        .leftJoin(RESULT)
        .on(RESULT.BALLOT_ID.eq(BALLOT.ID))
        .where(BALLOT.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
        .forEach(row -> documents.put(row.get(BALLOT.ID), document(row)));
    return documents;
  }

  private static SearchDocument document(Record row) {
    OffsetDateTime counted = row.get(RESULT.COUNTED_AT);
    var created = row.get(BALLOT.CREATED_AT).toInstant();
    return new SearchDocument(
        new SubjectRef(Ballot.KIND, row.get(BALLOT.ID)),
        row.get(BALLOT.COMMUNITY_ID),
        new AreaPath(row.get(BALLOT.SCOPE_PATH)),
        row.get(BALLOT.TITLE),
        body(row),
        created,
        counted == null ? created : counted.toInstant(),
        Set.of(Audience.PUBLIC),
        List.of("matter:" + row.get(BALLOT.MATTER)),
        SearchDocument.placeOf(row.get(COMMUNITY.NAME), row.get(AREA.LABEL)),
        List.of(),
        0,
        counted == null ? SearchDocument.Standing.ORDINARY : SearchDocument.Standing.OFFICIAL);
  }

  private static String body(Record row) {
    var body = new StringBuilder(Matter.valueOf(row.get(BALLOT.MATTER)).zh()).append("。");
    String explanation = row.get(BALLOT.EXPLANATION);
    String options = row.get(OPTIONS);
    String outcome = row.get(RESULT.OUTCOME);
    if (explanation != null) {
      body.append('\n').append(explanation);
    }
    if (options != null) {
      body.append("\n选项：").append(options);
    }
    if (outcome != null) {
      body.append("\n表决结果：").append(BallotOutcome.valueOf(outcome).zh());
    }
    return body.toString();
  }

  public List<UUID> idsAfter(UUID after, int limit) {
    return db.sql()
        .select(BALLOT.ID)
        .from(BALLOT)
        .where(BALLOT.ID.gt(after))
        .orderBy(BALLOT.ID)
        .limit(DSL.inline(limit))
        .fetch(BALLOT.ID);
  }
}
