package org.interviewkit.liberty.access;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;
import org.interviewkit.liberty.assembly.Deployment;
import org.interviewkit.liberty.assembly.Settings;

/** Puts the filters every request passes in their order: headers, sizes, origins, who is calling and from where, pages. */
@WebListener
public class Doors implements ServletContextListener {

  private Deployment deployment;
  private Instance<Settings> settings;
  private Tokens tokens;

  @Inject
  void wire(Deployment system, Instance<Settings> configuration, Tokens issued) {
    deployment = system;
    settings = configuration;
    tokens = issued;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletContext context = event.getServletContext();
    add(context, "headers", new Headers());
    add(context, "body-limits", new BodyLimits());
    add(context, "origins", new OriginGate(deployment));
    add(context, "guard", new Guard(deployment, tokens, () -> new AdminToken(settings.get().adminToken())));
    add(context, "networks", new Networks(() -> settings.get().chat().networks()));
    add(context, "pages", new Pages());
  }

  private static void add(ServletContext context, String name, Filter filter) {
    var registration = context.addFilter(name, filter);
    registration.setAsyncSupported(true);
    registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
  }
}
