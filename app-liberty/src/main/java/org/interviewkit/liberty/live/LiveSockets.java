package org.interviewkit.liberty.live;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;

/** Puts the live socket at its addresses, one for each dialect. */
@WebListener
public class LiveSockets implements ServletContextListener {

  /** Where OpenAI's Realtime protocol is spoken. */
  static final String REALTIME = "/v1/realtime";

  private static final String INTERVIEW = "/ws/interview/{session_id}";

  private Connections connections;

  @Inject
  void wire(Connections open) {
    connections = open;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServerContainer container = (ServerContainer) event.getServletContext().getAttribute(ServerContainer.class.getName());
    put(container, INTERVIEW, Dialect.INTERVIEW, List.of());
    put(container, REALTIME, Dialect.REALTIME, List.of("realtime"));
  }

  private void put(ServerContainer container, String address, Dialect dialect, List<String> protocols) {
    ServerEndpointConfig.Configurator configurator =
        new ServerEndpointConfig.Configurator() {
          @Override
          public <T> T getEndpointInstance(Class<T> type) {
            return type.cast(new InterviewEndpoint(connections, dialect));
          }
        };
    try {
      container.addEndpoint(ServerEndpointConfig.Builder.create(InterviewEndpoint.class, address).subprotocols(protocols).configurator(configurator).build());
    } catch (DeploymentException e) {
      throw new IllegalStateException("the live socket cannot be put at " + address, e);
    }
  }
}
