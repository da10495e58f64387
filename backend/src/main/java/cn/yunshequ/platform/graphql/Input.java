package cn.yunshequ.platform.graphql;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.PlainText;
import cn.yunshequ.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The input object of an act, read with refusals that name the field. */
public final class Input {
  private final Map<String, Object> raw;

  public Input(Map<String, Object> raw) {
    this.raw = raw;
  }

  /** The id of one kind. */
  public UUID id(String kind, String field) {
    return GlobalId.decode(kind, String.valueOf(raw.get(field)), field);
  }

  public Optional<UUID> findId(String kind, String field) {
    return find(field).map(value -> GlobalId.decode(kind, value, field));
  }

  public List<UUID> ids(String kind, String field, int max) {
    if (!(raw.get(field) instanceof List<?> values)) {
      return List.of();
    }
    if (values.size() > max) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, field).asException();
    }
    return values.stream().map(v -> GlobalId.decode(kind, String.valueOf(v), field)).toList();
  }

  /** The text as given, unchecked; for codes and tokens. */
  public String raw(String field) {
    return String.valueOf(raw.get(field));
  }

  public Optional<String> find(String field) {
    return Optional.ofNullable(raw.get(field)).map(String::valueOf);
  }

  /** One line of people's words. */
  public String line(String field, int max) {
    return PlainText.line(find(field).orElse(""), field, max);
  }

  /** Paragraphs of people's words. */
  public String paragraphs(String field, int max) {
    return PlainText.paragraphs(find(field).orElse(""), field, max);
  }

  /** Paragraphs, or nothing when left out or blank. */
  public Optional<String> findParagraphs(String field, int max) {
    return find(field)
        .filter(text -> !text.isBlank())
        .map(t -> PlainText.paragraphs(t, field, max));
  }

  /** A list of texts as given, without blank edges; blank ones left out. */
  public List<String> texts(String field) {
    return raw.get(field) instanceof List<?> values
        ? values.stream().map(v -> String.valueOf(v).strip()).filter(t -> !t.isEmpty()).toList()
        : List.of();
  }

  public boolean flag(String field) {
    return Boolean.TRUE.equals(raw.get(field));
  }

  public int number(String field) {
    return ((Number) java.util.Objects.requireNonNull(raw.get(field))).intValue();
  }

  public Optional<Integer> findNumber(String field) {
    return raw.get(field) instanceof Number number
        ? Optional.of(number.intValue())
        : Optional.empty();
  }

  /** A value of a scalar or boolean field, already coerced by the schema. */
  public <T> Optional<T> find(String field, Class<T> type) {
    return Optional.ofNullable(raw.get(field)).map(type::cast);
  }

  public <E extends Enum<E>> E choice(String field, Class<E> type) {
    return Enum.valueOf(type, raw(field));
  }

  public <E extends Enum<E>> Optional<E> findChoice(String field, Class<E> type) {
    return find(field).map(name -> Enum.valueOf(type, name));
  }

  public boolean has(String field) {
    return raw.get(field) != null;
  }
}
