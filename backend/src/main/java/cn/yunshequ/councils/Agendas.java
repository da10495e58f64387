package cn.yunshequ.councils;

import cn.yunshequ.councils.model.AgendaItemView;
import cn.yunshequ.councils.model.CouncilAct;
import cn.yunshequ.councils.model.CouncilsRefusal;
import cn.yunshequ.councils.model.ItemOutcome;
import cn.yunshequ.councils.model.MeetingView;
import cn.yunshequ.councils.model.SeatVotes;
import cn.yunshequ.councils.store.MeetingStore;
import cn.yunshequ.councils.store.RecordReads;
import cn.yunshequ.councils.store.RecordStore;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The matters of a meeting and what becomes of them. */
@Singleton
public class Agendas {
  /** Longest title, in code points. */
  public static final int MAX_TITLE = 60;

  /** Most items on one agenda. */
  public static final int MOST_ITEMS = 30;

  private final Db db;
  private final Once once;
  private final Ground ground;
  private final Matters matters;
  private final MeetingStore store;
  private final RecordStore records;
  private final RecordReads reads;

  Agendas(
      Db db,
      Once once,
      Ground ground,
      Matters matters,
      MeetingStore store,
      RecordStore records,
      RecordReads reads) {
    this.db = db;
    this.once = once;
    this.ground = ground;
    this.matters = matters;
    this.store = store;
    this.records = records;
    this.reads = reads;
  }

  /** A matter to add; the title is that of the subject when null. */
  public record Entry(
      @Nullable String title, @Nullable String note, @Nullable SubjectRef subject) {}

  /** Puts the first matters on the agenda of a meeting just called: its own subject first. */
  void begin(Viewer actor, MeetingView meeting, List<Entry> entries) {
    var subject = meeting.subject();
    boolean listed = entries.stream().anyMatch(e -> subject != null && subject.equals(e.subject()));
    if (subject != null && !listed) {
      addNow(actor, meeting, new Entry(null, null, subject), null);
    }
    entries.forEach(entry -> addNow(actor, meeting, entry, null));
  }

  /**
   * Puts a matter on the agenda. After the notice it may be talked about only (L-34). Says
   * ItemAdded.
   *
   * @param requestKey see {@link Once}
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, MEETING_STAGE_FORBIDS,
   *     MINUTES_SIGNED, TEXT_REQUIRED without title and subject, VALUE_OUT_OF_RANGE beyond 30
   */
  public MeetingView add(Viewer actor, UUID id, Entry entry, @Nullable String requestKey) {
    return db.write(() -> {
      once.once(
          actor,
          requestKey,
          "addAgendaItem",
          () -> {
            var meeting = ground.permittedOn(actor, id, CouncilAct.ADD_ITEM);
            return addNow(actor, meeting, entry, null);
          });
      return ground.meeting(actor, id);
    });
  }

