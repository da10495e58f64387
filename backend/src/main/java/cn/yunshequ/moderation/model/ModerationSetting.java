package cn.yunshequ.moderation.model;

/**
 * How a place moderates.
 *
 * @param hideAt so much weight of open reports hides a verified neighbour's words until a person
 *     has looked; half as much for a newcomer's, half as much again for a trusted neighbour's
 * @param hideHouseholds and from so many homes at least
 * @param heardFrom from which level on words are shown at once
 */
public record ModerationSetting(int hideAt, int hideHouseholds, TrustLevel heardFrom) {
  public static final ModerationSetting USUAL = new ModerationSetting(50, 3, TrustLevel.VERIFIED);

  int hideAt(TrustLevel author) {
    return switch (author) {
      case NEW -> hideAt / 2;
      case VERIFIED -> hideAt;
      case TRUSTED -> hideAt * 3 / 2;
      case OFFICER -> hideAt * 2;
    };
  }
}
