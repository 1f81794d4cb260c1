package org.interviewkit.openai.realtime;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.WebSocketContainer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Connections by the WebSocket client of the container this runs in, or of a library outside of one. Made and closed on threads of our own: both may wait. */
final class JakartaDialer implements Line.Dialer {

  private static final int LARGEST = 8 * 1_048_576;

  private final VoiceSettings settings;
  private final Supplier<WebSocketContainer> clients;
  private final Diagnosis diagnosis;
  private final VoiceFigures figures;
  private final ClassLoader loader;

  JakartaDialer(VoiceSettings settings, Supplier<WebSocketContainer> clients, VoiceFigures figures) {
    this.figures = figures;
    this.settings = settings;
    this.clients = clients;
    this.diagnosis = new Diagnosis(settings);
    this.loader = Thread.currentThread().getContextClassLoader();
  }

  @Override
  public void dial(Line.Ends ends) {
    aside(() -> connect(ends));
  }

  /** Does something on a thread of its own, from which connections can be made. */
  void aside(Runnable work) {
    Thread thread = Thread.ofPlatform().daemon().name("voice-dial").unstarted(work);
    thread.setContextClassLoader(loader);
    thread.start();
  }

  /** Makes a conversation of its own; waits until it is there or cannot be. */
  void connect(Line.Ends ends) {
    if (!open(ends, settings.direct() ? Way.TEXT : Way.RELAY, "model=" + URLEncoder.encode(settings.models().speech(), StandardCharsets.UTF_8))) {
      ends.down(diagnosis.make());
    }
  }

  /** Connects with a call; waits until that is done. False if there is no connection, of which nobody is told. */
  boolean steer(Line.Ends ends, Way way) {
    return open(ends, way, "call_id=" + way.call());
  }

  private boolean open(Line.Ends ends, Way way, String query) {
    try {
      URI address = URI.create(settings.baseUrl().toString().replaceFirst("^http", "ws") + "/realtime?" + query);
      clients.get().connectToServer(new Socket(ends, way, figures), configuration(), address);
      return true;
    } catch (DeploymentException | IOException | IllegalStateException e) {
      return false;
    }
  }

  private ClientEndpointConfig configuration() {
    ClientEndpointConfig.Configurator headers =
        new ClientEndpointConfig.Configurator() {
          @Override
          public void beforeRequest(Map<String, List<String>> request) {
            settings.key().ifPresent(key -> request.put("Authorization", List.of("Bearer " + key)));
          }
        };
    return ClientEndpointConfig.Builder.create().configurator(headers).build();
  }

  private static final class Socket extends Endpoint {

    private final Line.Ends ends;
    private final Way way;
    private final VoiceFigures figures;

    Socket(Line.Ends ends, Way way, VoiceFigures figures) {
      this.figures = figures;
      this.ends = ends;
      this.way = way;
    }

    @Override
    public void onOpen(Session session, EndpointConfig configuration) {
      session.setMaxTextMessageBufferSize(LARGEST);
      session.setMaxIdleTimeout(0);
      MessageHandler.Whole<String> receive = ends::message;
      session.addMessageHandler(String.class, receive);
      Sending sending = new Sending(session, way, figures);
      MessageHandler.Whole<PongMessage> answered = pong -> sending.answered(pong.getApplicationData());
      session.addMessageHandler(PongMessage.class, answered);
      ends.up(sending);
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
      ends.down(new Line.Down("the service closed the connection: " + reason.getCloseCode().getCode(), false, false));
    }

    @Override
    public void onError(Session session, Throwable cause) {
      ends.down(new Line.Down("the connection broke: " + cause.getClass().getSimpleName(), false, false));
    }
  }
}
