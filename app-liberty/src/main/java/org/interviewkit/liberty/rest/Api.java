package org.interviewkit.liberty.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST interface. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
