package org.interviewkit.liberty.live;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.liberty.assembly.Deployment;

/** Lets nobody onto the live socket without an allowed origin and a credential, and says no before the upgrade. */
@WebFilter("/ws/*")
public class LiveGate extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String PREFIX = "/ws/interview/";

  private transient Deployment deployment;
  private transient Tickets tickets;

  @Inject
  void wire(Deployment chosen, Tickets issued) {
    deployment = chosen;
    tickets = issued;
  }

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    if (deployment.refusal().isPresent()) {
      refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "The server is not ready");
      return;
    }
    if (!isAllowed(request)) {
      refuse(response, HttpServletResponse.SC_FORBIDDEN, "This origin may not open the live socket");
      return;
    }
    Optional<InterviewId> interview = interviewOf(request);
    if (interview.isEmpty()) {
      refuse(response, HttpServletResponse.SC_NOT_FOUND, "No such interview");
      return;
    }
    Optional<LivePrincipal> holder = holderOf(request, interview.get());
    if (holder.isEmpty()) {
      refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "A ticket or a credential is needed");
      return;
    }
    if (!deployment.knows(interview.get())) {
      refuse(response, HttpServletResponse.SC_NOT_FOUND, "No such interview");
      return;
    }
    chain.doFilter(
        new HttpServletRequestWrapper(request) {
          @Override
          public Principal getUserPrincipal() {
            return holder.get();
          }
        },
        response);
  }

  private boolean isAllowed(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return true;
    }
    return Origins.isSame(origin, request) || deployment.allowedOrigins().contains(origin);
  }

  private Optional<LivePrincipal> holderOf(HttpServletRequest request, InterviewId interview) {
    String ticket = request.getParameter("ticket");
    if (ticket != null) {
      return tickets.redeem(ticket, interview);
    }
    Principal caller = request.getUserPrincipal();
    if (caller == null || !(request.isUserInRole("admin") || request.isUserInRole("recruiter"))) {
      return Optional.empty();
    }
    Seating seating = "candidate".equals(request.getParameter("seat")) ? Seating.CANDIDATE : Seating.OBSERVER;
    return Optional.of(new LivePrincipal(caller.getName(), interview, seating));
  }

  private static Optional<InterviewId> interviewOf(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    try {
      return path.startsWith(PREFIX) ? Optional.of(InterviewId.of(path.substring(PREFIX.length()))) : Optional.empty();
    } catch (NotFound e) {
      return Optional.empty();
    }
  }

  private static void refuse(HttpServletResponse response, int status, String title) throws IOException {
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write("{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + "}");
  }
}
