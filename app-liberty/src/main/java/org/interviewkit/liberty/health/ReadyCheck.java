package org.interviewkit.liberty.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.interviewkit.liberty.assembly.Deployment;

/** Ready when the system is up and its store answers. */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {

  private Deployment deployment;

  /** For the container. */
  public ReadyCheck() {}

  /** Checks a deployment. */
  @Inject
  public ReadyCheck(Deployment deployment) {
    this.deployment = deployment;
  }

  @Override
  public HealthCheckResponse call() {
    Optional<String> trouble = deployment.trouble();
    return trouble
        .map(reason -> HealthCheckResponse.named("interviewkit").down().withData("reason", reason).build())
        .orElseGet(() -> HealthCheckResponse.named("interviewkit").up().build());
  }
}
