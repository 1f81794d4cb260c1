package org.interviewkit.liberty.rest;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.interviewkit.liberty.access.AdminToken;

/** Says "not signed in" before the container asks whether somebody unknown has the right role. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class SignedIn implements ContainerRequestFilter {

  private ResourceInfo resource;

  /** Takes what the container says about the call. */
  @Context
  public void setResource(ResourceInfo called) {
    resource = called;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    boolean open = resource.getResourceMethod() == null || resource.getResourceMethod().isAnnotationPresent(PermitAll.class);
    if (!open && request.getSecurityContext().getUserPrincipal() == null) {
      throw new Refusal(request.getProperty(AdminToken.NOT_SET) == null ? Problem.ofStatus(401) : AdminToken.missing());
    }
  }
}
