package cn.yunshequ.platform.http;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON reader and writer. */
@Factory
final class Json {
  @Bean
  @Singleton
  ObjectMapper json() {
    return JsonMapper.builder().build();
  }
}
