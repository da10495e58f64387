package cn.yunshequ.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.ExecutionId;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.MergedField;
import graphql.execution.directives.QueryDirectives;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.NullUnmarked;

/** What a fetcher may ask while a plan runs: its source, arguments, selection and loaders. */
@NullUnmarked
final class PlannedField implements DataFetchingEnvironment {
  private final PlannedRun run;
  private final Plan.Step step;
  private final Object source;
  private final Map<String, Object> arguments;

  PlannedField(PlannedRun run, Plan.Step step, Object source) {
    this.run = run;
    this.step = step;
    this.source = source;
    this.arguments = run.arguments(step);
  }

  @SuppressWarnings("unchecked")
  @Override
  public <T> T getSource() {
    return (T) source;
  }

  @Override
  public Map<String, Object> getArguments() {
    return arguments;
  }

  @Override
  public boolean containsArgument(String name) {
    return arguments.containsKey(name);
  }

  @SuppressWarnings("unchecked")
  @Override
  public <T> T getArgument(String name) {
    return (T) arguments.get(name);
  }

  @SuppressWarnings("unchecked")
  @Override
  public <T> T getArgumentOrDefault(String name, T otherwise) {
    return (T) arguments.getOrDefault(name, otherwise);
  }

  @Override
  public GraphQLContext getGraphQlContext() {
    return run.context();
  }

  @Override
  public <K, V> DataLoader<K, V> getDataLoader(String name) {
    return run.loader(name);
  }

  @Override
  public GraphQLFieldDefinition getFieldDefinition() {
    return step.definition();
  }

  @Override
  public GraphQLOutputType getFieldType() {
    return step.definition().getType();
  }

  @Override
  public GraphQLSchema getGraphQLSchema() {
    return run.schema();
  }

  @Override
  public DataFetchingFieldSelectionSet getSelectionSet() {
    return new PlannedSelection(step.shape(), run.variables());
  }

  @Override
  public Map<String, Object> getVariables() {
    return run.variables().toMap();
  }

  @Override
  public Locale getLocale() {
    return Locale.getDefault();
  }

  private static UnsupportedOperationException unknown() {
    return new UnsupportedOperationException("not known while a plan runs");
  }

  @Override
  public <T> T getContext() {
    throw unknown();
  }

  @Override
  public <T> T getLocalContext() {
    throw unknown();
  }

  @Override
  public <T> T getRoot() {
    throw unknown();
  }

  @Override
  public List<Field> getFields() {
    throw unknown();
  }

  @Override
  public Field getField() {
    throw unknown();
  }

  @Override
  public MergedField getMergedField() {
    throw unknown();
  }

  @Override
  public ExecutionStepInfo getExecutionStepInfo() {
    throw unknown();
  }

  @Override
  public GraphQLType getParentType() {
    throw unknown();
  }

  @Override
  public Map<String, FragmentDefinition> getFragmentsByName() {
    throw unknown();
  }

  @Override
  public ExecutionId getExecutionId() {
    throw unknown();
  }

  @Override
  public QueryDirectives getQueryDirectives() {
    throw unknown();
  }

  @Override
  public DataLoaderRegistry getDataLoaderRegistry() {
    throw unknown();
  }

  @Override
  public OperationDefinition getOperationDefinition() {
    throw unknown();
  }

  @Override
  public Document getDocument() {
    throw unknown();
  }
}
