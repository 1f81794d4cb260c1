package org.interviewkit.local;

import org.interviewkit.contract.MessengerContract;
import org.interviewkit.port.Messenger;

final class MemoryMessengerTest implements MessengerContract {

  private final MemoryMessenger messenger = new MemoryMessenger();
  private final Messenger another = messenger.another();

  @Override
  public Messenger messenger() {
    return messenger;
  }

  @Override
  public Messenger another() {
    return another;
  }
}
