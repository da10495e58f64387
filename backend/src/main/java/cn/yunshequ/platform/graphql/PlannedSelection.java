package cn.yunshequ.platform.graphql;

import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import java.util.List;
import java.util.Map;

/** Which fields were asked for directly below a field. Patterns are {@link Unplanned}. */
record PlannedSelection(Plan.Step step) implements DataFetchingFieldSelectionSet {
  private static Unplanned unknown() {
    return new Unplanned("a selection looked into");
  }

  @Override
  public boolean contains(String name) {
    if (!name.chars().allMatch(Character::isJavaIdentifierPart)) {
      throw unknown();
    }
    var shown = step.shown;
    while (shown instanceof Plan.ListOf list) {
      shown = list.element();
    }
    if (shown instanceof Plan.ObjectOf object) {
      for (var selection : object.byType().values()) {
        for (var field : selection.steps()) {
          if (field.definition.getName().equals(name)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  @Override
  public boolean containsAnyOf(String name, String... more) {
    throw unknown();
  }

  @Override
  public boolean containsAllOf(String name, String... more) {
    throw unknown();
  }

  @Override
  public List<SelectedField> getFields() {
    throw unknown();
  }

  @Override
  public List<SelectedField> getImmediateFields() {
    throw unknown();
  }

  @Override
  public List<SelectedField> getFields(String name, String... more) {
    throw unknown();
  }

  @Override
  public Map<String, List<SelectedField>> getFieldsGroupedByResultKey() {
    throw unknown();
  }

  @Override
  public Map<String, List<SelectedField>> getFieldsGroupedByResultKey(String name, String... more) {
    throw unknown();
  }
}
