package org.interviewkit.liberty.live;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.lang.System.Logger.Level;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.liberty.assembly.NotReady;
import org.interviewkit.port.PortException;

/** The live socket. Holds no state: what belongs to a connection is with the session, what belongs to the interview is in the system. */
@Dependent
@ServerEndpoint("/ws/interview/{session_id}")
public class InterviewEndpoint {

  /** The largest message, in characters of UTF-16. */
  static final int MOST = 65_536;

  private static final System.Logger LOG = System.getLogger(InterviewEndpoint.class.getName());
  private static final String CONNECTION = "connection";

  private Connections connections;

  @Inject
  void wire(Connections open) {
    connections = open;
  }

  /** Joins the interview the gate has let the caller in for. */
  @OnOpen
  public void open(Session session) {
    if (!(session.getUserPrincipal() instanceof LivePrincipal holder)) {
      new Outbox(session).close(Closing.INTERNAL_ERROR);
      return;
    }
    try {
      session.getUserProperties().put(CONNECTION, connections.open(holder, session));
    } catch (Conflict | NotFound e) {
      new Outbox(session).close(Closing.NOT_OPEN);
    } catch (PortException | NotReady e) {
      LOG.log(Level.WARNING, "interview {0}: nobody could be connected, {1}", holder.interview(), e.getMessage());
      new Outbox(session).close(Closing.INTERNAL_ERROR);
    }
  }

  /** Takes a message. */
  @OnMessage(maxMessageSize = MOST)
  public void message(Session session, String text) {
    if (session.getUserProperties().get(CONNECTION) instanceof Connection connection) {
      connection.receive(text);
    }
  }

  /** Leaves the interview: its clock stands if this was the candidate. */
  @OnClose
  public void close(Session session, CloseReason reason) {
    leave(session);
  }

  /** What the container could not handle; a broken connection above all. */
  @OnError
  public void error(Session session, Throwable cause) {
    LOG.log(Level.DEBUG, "a live connection failed", cause);
    leave(session);
  }

  private void leave(Session session) {
    if (session.getUserProperties().remove(CONNECTION) instanceof Connection connection) {
      connections.gone(connection);
    }
  }
}
