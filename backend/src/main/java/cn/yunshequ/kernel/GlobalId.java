package cn.yunshequ.kernel;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** Opaque ids of the API: kind, underscore, 22 characters. */
public final class GlobalId {
  private GlobalId() {}

  public static String encode(String kind, UUID id) {
    var bytes =
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    return kind + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * @throws RefusedException BAD_ID when it is no id at all
   */
  public static SubjectRef decode(String globalId) {
    int cut = globalId.indexOf('_');
    if (cut <= 0 || globalId.length() - cut != 23) {
      throw Refusal.of(CommonRefusal.BAD_ID).asException();
    }
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(globalId.substring(cut + 1)));
      return new SubjectRef(globalId.substring(0, cut), new UUID(bytes.getLong(), bytes.getLong()));
    } catch (IllegalArgumentException notBase64) {
      throw Refusal.of(CommonRefusal.BAD_ID).asException();
    }
  }

  /**
   * The id of one kind.
   *
   * @param field the input field, named in the refusal
   * @throws RefusedException BAD_ID when it is no id, or of another kind
   */
  public static UUID decode(String kind, String globalId, String field) {
    try {
      var ref = decode(globalId);
      if (ref.kind().equals(kind)) {
        return ref.id();
      }
    } catch (RefusedException malformed) {
      throw Refusal.of(CommonRefusal.BAD_ID, field).asException();
    }
    throw Refusal.of(CommonRefusal.BAD_ID, field).asException();
  }
}
