package org.interviewkit.liberty.access;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Clock;
import java.util.EnumSet;
import org.interviewkit.liberty.assembly.Deployment;
import org.interviewkit.liberty.assembly.Settings;
import org.interviewkit.liberty.metrics.Measurements;

/** Puts the filters every request passes in their order: counting, headers, sizes, origins, who comes too soon, who is calling and from where, pages. */
@WebListener
public class Doors implements ServletContextListener {

  private Deployment deployment;
  private Instance<Settings> settings;
  private Tokens tokens;
  private Measurements measurements;
  private Clock clock;

  @Inject
  void wire(Deployment system, Instance<Settings> configuration, Tokens issued, Measurements counters, Clock time) {
    deployment = system;
    settings = configuration;
    tokens = issued;
    measurements = counters;
    clock = time;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletContext context = event.getServletContext();
    add(context, "measuring", new Measuring(measurements));
    add(context, "headers", new Headers());
    add(context, "body-limits", new BodyLimits());
    add(context, "origins", new OriginGate(deployment));
    add(context, "too-soon", new TooSoon(clock));
    add(context, "guard", new Guard(deployment, tokens, () -> new AdminToken(settings.get().adminToken()), () -> new MetricsToken(settings.get().metricsToken())));
    add(context, "networks", new Networks(() -> settings.get().chat().networks()));
    add(context, "pages", new Pages());
  }

  private static void add(ServletContext context, String name, Filter filter) {
    var registration = context.addFilter(name, filter);
    registration.setAsyncSupported(true);
    registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
  }
}
