package org.interviewkit.liberty.guard;

import org.interviewkit.contract.ScriptedTranscriber;
import org.interviewkit.contract.TranscriberContract;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Transcriber;

class GuardedTranscriberTest implements TranscriberContract {

  @Override
  public Transcriber transcriber() {
    return new GuardedTranscriber(new ScriptedTranscriber(), new RemoteCalls());
  }

  @Override
  public Transcriber brokenTranscriber() {
    return new GuardedTranscriber(new ScriptedTranscriber().failing(10, PortException.Kind.UNAVAILABLE), new RemoteCalls());
  }
}
