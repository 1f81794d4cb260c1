package org.interviewkit.liberty.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.liberty.assembly.NotReady;
import org.interviewkit.port.PortException;

/**
 * The live socket. Holds no state: what belongs to a connection is with the session, what belongs to the interview is in the system.
 *
 * <p>Not an annotated endpoint, because of a limit: the container refuses a frame by its announced length, before it reads it, only for endpoints like this one. For annotated ones
 * it reads binary frames, and messages in many frames, without any limit, so that one client could take all memory.
 */
public final class InterviewEndpoint extends Endpoint {

  /** The largest message, in characters of UTF-16, and the largest frame, in bytes. */
  static final int MOST = 65_536;

  private static final System.Logger LOG = System.getLogger(InterviewEndpoint.class.getName());
  private static final String CONNECTION = "connection";

  private final Connections connections;
  private final Dialect dialect;

  /** A socket that joins these connections. */
  InterviewEndpoint(Connections connections, Dialect dialect) {
    this.connections = connections;
    this.dialect = dialect;
  }

  /** Joins the interview the gate has let the caller in for. */
  @Override
  public void onOpen(Session session, EndpointConfig configuration) {
    session.setMaxTextMessageBufferSize(MOST);
    session.setMaxBinaryMessageBufferSize(MOST);
    if (!(session.getUserPrincipal() instanceof LivePrincipal holder)) {
      new Outbox(session).close(Closing.INTERNAL_ERROR);
      return;
    }
    try {
      Connection connection = connections.open(holder, dialect, session);
      session.getUserProperties().put(CONNECTION, connection);
      MessageHandler.Partial<String> receive = connection::receive;
      session.addMessageHandler(String.class, receive);
      // without a handler the container would collect binary frames until the last one comes
      MessageHandler.Partial<ByteBuffer> refuse = (part, last) -> connection.receiveBinary();
      session.addMessageHandler(ByteBuffer.class, refuse);
      MessageHandler.Whole<PongMessage> alive = pong -> connection.alive(pong.getApplicationData());
      session.addMessageHandler(PongMessage.class, alive);
    } catch (Conflict | NotFound e) {
      new Outbox(session).close(Closing.NOT_OPEN);
    } catch (PortException | NotReady e) {
      LOG.log(Level.WARNING, "interview {0}: nobody could be connected, {1}", holder.interview(), e.getMessage());
      new Outbox(session).close(Closing.INTERNAL_ERROR);
    }
  }

  /** Leaves the interview: its clock stands if this was the candidate. */
  @Override
  public void onClose(Session session, CloseReason reason) {
    if (reason.getCloseCode() == CloseReason.CloseCodes.TOO_BIG && session.getUserProperties().get(CONNECTION) instanceof Connection connection) {
      // the container refuses a frame by its announced length
      connection.sendAway(Closing.TOO_LARGE);
    }
    leave(session);
  }

  /** What the container could not handle; a broken connection above all. */
  @Override
  public void onError(Session session, Throwable cause) {
    LOG.log(Level.DEBUG, "a live connection failed", cause);
    leave(session);
  }

  private void leave(Session session) {
    if (session.getUserProperties().remove(CONNECTION) instanceof Connection connection) {
      connections.gone(connection);
    }
  }
}
