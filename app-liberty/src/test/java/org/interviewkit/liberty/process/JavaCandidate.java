package org.interviewkit.liberty.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.openai.client.okhttp.OkHttpClient;
import com.openai.core.ClientOptions;
import com.openai.core.ObjectMappers;
import com.openai.core.http.WebSocketWriteNotAttempted;
import com.openai.errors.OpenAIException;
import com.openai.helpers.RealtimeConnection;
import com.openai.helpers.RealtimeWebSocketOptions;
import com.openai.models.realtime.ConversationItemCreateEvent;
import com.openai.models.realtime.InputAudioBufferAppendEvent;
import com.openai.models.realtime.RealtimeClientEvent;
import com.openai.models.realtime.RealtimeConversationItemUserMessage;
import com.openai.models.realtime.RealtimeConversationItemUserMessage.Content;
import com.openai.models.realtime.RealtimeServerEvent;
import com.openai.models.realtime.RealtimeSessionCreateRequest;
import com.openai.models.realtime.ResponseCreateEvent;
import com.openai.models.realtime.SessionUpdateEvent;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.interviewkit.openai.realtime.standin.Protocol;
import org.interviewkit.openai.realtime.standin.Sound;

/** A candidate whose device runs OpenAI's library for Java, as it is. Remembers what the library made of every event. */
@SuppressWarnings("MustBeClosedChecker") // both are closed with it
final class JavaCandidate implements AutoCloseable {

  private final OkHttpClient http = OkHttpClient.builder().build();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final List<String> misread = new CopyOnWriteArrayList<>();
  private final RealtimeConnection connection;

  /** Connects with a ticket for an interview. */
  JavaCandidate(URI server, String interview, String ticket) {
    ClientOptions options = ClientOptions.builder().httpClient(http).baseUrl(server + "/v1").apiKey(ticket).build();
    connection = RealtimeConnection.connect(options, RealtimeWebSocketOptions.builder().model("interview:" + interview).build());
    Thread.ofVirtual().start(this::listen);
  }

  private void listen() {
    try {
      while (true) {
        RealtimeServerEvent event = connection.receive();
        if (!event.isValid()) {
          misread.add(event.toString());
        }
        events.add(Protocol.read(ObjectMappers.jsonMapper().writeValueAsString(event)));
      }
    } catch (IllegalStateException closed) {
      // the candidate has left
    } catch (OpenAIException | JsonProcessingException e) {
      misread.add(e.toString());
    }
  }

  /** Wishes to be the one who says how the interview goes. */
  void instruct(String instructions) {
    RealtimeSessionCreateRequest session = RealtimeSessionCreateRequest.builder().instructions(instructions).build();
    send(RealtimeClientEvent.ofSessionUpdate(SessionUpdateEvent.builder().session(session).build()));
  }

  /** Speaks for half a second, and makes a pause. */
  void speak() {
    Sound.speech(500, 40).forEach(this::hear);
    beSilent(600);
  }

  /** Lets the server hear nothing for a while. */
  void beSilent(int millis) {
    Sound.silence(millis, 40).forEach(this::hear);
  }

  private void hear(String audio) {
    send(RealtimeClientEvent.ofInputAudioBufferAppend(InputAudioBufferAppendEvent.builder().audio(audio).build()));
  }

  /** The library sends one thing after the other, and says so when it is not done with the one before: it is a device's own to say it again. */
  private void send(RealtimeClientEvent event) {
    Awaiting.until(
        () -> {
          try {
            connection.send(event);
            return true;
          } catch (WebSocketWriteNotAttempted.Busy notYet) {
            return false;
          }
        });
  }

  /** Writes instead, and asks for an answer. */
  void write(String words) {
    Content content = Content.builder().type(Content.Type.INPUT_TEXT).text(words).build();
    RealtimeConversationItemUserMessage message = RealtimeConversationItemUserMessage.builder().addContent(content).build();
    send(RealtimeClientEvent.ofConversationItemCreate(ConversationItemCreateEvent.builder().item(message).build()));
    send(RealtimeClientEvent.ofResponseCreate(ResponseCreateEvent.builder().build()));
  }

  /** What came of a type. */
  List<JsonNode> all(String type) {
    return events.stream().filter(event -> event.path("type").asText().equals(type)).toList();
  }

  /** Everything that came. */
  List<JsonNode> all() {
    return events;
  }

  /** What the library found to be none of the events it knows, or was broken by. */
  List<String> misread() {
    return misread;
  }

  @Override
  public void close() {
    connection.close();
    http.close();
  }
}
