package org.interviewkit.persistence.file;

import org.interviewkit.contract.ThreadsContract;
import org.interviewkit.port.Threads;

final class FileThreadsTest extends OpenFileStore implements ThreadsContract {

  @Override
  public Threads threads() {
    return store().frontDesk().threads();
  }
}
