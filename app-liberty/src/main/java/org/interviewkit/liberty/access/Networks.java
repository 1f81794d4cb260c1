package org.interviewkit.liberty.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Notes for the assistant's log which network a visitor calls from, when the owner wants that. The team's calls are not noted. */
final class Networks extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient BooleanSupplier wanted;

  Networks(BooleanSupplier wanted) {
    this.wanted = wanted;
  }

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    if (!Paths.isAssistant(Paths.of(request)) || request.getUserPrincipal() != null || !wanted.getAsBoolean()) {
      chain.doFilter(request, response);
      return;
    }
    VisitorNetwork.enter(request.getRemoteAddr());
    try {
      chain.doFilter(request, response);
    } finally {
      VisitorNetwork.leave();
    }
  }
}
