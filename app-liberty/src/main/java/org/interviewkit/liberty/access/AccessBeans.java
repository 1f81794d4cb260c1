package org.interviewkit.liberty.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.interviewkit.liberty.assembly.Deployment;
import org.interviewkit.liberty.assembly.Settings;

/** Makes what knows who is calling, and the first account once the system is up. */
@ApplicationScoped
public class AccessBeans {

  @Produces
  @Singleton
  Passwords passwords() {
    return new Passwords();
  }

  @Produces
  @Singleton
  Team team(Deployment deployment, Passwords passwords, Clock clock) {
    return new Team(() -> deployment.system().store().accounts(), passwords, clock);
  }

  @Produces
  @Singleton
  Tokens tokens(Team team, Deployment deployment, Instance<Settings> settings) {
    return new Tokens(team, id -> deployment.system().interviewing().require(id), () -> settings.get().signing().key());
  }

  @Produces
  @Singleton
  SignInLimits limits(Tally tally, Clock clock) {
    return new SignInLimits(tally, clock);
  }

  @Produces
  @Singleton
  Tally tally(Deployment deployment, Settings settings) {
    return new Tally(deployment.system().nodes().messenger(), settings.signing().secret());
  }

  void welcome(@Observes @Priority(2) Startup event, Deployment deployment, Instance<Settings> settings, Instance<SignInLimits> limits, Team team, Tokens tokens) {
    if (deployment.refusal().isEmpty()) {
      // what other servers count is heard from now on
      limits.get();
      tokens.begin();
      FirstAdmin.makeIfNeeded(team, settings.get().adminPassword());
    }
  }
}
