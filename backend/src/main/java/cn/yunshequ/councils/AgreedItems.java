package cn.yunshequ.councils;

import cn.yunshequ.councils.model.AgendaItemView;
import cn.yunshequ.councils.model.ItemOutcome;
import cn.yunshequ.councils.model.PrincipleView;
import cn.yunshequ.councils.store.AgreementReads;
import cn.yunshequ.councils.store.MeetingReads;
import cn.yunshequ.councils.store.RecordReads;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What meetings agreed on, for modules that carry it further. */
@Singleton
public class AgreedItems {
  private final RecordReads records;
  private final MeetingReads meetings;
  private final AgreementReads agreements;

  AgreedItems(RecordReads records, MeetingReads meetings, AgreementReads agreements) {
    this.records = records;
    this.meetings = meetings;
    this.agreements = agreements;
  }

  /**
   * An adopted item.
   *
   * @param secluded it comes from a mediation: its words stay with the parties
   * @param council whose meeting it was
   */
  public record Agreed(SubjectRef ref, UUID community, boolean secluded, String council) {}

  /** The item, when the viewer sees its meeting and it was adopted there. */
  public Optional<Agreed> find(Viewer viewer, UUID item) {
    return Optional.ofNullable(records.items(viewer, List.of(item)).get(item))
        .filter(found -> found.outcome() == ItemOutcome.ADOPTED)
        .flatMap(found -> ofMeeting(viewer, found));
  }

  private Optional<Agreed> ofMeeting(Viewer viewer, AgendaItemView item) {
    return meetings
        .find(viewer, item.meetingId())
        .map(meeting ->
            new Agreed(
                item.ref(),
                meeting.communityId(),
                meeting.kind().isPrivate(),
                meeting.councilName()));
  }

  /** 说理堂: a principle that the parties of a mediation made public. */
  public Optional<PrincipleView> principle(Viewer viewer, UUID id) {
    return Optional.ofNullable(agreements.principles(viewer, List.of(id)).get(id));
  }
}
