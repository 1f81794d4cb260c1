package org.interviewkit.liberty.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.interviewkit.liberty.assembly.Deployment;
import org.interviewkit.liberty.rest.Problem;
import org.interviewkit.liberty.rest.ProblemWriter;
import org.interviewkit.liberty.rest.Problems;
import org.interviewkit.liberty.rest.Refusal;

/**
 * Finds out who is calling. The container has checked a bearer token's signature, issuer, audience and age by then (MicroProfile JWT); here the account or link behind it is
 * looked at once more. The operator's token is the other way in. A credential that is shown and not good is refused, even where none is needed.
 */
final class Guard extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient Deployment deployment;
  private final transient Tokens tokens;
  private final transient Supplier<AdminToken> adminToken;
  private final transient Supplier<MetricsToken> metricsToken;

  Guard(Deployment deployment, Tokens tokens, Supplier<AdminToken> adminToken, Supplier<MetricsToken> metricsToken) {
    this.deployment = deployment;
    this.tokens = tokens;
    this.adminToken = adminToken;
    this.metricsToken = metricsToken;
  }

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    Optional<Caller> caller;
    try {
      if ("TRACE".equals(request.getMethod())) {
        throw new Refusal(Problem.ofStatus(405));
      }
      if (Paths.isInterface(request)) {
        deployment.system();
      }
      if (Paths.isAssistant(Paths.of(request)) && !adminToken.get().isSet()) {
        request.setAttribute(AdminToken.NOT_SET, true);
      }
      caller = callerOf(request);
    } catch (RuntimeException e) {
      ProblemWriter.write(Problems.of(e), response);
      return;
    }
    chain.doFilter(caller.<HttpServletRequest>map(known -> new Known(request, known)).orElse(new Unknown(request)), response);
  }

  private Optional<Caller> callerOf(HttpServletRequest request) {
    String shown = request.getHeader(AdminToken.HEADER);
    if (shown != null && request.getAttribute(AdminToken.NOT_SET) != null) {
      throw new Refusal(AdminToken.missing());
    }
    if (shown != null) {
      if (!adminToken.get().matches(shown)) {
        throw new Refusal(Problem.of(401, "not-signed-in", "Not signed in", "the header " + AdminToken.HEADER + " does not hold this server's token"));
      }
      return Optional.of(Caller.ADMIN_TOKEN);
    }
    if (Paths.isMetrics(Paths.of(request)) && metricsToken.get().isShownBy(request.getHeader(MetricsToken.HEADER))) {
      return Optional.of(Caller.METRICS_TOKEN);
    }
    Principal principal = request.getUserPrincipal();
    Optional<Caller> caller = principal instanceof JsonWebToken token ? tokens.callerOf(token) : Optional.empty();
    if (caller.isEmpty() && request.getHeader("Authorization") != null && !isVisitor(request) && !Paths.isRealtime(Paths.of(request))) {
      throw new Refusal(Problem.of(401, "not-signed-in", "Not signed in", "the token is not good, or no longer: sign in again"));
    }
    return caller;
  }

  /** A visitor's client secret lets nobody in here; who answers visitors looks at it. So does the live socket at the tickets that are shown as keys. */
  private static boolean isVisitor(HttpServletRequest request) {
    return Paths.isAssistant(Paths.of(request)) && request.getHeader("Authorization").startsWith("Bearer ik_");
  }

  private static final class Known extends HttpServletRequestWrapper {

    private final Caller caller;

    Known(HttpServletRequest request, Caller caller) {
      super(request);
      this.caller = caller;
    }

    @Override
    public Principal getUserPrincipal() {
      return caller;
    }

    @Override
    public String getRemoteUser() {
      return caller.username();
    }

    @Override
    public boolean isUserInRole(String role) {
      return caller.group().label().equals(role);
    }
  }

  private static final class Unknown extends HttpServletRequestWrapper {

    Unknown(HttpServletRequest request) {
      super(request);
    }

    @Override
    public Principal getUserPrincipal() {
      return null;
    }

    @Override
    public String getRemoteUser() {
      return null;
    }

    @Override
    public boolean isUserInRole(String role) {
      return false;
    }
  }
}
