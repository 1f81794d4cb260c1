package relay;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.ContainerProvider;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.net.URI;

/**
 * What the container costs: each message is written at once on the thread that brought it. Messages are not read but for where the sound begins, no turn is kept, nothing is checked, and whoever does not read stops everybody
 * on that thread. UPSTREAM: where the service is.
 */
@ServerEndpoint("/ws/interview/{session}")
public class Relay {

  private static final URI UPSTREAM = URI.create(System.getenv("UPSTREAM"));

  private Session service;

  @OnOpen
  public void open(Session candidate) throws DeploymentException, IOException {
    candidate.setMaxTextMessageBufferSize(1 << 20);
    service = ContainerProvider.getWebSocketContainer().connectToServer(new Speaking(candidate), ClientEndpointConfig.Builder.create().build(), UPSTREAM);
  }

  @OnMessage
  public void hear(String message) throws IOException {
    int begin = message.indexOf("\"audio\":\"");
    if (begin > 0) {
      service.getBasicRemote().sendText("{\"type\":\"input_audio_buffer.append\"," + message.substring(begin));
    }
  }

  @OnClose
  public void close(Session candidate, CloseReason reason) throws IOException {
    service.close();
  }

  /** What comes from the service goes on as it is. */
  private static final class Speaking extends Endpoint {

    private final Session candidate;

    Speaking(Session candidate) {
      this.candidate = candidate;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
      session.setMaxTextMessageBufferSize(1 << 20);
      session.addMessageHandler(
          String.class,
          new MessageHandler.Whole<String>() {
            @Override
            public void onMessage(String text) {
              try {
                candidate.getBasicRemote().sendText(text);
              } catch (IOException | IllegalStateException gone) {
                // the candidate left
              }
            }
          });
    }
  }
}
