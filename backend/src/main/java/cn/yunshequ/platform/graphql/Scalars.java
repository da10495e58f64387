package cn.yunshequ.platform.graphql;

import cn.yunshequ.platform.time.CivicTime;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.Function;

/** The API's scalars: instants with offset, civil days, floor areas. */
final class Scalars {
  private Scalars() {}

  static final GraphQLScalarType DATE_TIME =
      scalar(
          "DateTime",
          value ->
              DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                  (value instanceof OffsetDateTime at ? at.toInstant() : (Instant) value)
                      .atZone(CivicTime.ZONE)),
          text -> inOurTime(OffsetDateTime.parse(text)).toInstant());

  static final GraphQLScalarType DATE =
      scalar("Date", Object::toString, text -> inOurTime(LocalDate.parse(text)));

  /** Carried as 0.01 m² in a Long. */
  static final GraphQLScalarType AREA =
      scalar(
          "Area",
          value -> BigDecimal.valueOf((Long) value, 2).toPlainString(),
          text -> new BigDecimal(text).movePointRight(2).longValueExact());

  // Further out, milliseconds overflow; 9999 may become a fifth digit in another time zone.
  private static <T extends TemporalAccessor> T inOurTime(T moment) {
    int year = moment.get(ChronoField.YEAR);
    if (year < 1 || year > 9998) {
      throw new DateTimeException("the year " + year);
    }
    return moment;
  }

  private static GraphQLScalarType scalar(
      String name, Function<Object, String> out, Function<String, Object> in) {
    return GraphQLScalarType.newScalar()
        .name(name)
        .coercing(
            new Coercing<Object, String>() {
              @Override
              public String serialize(Object value, GraphQLContext context, Locale locale) {
                return out.apply(value);
              }

              @Override
              public Object parseValue(Object value, GraphQLContext context, Locale locale) {
                try {
                  return in.apply(String.valueOf(value));
                } catch (DateTimeException | ArithmeticException | NumberFormatException wrong) {
                  throw new CoercingParseValueException("not a " + name, wrong);
                }
              }

              @Override
              public Object parseLiteral(
                  Value<?> value,
                  CoercedVariables variables,
                  GraphQLContext context,
                  Locale locale) {
                if (value instanceof StringValue text && text.getValue() != null) {
                  try {
                    return parseValue(text.getValue(), context, locale);
                  } catch (CoercingParseValueException wrong) {
                    throw new CoercingParseLiteralException("not a " + name, wrong);
                  }
                }
                throw new CoercingParseLiteralException("not a " + name);
              }
            })
        .build();
  }
}