  private UUID addNow(
      Viewer actor, MeetingView meeting, Entry entry, @Nullable AgendaItemView splitFrom) {
    if (items(actor, meeting.id()).size() >= MOST_ITEMS) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "agenda").asException();
    }
    var matter = matters.find(actor, meeting.communityId(), entry.subject());
    var title = entry.title() != null ? entry.title() : matter == null ? null : matter.title();
    if (title == null) {
      throw Refusal.of(CommonRefusal.TEXT_REQUIRED, "title").asException();
    }
    boolean noticed = ground.now().isBefore(meeting.noticeUntil());
    var id = ground.newId();
    store.add(
        new MeetingStore.NewItem(
            id,
            meeting.id(),
            title,
            entry.note(),
            entry.subject(),
            noticed,
            splitFrom == null ? null : splitFrom.id()),
        actor,
        ground.now());
    say("ItemAdded", id, meeting, entry.subject(), Map.of());
    return id;
  }

  private List<AgendaItemView> items(Viewer actor, UUID meeting) {
    return reads.agendas(actor, List.of(meeting)).getOrDefault(meeting, List.of());
  }

  /**
   * Treats several open items as one; they stay readable. What was not in the notice is not decided
   * under the name of what was (L-34). Says ItemMerged for each.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, MEETING_STAGE_FORBIDS,
   *     MINUTES_SIGNED, ITEM_SETTLED, ITEM_NOT_IN_NOTICE
   */
  public MeetingView merge(Viewer actor, UUID id, UUID into, List<UUID> itemIds) {
    actor.account();
    return db.write(() -> {
      var meeting = ground.permittedOn(actor, id, CouncilAct.ARRANGE);
      var noticed = openItem(actor, meeting, into, "intoId").noticed();
      for (var item : itemIds) {
        if (!openItem(actor, meeting, item, "itemIds").noticed() && noticed) {
          throw Refusal.of(CouncilsRefusal.ITEM_NOT_IN_NOTICE, "itemIds").asException();
        }
      }
      var others = itemIds.stream().distinct().filter(item -> !item.equals(into)).toList();
      if (others.isEmpty() || store.merge(id, into, others) != others.size()) {
        throw Refusal.of(CouncilsRefusal.ITEM_SETTLED, "itemIds").asException();
      }
      others.forEach(
          item -> say("ItemMerged", item, meeting, null, Map.of("into", into.toString())));
      ground.record(actor, "合并议题", meeting, null);
      return ground.meeting(actor, id);
    });
  }

  /**
   * Treats an open item in parts: it stays as the first, the others follow at the end. A part made
   * after the notice was never told of beforehand: like every late item it is talked about and put
   * off, not adopted (L-34). Says ItemAdded for each.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, MEETING_STAGE_FORBIDS,
   *     MINUTES_SIGNED, ITEM_SETTLED
   */
  public MeetingView split(Viewer actor, UUID id, UUID itemId, List<String> titles) {
    actor.account();
    return db.write(() -> {
      var meeting = ground.permittedOn(actor, id, CouncilAct.ARRANGE);
      var item = openItem(actor, meeting, itemId, "itemId");
      titles.forEach(title -> addNow(actor, meeting, new Entry(title, null, item.subject()), item));
      ground.record(actor, "拆分议题", meeting, null);
      return ground.meeting(actor, id);
    });
  }

  /**
   * Puts the items in another order; merged ones follow at the end. Says AgendaChanged.
   *
   * @param itemIds all items that were not merged, once each
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, MEETING_STAGE_FORBIDS,
   *     MINUTES_SIGNED, CHANGED_MEANWHILE when the agenda has other items by now
   */
  public MeetingView order(Viewer actor, UUID id, List<UUID> itemIds) {
    actor.account();
    return db.write(() -> {
      var meeting = ground.permittedOn(actor, id, CouncilAct.ARRANGE);
      var standing =
          items(actor, id).stream().filter(i -> i.mergedInto() == null).map(AgendaItemView::id);
      boolean same =
          itemIds.size() == Set.copyOf(itemIds).size()
              && standing.collect(Collectors.toSet()).equals(Set.copyOf(itemIds));
      if (!same) {
        throw Refusal.of(CommonRefusal.CHANGED_MEANWHILE, "itemIds").asException();
      }
      store.order(id, itemIds);
      ground.say("AgendaChanged", meeting.ref());
      return ground.meeting(actor, id);
    });
  }

  private AgendaItemView openItem(Viewer actor, MeetingView meeting, UUID item, String field) {
    var found =
        items(actor, meeting.id()).stream()
            .filter(each -> each.id().equals(item))
            .findFirst()
            .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, field).asException());
    if (!found.isOpen()) {
      throw Refusal.of(CouncilsRefusal.ITEM_SETTLED, field).asException();
    }
    return found;
  }

  /** Counts as the one who leads the meeting read them out; null where nothing was counted. */
  public record Counts(int votesFor, int votesAgainst, int votesAbstain) {}

  /**
   * Records what became of an item, once. Where the kind of meeting votes, adopting and rejecting
   * need counts, a quorum (L-09), and an item of the notice (L-34), and the outcome must be what
   * the counts say. Says ItemResolved, its facts naming meeting, outcome and subject.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, MEETING_STAGE_FORBIDS,
   *     MINUTES_SIGNED, ITEM_SETTLED, ITEM_NOT_IN_NOTICE, QUORUM_MISSING, OUTCOME_NOT_BY_COUNT,
   *     VALUE_OUT_OF_RANGE
   */
  public MeetingView resolve(
      Viewer actor,
      UUID id,
      UUID itemId,
      ItemOutcome outcome,
      String text,
      @Nullable Counts counts) {
    actor.account();
    return db.write(() -> {
      var meeting = ground.permittedOn(actor, id, CouncilAct.RESOLVE);
      var item = openItem(actor, meeting, itemId, "itemId");
      var votes = votes(meeting, item, outcome, counts);
      store.resolve(itemId, outcome, text, votes, actor, ground.now());
      ground.record(actor, "记录决议", meeting, outcome.zh());
      say("ItemResolved", itemId, meeting, item.subject(), Map.of("outcome", outcome.name()));
      return ground.meeting(actor, id);
    });
  }

  private static @Nullable SeatVotes votes(
      MeetingView meeting, AgendaItemView item, ItemOutcome outcome, @Nullable Counts counts) {
    boolean voted = meeting.takesVotes() && outcome.settles();
    if (voted != (counts != null)) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "votesFor").asException();
    }
    if (counts == null) {
      return null;
    }
    if (!item.noticed()) {
      throw Refusal.of(CouncilsRefusal.ITEM_NOT_IN_NOTICE, "itemId").asException();
    }
    var quorum = meeting.quorum();
    if (!quorum.reached()) {
      throw Refusal.of(CouncilsRefusal.QUORUM_MISSING).with("working", quorum.text()).asException();
    }
    var votes =
        new SeatVotes(
            counts.votesFor(),
            counts.votesAgainst(),
            counts.votesAbstain(),
            quorum.present(),
            quorum.seats());
    votes.agreesWith(outcome, meeting.rules().majority()).orRefuse();
    return votes;
  }

  /**
   * Has a member's words against a resolution in the minutes; said again they replace the first.
   * Says DissentStated.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, MEETING_STAGE_FORBIDS,
   *     MINUTES_SIGNED
   */
  public MeetingView dissent(Viewer actor, UUID id, UUID itemId, String words) {
    actor.account();
    return db.write(() -> {
      var meeting = ground.permittedOn(actor, id, CouncilAct.DISSENT);
      boolean resolved =
          items(actor, id).stream().anyMatch(i -> i.id().equals(itemId) && i.outcome() != null);
      if (!resolved) {
        throw Refusal.of(CommonRefusal.NOT_FOUND, "itemId").asException();
      }
      if (!records.dissent(ground.newId(), id, itemId, actor, words, ground.now())) {
        throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
      }
      say("DissentStated", itemId, meeting, null, Map.of());
      return ground.meeting(actor, id);
    });
  }

  private void say(
      String event,
      UUID item,
      MeetingView meeting,
      @Nullable SubjectRef subject,
      Map<String, String> more) {
    var facts = new HashMap<>(more);
    facts.put("meeting", meeting.ref().globalId());
    facts.put("meetingKind", meeting.kind().name());
    if (subject != null) {
      facts.put("subject", subject.globalId());
    }
    ground.say(event, new SubjectRef(AgendaItemView.KIND, item), facts);
    ground.say("AgendaChanged", meeting.ref());
  }
}
