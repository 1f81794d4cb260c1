package org.interviewkit.liberty.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import org.interviewkit.liberty.assembly.Deployment;

/** Started when the system was put together, whatever became of it since. */
@Startup
@ApplicationScoped
public class StartedCheck implements HealthCheck {

  private Deployment deployment;

  /** For the container. */
  public StartedCheck() {}

  /** Checks a deployment. */
  @Inject
  public StartedCheck(Deployment deployment) {
    this.deployment = deployment;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("interviewkit").status(deployment.refusal().isEmpty()).build();
  }
}
