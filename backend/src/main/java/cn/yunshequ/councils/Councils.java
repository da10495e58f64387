package cn.yunshequ.councils;

import cn.yunshequ.community.Places;
import cn.yunshequ.councils.model.CouncilAct;
import cn.yunshequ.councils.model.CouncilRules;
import cn.yunshequ.councils.model.CouncilStanding;
import cn.yunshequ.councils.model.CouncilView;
import cn.yunshequ.councils.model.CouncilsRefusal;
import cn.yunshequ.councils.model.RulesOfProcedure;
import cn.yunshequ.councils.store.CouncilStore;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** 议事会: founding, changing its rules of procedure, dissolving. */
@Singleton
public class Councils {
  private final Db db;
  private final Once once;
  private final Ground ground;
  private final Places places;
  private final CouncilStore store;

  Councils(Db db, Once once, Ground ground, Places places, CouncilStore store) {
    this.db = db;
    this.once = once;
    this.ground = ground;
    this.places = places;
    this.store = store;
  }

  /**
   * Founds a council of any place at or below a community. Says CouncilFounded.
   *
   * @param rules makes its rules of procedure out of what custom asks for (L-09)
   * @param requestKey see {@link Once}
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, COUNCIL_NAME_TAKEN,
   *     VALUE_OUT_OF_RANGE
   */
  public CouncilView found(
      Viewer actor,
      UUID areaId,
      String name,
      UnaryOperator<RulesOfProcedure> rules,
      @Nullable String requestKey) {
    return db.write(() -> {
      var id =
          once.once(actor, requestKey, "createCouncil", () -> foundNow(actor, areaId, name, rules));
      return ground.council(actor, id);
    });
  }

  private UUID foundNow(
      Viewer actor, UUID areaId, String name, UnaryOperator<RulesOfProcedure> rules) {
    var place = places.get(areaId, "scopeId");
    CouncilRules.may(actor, CouncilAct.FOUND, new CouncilStanding(place.path(), false, null))
        .orRefuse();
    if (name.codePointCount(0, name.length()) < 2) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "name").asException();
    }
    var agreed = rules.apply(store.defaults(ground.today()).rules());
    agreed.sound().orRefuse();
    var id = ground.newId();
    if (!store.found(id, place, name, agreed, actor, ground.now())) {
      throw Refusal.of(CouncilsRefusal.COUNCIL_NAME_TAKEN, "name").asException();
    }
    var council = ground.council(actor, id);
    ground.record(actor, "成立议事会", council, council.ref(), name);
    ground.say("CouncilFounded", council.ref());
    return id;
  }

  /**
   * Changes what a council goes by; meetings already called keep their notice. Says
   * CouncilRulesChanged.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, COUNCIL_DISSOLVED,
   *     VALUE_OUT_OF_RANGE, also when fewer seats are asked for than are held
   */
  public CouncilView rule(Viewer actor, UUID id, UnaryOperator<RulesOfProcedure> change) {
    actor.account();
    return db.write(() -> {
      var council = ground.permitted(actor, id, CouncilAct.RULE);
      var agreed = change.apply(council.rules());
      agreed.sound().orRefuse();
      if (store.highestChair(id) > agreed.maxSeats()) {
        throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "maxSeats").asException();
      }
      store.rule(id, agreed);
      ground.record(actor, "修改议事规则", council, council.ref(), null);
      ground.say("CouncilRulesChanged", council.ref());
      return ground.council(actor, id);
    });
  }

  /**
   * Dissolves a council and ends its seats. Says CouncilDissolved, and SeatChanged for each seat.
   *
   * @param reason for everybody to read
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, COUNCIL_DISSOLVED
   */
  public CouncilView dissolve(Viewer actor, UUID id, String reason) {
    actor.account();
    return db.write(() -> {
      var council = ground.permitted(actor, id, CouncilAct.RULE);
      store.dissolve(id, reason, ground.now());
      for (var seat : store.endAllOf(id, "议事会解散", ground.now())) {
        ground.say(
            "SeatChanged", new SubjectRef("seat", seat.id()), Map.of("council", id.toString()));
      }
      ground.record(actor, "解散议事会", council, council.ref(), reason);
      ground.say("CouncilDissolved", council.ref());
      return ground.council(actor, id);
    });
  }
}
