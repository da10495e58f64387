package cn.yunshequ.kernel;

import java.util.UUID;

/**
 * Anything that can be talked about, reported, hidden, found.
 *
 * @param kind the civic word, e.g. {@code proposal}; also the prefix of its public id
 */
public record SubjectRef(String kind, UUID id) {
  /** The opaque id the API shows. */
  public String globalId() {
    return GlobalId.encode(kind, id);
  }
}
