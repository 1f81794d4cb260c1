package org.interviewkit.liberty.live;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;

/** Puts the live socket at its address. */
@WebListener
public class LiveSockets implements ServletContextListener {

  private static final String ADDRESS = "/ws/interview/{session_id}";

  private Connections connections;

  @Inject
  void wire(Connections open) {
    connections = open;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServerContainer container = (ServerContainer) event.getServletContext().getAttribute(ServerContainer.class.getName());
    ServerEndpointConfig.Configurator configurator =
        new ServerEndpointConfig.Configurator() {
          @Override
          public <T> T getEndpointInstance(Class<T> type) {
            return type.cast(new InterviewEndpoint(connections));
          }
        };
    try {
      container.addEndpoint(ServerEndpointConfig.Builder.create(InterviewEndpoint.class, ADDRESS).configurator(configurator).build());
    } catch (DeploymentException e) {
      throw new IllegalStateException("the live socket cannot be put at " + ADDRESS, e);
    }
  }
}
