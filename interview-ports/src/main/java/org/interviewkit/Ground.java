package org.interviewkit;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.interviewkit.application.Application;
import org.interviewkit.application.Assistance;
import org.interviewkit.application.ChatRules;
import org.interviewkit.application.Taping;
import org.interviewkit.local.MemoryDocuments;
import org.interviewkit.local.MemoryKeepers;
import org.interviewkit.port.Documents;
import org.interviewkit.port.FrontDesk;
import org.interviewkit.port.Nodes;
import org.interviewkit.port.Store;

/** What a system stands on: what keeps, the time, names, what the owner decides, and who else is there. Not safe for use by many threads. */
final class Ground {

  Store store = MemoryKeepers.store();
  FrontDesk frontDesk = MemoryKeepers.frontDesk();
  Nodes nodes = MemoryKeepers.noOtherNode();
  Documents documents = new MemoryDocuments();
  Taping.Rules taping = Taping.Rules.OFF;
  ChatRules chatRules = ChatRules.DEFAULT;
  Clock clock = Clock.systemUTC();
  Supplier<UUID> ids = UUID::randomUUID;
  Duration resumeWindow = Duration.ofDays(7);

  /** The use cases of interviews. */
  Application application(Doers doers, BackgroundWork background) {
    Application.World world = new Application.World(clock, ids, background.beat(), background.work(), nodes);
    return new Application(new Application.Keepers(store, documents, taping), doers.minds(), world, resumeWindow);
  }

  /** The use cases of the website assistant. */
  Assistance assistance(Doers doers) {
    return new Assistance(frontDesk, doers.assistants(), chatRules, new Assistance.World(clock, ids, nodes.messenger()), doers.outbox(store));
  }
}
