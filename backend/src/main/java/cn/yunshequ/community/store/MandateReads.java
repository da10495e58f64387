package cn.yunshequ.community.store;

import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.community.store.db.Tables.ACTED_FOR;
import static cn.yunshequ.community.store.db.Tables.COMMUNITY_;
import static cn.yunshequ.community.store.db.Tables.HOUSEHOLD;
import static cn.yunshequ.community.store.db.Tables.MANDATE;
import static cn.yunshequ.community.store.db.Tables.MEMBER;
import static cn.yunshequ.community.store.db.Tables.PERSON;
import static cn.yunshequ.community.store.db.Tables.VERIFIED_ACCOUNT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;

import cn.yunshequ.community.model.ActedFor;
import cn.yunshequ.community.model.GivenHow;
import cn.yunshequ.community.model.Mandate;
import cn.yunshequ.community.model.MandateAct;
import cn.yunshequ.community.model.MandateRules;
import cn.yunshequ.community.model.ResidentNames;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Mandates, read by those they are about and by the staff of the place. */
@Singleton
public class MandateReads {
  private static final int MOST = 200;
  private static final cn.yunshequ.community.published.tables.Resident WRITER =
      RESIDENT.as("writer");
  private static final Field<String> STAIRWELL =
      field(
              DSL.select(HOUSEHOLD.PATH)
                  .from(MEMBER)
                  .join(HOUSEHOLD)
                  .on(HOUSEHOLD.ID.eq(MEMBER.HOUSEHOLD_ID))
                  .where(MEMBER.PERSON_ID.eq(MANDATE.PERSON_ID), MEMBER.UNTIL.isNull())
                  .orderBy(MEMBER.SINCE, MEMBER.ID)
                  .limit(1))
          .as("stairwell");

  private final Db db;
  private final Audit audit;

  MandateReads(Db db, Audit audit) {
    this.db = db;
    this.audit = audit;
  }

  /**
   * Who acted for whom on a subject, as that viewer may read it.
   *
   * @param helper full for neighbours and staff, masked for others; as the elder's
   */
  public record Marked(String elder, String helper, Instant at) {}

  /** Empty for whoever may not know of it. */
  public Optional<Mandate> find(Viewer viewer, UUID id) {
    return byIds(viewer, List.of(id)).stream().findFirst();
  }

  /** Without those the viewer may not know of. */
  public List<Mandate> byIds(Viewer viewer, List<UUID> ids) {
    var mandates =
        select(MANDATE.ID.in(ids)).stream()
            .filter(mandate -> MandateRules.mayRead(viewer, mandate))
            .toList();
    told(viewer, mandates);
    return mandates;
  }

  /** Those of the viewer, as helper or as the one who agreed; newest first. */
  public List<Mandate> mine(Viewer viewer) {
    var account = MANDATE.HELPER_ID.eq(viewer.account());
    var person = viewer.personId();
    return select(person == null ? account : account.or(MANDATE.PERSON_ID.eq(person)));
  }

  /** Those of a community that the viewer's office lets them read; newest first, at most 200. */
  public List<Mandate> of(Viewer viewer, UUID community) {
    viewer.account();
    var mandates =
        select(MANDATE.COMMUNITY_ID.eq(community)).stream()
            .filter(mandate -> MandateRules.mayRead(viewer, mandate))
            .toList();
    told(viewer, mandates);
    return mandates;
  }

  // Staff alone: who acts and who agreed, where they have an account, read who looked (L-64).
  private void told(Viewer viewer, List<Mandate> mandates) {
    var others =
        mandates.stream()
            .filter(mandate -> !mandate.helperId().equals(viewer.accountId()))
            .filter(mandate -> !mandate.personId().equals(viewer.personId()))
            .toList();
    if (others.isEmpty()) {
      return;
    }
    var concerned =
        db.sql()
            .select(VERIFIED_ACCOUNT.ACCOUNT_ID)
            .from(VERIFIED_ACCOUNT)
            .where(VERIFIED_ACCOUNT.ENDED_AT.isNull())
            .and(
                VERIFIED_ACCOUNT.PERSON_ID.eq(
                    any(others.stream().map(Mandate::personId).toArray(UUID[]::new))))
            .fetchSet(VERIFIED_ACCOUNT.ACCOUNT_ID);
    others.forEach(mandate -> concerned.add(mandate.helperId()));
    audit.sawPersonalData(viewer, "查看代办委托", concerned, others.getFirst().community());
  }

