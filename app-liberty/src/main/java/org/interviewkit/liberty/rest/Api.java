package org.interviewkit.liberty.rest;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/** The REST interface. Mapped in {@code web.xml}, because the older systems' paths lie outside {@code /api}. Bearer tokens are checked by MicroProfile JWT. */
@LoginConfig(authMethod = "MP-JWT")
public class Api extends Application {}
