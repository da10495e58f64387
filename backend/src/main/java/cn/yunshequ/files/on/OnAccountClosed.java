package cn.yunshequ.files.on;

import cn.yunshequ.files.Photos;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import jakarta.inject.Singleton;

/** Photos that were uploaded and never shown go with their account. */
@Singleton
class OnAccountClosed implements EventHandler {
  private final Photos photos;

  OnAccountClosed(Photos photos) {
    this.photos = photos;
  }

  @Override
  public String name() {
    return "files.account-closed";
  }

  @Override
  public void on(Event event) {
    if (event.kind().equals("AccountClosed")) {
      photos.forgetUnattachedOf(event.subject().id());
    }
  }
}
