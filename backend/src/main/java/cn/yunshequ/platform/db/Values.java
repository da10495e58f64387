package cn.yunshequ.platform.db;

import cn.yunshequ.kernel.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The values of one call of a {@link Shape}, by name. Which names there are is part of what makes
 * the statement's text: a viewer without an account asks another statement than one with it.
 */
public final class Values {
  private static final String ACCOUNT = "viewer_account";
  private static final String PERSON = "viewer_person";
  private static final String DESKS = "viewer_desks";

  private final List<String> names = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  private Values() {}

  public static Values none() {
    return new Values();
  }

  /** What visibility depends on. */
  public static Values of(Viewer viewer) {
    var values = new Values();
    values.with(ACCOUNT, viewer.accountId()).with(PERSON, viewer.personId());
    var desks = viewer.deskPaths();
    return desks.isEmpty()
        ? values
        : values.with(DESKS, desks.stream().map(path -> path.value()).toArray(String[]::new));
  }

  /** Adds a value; null adds nothing, and so asks for another text. */
  public Values with(String name, @Nullable Object value) {
    if (value != null) {
      names.add(name);
      values.add(value);
    }
    return this;
  }

  List<String> names() {
    return names;
  }

  Object value(String name) {
    int at = names.indexOf(name);
    if (at < 0) {
      throw new IllegalStateException("no value for " + name);
    }
    return values.get(at);
  }

  /** The viewer's account in a statement. */
  public static Field<UUID> account(UUID account) {
    return DSL.param(ACCOUNT, account);
  }

  /** The viewer's person in a statement. */
  public static Field<UUID> person(UUID person) {
    return DSL.param(PERSON, person);
  }

  /** The paths of the viewer's desks in a statement. */
  public static Field<String[]> desks(Viewer viewer) {
    return DSL.param(
        DESKS, viewer.deskPaths().stream().map(path -> path.value()).toArray(String[]::new));
  }
}