  /** What was done, in order, by mandate. */
  public Map<UUID, List<ActedFor>> done(Viewer viewer, List<UUID> mandates) {
    return db
        .sql()
        .selectFrom(ACTED_FOR)
        .where(ACTED_FOR.MANDATE_ID.eq(any(mandates.toArray(UUID[]::new))))
        .orderBy(ACTED_FOR.AT, ACTED_FOR.ID)
        .fetch(row ->
            new ActedFor(
                row.getMandateId(),
                MandateAct.valueOf(row.getAct()),
                row.getSubjectKind(),
                row.getSubjectId(),
                row.getAt().toInstant()))
        .stream()
        .collect(Collectors.groupingBy(ActedFor::mandateId));
  }

  /** For each of these proposals and comments that came about so: who acted for whom. */
  public Map<UUID, Marked> marks(Viewer viewer, List<UUID> subjects) {
    var found = new HashMap<UUID, Marked>();
    db.sql()
        .select(
            ACTED_FOR.SUBJECT_ID,
            PERSON.NAME,
            STAIRWELL,
            RESIDENT.NAME,
            RESIDENT.BUILDING_PATH,
            RESIDENT.OFFICE_PATH,
            RESIDENT.CLOSED,
            ACTED_FOR.AT)
        .from(ACTED_FOR)
        .join(MANDATE)
        .on(MANDATE.ID.eq(ACTED_FOR.MANDATE_ID))
        .join(PERSON)
        .on(PERSON.ID.eq(MANDATE.PERSON_ID))
        .leftJoin(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(MANDATE.HELPER_ID))
        .where(ACTED_FOR.SUBJECT_ID.eq(any(subjects.toArray(UUID[]::new))))
        .and(ACTED_FOR.ACT.ne(MandateAct.ENDORSE.name()))
        .forEach(row ->
            found.put(
                row.value1(),
                new Marked(
                    ResidentNames.shown(viewer, row.value2(), row.value3(), null, false),
                    ResidentNames.shown(
                        viewer,
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        Boolean.TRUE.equals(row.value7())),
                    row.value8().toInstant())));
    return found;
  }

  private List<Mandate> select(Condition which) {
    return db.sql()
        .select(MANDATE.fields())
        .select(COMMUNITY_.PATH, PERSON.NAME, STAIRWELL, RESIDENT.NAME, WRITER.NAME)
        .from(MANDATE)
        .join(COMMUNITY_)
        .on(COMMUNITY_.ID.eq(MANDATE.COMMUNITY_ID))
        .join(PERSON)
        .on(PERSON.ID.eq(MANDATE.PERSON_ID))
        .leftJoin(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(MANDATE.HELPER_ID))
        .leftJoin(WRITER)
        .on(WRITER.ACCOUNT_ID.eq(MANDATE.RECORDED_BY))
        .where(which)
        .orderBy(MANDATE.RECORDED_AT.desc(), MANDATE.ID.desc())
        .limit(DSL.inline(MOST))
        .fetch(MandateReads::mandate);
  }

  private static Mandate mandate(Record row) {
    var stairwell = row.get(STAIRWELL);
    var ended = row.get(MANDATE.ENDED_AT);
    return new Mandate(
        row.get(MANDATE.ID),
        row.get(MANDATE.COMMUNITY_ID),
        new AreaPath(row.get(COMMUNITY_.PATH)),
        row.get(MANDATE.PERSON_ID),
        row.get(PERSON.NAME),
        stairwell == null ? null : new AreaPath(stairwell),
        row.get(MANDATE.HELPER_ID),
        ResidentNames.orClosed(row.get(RESIDENT.NAME)),
        Arrays.stream(row.get(MANDATE.ACTS)).map(MandateAct::valueOf).collect(Collectors.toSet()),
        row.get(MANDATE.PURPOSE),
        GivenHow.valueOf(row.get(MANDATE.GIVEN_HOW)),
        row.get(MANDATE.EVIDENCE),
        row.get(MANDATE.GIVEN_ON),
        row.get(MANDATE.UNTIL),
        row.get(MANDATE.RECORDED_BY),
        ResidentNames.orClosed(row.get(WRITER.NAME)),
        row.get(MANDATE.RECORDED_AT).toInstant(),
        ended == null ? null : ended.toInstant(),
        row.get(MANDATE.ENDED_WHY));
  }
}
