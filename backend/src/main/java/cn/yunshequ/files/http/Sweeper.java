package cn.yunshequ.files.http;

import cn.yunshequ.files.Photos;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Every hour. */
@Singleton
class Sweeper {
  private final Photos photos;

  Sweeper(Photos photos) {
    this.photos = photos;
  }

  @Scheduled(initialDelay = "10m", fixedDelay = "1h")
  void sweep() {
    photos.sweep();
  }
}
