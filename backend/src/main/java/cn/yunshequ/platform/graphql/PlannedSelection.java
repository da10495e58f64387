package cn.yunshequ.platform.graphql;

import graphql.execution.CoercedVariables;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import java.util.List;
import java.util.Map;

/** Which fields are asked for directly below a field, by their names. */
record PlannedSelection(Plan.Shape shape, CoercedVariables variables)
    implements DataFetchingFieldSelectionSet {

  @Override
  public boolean contains(String name) {
    var held = shape;
    while (held instanceof Plan.ListOf list) {
      held = list.element();
    }
    return held instanceof Plan.ObjectOf object
        && object.byType().values().stream()
            .flatMap(selection -> selection.steps().stream())
            .anyMatch(step -> step.definition().getName().equals(name) && step.isAsked(variables));
  }

  private static UnsupportedOperationException unknown() {
    return new UnsupportedOperationException("not known while a plan runs");
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
